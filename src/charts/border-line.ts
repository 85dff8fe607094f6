import type { Bilingual, Figure } from '../model/figure.ts';
import { formatInference, formatNumber, formatPeriod, formatScope } from '../text/format.ts';
import type { Frame } from './chart.ts';
import type { CountyFlows, Side } from './counties.ts';
import { ink } from './ink.ts';
import { drawLabel, type Line } from './label.ts';
import { el, type Point } from './svg.ts';

/**
 * Shares inside and outside Yunnan to the left and right of one line, the province's border: two counties and, apart
 * from them because it counts other people, the city. A share that is only known as a range ends in a dashed piece.
 */
export function drawBorderLine({ sides }: CountyFlows, { width, lang }: Frame, height: number): string {
  const largest = (key: 'insideShare' | 'outsideShare') => Math.max(...sides.map((side) => highOf(side[key])));
  const scale = width / (largest('insideShare') + largest('outsideShare'));
  const split = largest('insideShare') * scale;
  const row = (height - head) / sides.length;
  const heading = (text: Bilingual, x: number, anchor: 'start' | 'end'): string =>
    drawLabel([{ text: text[lang], ink: 'muted' }], [x, 0], { anchor, halo: 'none' });
  return [
    heading(words.inside, split - 8, 'end'),
    heading(words.outside, split + 8, 'start'),
    drawBorder(split, 0, head),
    ...sides.map((side, i) => drawSide(side, { at: [split, head + i * row], scale, width, lang })),
  ].join('');
}

const head = 26;
const words = {
  inside: { zh: '云南省内', en: 'Within Yunnan' },
  outside: { zh: '云南省外', en: 'Outside Yunnan' },
} as const;

interface Row {
  at: Point;
  /** Pixels a percentage point. */
  scale: number;
  width: number;
  lang: Frame['lang'];
}

function drawSide(side: Side, row: Row): string {
  const { lang, at, width } = row;
  const [split, top] = at;
  const { total } = side;
  const what = [formatScope(total.scope, lang), formatPeriod(total.period, lang) + formatInference(total.period, lang)];
  const name: Line = {
    text: side.name[lang],
    size: 17,
    weight: 700,
  };
  const note: Line = { text: what.join(lang === 'zh' ? '，' : ', '), ink: 'muted' };
  const say = (share: Figure, people: Figure): Line[] => [
    { text: formatNumber(share, lang), size: 19, weight: 700, then: { text: formatNumber(people, lang), weight: 400 } },
  ];
  return [
    el('line', { x1: 0, x2: width, y1: top, y2: top, stroke: ink('rule') }),
    drawBorder(split, top + 48, top + 98),
    drawLabel([name, note], [0, top + 6], { halo: 'none' }),
    el('g', { 'data-figure': side.insideShare.id }, drawBar(side.insideShare, -1, row)),
    el('g', { 'data-figure': side.outsideShare.id }, drawBar(side.outsideShare, 1, row)),
    el(
      'g',
      { 'data-figure': side.inside.id },
      drawLabel(say(side.insideShare, side.inside), [split - 8, top + 73], { anchor: 'end' }),
    ),
    el('g', { 'data-figure': side.outside.id }, drawLabel(say(side.outsideShare, side.outside), [split + 8, top + 73])),
  ].join('');
}

const drawBorder = (x: number, from: number, to: number): string =>
  el('line', { x1: x, x2: x, y1: from, y2: to, stroke: ink('ink'), 'stroke-width': 1.5 });

/** From the border outwards; solid as far as is certain, dashed as far as the printed digits leave open. */
function drawBar(share: Figure, way: 1 | -1, { at: [split, top], scale }: Row): string {
  const { low, value } = share.quantity;
  const [sure, open] = [(value ?? low) * scale, highOf(share) * scale];
  const bar = (from: number, to: number) => ({
    x: way < 0 ? split - to : split + from,
    y: top + 50,
    width: to - from,
    height: 20,
  });
  const colour = ink(way < 0 ? 'yunnan' : 'muted');
  return [
    el('rect', { ...bar(0, sure), fill: colour }),
    open > sure
      ? el('rect', { ...bar(sure, open), fill: ink('paper'), stroke: colour, 'stroke-dasharray': '3 2' })
      : '',
  ].join('');
}

const highOf = ({ quantity: { value, low, high } }: Figure): number => value ?? high ?? low;
