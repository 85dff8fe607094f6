import type { Bilingual, Figure, Lang } from '../model/figure.ts';
import { getFigure } from '../model/report.ts';
import { formatFigure, formatInference, formatNumber, formatPeriod, formatPrecision } from '../text/format.ts';
import { drawBar, openEnd } from './bar.ts';
import type { Chart, ChartWords, Frame, Table } from './chart.ts';
import { ink, type Ink } from './ink.ts';
import { drawing, el, fit, textWidth, words } from './svg.ts';
import { selectWords } from './words.ts';

/** One line of a book: what, when, how much, and its length. */
export interface Entry {
  figure: Figure;
  label: Bilingual;
  /** Said after the number: `每月`, `a month`. */
  per?: Bilingual;
  /** A part of the entry above it is set in. */
  isPart?: boolean;
  colour?: Ink;
}

const sizes = { row: 66, bar: 20, inset: 18, period: 20 };

/** An entry before the report is read: the figure by its id. */
export type EntryPlan = Omit<Entry, 'figure'> & { figure: string };

interface Data {
  words: ChartWords;
  entries: Entry[];
}

/** A chart that is nothing but entries on one scale. */
export function entryChart(id: string, plans: readonly EntryPlan[]): Chart<Data> {
  return {
    id,
    figures: plans.map(({ figure }) => figure),
    data: (report) => ({
      words: selectWords(report, id),
      entries: plans.map((plan) => ({ ...plan, figure: getFigure(report, plan.figure) })),
    }),
    draw: ({ entries }, frame) => drawEntries(entries, frame),
    table: ({ words: own, entries }, lang) => tabulateEntries(own.headline[lang], entries, lang),
    summary: ({ words: own, entries }, lang) => ({
      headline: own.headline[lang],
      subtitle: own.subtitle[lang],
      caveat: own.caveat[lang],
      description: describeEntries(entries, lang),
    }),
  };
}

/** Entries one below the other, their bars on one scale from nought; each says its period. All must be of one unit. */
function drawEntries(entries: readonly Entry[], { width, lang }: Frame): string {
  const units = new Set(entries.map(({ figure }) => figure.quantity.unit));
  if (units.size > 1) throw new Error(`units on one scale: ${[...units].join(', ')}`);
  const longest = Math.max(...entries.map(({ figure }) => figure.quantity.high ?? figure.quantity.low));
  const scale = (width - sizes.inset - openEnd) / longest;
  const isDated = areDated(entries);
  const row = sizes.row + (isDated ? sizes.period : 0);
  const isTight = entries.some((entry) => lineWidth(entry, lang) > width);
  const drawn = entries.map((entry, i) => drawEntry(entry, { y: i * row, width, scale, isDated, isTight }, lang));
  return drawing(width, row * entries.length - 8, ...drawn);
}

const sayAmount = ({ figure, per }: Entry, lang: Lang): string =>
  `${formatFigure(figure, lang)}${per ? ` ${per[lang]}` : ''}`;

/** One period for all stands in the subtitle; where they differ, each entry says its own. */
const areDated = (entries: readonly Entry[]): boolean =>
  new Set(entries.map(({ figure }) => figure.period.token)).size > 1;

/** Of an entry's first line, name and number, in pixels. */
const lineWidth = (entry: Entry, lang: Lang): number =>
  (entry.isPart ? sizes.inset : 0) + fit(textWidth(entry.label[lang], 15) + textWidth(sayAmount(entry, lang), 16)) + 8;

function drawEntry(
  entry: Entry,
  at: { y: number; width: number; scale: number; isDated: boolean; isTight: boolean },
  lang: Lang,
): string {
  const { figure, label, per, isPart = false, colour = 'muted' } = entry;
  const x = isPart ? sizes.inset : 0;
  // In a narrow column the subtitle alone says what is counted.
  const number = at.isTight && !per ? formatNumber(figure, lang) : sayAmount(entry, lang);
  return [
    el('line', { x1: x, x2: at.width, y1: at.y + 0.5, y2: at.y + 0.5, stroke: ink('rule') }),
    words(label[lang], [x, at.y + 24], { 'font-size': 15, fill: ink('ink') }),
    words(number, [at.width, at.y + 24], {
      'font-size': 16,
      'font-weight': 700,
      'text-anchor': 'end',
      fill: ink('ink'),
    }),
    drawBar(figure, { x, y: at.y + 33, height: sizes.bar, scale: at.scale, colour }),
    at.isDated ? words(formatPeriod(figure.period, lang), [x, at.y + 71], { 'font-size': 14, fill: ink('muted') }) : '',
  ].join('');
}

const columns = {
  zh: ['项目', '数字', '时间', '精度'],
  en: ['Entry', 'Figure', 'When', 'Precision'],
};

/** The same entries as a table, with their precision in words. */
function tabulateEntries(caption: string, entries: readonly Entry[], lang: Lang): Table {
  return {
    caption,
    columns: columns[lang],
    rows: entries.map((entry) => ({
      cells: [
        entry.label[lang],
        sayAmount(entry, lang),
        formatPeriod(entry.figure.period, lang) + formatInference(entry.figure.period, lang),
        formatPrecision(entry.figure, lang),
      ],
      figure: entry.figure.id,
    })),
  };
}

/** For those who do not see the bars. */
function describeEntries(entries: readonly Entry[], lang: Lang): string {
  const said = entries.map((entry) => {
    const when = areDated(entries) ? formatPeriod(entry.figure.period, lang) : '';
    return lang === 'zh'
      ? `${when}${entry.label.zh}${sayAmount(entry, lang)}`
      : `${[entry.label.en, when].filter(Boolean).join(', ')}: ${sayAmount(entry, lang)}`;
  });
  const form = {
    zh: '横条，长度按同一尺度，箭头表示不止此数，虚线表示约数。',
    en: 'Bars on one scale; an arrow means more than this, dashes mean about. ',
  };
  return form[lang] + (lang === 'zh' ? `${said.join('；')}。` : `${said.join('; ')}.`);
}
