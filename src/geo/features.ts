import { geoIdentity, geoPath, type GeoPermissibleObjects } from 'd3';
import { merge, mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Polygon, Topology } from 'topojson-specification';
import narrow from '../../data/geo/corridor-narrow.json' with { type: 'json' };
import wide from '../../data/geo/corridor-wide.json' with { type: 'json' };

/** The corridor's ground as SVG path data. Every outline is made of the same arcs, so no two lines can disagree. */
export interface Ground {
  /** All Chinese units in the frame, Hong Kong and Macau among them, as one shape. */
  land: string;
  /** Lines between Chinese units, each drawn once. */
  borders: string;
  yunnan: string;
  guangdong: string;
  /** The neighbouring countries as one shape without inner lines. */
  abroad: string;
}
export type Detail = keyof typeof maps;

const maps = { narrow, wide } as unknown as Record<'narrow' | 'wide', Topology>;
const provinces = { yunnan: '530000', guangdong: '440000' };

/** The ground at `scale` pixels a kilometre, with its origin at the frame's north-west corner. */
export function selectGround(detail: Detail, scale: number): Ground {
  const map = maps[detail];
  const all = selectUnits(detail);
  const chinese = all.filter((unit) => unit.id !== 'abroad');
  const path = geoPath(geoIdentity().scale(scale)).digits(1);
  const draw = (shape: GeoPermissibleObjects): string => shorten(path(shape) ?? '');
  const drawUnits = (units: GeometryObject[]): string => draw(merge(map, units as Polygon[]));
  const country: GeometryCollection = { type: 'GeometryCollection', geometries: chinese };
  return {
    land: drawUnits(chinese),
    borders: draw(mesh(map, country, (a, b) => a !== b)),
    yunnan: drawUnits(chinese.filter((unit) => unit.id === provinces.yunnan)),
    guangdong: drawUnits(chinese.filter((unit) => unit.id === provinces.guangdong)),
    abroad: drawUnits(all.filter((unit) => unit.id === 'abroad')),
  };
}

/** The units of the map by adcode, and `abroad`. */
export function selectUnits(detail: Detail): GeometryObject[] {
  return (maps[detail].objects['units'] as GeometryCollection).geometries;
}

/** The same lines in relative tenths of a pixel, a third smaller; counted from rounded points, so that no error adds up. */
function shorten(path: string): string {
  let [x, y] = [0, 0];
  const written = [...path.matchAll(/([ML])([^MLZ]+)(Z?)/g)].map(([, command, point = '', close = '']) => {
    const [toX = 0, toY = 0] = point.split(',').map((value) => Math.round(Number(value) * 10));
    const step = command === 'M' ? `M${toX / 10},${toY / 10}` : `l${(toX - x) / 10},${(toY - y) / 10}`;
    [x, y] = [toX, toY];
    return step + close;
  });
  return written.join('').replaceAll(',-', '-').replaceAll(/\b0\./g, '.');
}
