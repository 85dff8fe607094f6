import { ink, type Ink } from './ink.ts';
import { el, escapeText, textWidth, type Point } from './svg.ts';

/** One line of a label. Sizes are pixels, never under 14. */
export interface Line {
  text: string;
  size?: number;
  weight?: number;
  ink?: Ink;
  /** Pixels that it is drawn together to, if it would be wider. */
  within?: number;
  /** Said after it on the same line, in its own size. */
  then?: Omit<Line, 'then'>;
}
export interface LabelOptions {
  anchor?: 'start' | 'middle' | 'end';
  /** Colour of the rim that keeps the words clear of what they stand on; `none` for no rim. */
  halo?: Ink | 'none';
  class?: string;
}

/** Lines of words under each other, the top of the first at the point. */
export function drawLabel(lines: readonly Line[], [x, y]: Point, options: LabelOptions = {}): string {
  const { anchor = 'start', halo = 'paper' } = options;
  let top = y;
  return lines
    .map((line) => {
      const baseline = top + heightOf(line) * ascent;
      top += heightOf(line) * leading;
      const placed = { x, y: baseline, class: options.class, 'text-anchor': anchor === 'start' ? undefined : anchor };
      const tail = line.then
        ? el('tspan', { dx: gapBefore(line.then), ...style(line.then) }, escapeText(line.then.text))
        : '';
      return el(
        'text',
        { ...placed, ...style(line), ...(halo === 'none' ? {} : rim(halo)) },
        escapeText(line.text),
        tail,
      );
    })
    .join('');
}

/** Height of a label from the top of its first line to the foot of its last. */
export const labelHeight = (lines: readonly Line[]): number =>
  lines.reduce((sum, line) => sum + heightOf(line) * leading, 0);

/** Width of its widest line, counted generously. */
export const labelWidth = (lines: readonly Line[]): number => Math.max(...lines.map(lineWidth));

const lineWidth = ({ text, size = 14, then }: Line): number =>
  textWidth(text, size) + (then ? runGap + textWidth(then.text, then.size ?? 14) : 0);

const heightOf = ({ size = 14, then }: Line): number => Math.max(size, then?.size ?? 0);

const style = ({ size = 14, weight, ink: name = 'ink', ...line }: Omit<Line, 'then'>) => ({
  'font-size': size,
  'font-weight': weight,
  fill: ink(name),
  ...drawTogether(line, size),
});

/** Narrower letters of the same height, whatever the face. */
const drawTogether = ({ text, within = Infinity }: Pick<Line, 'text' | 'within'>, size: number) =>
  textWidth(text, size) > within ? { textLength: within, lengthAdjust: 'spacingAndGlyphs' } : {};

/** A full-width bracket brings its own room. */
const gapBefore = ({ text }: Omit<Line, 'then'>): number => (text.startsWith('（') ? 0 : runGap);
const runGap = 7;
const ascent = 0.95;
const leading = 1.25;

const rim = (name: Ink) => ({
  stroke: ink(name),
  'stroke-width': 4,
  'stroke-linejoin': 'round',
  'paint-order': 'stroke',
});
