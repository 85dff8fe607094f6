import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { GeometryCollection, MultiPolygon, Topology } from 'topojson-specification';
import narrow from '../../data/geo/corridor-narrow.json' with { type: 'json' };
import wide from '../../data/geo/corridor-wide.json' with { type: 'json' };
import { selectGround, selectUnits } from '../../src/geo/features.ts';
import { corridorSize } from '../../src/geo/projection.ts';

type Point = [number, number];
const maps = { wide, narrow } as unknown as Record<'wide' | 'narrow', Topology>;

/** Every unit that reaches into the frame; a simplification that eats one, or an edit that drops one, fails here. */
const units = {
  '350000': 'Fujian', '360000': 'Jiangxi', '420000': 'Hubei', '430000': 'Hunan', '440000': 'Guangdong',
  '450000': 'Guangxi', '500000': 'Chongqing', '510000': 'Sichuan', '520000': 'Guizhou', '530000': 'Yunnan',
  '540000': 'Xizang', '810000': 'Hong Kong', '820000': 'Macau', abroad: 'Vietnam, Laos, Myanmar, Thailand',
}; // prettier-ignore
const borders: [string, string][] = [
  ['530000', '510000'], ['530000', '520000'], ['530000', '450000'], ['530000', '540000'], ['530000', 'abroad'],
  ['450000', '520000'], ['450000', '430000'], ['450000', 'abroad'], ['440000', '450000'], ['440000', '430000'],
  ['440000', '360000'], ['440000', '350000'], ['440000', '810000'],
]; // prettier-ignore

describe.each(['wide', 'narrow'] as const)('the %s corridor', (detail) => {
  const map = maps[detail];
  const shapes = (map.objects['units'] as GeometryCollection).geometries as MultiPolygon[];
  const shapeOf = (id: string): MultiPolygon => shapes.find((shape) => shape.id === id) as MultiPolygon;

  test('names every unit in the frame, and no other', () => {
    expect(
      selectUnits(detail)
        .map((unit) => unit.id)
        .sort(),
    ).toEqual(Object.keys(units).sort());
  });

  test.each(borders)('draws the border of %s and %s once, as arcs both share', (a, b) => {
    const shared = arcsOf(shapeOf(a)).filter((arc) => arcsOf(shapeOf(b)).includes(arc));
    expect(shared.length).toBeGreaterThan(0);
  });

  test('has no ring that simplification has flattened', () => {
    const areas = shapes.flatMap((shape) => ringsOf(map, shape).map((ring) => Math.abs(areaOf(ring))));
    expect(areas.length).toBeGreaterThan(shapes.length - 1);
    expect(Math.min(...areas)).toBeGreaterThan(1);
  });

  test.each([
    ['530000', 394_000],
    ['440000', 179_700],
    ['520000', 176_200],
  ])('shows %s with its known area, to three in a hundred', (id, known) => {
    expect(Math.abs(sumArea(map, shapeOf(id)) / known - 1)).toBeLessThan(0.03);
  });

  test('stays in its frame', () => {
    const points = shapes.flatMap((shape) => ringsOf(map, shape).flat());
    expect(Math.min(...points.flat())).toBeGreaterThanOrEqual(0);
    expect(Math.max(...points.map(([x]) => x))).toBeLessThanOrEqual(corridorSize[0] + 0.001);
    expect(Math.max(...points.map(([, y]) => y))).toBeLessThanOrEqual(corridorSize[1] + 0.001);
  });

  test('weighs under 4 KB as drawn lines, the neighbours’ land aside', () => {
    const width = { wide: 720, narrow: 328 }[detail];
    const { land, borders: lines, yunnan, guangdong } = selectGround(detail, width / corridorSize[0]);
    expect(gzipSync(land + lines + yunnan + guangdong).length).toBeLessThan(4096);
  });

  test('draws the same lines in relative steps as the file holds', () => {
    const drawn = ringsOfPath(selectGround(detail, 1).yunnan).map((ring) => Math.abs(areaOf(ring)));
    expect(drawn.reduce((a, b) => a + b) / sumArea(map, shapeOf('530000'))).toBeCloseTo(1, 4);
  });
});

const arcsOf = (shape: MultiPolygon): number[] => shape.arcs.flat(2).map((arc) => (arc < 0 ? ~arc : arc));

/** Rings in kilometres, decoded as the TopoJSON specification says. */
function ringsOf({ arcs, transform }: Topology, shape: MultiPolygon): Point[][] {
  const { scale = [1, 1], translate = [0, 0] } = transform ?? {};
  const decode = (arc: number): Point[] => {
    let [x, y] = [0, 0];
    const points = (arcs[arc < 0 ? ~arc : arc] ?? []).map(([dx = 0, dy = 0]): Point => {
      [x, y] = [x + dx, y + dy];
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
    return arc < 0 ? points.reverse() : points;
  };
  return shape.arcs.flat(1).map((ring) => ring.flatMap((arc) => decode(arc).slice(1)));
}

function ringsOfPath(path: string): Point[][] {
  return path
    .split('Z')
    .filter(Boolean)
    .map((part) => {
      let [x, y] = [0, 0];
      return [...part.matchAll(/([Ml])(-?[\d.]+),?(-?[\d.]+)/g)].map(([, command, dx, dy]): Point => {
        [x, y] = command === 'M' ? [Number(dx), Number(dy)] : [x + Number(dx), y + Number(dy)];
        return [x, y];
      });
    });
}

const areaOf = (ring: Point[]): number =>
  ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length] as Point;
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);

const sumArea = (map: Topology, shape: MultiPolygon): number =>
  Math.abs(ringsOf(map, shape).reduce((sum, ring) => sum + areaOf(ring), 0));
