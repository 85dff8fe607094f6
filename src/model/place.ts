import type { Bilingual } from './figure.ts';

export interface Place extends Bilingual {
  /** Adcode (行政区划代码) where there is one: `530629`; else a word: `pearl-river-delta`. */
  id: string;
  level: 'province' | 'city' | 'county' | 'town' | 'region';
  /** Id of the place around it; empty for a province. */
  parent: string;
  aliases: string[];
  /** Degrees, WGS 84; null for a region without a point. */
  lon: number | null;
  lat: number | null;
}
