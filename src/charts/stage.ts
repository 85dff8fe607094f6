import type { Figure, Lang } from '../model/figure.ts';
import { middle } from '../model/quantity.ts';
import { formatFigure, formatNumber } from '../text/format.ts';
import { widths, type Frame } from './chart.ts';
import type { Ink } from './ink.ts';
import { drawLabel, type Line } from './label.ts';
import type { Point } from './svg.ts';

/**
 * What the flows are drawn on. Points are on a plane 2,011 units wide; on the map the units are kilometres.
 */
export interface Stage {
  /** Lower right corner of the plane. */
  size: Point;
  /** Ribbon width in units of the plane, for ten thousand people. */
  ribbon: number;
  /** The ground, drawn first. */
  ground: string;
  /** Words and marks above the ground and under the flows; of the whole, or as a state shows them. */
  names: (state?: NamedState) => string;
  zhaotong: Point;
  dongguan: Point;
  ring: { centre: Point; radius: number };
  /** The Guangdong ribbon's tip and bulge. */
  arrow: { tip: Point; bend: number };
  /** Anchors of the labels. */
  labels: Record<'zhaotong' | 'inside' | 'guangdong' | 'dongguan', Place>;
  /** What the states `inside` and `dongguan` look at, and where their words then stand in the window. */
  closeUps: {
    inside: { camera: Camera; zhaotong: Place; inside: Place };
    dongguan: { camera: Camera; guangdong: Place; dongguan: Place };
  };
  /** Upper left corners of the dots that have yet to leave: the ring's, and the others'. */
  waiting: Record<'inside' | 'others', Point>;
  /** The plane's units are kilometres: a scale bar belongs under it. */
  isToScale: boolean;
  /** Last lines: what the picture is not, whose outlines it uses. */
  credit: string;
}
/** The states whose names stand elsewhere than on the whole: a line is measured, or a camera looks closer. */
export type NamedState = 'cities' | 'inside' | 'dongguan';
/** Looks at a point of the plane, `zoom` times as large as the whole. */
export interface Camera {
  zoom: number;
  centre: Point;
}
export interface Place {
  at: Point;
  anchor: 'start' | 'middle' | 'end';
  /** Colour of the words' rim; paper if the ground is not one tint. */
  halo?: Ink;
  /** Its second line stands beside the first, where there is room for one only. */
  isRow?: boolean;
}

/** Pixels a unit of the plane and the sizes of words, for a frame. */
export interface Layout {
  lang: Lang;
  width: number;
  isWide: boolean;
  /** State of the scroll sequence; undefined for the whole. */
  step: string | undefined;
  scale: number;
  /** Names, numbers, notes. */
  sizes: { name: number; number: number; note: number };
}

export function layOut({ width, lang, step }: Frame): Layout {
  const isWide = width > (widths.narrow + widths.wide) / 2;
  const narrow = width < widths.narrow ? { name: 14, number: 17, note: 14 } : { name: 15, number: 20, note: 14 };
  const sizes = isWide ? { name: 17, number: 30, note: 14 } : narrow;
  return { lang, width, isWide, step, scale: width / planeWidth, sizes };
}

export const toPixels = ([x, y]: Point, { scale }: Layout): Point => [x * scale, y * scale];

/** Where the window shows a point of the plane; the whole if there is no camera. */
export function seePoint([x, y]: Point, { size }: Pick<Stage, 'size'>, camera?: Camera): Point {
  if (!camera) return [x, y];
  const { zoom, centre } = camera;
  return [size[0] / 2 + (x - centre[0]) * zoom, size[1] / 2 + (y - centre[1]) * zoom];
}

export function placeLabel(lines: Line[], { at, isRow, ...options }: Place, layout: Layout): string {
  const [first, second] = lines;
  const placed = isRow && first && second ? [{ ...first, then: { weight: 400, ...second } }] : lines;
  return drawLabel(placed, toPixels(at, layout), options);
}

/** In pixels; linear from zero, so that a person is as wide in every ribbon. */
export const ribbonWidth = (figure: Figure, { ribbon }: Stage, { scale }: Layout): number =>
  (middle(figure.quantity) / 10000) * ribbon * scale;

/** With its unit where there is room. */
export const sayNumber = (figure: Figure, { lang, isWide }: Layout): string =>
  isWide ? formatFigure(figure, lang) : formatNumber(figure, lang);

const planeWidth = 2010.5;
