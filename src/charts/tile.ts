import { hexCorners, type County } from '../geo/hex.ts';
import { ink, type Ink } from './ink.ts';
import { drawLabel, labelHeight, type Line } from './label.ts';
import { el, round, type Point } from './svg.ts';

/** How a county's hex is drawn: an origin of ribbons, a number without destinations, something else, nothing. */
export type TileKind = 'origin' | 'total' | 'other' | 'none';

export interface Tile {
  county: County;
  kind: TileKind;
  name: string;
  /** Under the name. */
  lines: Line[];
  /** Id of the figure it states; empty for words only. */
  figure: string;
}

/** One hex with its words in the middle. Nothing given is a dashed outline on bare paper and words, never blank. */
export function drawTile({ county, kind, name, lines, figure }: Tile, centre: Point, width: number): string {
  // Small hexes stand closer, so that the longest of the English names has more room.
  const gap = width < 76 ? 2 : 6;
  const corners = hexCorners(centre, width, gap).map(([x, y]) => `${round(x)},${round(y)}`);
  const text: Line[] = [{ text: name, weight: 700, within: width - gap - 2 * margin }, ...lines].map((line) => ({
    ink: words[kind],
    ...line,
  }));
  const top = centre[1] - labelHeight(text) / 2;
  return el(
    'g',
    {
      class: `mark mark-county mark-${kind}`,
      'data-figure': figure || undefined,
      'data-mark': figure ? undefined : county,
    },
    el('path', { d: `M${corners.join('L')}Z`, ...outlines[kind] }),
    drawLabel(text, [centre[0], top], { anchor: 'middle', halo: 'none' }),
  );
}

/** Between a name and the sides of its hex. */
const margin = 4;

const words: Record<TileKind, Ink> = { origin: 'paper', total: 'ink', other: 'ink', none: 'muted' };

const outlines: Record<TileKind, Record<string, string | number>> = {
  origin: { fill: ink('muted') },
  total: { fill: ink('panel'), stroke: ink('ink'), 'stroke-width': 2 },
  other: { fill: ink('panel'), stroke: ink('rule'), 'stroke-width': 1.5 },
  none: { fill: ink('paper'), stroke: ink('rule'), 'stroke-width': 1, 'stroke-dasharray': '3 3' },
};
