import type { Bilingual } from './figure.ts';
import type { Report } from './report.ts';

/**
 * Why a published figure is no longer as it was: our slip, the source's own correction, a value an editor confirmed
 * otherwise, a later source that says it anew, taken back, or under another id.
 */
export const correctionKinds = ['typo', 'source', 'confirmed', 'new-source', 'withdrawn', 'renamed'] as const;
export type CorrectionKind = (typeof correctionKinds)[number];

/** A published figure that changed (a row of corrections.csv). */
export interface Correction {
  /** Day, `2026-11-25`. */
  date: string;
  /** Of `new-source` the older figure, of `renamed` the new id. */
  figure: string;
  kind: CorrectionKind;
  /** As printed; of `renamed` the old id. */
  was: string;
  /** As printed; of `new-source` the id of the newer figure. */
  now: string;
  /** The editor knows that it changes much: over twofold, or taken back. */
  large: boolean;
  reason: Bilingual;
}

/** The corrections a chart has to tell: of figures it rests on, directly or through computed ones. Latest first. */
export const correctionsOfChart = (report: Report, chart: string): Correction[] =>
  latestFirst(report.corrections.filter(({ figure }) => report.usage[figure]?.charts.includes(chart)));

/** Those of one figure, and those that name it as the newer source's. Latest first. */
export const correctionsOfFigure = (report: Report, id: string): Correction[] =>
  latestFirst(
    report.corrections.filter(({ figure, kind, now }) => figure === id || (kind === 'new-source' && now === id)),
  );

/** By day, the latest first; of one day the last written first. */
export const latestFirst = (corrections: readonly Correction[]): Correction[] =>
  corrections.toReversed().sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
