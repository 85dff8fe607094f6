import type { Bilingual, Lang } from '../model/figure.ts';
import type { Report } from '../model/report.ts';

/** What a drawing is made for. Widths are in CSS pixels; text in it is at least 14 px at that width. */
export interface Frame {
  width: number;
  lang: Lang;
  /** State of a scroll sequence; absent means the whole drawing. */
  step?: string;
}

/** The two widths every chart is drawn in; the page shows the one that fits. */
export const widths = { narrow: 328, wide: 720 } as const;

/** The words around a drawing; every number in them comes from the model. */
export interface Summary {
  headline: string;
  /** What, where, when, who. */
  subtitle: string;
  /** For those who do not see the drawing: its form, values, extremes. */
  description: string;
  /** What it must not be read as; empty if there is nothing to warn of. */
  caveat: string;
}

/** The accessible twin of a drawing, and the download. Cells are words; `figure` leads to the ledger. */
export interface Table {
  caption: string;
  columns: string[];
  rows: TableRow[];
}
export interface TableRow {
  cells: string[];
  /** Id of the figure the row states; empty for a row of words only. */
  figure: string;
  /**
   * The row's mark in the drawing, where a reader can walk the marks one by one: a figure's id or a mark's name, or both
   * parts of a row that is drawn in two. Then every row has one.
   */
  mark?: string;
}

/** One chart, every outlet: page, embed, picture and download are made from these five functions. */
export interface Chart<D = unknown> {
  /** In URLs, file names and tests; permanent. */
  id: string;
  /** Ids of the figures it rests on; each must exist. */
  figures: readonly string[];
  /** Of a map with boundaries: all it shows of the earth, in both widths and languages, as an approval number is given for. */
  ground?(): string;
  /** Selects from the report, never invents. Throws on a figure that does not exist. */
  data(report: Report): D;
  /** SVG text of an `<svg>` element, `role="img"` and labels excepted; the same bytes for the same input. */
  draw(data: D, frame: Frame): string;
  table(data: D, lang: Lang): Table;
  summary(data: D, lang: Lang): Summary;
}

/** A chart's own words, filled: headline, subtitle and caveat from charts.csv. */
export type ChartWords = Record<'headline' | 'subtitle' | 'caveat', Bilingual>;
