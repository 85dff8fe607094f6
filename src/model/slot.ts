import type { Lang } from './figure.ts';

/** A name of a table that a chart writes where there is no more room, and how wide it may be. */
export interface Slot {
  chart: string;
  table: 'places' | 'destinations';
  ids: readonly string[];
  /** In full-width characters; a letter counts as half of one. What the narrowest drawing holds. */
  room: Readonly<Record<Lang, number>>;
}
