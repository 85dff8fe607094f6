import type { Check } from './check.ts';
import type { Correction } from './correction.ts';
import type { Destination } from './destination.ts';
import type { Bilingual, Figure, Lang } from './figure.ts';
import type { Measure } from './measure.ts';
import type { Period } from './period.ts';
import type { Place } from './place.ts';
import type { Chapter } from './story.ts';
import type { Term } from './terms.ts';

/** Everything the site knows, checked. Written to src/generated/report.json; charts and pages read nothing else. */
export interface Report extends Catalogue {
  /** In the order of figures.csv, then derived.csv. */
  figures: Figure[];
  checks: Check[];
  /** Every numeral of the sources, in order, and what became of it. */
  numerals: Numeral[];
  /** By figure id: what rests on it. */
  usage: Record<string, Usage>;
  /** Chapters by language, words with their placeholders. */
  story: Record<Lang, Chapter[]>;
}

export interface Numeral {
  source: string;
  para: string;
  n: number;
  printed: string;
  cues: string[];
  /** The figure that states it; empty if it is no figure, and then `reason` says why. */
  figure: string;
  reason: Bilingual;
}

/** Ids of the charts, rules and formulas that use a figure, and the lines of the story that say it. */
export interface Usage {
  charts: string[];
  /** `zh/2-where.md:11`. */
  story: string[];
  checks: string[];
  formulas: string[];
}

/** Everything the editors' files say besides the figures: what they are about, and the words around them. */
export interface Catalogue {
  sources: Source[];
  places: Place[];
  destinations: Destination[];
  measures: Measure[];
  groups: Term[];
  speakers: Term[];
  mentions: Mention[];
  corrections: Correction[];
  /** By chart id, numbers as `{figure-id}`. */
  charts: Record<string, Record<'title' | 'subtitle' | 'caveat', Bilingual>>;
  maps: MapRecord[];
  site: Record<string, string>;
}

export interface Source {
  id: string;
  title: Bilingual;
  publisher: Bilingual;
  published: string;
  url: string;
  language: string;
  licence: Bilingual;
  sha256: string;
}

/** A link the source names without a number. */
export interface Mention {
  source: string;
  para: string;
  place: string;
  destination: string;
  period: Period;
  what: Bilingual;
}

/** One published map drawing and the law that goes with it (maps.csv). */
export interface MapRecord {
  map: string;
  mode: 'geographic' | 'schematic';
  base: string;
  licence: string;
  approval: string;
  authority: string;
  date: string;
  hash: string;
  note: Bilingual;
}

/** The figure of that id. Throws if there is none: a chart or text that asks for it was not checked. */
export function getFigure(report: Report, id: string): Figure {
  const figure = report.figures.find((candidate) => candidate.id === id);
  if (!figure) throw new Error(`unknown figure: ${id}`);
  return figure;
}
