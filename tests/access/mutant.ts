import type { CheckName } from './checks.ts';

/** A page of the site, broken on purpose, and the check that must notice. */
export interface Mutant {
  name: string;
  check: CheckName;
  path: string;
  /** In the page. */
  spoil: () => void;
  size?: 'phone' | 'zoomed' | 'desk';
  /** Breaks what a reader without scripts gets, instead of what one with scripts gets. */
  plain?: boolean;
}

/** Where most of them are made: a chart’s page, a figure’s. */
export const chart = 'en/charts/flow/';
export const entry = 'data/zhaotong-todate-total/';
