import { geoProjection, type GeoProjection } from 'd3';

/** Degrees; [longitude, latitude]. */
export type Position = readonly [lon: number, lat: number];

/** The corridor from Yunnan to Guangdong. Its edges keep out every disputed line, Hainan and Taiwan. */
export const corridor = { west: 97.5, east: 117.45, south: 20.2, north: 29.5 } as const;

const earthRadius = 6371;
/** Shapes are true here; areas are true everywhere. */
const standardParallel = (25 * Math.PI) / 180;
const centralMeridian = 107.5;

/**
 * The corridor's plane: cylindrical equal-area (Lambert 1772), in kilometres from the north-west corner, y downwards.
 * Kilometres are exact at 25° N, 3% too long eastwards at the northern edge.
 */
export function corridorProjection(): GeoProjection {
  const plain = geoProjection((lambda, phi) => [
    lambda * Math.cos(standardParallel),
    Math.sin(phi) / Math.cos(standardParallel),
  ])
    .rotate([-centralMeridian, 0])
    .scale(earthRadius)
    .translate([0, 0])
    .precision(0);
  const [x, y] = plain([corridor.west, corridor.north]) ?? [0, 0];
  return plain.translate([-x, -y]);
}

/** A place on the plane. */
export function projectPosition([lon, lat]: Position): readonly [x: number, y: number] {
  const point = corridorProjection()([lon, lat]);
  if (!point) throw new Error(`unprojectable position: ${lon}, ${lat}`);
  return point;
}

/** Size of the corridor in kilometres: about 2011 by 1034. */
export const corridorSize = projectPosition([corridor.east, corridor.south]);
