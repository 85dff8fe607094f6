import type { Bilingual, Figure, Lang } from '../model/figure.ts';
import { formatFigure, formatNumber, formatPeriod } from '../text/format.ts';
import type { Frame } from './chart.ts';
import { ink, type Ink } from './ink.ts';
import { boxCorners, drawing, el, hatchPath, textWidth, words } from './svg.ts';

/** A stretch of a county's bar, from the province line outwards. */
export interface Part {
  figure: Figure;
  label: Bilingual;
  /** For half a phone's width, where the label is too long. */
  short?: Bilingual;
  /** `unnamed`: an amount whose place the report does not name. */
  fill: 'yunnan' | 'guangdong' | 'unnamed';
}
export interface Side {
  name: Bilingual;
  total: Figure;
  share: Figure;
  parts: Part[];
}
export interface Ledger {
  place: Bilingual;
  total: Figure;
  inside: Side;
  outside: Side;
}
/**
 * One bar a ledger, all aligned at one border: what is inside runs to the left of it, what is outside to the right, in
 * the ledger's own categories; length by people, one scale for all.
 */
export function drawBorderBars(ledgers: readonly Ledger[], frame: Frame): string {
  const isNarrow = frame.width < 480;
  const largest = (side: 'inside' | 'outside') => Math.max(...ledgers.map((ledger) => ledger[side].total.quantity.low));
  const scale = (frame.width - 2) / (largest('inside') + largest('outside'));
  const line = isNarrow ? 40 : 22;
  const layout = {
    width: frame.width,
    split: 1 + largest('inside') * scale,
    scale,
    lang: frame.lang,
    block: 142 + 2 * line,
    line,
  };
  const height = layout.block * ledgers.length - 18;
  const border = el('line', {
    x1: layout.split,
    x2: layout.split,
    y1: 34,
    y2: height,
    stroke: ink('ink'),
    'stroke-dasharray': '1 4',
    'stroke-linecap': 'round',
    'stroke-width': 1.5,
  });
  return drawing(
    frame.width,
    height,
    border,
    ...ledgers.map((ledger, i) => drawLedger(ledger, i * layout.block, layout)),
  );
}

interface Layout {
  width: number;
  split: number;
  /** Pixels per person. */
  scale: number;
  lang: Lang;
  /** Height of one county's block. */
  block: number;
  /** Height of one written line under the bar. */
  line: number;
}

function drawLedger(ledger: Ledger, top: number, layout: Layout): string {
  const { lang, width } = layout;
  const period = formatPeriod(ledger.total.period, lang);
  const place = ledger.place[lang];
  return [
    el('line', { x1: 0, x2: width, y1: top + 0.5, y2: top + 0.5, stroke: ink('rule') }),
    words(place, [0, top + 26], { 'font-size': 18, 'font-weight': 700, fill: ink('ink') }),
    words(period, [textWidth(place, 18) + 10, top + 26], { 'font-size': 15, fill: ink('muted') }),
    words(formatFigure(ledger.total, lang), [width, top + 26], {
      'font-size': 16,
      'font-weight': 700,
      'text-anchor': 'end',
      fill: ink('ink'),
    }),
    drawSide(ledger.inside, { top, sign: -1 }, layout),
    drawSide(ledger.outside, { top, sign: 1 }, layout),
  ].join('');
}

/** One side of the border: its sum and share above the bar, its own categories below. `sign` is -1 to the left. */
function drawSide(side: Side, { top, sign }: { top: number; sign: 1 | -1 }, layout: Layout): string {
  const { split, lang, line } = layout;
  const at = split + sign * 9;
  const anchor = sign < 0 ? 'end' : 'start';
  const bar = { y: top + 84, height: 30 };
  let from = 0;
  const bars = side.parts.map((part) => {
    const length = part.figure.quantity.low * layout.scale;
    const x = sign < 0 ? split - from - length : split + from;
    from += length;
    return drawPart(part, { ...bar, x, width: length }, sign);
  });
  const totals = [
    words(side.name[lang], [at, top + 54], { 'font-size': 14, 'text-anchor': anchor, fill: ink('muted') }),
    words(`${formatNumber(side.total, lang)} · ${formatNumber(side.share, lang)}`, [at, top + 75], {
      'font-size': 17,
      'font-weight': 700,
      'text-anchor': anchor,
      fill: ink('ink'),
    }),
  ];
  const notes = side.parts.map((part, i) => drawNote(part, { x: at, y: top + 136 + i * line, sign }, layout));
  return [...totals, ...bars, ...notes].join('');
}

function drawPart(
  { figure, fill }: Part,
  box: { x: number; y: number; width: number; height: number },
  sign: 1 | -1,
): string {
  // A two-pixel gap on the outer side keeps neighbours apart without colour.
  const width = Math.max(box.width - 2, 1);
  const x = sign < 0 ? box.x + 2 : box.x;
  const colour: Ink = fill === 'unnamed' ? 'other' : fill;
  const mark = { 'data-figure': figure.id, class: `mark mark-${fill}` };
  if (fill !== 'unnamed') return el('rect', { ...mark, x, y: box.y, width, height: box.height, fill: ink(colour) });
  const outline = el('rect', {
    x: x + 0.75,
    y: box.y + 0.75,
    width: width - 1.5,
    height: box.height - 1.5,
    fill: 'none',
    stroke: ink(colour),
    'stroke-width': 1.5,
  });
  const hatch = el('path', {
    d: hatchPath(boxCorners([x, box.y], [width, box.height]), 8),
    stroke: ink(colour),
    'stroke-width': 2.5,
    fill: 'none',
  });
  return el('g', mark, hatch, outline);
}

/** A category's name and number; on a phone on two lines. */
function drawNote(
  { figure, label: name, short = name }: Part,
  at: { x: number; y: number; sign: 1 | -1 },
  layout: Layout,
): string {
  const { lang, line, width, split } = layout;
  const anchor = at.sign < 0 ? 'end' : 'start';
  const number = formatNumber(figure, lang);
  const style = { 'font-size': 14, 'text-anchor': anchor, fill: ink('ink') };
  const room = (at.sign < 0 ? split : width - split) - 9;
  if (line < 30 && textWidth(`${name[lang]} ${number}`, 14) <= room)
    return words(`${name[lang]} ${number}`, [at.x, at.y], style);
  const shown = textWidth(name[lang], 14) <= room ? name[lang] : short[lang];
  return (
    words(number, [at.x, at.y], { ...style, 'font-weight': 700 }) +
    words(shown, [at.x, at.y + 18], { ...style, fill: ink('muted') })
  );
}
