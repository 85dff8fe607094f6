import { expect, test } from 'vitest';
import { corridor, corridorSize, projectPosition } from '../../src/geo/projection.ts';

test('the frame’s corners are the plane’s corners', () => {
  expect(projectPosition([corridor.west, corridor.north])).toEqual([expect.closeTo(0, 6), expect.closeTo(0, 6)]);
  expect(corridorSize).toEqual([expect.closeTo(2010.5, 1), expect.closeTo(1034.2, 1)]);
});

test('a square degree has its true area in the south and in the north', () => {
  const trueArea = (lat: number): number => 6371 ** 2 * (Math.PI / 180) * (sin(lat + 1) - sin(lat));
  const drawnArea = (lat: number): number => {
    const [[left, foot], [right, head]] = [projectPosition([110, lat]), projectPosition([111, lat + 1])];
    return (right - left) * (foot - head);
  };
  for (const lat of [21, 25, 28]) expect(drawnArea(lat)).toBeCloseTo(trueArea(lat), 4);
});

test('a kilometre of the plane is a kilometre of the ground at 25° north', () => {
  const degree = projectPosition([111, 25])[0] - projectPosition([110, 25])[0];
  expect(degree).toBeCloseTo(6371 * (Math.PI / 180) * Math.cos((25 * Math.PI) / 180), 6);
});

const sin = (degrees: number): number => Math.sin((degrees * Math.PI) / 180);
