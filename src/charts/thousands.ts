import type { Figure } from '../model/figure.ts';
import { middle } from '../model/quantity.ts';
import { flows, type Departures, type Flow } from './departures.ts';
import { peoplePerDot } from './dots.ts';
import { ink, type Ink } from './ink.ts';
import type { Move, Piece } from './scene.ts';
import { ribbonWidth, toPixels, type Layout, type Stage } from './stage.ts';
import { el, round, type Point } from './svg.ts';

/**
 * The first picture's dots, ten to a tile, waiting at Zhaotong; when their destination is told they move to where its
 * ring or ribbon then is. A dot is a hundred people in the colour of where they went.
 */
export function drawThousands(data: Departures, layout: Layout, stage: Stage): Piece[] {
  const counts = flows.map((flow) => countDots(data[flow]));
  const placed = counts.reduce((sum, count) => sum + count, 0);
  const others = tilesOf(counts[2] ?? 0).length;
  return [
    ...drawTiles('inside', counts[0] ?? 0, 0),
    ...drawTiles('other', counts[2] ?? 0, 0),
    ...drawTiles('guangdong', counts[1] ?? 0, others),
    ...drawTiles('unplaced', countDots(data.total) - placed, others + tilesOf(counts[1] ?? 0).length),
  ];

  function drawTiles(kind: Flow | 'unplaced', count: number, first: number): Piece[] {
    const tiles = tilesOf(count);
    return tiles.map((dots, i) => {
      const home = placeHome(kind, first + i, { layout, stage });
      const moves: Move[] = [{ from: 'cities', ...home }];
      if (kind !== 'unplaced')
        moves.push({ from: kind, ...placeAway[kind]((i + 0.5) / tiles.length, data, { layout, stage }) });
      return { steps: waiting[kind], moves, svg: drawTile(dots, inkOf[kind], pitchOf(layout)) };
    });
  }
}

const countDots = (figure: Figure): number => Math.round(middle(figure.quantity) / peoplePerDot);
const tilesOf = (count: number): number[] =>
  Array.from({ length: Math.ceil(count / 10) }, (_, i) => Math.min(10, count - 10 * i));

const inkOf: Record<Flow | 'unplaced', Ink> = {
  inside: 'yunnan',
  guangdong: 'guangdong',
  other: 'other',
  unplaced: 'rule',
};
const waiting: Record<Flow | 'unplaced', readonly string[]> = {
  inside: ['cities'],
  guangdong: ['cities', 'inside'],
  other: ['cities', 'inside', 'guangdong'],
  unplaced: ['cities'],
};

/** Dots lie so far apart, in pixels. */
const pitchOf = ({ scale }: Layout): number => 14.7 * scale;

/** Two rows of five, around its middle. */
function drawTile(count: number, colour: Ink, pitch: number): string {
  const d = Array.from({ length: count }, (_, i) => {
    const [x, y] = [(i % 5) - 2, Math.floor(i / 5) - 0.5];
    return `M${round(x * pitch)} ${round(y * pitch)}h0`;
  });
  return el('path', { d: d.join(''), stroke: ink(colour), 'stroke-width': pitch * 0.7, 'stroke-linecap': 'round' });
}

interface Where {
  layout: Layout;
  stage: Stage;
}
type Spot = Omit<Move, 'from'>;

function placeHome(kind: Flow | 'unplaced', n: number, { layout, stage }: Where): Spot {
  const pitch = pitchOf(layout);
  const [columns, corner] = kind === 'inside' ? [5, stage.waiting.inside] : [4, stage.waiting.others];
  const [left, top] = toPixels(corner, layout);
  return { x: left + ((n % columns) + 0.5) * 5 * pitch, y: top + (Math.floor(n / columns) + 0.5) * 2 * pitch };
}

/** Where a dot at `share` of the way stands when it has become part of the ring, the ribbon or the tray. */
const placeAway: Record<Flow, (share: number, data: Departures, where: Where) => Spot> = {
  inside: (share, { inside }, { layout, stage }) => {
    const [cx, cy] = toPixels(stage.ring.centre, layout);
    const radius = stage.ring.radius * layout.scale - ribbonWidth(inside, stage, layout) / 2;
    const angle = share * 2 * Math.PI;
    return { x: cx + radius * Math.cos(angle), y: cy + radius * Math.sin(angle), turn: (angle * 180) / Math.PI };
  },
  guangdong: (share, { guangdong }, { layout, stage }) => {
    const [from, to] = [toPixels(stage.zhaotong, layout), toPixels(stage.arrow.tip, layout)];
    const { at, angle } = alongArc(from, to, { bend: stage.arrow.bend, share });
    const scale = ribbonWidth(guangdong, stage, layout) / (5 * pitchOf(layout));
    return { x: at[0], y: at[1], scale, turn: (angle * 180) / Math.PI + 90 };
  },
  other: (share, { other }, { layout, stage }) => {
    const [x, y] = toPixels(stage.zhaotong, layout);
    return { x, y: y * (1 - share), scale: ribbonWidth(other, stage, layout) / (5 * pitchOf(layout)) };
  },
};

/** A flat arc is near enough to a parabola of the same height. */
function alongArc(
  [x1, y1]: Point,
  [x2, y2]: Point,
  { bend, share }: { bend: number; share: number },
): { at: Point; angle: number } {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const rise = 4 * bend * share * (1 - share);
  const slope = 4 * bend * (1 - 2 * share);
  return {
    at: [x1 + dx * share + dy * rise, y1 + dy * share - dx * rise],
    angle: Math.atan2(dy - dx * slope, dx + dy * slope),
  };
}
