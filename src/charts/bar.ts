import type { Figure } from '../model/figure.ts';
import { ink, type Ink } from './ink.ts';
import { el, round } from './svg.ts';

/** Where a bar stands: its left end and top, its thickness, and pixels per unit. */
export interface BarFrame {
  x: number;
  y: number;
  height: number;
  scale: number;
  colour: Ink;
}

/** Room to the right of a bar that the mark of an open end takes, in pixels. */
export const openEnd = 16;

/**
 * The drawing grammar, once: exact and rounded numbers end hard; 约 ends in a dashed stretch as wide as its interval;
 * 多 and 余 run on into an arrow, since how much more is not said; a range is a band from its low to its high end. A
 * vague word (数千) is no length and gets no bar: it is drawn as nothing, and said.
 */
export function drawBar(figure: Figure, frame: BarFrame): string {
  const { precision, value, low, high } = figure.quantity;
  const mark = { 'data-figure': figure.id, class: `mark mark-${precision}` };
  const at = (amount: number) => frame.x + amount * frame.scale;
  const solid = (from: number, to: number) =>
    el('rect', { x: from, y: frame.y, width: Math.max(to - from, 0.5), height: frame.height, fill: ink(frame.colour) });
  switch (precision) {
    case 'vague':
      return '';
    case 'about':
    case 'under':
      return el('g', mark, solid(frame.x, at(low)), dashed(at(low), at(high ?? low), frame));
    case 'over':
      return el('g', mark, solid(frame.x, at(low)), arrow(at(low), frame));
    case 'range':
      return el('g', mark, solid(at(low), at(high ?? low)), dashed(frame.x, at(low), { ...frame, thin: true }));
    default:
      return el('g', mark, solid(frame.x, at(value ?? low)));
  }
}

/** An outline that may or may not be filled; `thin` only leads the eye from the axis to a band. */
function dashed(from: number, to: number, { y, height, colour, thin = false }: BarFrame & { thin?: boolean }): string {
  if (thin) {
    const middle = y + height / 2;
    return el('path', {
      d: `M${round(from)} ${middle}H${round(to)}`,
      stroke: ink(colour),
      'stroke-dasharray': '1 4',
      fill: 'none',
    });
  }
  const width = Math.max(to - from, 4);
  return el('path', {
    d: `M${round(from)} ${y + 0.75}h${round(width)}v${height - 1.5}h${round(-width)}`,
    stroke: ink(colour),
    'stroke-width': 1.5,
    'stroke-dasharray': '3 2.5',
    fill: 'none',
  });
}

/** The bar runs on, open, into an arrow. */
function arrow(from: number, { y, height, colour }: BarFrame): string {
  const middle = y + height / 2;
  return (
    el('path', {
      d: `M${round(from + 2)} ${y}v${height}M${round(from + 5)} ${y}v${height}`,
      stroke: ink(colour),
      'stroke-width': 1.25,
      fill: 'none',
    }) + el('path', { d: `M${round(from + 8)} ${middle - 5}l7 5l-7 5z`, fill: ink(colour) })
  );
}
