import { ink } from '../charts/ink.ts';
import { el, textWidth, words } from '../charts/svg.ts';
import type { Figure, Lang } from '../model/figure.ts';
import { getFigure, type Report } from '../model/report.ts';
import { formatFigure, formatPeriod, formatPlace, formatTerm } from '../text/format.ts';
import { text } from '../text/interface.ts';

/** Figures of five kinds, as many as there is room for: rounded, exact, open, disputed, a range. */
const shown = [
  'zhaotong-todate-total',
  'weixin-2018-total',
  'weixin-2020-sent',
  'zhaotong-todate-out-share',
  'weixin-2020-wage',
] as const;

/** Entries as the ledger has them: amount and stamp, what it counts, where and when. */
export function drawEntries(report: Report, lang: Lang, [width, height]: readonly [number, number]): string {
  const figures = shown.slice(0, Math.floor(height / 76)).map((id) => getFigure(report, id));
  const row = height / figures.length;
  const entries = figures.map((figure, i) => {
    const rule = el('path', { d: `M0 0h${width}`, stroke: ink('rule'), 'stroke-width': 1.5 });
    const said =
      drawAmount(figure, lang, row / 2 + 16) + drawParticulars(figure, { report, lang, at: [width, row / 2] });
    return el('g', { transform: `translate(0,${row * i})` }, rule + said);
  });
  return entries.join('');
}

function drawAmount(figure: Figure, lang: Lang, y: number): string {
  const amount = formatFigure(figure, lang);
  const stamp = text[lang].statuses[figure.status];
  const size = lang === 'zh' ? 46 : 40;
  return [
    words(amount, [0, y], { 'font-size': size, 'font-weight': 900, fill: ink('ink') }),
    stamp && drawStamp(stamp, [textWidth(amount, lang === 'zh' ? size : size * 0.92) + 16, y - 3]),
  ].join('');
}

function drawStamp(stamp: string, [x, y]: readonly [number, number]): string {
  const width = textWidth(stamp, 22) + 14;
  const box = { x, y: y - 27, width, height: 36, rx: 4, fill: 'none', stroke: ink('muted'), 'stroke-width': 2.5 };
  const style = { 'font-size': 22, 'font-weight': 900, 'text-anchor': 'middle', fill: ink('muted') };
  return el('rect', box) + words(stamp, [x + width / 2, y - 1], style);
}

interface Margin {
  report: Report;
  lang: Lang;
  /** The right end of the entry's middle line. */
  at: readonly [number, number];
}

function drawParticulars(figure: Figure, { report, lang, at: [x, y] }: Margin): string {
  const what = formatTerm(report.measures, figure.measure, lang);
  const where = [formatPlace(report, figure.place, lang), formatPeriod(figure.period, lang)].join(' · ');
  const style = { 'font-size': 24, 'text-anchor': 'end' };
  return (
    words(what, [x, y - 7], { ...style, fill: ink('ink') }) +
    words(where, [x, y + 25], { ...style, fill: ink('muted') })
  );
}
