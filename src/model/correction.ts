import type { Bilingual } from './figure.ts';

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
