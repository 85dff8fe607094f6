import type { Figure, Lang } from '../model/figure.ts';
import { middle, parseQuantity } from '../model/quantity.ts';
import { formatFigure } from '../text/format.ts';
import { ink } from './ink.ts';
import { drawLabel } from './label.ts';
import { el, type Point } from './svg.ts';

/** A quantity that is no figure of the report, for a key: said as figures are. */
export function keyFigure(like: Figure, printed: string): Figure {
  const quantity = parseQuantity(printed);
  if (typeof quantity === 'string') throw new Error(`unreadable key: ${printed}`);
  return { ...like, id: '', printed, quantity, status: 'reported' };
}

export interface WidthKey {
  /** Pixels a person. */
  scale: number;
  lang: Lang;
  /** Before the number: `ribbon width: `. */
  words: string;
  /** Left end and height of its middle. */
  at: Point;
}

/** What a ribbon's width means: a piece of ribbon as wide as `key` is many. */
export function drawWidthKey(key: Figure, { scale, lang, words, at: [x, y] }: WidthKey): string {
  const height = keyWidth(key, scale);
  return [
    el('rect', { x, y: y - height / 2, width: 40, height, fill: ink('muted'), class: 'key' }),
    drawLabel([{ text: words + formatFigure(key, lang) }], [x + 50, y - 9], { halo: 'none' }),
  ].join('');
}

export const keyWidth = (key: Figure, scale: number): number => middle(key.quantity) * scale;
