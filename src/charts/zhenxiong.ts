import type { Bilingual, Figure, Lang } from '../model/figure.ts';
import { middle } from '../model/quantity.ts';
import { getFigure, type Report } from '../model/report.ts';
import { formatFigure, formatNumber, formatPeriod } from '../text/format.ts';
import type { Chart, ChartWords, Frame, Table } from './chart.ts';
import { ink } from './ink.ts';
import { drawing, el, words, type Attributes } from './svg.ts';
import { selectWords } from './words.ts';

interface Row {
  group: Bilingual;
  moved: Figure;
  labour: Figure;
  rate: Figure;
}
interface Data {
  words: ChartWords;
  rows: Row[];
}

const groups = {
  all: { zh: '全部劳动力', en: 'All workers' },
  poor: { zh: '其中卡户（建档立卡）', en: 'Of them registered poor' },
} satisfies Record<string, Bilingual>;

/** Zhenxiong: how many of its workforce are in transferred jobs, and how many of the registered poor, on one scale of people. */
export const zhenxiong: Chart<Data> = {
  id: 'zhenxiong',
  figures: [
    'zhenxiong-todate-transfer',
    'zhenxiong-todate-labour',
    'zhenxiong-todate-rate',
    'zhenxiong-todate-poor-transfer',
    'zhenxiong-todate-poor-labour',
    'zhenxiong-todate-poor-rate',
  ],
  data: (report) => ({
    words: selectWords(report, 'zhenxiong'),
    rows: [selectRow(report, groups.all, ''), selectRow(report, groups.poor, 'poor-')],
  }),
  draw: drawShares,
  table: tabulate,
  summary: ({ words, rows }, lang) => ({
    headline: words.headline[lang],
    subtitle: words.subtitle[lang],
    caveat: words.caveat[lang],
    description: describe(rows, lang),
  }),
};

function selectRow(report: Report, group: Bilingual, prefix: string): Row {
  const figure = (what: string) => getFigure(report, `zhenxiong-todate-${prefix}${what}`);
  return { group, moved: figure('transfer'), labour: figure('labour'), rate: figure('rate') };
}

const sizes = { row: 90, bar: 30, edge: 1 };
const of = { zh: (n: string) => `劳动力${n}`, en: (n: string) => `of ${n} workers` };

/** The workforce as an outline, those in transferred jobs filled in; one scale of people for all rows. */
function drawShares({ rows }: Data, { width, lang }: Frame): string {
  const longest = Math.max(...rows.map(({ labour }) => middle(labour.quantity)));
  const scale = (width - 2 * sizes.edge) / longest;
  const drawn = rows.map((row, i) => drawRow(row, { y: i * sizes.row, scale }, lang));
  return drawing(width, sizes.row * rows.length - 8, ...drawn);
}

function drawRow({ group, moved, labour, rate }: Row, { y, scale }: { y: number; scale: number }, lang: Lang): string {
  const bar = (figure: Figure, name: string, colours: Attributes) =>
    el('rect', {
      x: sizes.edge,
      y: y + 22,
      width: middle(figure.quantity) * scale,
      height: sizes.bar,
      ...colours,
      'data-figure': figure.id,
      class: `mark mark-${name}`,
    });
  const counted = [formatFigure(moved, lang), of[lang](formatNumber(labour, lang))].join(lang === 'zh' ? '，' : ' ');
  return [
    bar(labour, 'labour', { fill: ink('panel'), stroke: ink('rule') }),
    bar(moved, 'moved', { fill: ink('muted') }),
    words(group[lang], [sizes.edge, y + 16], { 'font-size': 16, 'font-weight': 700, fill: ink('ink') }),
    words(formatNumber(rate, lang), [9, y + 42.5], { 'font-size': 17, 'font-weight': 700, fill: ink('paper') }),
    words(counted, [sizes.edge, y + 72], { 'font-size': 15, fill: ink('muted') }),
  ].join('');
}

const columns = {
  zh: ['人群', '已转移就业', '劳动力总数', '比例', '时间'],
  en: ['Group', 'In transferred jobs', 'Workforce', 'Share', 'Period'],
};

function tabulate({ words, rows }: Data, lang: Lang): Table {
  return {
    caption: words.headline[lang],
    columns: columns[lang],
    rows: rows.map(({ group, moved, labour, rate }) => ({
      cells: [
        group[lang],
        formatFigure(moved, lang),
        formatFigure(labour, lang),
        formatNumber(rate, lang),
        formatPeriod(moved.period, lang),
      ],
      figure: moved.id,
    })),
  };
}

function describe(rows: readonly Row[], lang: Lang): string {
  const form = {
    zh: '横条：框为劳动力总数，实心为已转移就业，长度按人数。',
    en: 'Bars: the outline is the workforce, the solid part those in transferred jobs, length by people. ',
  };
  const sentences = rows.map(({ group, moved, labour, rate }) =>
    lang === 'zh'
      ? `${group.zh}${formatFigure(labour, lang)}，已转移就业${formatFigure(moved, lang)}，占${formatNumber(rate, lang)}。`
      : `${group.en}: ${formatNumber(moved, lang)} of ${formatNumber(labour, lang)}, ${formatNumber(rate, lang)}. `,
  );
  return (form[lang] + sentences.join('')).trim();
}
