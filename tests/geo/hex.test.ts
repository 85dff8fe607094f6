import { expect, test } from 'vitest';
import { counties, hexCentre, hexCorners, hexMapSize, type County } from '../../src/geo/hex.ts';

/** Which of Zhaotong's counties meet; the last two of the list are lost on the hexes. */
const meeting: [County, County][] = [
  ['530681', '530626'], ['530681', '530623'], ['530626', '530625'], ['530626', '530623'], ['530625', '530624'],
  ['530625', '530623'], ['530623', '530624'], ['530623', '530628'], ['530624', '530628'], ['530624', '530602'],
  ['530628', '530629'], ['530628', '530627'], ['530629', '530627'], ['530602', '530621'], ['530602', '530622'],
  ['530621', '530622'], ['530625', '530602'], ['530628', '530602'],
]; // prettier-ignore
const width = 60;

test('there are eleven counties, each on a hex of its own', () => {
  expect(counties).toHaveLength(11);
  expect(new Set(counties.map((county) => hexCentre(county, width).join())).size).toBe(11);
});

test('hexes touch where counties do, sixteen times of eighteen, and nowhere else', () => {
  const key = (pair: readonly string[]): string => [...pair].sort().join();
  const touching = counties.flatMap((a) =>
    counties.filter((b) => a < b && areNeighbours(a, b)).map((b) => key([a, b])),
  );
  expect(touching.sort()).toEqual(meeting.slice(0, 16).map(key).sort());
});

test('every hex lies within the size that the map claims', () => {
  const [right, bottom] = hexMapSize(width);
  for (const [x, y] of counties.flatMap((county) => hexCorners(hexCentre(county, width), width))) {
    expect(x).toBeGreaterThanOrEqual(-1e-9);
    expect(y).toBeGreaterThanOrEqual(-1e-9);
    expect(x).toBeLessThanOrEqual(right + 1e-9);
    expect(y).toBeLessThanOrEqual(bottom + 1e-9);
  }
});

function areNeighbours(a: County, b: County): boolean {
  const [from, to] = [hexCentre(a, width), hexCentre(b, width)];
  return Math.abs(Math.hypot(from[0] - to[0], from[1] - to[1]) - width) < 0.01;
}
