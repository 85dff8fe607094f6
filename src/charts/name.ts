import type { Bilingual } from '../model/figure.ts';
import type { Place } from '../model/place.ts';
import { formatTerm } from '../text/format.ts';

/** A place's or a destination's name in both languages. Throws if there is none of that id. */
export const selectName = (terms: readonly (Bilingual & { id: string })[], id: string): Bilingual => ({
  zh: formatTerm(terms, id, 'zh'),
  en: formatTerm(terms, id, 'en'),
});

/** 威信 for 威信县, where there is little room; English names have no shorter form. */
export function selectShortName(places: readonly Place[], id: string): Bilingual {
  const { zh, en } = selectName(places, id);
  return { zh: places.find((place) => place.id === id)?.aliases[0] ?? zh, en };
}
