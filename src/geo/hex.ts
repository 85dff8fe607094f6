import type { Point } from './ribbon.ts';

/**
 * Zhaotong's counties as hexes, [column, row] by adcode: points up, odd rows half a hex to the right. Sixteen of the
 * eighteen real adjacencies are kept and none is false. It shows the lie of the counties, not one boundary.
 */
const countyHexes = {
  530602: [0, 3],
  530621: [1, 4],
  530622: [0, 4],
  530623: [1, 1],
  530624: [1, 2],
  530625: [0, 1],
  530626: [1, 0],
  530627: [2, 3],
  530628: [2, 2],
  530629: [3, 2],
  530681: [2, 0],
} as const satisfies Record<string, readonly [column: number, row: number]>;

/** Adcode of one of the eleven counties. */
export type County = `${keyof typeof countyHexes}`;

export const counties = Object.keys(countyHexes) as County[];

/** Where a county's hex stands in a grid: half columns from 0, of which a hex takes two, and rows from 0. */
export function hexPlace(county: County): [halfColumn: number, row: number] {
  const [column, row] = countyHexes[county];
  return [2 * column + (row % 2), row];
}

/** Size in pixels of all hexes together, each `width` wide from flat side to flat side. */
export const hexMapSize = (width: number): Point => [4 * width, 4 * rowStep(width) + hexHeight(width)];

/** Middle of a county's hex, from the top left corner of the map. */
export function hexCentre(county: County, width: number): Point {
  const [column, row] = countyHexes[county];
  return [(column + 0.5 + (row % 2) / 2) * width, row * rowStep(width) + hexHeight(width) / 2];
}

/** The six corners, clockwise from the top; `gap` pixels are left free to the neighbour. */
export function hexCorners([x, y]: Point, width: number, gap = 0): Point[] {
  const radius = (width - gap) / Math.sqrt(3);
  return [-90, -30, 30, 90, 150, 210].map((degrees) => {
    const angle = (degrees * Math.PI) / 180;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
}

export const hexHeight = (width: number): number => (2 * width) / Math.sqrt(3);
const rowStep = (width: number): number => (hexHeight(width) * 3) / 4;
