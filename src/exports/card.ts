import { ink } from '../charts/ink.ts';
import { breakLines, drawing, el, textWidth, words, type Point } from '../charts/svg.ts';
import type { Lang } from '../model/figure.ts';
import { breakHeading } from '../text/format.ts';

/** What a share picture says around its drawing. */
export interface Card {
  lang: Lang;
  /** In the binding margin. */
  name: string;
  kicker: string;
  headline: string;
  /** What, where, when, who. */
  subtitle: string;
  source: string;
  /** Fills the space that is left; its origin is the space's upper left corner. */
  body(size: readonly [width: number, height: number]): string;
}

export type Shape = 'wide' | 'square';

/** Pixels; what networks show beside a link, and what a chat or a feed of pictures shows. */
export const shapes = {
  wide: { width: 1200, height: 630, headline: { zh: 96, en: 78 }, lines: { zh: 1, en: 2 }, text: 27, edge: 52 },
  square: { width: 1080, height: 1080, headline: { zh: 148, en: 116 }, lines: { zh: 2, en: 3 }, text: 32, edge: 60 },
} as const satisfies Record<Shape, object>;

const binding = 96;
const leading = 1.4;

/** A leaf of the ledger: the double rule and the name in the binding margin, one heavy headline, the drawing, the source. */
export function drawCard(card: Card, shape: Shape): string {
  const { width, height, text, edge } = shapes[shape];
  const left = binding + edge;
  const inner = width - left - edge;
  const head = drawHead(card, inner, shape);
  const foot = text * 2.6;
  const top = edge + head.height + text * 0.9;
  const bottom = height - foot - text * 0.7;
  return drawing(
    width,
    height,
    el('rect', { width, height, fill: ink('paper') }),
    drawBinding(card, height, edge),
    move([left, edge], head.svg),
    move([left, top], card.body([inner, bottom - top])),
    move([left, height - foot], drawFoot(card, inner, text)),
  );
}

const move = ([x, y]: Point, svg: string): string => el('g', { transform: `translate(${x},${y})` }, svg);

function drawBinding({ name, lang }: Card, height: number, edge: number): string {
  const rule = (x: number) => el('path', { d: `M${x} 0v${height}`, stroke: ink('rule'), 'stroke-width': 2 });
  const style = { 'font-size': 26, 'font-weight': 900, fill: ink('muted') };
  const [x, y] = [binding / 2 - 4, edge + 22];
  // Han stand upright under each other, Latin letters lie on their side.
  const spine =
    lang === 'zh'
      ? [...name].map((char, i) => words(char, [x, y + i * 32], { ...style, 'text-anchor': 'middle' })).join('')
      : words(name, [0, 0], { ...style, transform: `translate(${x + 9},${height - edge}) rotate(-90)` });
  return rule(binding) + rule(binding + 8) + spine;
}

function drawHead(card: Card, width: number, shape: Shape): { svg: string; height: number } {
  const { text } = shapes[shape];
  const { size, lines } = fitHeadline(card, width, shape);
  const muted = { 'font-size': text, fill: ink('muted') };
  let y = text * 0.9;
  const pieces = [words(card.kicker, [0, y], muted)];
  y += text * 0.5;
  for (const line of lines) {
    y += size * 1.1;
    pieces.push(words(line, [-size * 0.03, y - size * 0.06], { 'font-size': size, 'font-weight': 900, fill: ink('ink') }));
  }
  y += text * 0.5;
  for (const line of breakLines(card.subtitle, width, text)) {
    y += text * leading;
    pieces.push(words(line, [0, y - text * 0.25], muted));
  }
  return { svg: pieces.join(''), height: y };
}

/** The largest size at which the headline takes no more lines than its shape gives it. */
function fitHeadline({ headline, lang }: Card, width: number, shape: Shape): { size: number; lines: string[] } {
  const { headline: largest, lines: allowed } = shapes[shape];
  for (let size: number = largest[lang]; ; size -= 2) {
    const lines = cutHeadline(headline, lang, width / size);
    if (lines.length <= allowed[lang] || size < largest[lang] / 2) return { size, lines };
  }
}

/** Lines no wider than so many ems; a Chinese one breaks after a mark sooner than between words. */
function cutHeadline(headline: string, lang: Lang, ems: number): string[] {
  if (lang === 'en') return breakLines(headline, ems, 1);
  const lines: string[] = [''];
  for (const piece of breakHeading(headline, lang)) {
    const line = lines.at(-1) ?? '';
    if (line && textWidth(line + piece, 1) > ems) lines.push(piece);
    else lines[lines.length - 1] = line + piece;
  }
  return lines;
}

/** The double rule that closes a page of accounts, and where they come from. */
function drawFoot({ source }: Card, width: number, text: number): string {
  const rule = (y: number) => el('path', { d: `M0 ${y}h${width}`, stroke: ink('rule'), 'stroke-width': 2 });
  return rule(0) + rule(6) + words(source, [0, text * 1.6], { 'font-size': text * 0.9, fill: ink('muted') });
}
