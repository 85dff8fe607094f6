import type { Bilingual } from '../model/figure.ts';

/** What the report leaves open, in one wording on every drawing. */
export const unknowns = {
  provinces: { zh: '报道没有写是哪些省份', en: 'provinces not named' },
  number: { zh: '报道未给出', en: 'not given in the report' },
  where: { zh: '去向报道未给出', en: 'destinations not given' },
  /** On a map, where the long form has no room. */
  short: { zh: '报道未给出', en: 'not given' },
} as const satisfies Record<string, Bilingual>;
