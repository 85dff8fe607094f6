import type { Arithmetic } from '../model/arithmetic.ts';
import type { Interval } from '../model/check.ts';
import type { Figure, Lang } from '../model/figure.ts';
import { isHard, type Quantity } from '../model/quantity.ts';
import { formatInterval, formatNumber, toldInterval } from '../text/format.ts';
import { ink } from './ink.ts';
import { drawLabel } from './label.ts';
import { drawing, el, round, textWidth } from './svg.ts';

/** Both drawings are as wide as the narrowest page lets them be; a wider page does not stretch them. */
const width = 328;

/**
 * One figure's interval on a number line of its own, not from zero: hard ends for what the digits promise, dashed for
 * soft words, an arrow where the end is open. A vague word has no length: undefined.
 */
export function drawInterval(figure: Figure, lang: Lang): string | undefined {
  const { quantity } = figure;
  if (quantity.precision === 'vague') return undefined;
  const at = scaleOf(quantity);
  const y = 46;
  const low = at(quantity.low);
  const high = quantity.high === null ? width - 24 : at(quantity.high);
  const said = formatNumber(figure, lang);
  // A computed share is said in fewer digits than it has: its number need not lie within its interval.
  const { value } = quantity;
  const isInside = value !== null && value >= quantity.low && value <= (quantity.high ?? value);
  const centre = isInside ? at(value) : (low + high) / 2;
  const half = textWidth(said, 17) / 2;
  const ends = [...new Set([quantity.low, quantity.high ?? quantity.low])].filter(
    (end) => end !== value || low !== high,
  );
  const told = toldInterval(figure);
  // The number itself says what is counted; a share without its sign would be read as people.
  const sign = quantity.unit === '%' ? '%' : '';
  const nameOf = (end: number): string => {
    if (quantity.low === quantity.high) return formatInterval(told) + sign;
    const one = end === quantity.low ? told.low : (told.high ?? end);
    return formatInterval({ low: one, high: one }) + sign;
  };
  return drawing(
    width,
    ends.length > 0 ? 84 : 66,
    drawAxis(y),
    el('g', { 'data-figure': figure.id }, drawBand({ low, high, y, ends: endsOf(quantity) })),
    isInside ? drawTick(centre, y, { half: 15, thick: 2 }) : '',
    drawLabel([{ text: said, size: 17, weight: 700 }], [Math.min(Math.max(centre, half), width - half), 6], {
      anchor: 'middle',
    }),
    ...ends.map((end) => drawLabel([{ text: nameOf(end), ink: 'muted' }], [at(end), 64], { anchor: 'middle' })),
  );
}

/** What a check's drawing says beside its two bands. */
export interface SideWords {
  left: string;
  right: string;
}

/**
 * A check's two sides above each other on one line; what both allow is shaded. Parts and wholes are bars from zero. Their
 * words stand above and below, where nothing is drawn.
 */
export function drawSides(sum: Arithmetic, words: SideWords, soft: Record<keyof SideWords, boolean>): string {
  const { left, right, overlap, relation } = sum;
  const at = relation === '<=' ? scaleFromZero([left, right]) : scaleAround([left, right]);
  const box = overlap && { low: at(overlap.low), high: overlap.high === null ? width - 24 : at(overlap.high) };
  const [height, first, second] = [98, 36, 62];
  const row = (side: Interval, y: number, isSoft: boolean) => {
    const isBar = relation === '<=';
    const end = side.high === null ? 'open' : isSoft ? 'soft' : 'hard';
    const ends = { low: isSoft && !isBar ? 'soft' : 'hard', high: end } as const;
    return drawBand({
      low: isBar ? at(0) : at(side.low),
      high: side.high === null ? width - 24 : at(side.high),
      y,
      ends,
    });
  };
  return drawing(
    width,
    height,
    box
      ? el('rect', {
          x: box.low - 1.5,
          y: first - 12,
          width: Math.max(box.high - box.low, 0) + 3,
          height: second - first + 24,
          fill: ink('land'),
          stroke: ink('rule'),
          'stroke-width': 1,
        })
      : '',
    relation === '<='
      ? el('path', { d: `M${at(0)} ${first - 12}V${second + 12}`, stroke: ink('rule') })
      : drawAxis(first) + drawAxis(second),
    row(left, first, soft.left),
    row(right, second, soft.right),
    drawLabel([{ text: words.left, ink: 'muted' }], [0, 0]),
    drawLabel([{ text: words.right, ink: 'muted' }], [0, second + 16]),
  );
}

type End = 'hard' | 'soft' | 'open';
interface Band {
  low: number;
  high: number;
  y: number;
  ends: { low: End; high: End };
}

/** A point is a post; a hard band is solid; a soft one an outline in dashes; an open one runs into an arrow. */
function drawBand({ low, high, y, ends }: Band): string {
  if (high - low < 3) return drawTick((low + high) / 2, y, { half: 9, thick: 4 });
  const [top, thick] = [y - 7, 14];
  const isSoft = ends.low === 'soft' || ends.high === 'soft';
  const shape = { x: low, y: top, width: high - low, height: thick };
  const dashes = { fill: 'none', stroke: ink('ink'), 'stroke-width': 1.75, 'stroke-dasharray': '4 3' };
  if (ends.high !== 'open') return el('rect', { ...shape, ...(isSoft ? dashes : { fill: ink('muted') }) });
  const body = el('rect', { ...shape, width: high - low - 9, fill: ink('muted') });
  return (
    body + el('path', { d: `M${high - 7} ${top - 1}l10 ${thick / 2 + 1}l-10 ${thick / 2 + 1}z`, fill: ink('muted') })
  );
}

/** A post across the line, as high as its purpose: a value's, or a whole interval that is a point. */
const drawTick = (x: number, y: number, { half, thick }: { half: number; thick: number }): string =>
  el('path', { d: `M${round(x)} ${y - half}V${y + half}`, stroke: ink('ink'), 'stroke-width': thick });

const drawAxis = (y: number): string =>
  el('path', { d: `M0 ${y}H${width}`, stroke: ink('rule'), 'stroke-width': 1, 'stroke-dasharray': '1 4' });

function endsOf(quantity: Quantity): Band['ends'] {
  if (quantity.precision === 'over') return { low: 'hard', high: 'open' };
  const end = isHard(quantity) ? 'hard' : 'soft';
  return { low: end, high: end };
}

/** The interval takes the middle of the line; a point stands at its centre. */
function scaleOf({ low, high }: Quantity): (value: number) => number {
  const span = (high ?? low) - low;
  if (span === 0) return (value) => width / 2 + Math.sign(value - low) * (width / 4);
  return (value) => width / 4 + ((value - low) / span) * (width / 2);
}

function scaleAround(sides: readonly Interval[]): (value: number) => number {
  const bounds = sides.flatMap(({ low, high }) => [low, high ?? low]);
  const [low, high] = [Math.min(...bounds), Math.max(...bounds)];
  const margin = 12;
  return (value) => (high === low ? width / 2 : margin + ((value - low) / (high - low)) * (width - 2 * margin));
}

function scaleFromZero(sides: readonly Interval[]): (value: number) => number {
  const high = Math.max(...sides.map((side) => side.high ?? side.low));
  return (value) => 1 + (value / high) * (width - 28);
}
