import type { Lang } from '../model/figure.ts';
import { heuristicsEn } from './heuristics.en.ts';
import { heuristicsZh, type Heuristics } from './heuristics.zh.ts';

/**
 * What Chartability (POUR-CAF) asks of a chart, fifty heuristics under seven principles, with our own verdict on each.
 * `holds` only where a test or a look at every page shows it; what needs a person who has not come yet is `partly` or `not-run`.
 */
export type Verdict = 'holds' | 'partly' | 'fails' | 'not-run' | 'not-applicable';
export const principles = [
  'perceivable',
  'operable',
  'understandable',
  'robust',
  'compromising',
  'assistive',
  'flexible',
] as const;
export type Principle = (typeof principles)[number];

/** By heuristic: its principle, our verdict, and whether Chartability calls it critical. */
export const verdicts: Record<keyof Heuristics, readonly [Principle, Verdict, isCritical?: true]> = {
  contrast: ['perceivable', 'holds', true],
  'only-visual': ['perceivable', 'partly', true],
  'small-text': ['perceivable', 'holds', true],
  seizure: ['perceivable', 'holds', true],
  'colour-alone': ['perceivable', 'holds'],
  distinct: ['perceivable', 'holds'],
  'colour-vision': ['perceivable', 'holds'],
  spacing: ['perceivable', 'holds'],
  'one-input': ['operable', 'holds', true],
  'no-cues': ['operable', 'holds', true],
  override: ['operable', 'holds', true],
  'state-contrast': ['operable', 'holds'],
  focus: ['operable', 'holds'],
  'tab-stops': ['operable', 'holds'],
  'complex-actions': ['operable', 'holds'],
  targets: ['operable', 'holds'],
  purpose: ['understandable', 'holds', true],
  title: ['understandable', 'holds', true],
  'reading-level': ['understandable', 'not-run', true],
  context: ['understandable', 'holds'],
  complexity: ['understandable', 'holds'],
  changes: ['understandable', 'partly'],
  definitions: ['understandable', 'holds'],
  uncertainty: ['understandable', 'holds'],
  axes: ['understandable', 'holds'],
  controls: ['understandable', 'holds'],
  standards: ['robust', 'partly'],
  semantics: ['robust', 'partly'],
  fragile: ['robust', 'partly'],
  table: ['compromising', 'holds', true],
  'single-path': ['compromising', 'holds'],
  location: ['compromising', 'holds'],
  forgiving: ['compromising', 'holds'],
  structure: ['compromising', 'holds'],
  'static-table': ['compromising', 'holds'],
  'share-state': ['compromising', 'holds'],
  density: ['assistive', 'holds', true],
  tedious: ['assistive', 'holds', true],
  features: ['assistive', 'holds'],
  'readable-numbers': ['assistive', 'holds'],
  extremes: ['assistive', 'holds'],
  'build-own': ['assistive', 'not-applicable'],
  'user-style': ['flexible', 'holds', true],
  'long-animation': ['flexible', 'holds'],
  scrolling: ['flexible', 'holds'],
  reflow: ['flexible', 'holds'],
  'text-size': ['flexible', 'partly'],
  consistent: ['flexible', 'holds'],
  texture: ['flexible', 'fails'],
  'difficult-type': ['flexible', 'holds'],
};

export const heuristics: Record<Lang, Heuristics> = { zh: heuristicsZh, en: heuristicsEn };
