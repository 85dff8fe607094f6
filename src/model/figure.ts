import type { Period } from './period.ts';
import type { Quantity } from './quantity.ts';

/** Two languages, always both. */
export interface Bilingual {
  zh: string;
  en: string;
}
export type Lang = keyof Bilingual;
export const languages = ['zh', 'en'] as const satisfies readonly Lang[];

/** Whose number it is: helped by the partnership (帮扶), a county's own books (全县), the city's (全市), a rule (标准). */
export const scopes = ['helped', 'county', 'city', 'rule'] as const;
export type Scope = (typeof scopes)[number];

export const statuses = ['reported', 'derived', 'disputed', 'withdrawn'] as const;
export type Status = (typeof statuses)[number];

/** One number the source prints, or (status `derived`) one that this site computes from such numbers. */
export interface Figure {
  /** Permanent: `weixin-2018-out`. */
  id: string;
  source: string;
  /** Locator in the source: `P6`, `title`, `caption1`, `SA`; empty for a derived figure. */
  para: string;
  /** Which numeral of that paragraph, from 1; 0 for a derived figure. */
  n: number;
  /** As printed, `24000多人`; for a derived figure the formula over figure ids. */
  printed: string;
  quantity: Quantity;
  /** Ids of places.csv (adcode), measures.csv, groups.csv, destinations.csv, speakers.csv. */
  place: string;
  measure: string;
  group: string;
  destination: string;
  scope: Scope;
  /** Empty when the report speaks for itself. */
  speaker: string;
  period: Period;
  status: Status;
  note: Bilingual;
  /** Single words that stand beside the numeral in the source. */
  cues: string[];
  /** There where an editor confirmed another value than the source prints. */
  confirmed?: Confirmation;
}

/** On whose word and what evidence a numeral stands otherwise than its source prints it. */
export interface Confirmation {
  /** As the source prints it; empty if that was not kept. */
  printed: string;
  by: string;
  evidence: string;
  date: string;
}
