import { ink } from '../charts/ink.ts';
import { el, round, type Attributes } from '../charts/svg.ts';
import type { Lang } from '../model/figure.ts';
import { avoidStub, breakHeadline } from './layout.ts';
import { balanceLines, placeLines, setLines, stackLines, type Line } from './lines.ts';
import { sizeOf, slim } from './slim.ts';

/** Something set in a column, drawn from 0,0 down. */
export interface Piece {
  svg: string;
  height: number;
}

/** Pixels of a column that a phone shows a little smaller: its words, its margins, its drawings. */
export const column = { width: 540, edge: 36, inner: 468 } as const;

const muted = { fill: ink('muted') };
const plain = { fill: ink('ink') };
const bold: Attributes = { 'font-weight': 900, fill: ink('ink') };

const setPiece = (lines: readonly Line[]): Piece => ({ svg: placeLines(lines), height: stackLines(lines) });

export const gap = (height: number): Piece => ({ svg: '', height });

/** One under the other. */
export function stack(pieces: readonly Piece[]): Piece {
  let y = 0;
  const svg = pieces.map((piece) => {
    const at = y;
    y += piece.height;
    return piece.svg && el('g', { transform: `translate(0,${round(at)})` }, piece.svg);
  });
  return { svg: svg.join(''), height: y };
}

export const paragraph = (text: string): Piece => setPiece(setLines(text, { width: column.inner, size: 19, line: 34, style: plain })); // prettier-ignore

export const note = (text: string): Piece =>
  setPiece(balanceLines(text, { width: column.inner, size: 15, line: 24, style: muted }));

export const warning = (text: string): Piece =>
  setPiece(setLines(text, { width: column.inner, size: 15, line: 24, style: plain }));

/** A heading in the heavy face, `size` pixels, cut as headlines are. */
export function heading(text: string, lang: Lang, size: number): Piece {
  const ems = (column.inner / size) * (lang === 'en' ? 1.05 : 1);
  const lines = avoidStub((width) => breakHeadline(text, lang, width), ems);
  return setPiece(lines.map((line) => ({ text: line, size, line: size * 1.28, style: bold })));
}

/** The rule that opens a part. */
export const rule = (): Piece => ({
  svg: el('path', { d: `M0 1h${column.inner}`, stroke: ink('rule'), 'stroke-width': 1 }),
  height: 2,
});

/** A drawing as wide as the column. */
export function picture(svg: string): Piece {
  const [width, height] = sizeOf(svg);
  const scale = column.inner / width;
  const inner = slim(svg).replace(/^<svg[^>]*>|<\/svg>$/g, '');
  return { svg: el('g', { transform: `scale(${scale})` }, inner), height: height * scale };
}

/** Words set in behind a mark in the margin. */
export function item(mark: string, text: string, style: 'plain' | 'muted' = 'plain'): Piece {
  const inset = 34;
  const setting = { size: 18, line: 31, style: style === 'plain' ? plain : muted };
  const words = setPiece(setLines(text, { ...setting, width: column.inner - inset }));
  return { svg: mark + el('g', { transform: `translate(${inset},0)` }, words.svg), height: words.height + 8 };
}

/** What stands in an item's margin: its number, or that it may or may not be written. */
export const marks = {
  number: (text: string): string => placeLines([{ text, size: 18, line: 31, style: muted }]),
  right: el('path', { d: 'M2 17l6 7l12-15', fill: 'none', stroke: ink('yunnan'), 'stroke-width': 3 }),
  wrong: el('path', { d: 'M3 9l14 14M17 9l-14 14', stroke: ink('guangdong'), 'stroke-width': 3 }),
  none: '',
};

/** A line of a table: name and details to the left, the amount to the right. */
export function row(name: string, amount: string, details = ''): Piece {
  const [left, right] = [column.inner * 0.6, column.inner * 0.36];
  const names = [
    ...setLines(name, { width: left, size: 17, line: 26, style: plain }),
    ...setLines(details, { width: left, size: 14, line: 22, style: muted }),
  ];
  const amounts = setLines(amount, { width: right, size: 17, line: 26, style: { ...bold, 'text-anchor': 'end' } });
  const height = Math.max(stackLines(names), stackLines(amounts)) + 14;
  const placed = el('g', { transform: `translate(${column.inner},0)` }, placeLines(amounts));
  const line = el('path', { d: `M0 ${round(height - 6)}h${column.inner}`, stroke: ink('rule'), 'stroke-width': 0.5 });
  return { svg: placeLines(names) + placed + line, height };
}
