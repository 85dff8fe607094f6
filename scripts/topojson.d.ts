// The two packages ship no types; only what scripts/geo.ts uses.
declare module 'topojson-server' {
  import type { FeatureCollection } from 'geojson';
  import type { Topology } from 'topojson-specification';
  export function topology(objects: Record<string, FeatureCollection>, quantization?: number): Topology;
}
declare module 'topojson-simplify' {
  import type { Objects, Topology } from 'topojson-specification';
  /** A ring is the numbers of its arcs, `~n` for one run backwards. */
  type RingFilter = (ring: number[], interior: boolean) => boolean;
  export function presimplify(topology: Topology): Topology;
  export function simplify(topology: Topology, minWeight: number): Topology;
  export function filter(topology: Topology, keep: RingFilter): Topology<Objects>;
  export function filterAttachedWeight(topology: Topology, minWeight: number): RingFilter;
}
