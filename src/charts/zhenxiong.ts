import type { Bilingual, Figure, Lang } from '../model/figure.ts';
import { middle } from '../model/quantity.ts';
import { getFigure, type Report } from '../model/report.ts';
import { formatFigure, formatNumber, formatPeriod } from '../text/format.ts';
import type { Chart, ChartWords, Frame, Table } from './chart.ts';
import { ink } from './ink.ts';
import { asFigure, drawPlot, Plot } from './plot.ts';
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

function drawShares({ rows }: Data, { width, lang }: Frame): string {
  const row = 90;
  const people = (figure: Figure) => middle(figure.quantity);
  const y = (_: Row, i: number) => i * row;
  const of = { zh: (n: string) => `劳动力${n}`, en: (n: string) => `of ${n} workers` };
  const write = (line: (item: Row) => string, options: Plot.TextOptions) =>
    Plot.text(rows, { x: 0, y, text: line, textAnchor: 'start', fontSize: 15, fill: ink('ink'), ...options });
  return drawPlot({
    width,
    height: row * rows.length - 8,
    margin: 0,
    marginRight: 1,
    marginLeft: 1,
    x: { domain: [0, Math.max(...rows.map(({ labour }) => people(labour)))], axis: null },
    y: { domain: [0, row * rows.length - 8], range: [0, row * rows.length - 8], axis: null },
    marks: [
      Plot.rect(rows, {
        x1: 0,
        x2: ({ labour }: Row) => people(labour),
        y1: (_: Row, i) => i * row + 22,
        y2: (_: Row, i) => i * row + 52,
        fill: ink('panel'),
        stroke: ink('rule'),
        ariaLabel: ({ labour }: Row) => asFigure(labour.id),
        className: 'mark mark-labour',
      }),
      Plot.rect(rows, {
        x1: 0,
        x2: ({ moved }: Row) => people(moved),
        y1: (_: Row, i) => i * row + 22,
        y2: (_: Row, i) => i * row + 52,
        fill: ink('muted'),
        ariaLabel: ({ moved }: Row) => asFigure(moved.id),
        className: 'mark mark-moved',
      }),
      write(({ group }) => group[lang], { dy: 9, fontSize: 16, fontWeight: 700 }),
      write(({ rate }) => formatNumber(rate, lang), {
        dx: 8,
        dy: 37,
        fontSize: 17,
        fontWeight: 700,
        fill: ink('paper'),
      }),
      write(
        ({ moved, labour }) =>
          `${formatFigure(moved, lang)}${lang === 'zh' ? '，' : ' '}${of[lang](formatNumber(labour, lang))}`,
        { dy: 67, fill: ink('muted') },
      ),
    ],
  });
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
