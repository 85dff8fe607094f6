/** The paths of flows. Pure geometry in pixels; width is proportional to people, from zero, and never clamped. */
export type Point = readonly [x: number, y: number];

/** A ribbon by its two edges, `run` pixels along its middle from its beginning. */
export interface Strip {
  length: number;
  /** Runs at which its outline has a corner; between them it is straight. */
  stops: number[];
  edges: (run: number) => Edges;
}
export type Edges = readonly [left: Point, right: Point];

export interface ArrowShape {
  width: number;
  /** Height of the arc over its chord, as a share of the chord; positive bulges to the left of the direction of travel. */
  bend: number;
  head: { length: number; width: number };
}

/**
 * A ribbon along a circle's arc that ends in an arrowhead with its tip at `to`; its edges are arcs around one centre,
 * so its width is the same everywhere. After Jenny et al. 2018: curved, never crossing itself, head wider than body.
 */
export function arrowPath(from: Point, to: Point, { width, bend, head }: ArrowShape): string {
  const { centre, radius, start, end } = findArc(from, to, bend);
  const turn = Math.sign(end - start);
  const neck = end - (turn * head.length) / radius;
  const at = (angle: number, offset: number): Point => polar(centre, radius + offset, angle);
  const arc = (offset: number, sweep: boolean, point: Point): string =>
    `A${write([radius + offset, radius + offset])} 0 0 ${sweep ? 1 : 0} ${write(point)}`;
  return [
    `M${write(at(start, width / 2))}`,
    arc(width / 2, turn > 0, at(neck, width / 2)),
    ...[at(neck, head.width / 2), to, at(neck, -head.width / 2), at(neck, -width / 2)].map(
      (point) => `L${write(point)}`,
    ),
    arc(-width / 2, turn < 0, at(start, -width / 2)),
    'Z',
  ].join('');
}

/** A closed ring, for those who stay: no beginning, no end, no arrowhead. Fill it with the even-odd rule. */
export function ringPath(centre: Point, outerRadius: number, width: number): string {
  if (width >= outerRadius) throw new Error(`ring without a hole: ${width} wide in ${outerRadius}`);
  return [outerRadius, outerRadius - width].map((radius) => circlePath(centre, radius)).join('');
}

export function stripPath({ stops, edges }: Strip): string {
  const sides = stops.map(edges);
  const outline = [...sides.map(([left]) => left), ...sides.map(([, right]) => right).reverse()];
  return `M${outline.map(write).join('L')}Z`;
}

/** Slanted lines across a strip every `spacing` pixels: a hatch that follows its bends. */
export function stripHatch({ length, edges }: Strip, spacing: number): string {
  const width = Math.hypot(...difference(...edges(0)));
  const slant = Math.min(width, 2 * spacing);
  const count = Math.max(Math.floor((length - slant) / spacing), 0);
  return Array.from({ length: count }, (_, i) => (i + 0.5) * spacing)
    .map((run) => `M${write(edges(run)[0])}L${write(edges(run + slant)[1])}`)
    .join('');
}

export interface Bar {
  from: Point;
  /** Where it ends. */
  to: Point;
  width: number;
}

/** A strip from one upright edge to another, the points their middles: an S, straight if both are level. */
export function swayStrip({ from, to, width }: Bar): Strip {
  const length = Math.abs(to[0] - from[0]);
  const isLevel = from[1] === to[1];
  const edges = (run: number): Edges => {
    const t = run / length;
    const x = from[0] + (to[0] - from[0]) * t;
    const y = from[1] + (to[1] - from[1]) * t * t * (3 - 2 * t);
    return [
      [x, y - width / 2],
      [x, y + width / 2],
    ];
  };
  return { length, stops: isLevel ? [0, length] : steps(0, length, 20), edges };
}

/**
 * A strip that leaves a point upright, turns once by a right angle and arrives level; `inner` is the radius of the
 * turn's inner edge. The points are the middles of its ends.
 */
export function turnStrip({ from, to, width, inner }: Bar & { inner: number }): Strip {
  const radius = inner + width / 2;
  const [side, way] = [Math.sign(to[0] - from[0]), Math.sign(to[1] - from[1])];
  const upright = Math.abs(to[1] - from[1]) - radius;
  const level = Math.abs(to[0] - from[0]) - radius;
  if (upright < 0 || level < 0) throw new Error(`no room to turn: ${from.join()} to ${to.join()}`);
  const bend = (radius * Math.PI) / 2;
  const at = (run: number, offset: number): Point => {
    const angle = clamp((run - upright) / bend) * (Math.PI / 2);
    const ahead = Math.min(run, upright);
    const along = Math.max(run - upright - bend, 0);
    return [
      from[0] + side * (radius - (radius - offset) * Math.cos(angle) + along),
      from[1] + way * (ahead + (radius - offset) * Math.sin(angle)),
    ];
  };
  const length = upright + bend + level;
  // On the far side of the turn the outer edge is the lower one for a strip that runs down: left stays the upper edge.
  const [left, right] = way > 0 ? [width / 2, -width / 2] : [-width / 2, width / 2];
  return {
    length,
    stops: [0, ...steps(upright, upright + bend, 12), length],
    edges: (run) => [at(run, left), at(run, right)],
  };
}

/** The second strip after the first, which ends where the second begins. */
export function joinStrips(first: Strip, second: Strip): Strip {
  return {
    length: first.length + second.length,
    stops: [...first.stops, ...second.stops.slice(1).map((run) => first.length + run)],
    edges: (run) => (run <= first.length ? first.edges(run) : second.edges(run - first.length)),
  };
}

const steps = (from: number, to: number, count: number): number[] =>
  Array.from({ length: count + 1 }, (_, i) => from + ((to - from) * i) / count);

const clamp = (value: number): number => Math.min(Math.max(value, 0), 1);

const difference = ([ax, ay]: Point, [bx, by]: Point): Point => [bx - ax, by - ay];

function findArc(from: Point, to: Point, bend: number): { centre: Point; radius: number; start: number; end: number } {
  if (bend === 0) throw new Error('straight ribbon: an arc needs a bend');
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const chord = Math.hypot(dx, dy);
  const height = Math.abs(bend) * chord;
  const radius = (chord * chord) / 4 / (2 * height) + height / 2;
  // From the chord's middle, away from the bulge; "left" on a screen, where y grows downwards, is (dy, -dx).
  const away = ((radius - height) / chord) * Math.sign(bend);
  const centre: Point = [from[0] + dx / 2 - dy * away, from[1] + dy / 2 + dx * away];
  const start = Math.atan2(from[1] - centre[1], from[0] - centre[0]);
  const sweep = Math.atan2(to[1] - centre[1], to[0] - centre[0]) - start;
  return { centre, radius, start, end: start + Math.atan2(Math.sin(sweep), Math.cos(sweep)) };
}

const polar = ([x, y]: Point, radius: number, angle: number): Point => [
  x + radius * Math.cos(angle),
  y + radius * Math.sin(angle),
];

function circlePath([x, y]: Point, radius: number): string {
  const half = (way: number): string => `a${write([radius, radius])} 0 1 0 ${write([2 * radius * way, 0])}`;
  return `M${write([x - radius, y])}${half(1)}${half(-1)}Z`;
}

/** One decimal is a tenth of a pixel; widths keep two so that a ribbon's thickness stays true. */
const write = ([x, y]: Point): string => `${round(x)},${round(y)}`;
const round = (value: number): number => Math.round(value * 100) / 100 + 0;
