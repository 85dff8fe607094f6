/** Two sources that say the same of the same thing, and not the same number. */
export interface Disagreement {
  first: string;
  second: string;
  firstPrinted: string;
  secondPrinted: string;
  firstSource: string;
  secondSource: string;
}

/** What a figure says in one column of figures.csv, then and now; `printed` stands for the number itself. */
export interface Altered {
  id: string;
  column: string;
  zh: string;
  was: string;
  now: string;
}

/** A change that is due a row in corrections.csv; `large` if the row must say so. */
type Unexplained = Altered & { large: boolean };
interface Misfit {
  id: string;
  /** What the row says, and what it should say. */
  was: string;
  now: string;
  meantWas: string;
  meantNow: string;
}
interface Gone {
  id: string;
  printed: string;
  suggestion: string | undefined;
}
type Large = Altered & { why: 'times' | 'withdrawn' };
interface Unproved {
  id: string;
  para: string;
  printed: string;
}
interface Unapproved {
  map: string;
}

/**
 * What stands between the data and publishing them. Those of one figure or map are notes (W) while it is edited and
 * stop (E) the publication; the rest is about what was built.
 */
export interface PublishParams {
  E120: Unexplained;
  W120: Unexplained;
  E121: Misfit;
  W121: Misfit;
  E122: Gone;
  W122: Gone;
  E123: Altered;
  W123: Altered;
  E124: Large;
  W124: Large;
  E125: Unproved;
  W125: Unproved;
  E126: { hash: string; what: 'line' | 'file' | 'bytes'; chart: string };
  E127: { urls: string; more: number };
  E128: { address: string };
  E129: Unapproved;
  W129: Unapproved;
  E130: { what: 'missing' | 'older' };
  E131: object;
  E132: { map: string; fingerprint: string };
}
