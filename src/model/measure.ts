import type { Bilingual } from './figure.ts';

/** A kind of count. */
export interface Measure extends Bilingual {
  id: string;
  /** Base unit: 人, 人次, 元, %, 个 … */
  unit: string;
  counts: 'people' | 'person-times' | 'money' | 'things' | 'rate' | 'share' | 'time';
  /** Parts may be added. */
  additive: boolean;
  cues: string[];
}
