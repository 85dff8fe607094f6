/** Degrees; [longitude, latitude]. */
export type Position = readonly [lon: number, lat: number];

/** The corridor from Yunnan to Guangdong. Its edges keep out every disputed line, Hainan and Taiwan. */
export const corridor = { west: 97.5, east: 117.45, south: 20.2, north: 29.5 } as const;

/** In kilometres. */
export const earthRadius = 6371;
/** Shapes are true here; areas are true everywhere. */
const standardParallel = (25 * Math.PI) / 180;

/**
 * The corridor's plane: cylindrical equal-area (Lambert 1772), in radii of the earth, y upwards; angles in radians.
 * Lengths are exact at 25° N, 3% too long eastwards at the northern edge.
 */
export const projectAngles = (lambda: number, phi: number): [x: number, y: number] => [
  lambda * Math.cos(standardParallel),
  Math.sin(phi) / Math.cos(standardParallel),
];

/** A place on the plane, in kilometres from the north-west corner, y downwards. */
export function projectPosition(position: Position): readonly [x: number, y: number] {
  const [x, y] = projectDegrees(position);
  const [left, top] = projectDegrees([corridor.west, corridor.north]);
  return [earthRadius * (x - left), earthRadius * (top - y)];
}

const projectDegrees = ([lon, lat]: Position): [x: number, y: number] =>
  projectAngles((lon * Math.PI) / 180, (lat * Math.PI) / 180);

/** Size of the corridor in kilometres: about 2011 by 1034. */
export const corridorSize = projectPosition([corridor.east, corridor.south]);
