import { arrowPath, ringPath } from '../geo/ribbon.ts';
import type { Bilingual, Figure } from '../model/figure.ts';
import { formatPrecision } from '../text/format.ts';
import type { Departures } from './departures.ts';
import { ink } from './ink.ts';
import type { Line } from './label.ts';
import { ribbonWidth, sayNumber, toPixels, type Layout, type Stage } from './stage.ts';
import { el } from './svg.ts';

/** The shapes and words of the flow maps' marks, each without the other: the whole map and its states set them together. */

/** The ring stands where the province is wide enough to hold it. */
export function drawRing({ inside }: Departures, layout: Layout, stage: Stage): string {
  const { centre, radius } = stage.ring;
  const path = ringPath(toPixels(centre, layout), radius * layout.scale, ribbonWidth(inside, stage, layout));
  return el('path', { d: path, fill: ink('yunnan'), 'fill-rule': 'evenodd' });
}

/** Ties the ring to Zhaotong; nothing where it hangs from Zhaotong itself. */
export function drawTie(layout: Layout, { ring, zhaotong }: Stage): string {
  const [centre, from] = [toPixels(ring.centre, layout), toPixels(zhaotong, layout)];
  const radius = ring.radius * layout.scale;
  const distance = Math.hypot(centre[0] - from[0], centre[1] - from[1]);
  const rim = 1 - (radius - 1) / distance;
  const [x2, y2] = [from[0] + (centre[0] - from[0]) * rim, from[1] + (centre[1] - from[1]) * rim];
  const tie = { x1: from[0], y1: from[1], x2, y2, stroke: ink('yunnan'), 'stroke-width': layout.isWide ? 3 : 2 };
  return rim > 0 ? el('line', tie) : '';
}

export function drawArrow({ guangdong }: Departures, layout: Layout, stage: Stage): string {
  const { arrow, zhaotong } = stage;
  const width = ribbonWidth(guangdong, stage, layout);
  const head = { length: width * 1.3, width: width * 2.1 };
  const path = arrowPath(toPixels(zhaotong, layout), toPixels(arrow.tip, layout), { width, bend: arrow.bend, head });
  return el('path', {
    d: path,
    fill: ink('guangdong'),
    stroke: ink('paper'),
    'stroke-width': 2,
    'paint-order': 'stroke',
  });
}

export function drawOriginDot(layout: Layout, { zhaotong }: Stage): string {
  const [cx, cy] = toPixels(zhaotong, layout);
  const line = { stroke: ink('ink'), 'stroke-width': layout.isWide ? 4 : 3 };
  return el('circle', { cx, cy, r: layout.isWide ? 8 : 5.5, fill: ink('paper'), ...line });
}

/** A place the report names without a number: a dashed outline, no width. */
export function drawDongguanDot(layout: Layout, { dongguan }: Stage): string {
  const [cx, cy] = toPixels(dongguan, layout);
  const line = { stroke: ink('ink'), 'stroke-width': 1.5, 'stroke-dasharray': '3 2' };
  return el('circle', { cx, cy, r: layout.isWide ? 8 : 5.5, fill: ink('paper'), ...line });
}

export function drawFrame(layout: Layout, { size }: Stage): string {
  const [width, height] = toPixels(size, layout);
  const line = { fill: 'none', stroke: ink('rule'), 'stroke-width': 1.5 };
  return el('rect', { x: 0.75, y: 0, width: width - 1.5, height: height - 0.75, ...line });
}

export const originLines = ({ total, names }: Departures, layout: Layout): Line[] => [
  { text: names.zhaotong[layout.lang], size: layout.sizes.name, weight: 700 },
  { text: `${names.all[layout.lang]} ${sayNumber(total, layout)}`, size: layout.sizes.name },
];

export const dongguanLines = ({ names }: Departures, { lang, sizes }: Layout, note: Bilingual): Line[] => [
  { text: names.dongguan[lang], size: sizes.note, weight: 600 },
  { text: note[lang], ink: 'muted' },
];

/** Name, number and, in small, how finely it is printed. */
export function flowLines(figure: Figure, name: Bilingual, layout: Layout): Line[] {
  const { lang, sizes } = layout;
  return [
    { text: name[lang], size: sizes.name, weight: 600 },
    { text: sayNumber(figure, layout), size: sizes.number, weight: 700 },
    { text: formatPrecision(figure, lang), size: sizes.note, ink: 'muted' },
  ];
}
