import { ink } from '../charts/ink.ts';
import { breakLines, drawing, el, textWidth, words, type Point } from '../charts/svg.ts';
import type { Lang } from '../model/figure.ts';
import { breakHeading } from '../text/format.ts';
import { cutAtMarks } from './layout.ts';
import { balanceLines } from './lines.ts';

/** What a share picture says around its drawing. */
export interface Card {
  lang: Lang;
  /** In the binding margin. */
  name: string;
  headline: string;
  /** What, where, when, who; under the headline. */
  subtitle: string;
  source: string;
  /** Fills the space that is left; its origin is the space's upper left corner. */
  body(size: readonly [width: number, height: number]): string;
}

export type Shape = 'wide' | 'square';

/** Pixels; what networks show beside a link, and what a chat or a feed of pictures shows. */
export const shapes = {
  wide: { width: 1200, height: 630, headline: { zh: 100, en: 84 }, text: 27, edge: 48 },
  square: { width: 1080, height: 1080, headline: { zh: 150, en: 122 }, text: 30, edge: 54 },
} as const satisfies Record<Shape, object>;

const binding = 92;
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
      ? Array.from(name, (char, i) => words(char, [x, y + i * 32], { ...style, 'text-anchor': 'middle' })).join('')
      : words(name, [0, 0], { ...style, transform: `translate(${x + 9},${height - edge}) rotate(-90)` });
  return rule(binding) + rule(binding + 8) + spine;
}

function drawHead(card: Card, width: number, shape: Shape): { svg: string; height: number } {
  const { text, headline } = shapes[shape];
  const { size, lines } = fitHeadline(card, width, headline[card.lang]);
  const pieces = lines.map((line, i) =>
    words(line, [-size * 0.03, size * (0.86 + 1.12 * i)], { 'font-size': size, 'font-weight': 900, fill: ink('ink') }),
  );
  let y = size * (0.86 + 1.12 * (lines.length - 1) + 0.24) + text * 0.2;
  for (const line of balanceLines(card.subtitle, { width, size: text, line: text * leading, style: {} })) {
    y += line.line;
    pieces.push(words(line.text, [0, y], { 'font-size': text, fill: ink('muted') }));
  }
  return { svg: pieces.join(''), height: y };
}

/** The fewest lines that a size near the largest allows, rather cut after marks than between words; then the largest size. */
function fitHeadline({ headline, lang }: Card, width: number, largest: number): { size: number; lines: string[] } {
  // What is planned for generously, heavy Newsreader fills to nine tenths.
  const room = lang === 'en' ? width / 0.94 : width;
  for (let count = 1; ; count += 1) {
    for (const cut of [cutAtMarks, cutAtWords]) {
      for (let size = largest; size >= largest * 0.66; size -= 2) {
        const lines = cut(headline, lang, room / size);
        const fits = lines.every((line) => textWidth(line, size) <= room);
        if (lines.length <= count && (fits || cut === cutAtWords)) return { size, lines };
      }
    }
  }
}

/** Lines no wider than so many ems, cut where the page would cut them. */
function cutAtWords(headline: string, lang: Lang, ems: number): string[] {
  if (lang === 'en') return breakLines(headline, ems, 1);
  const lines: string[] = [''];
  for (const piece of breakHeading(headline, lang)) {
    const line = (lines.at(-1) ?? '') + piece;
    if (textWidth(line, 1) <= ems || line === piece) lines[lines.length - 1] = line;
    else lines.push(piece);
  }
  return lines;
}

/** The double rule that closes a page of accounts, and where they come from. */
function drawFoot({ source }: Card, width: number, text: number): string {
  const rule = (y: number) => el('path', { d: `M0 ${y}h${width}`, stroke: ink('rule'), 'stroke-width': 2 });
  return rule(0) + rule(6) + words(source, [0, text * 1.6], { 'font-size': text * 0.9, fill: ink('muted') });
}
