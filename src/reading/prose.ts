import { findNearest } from './distance.ts';
import type { Lang } from '../model/figure.ts';
import { createIssue, type Issue } from './issue.ts';
import type { Spot } from './spot.ts';
import {
  countNames,
  findCounts,
  findPlaceholders,
  findStrayBrace,
  findTypedNumeral,
  placeholderForms,
} from '../model/wording.ts';

/**
 * An editor's words type no number and name only what exists. `ids` is undefined where not all ids are known, because a
 * row or a file could not be read. `spotOf` tells where a piece of the text stands.
 */
export function checkProse(text: string, lang: Lang, at: Where): Issue[] {
  const stray = findStrayBrace(text);
  if (stray !== undefined)
    return [createIssue('E103', at.spotOf(stray), { text: stray }), ...checkPlaceholders(text, at)];
  const typed = findTypedNumeral(text, lang);
  const numeral = typed === undefined ? [] : [createIssue('E100', at.spotOf(typed), { text: typed })];
  return [...numeral, ...checkPlaceholders(text, at)];
}

export interface Where {
  spotOf: (piece: string) => Spot;
  ids: ReadonlySet<string> | undefined;
}

function checkPlaceholders(text: string, { spotOf, ids }: Where): Issue[] {
  const figures = findPlaceholders(text).flatMap(({ id, form }) => {
    const isForm = (placeholderForms as readonly string[]).includes(form);
    if (!isForm)
      return createIssue('E102', spotOf(form), { id, form, known: placeholderForms.filter(Boolean).join('、') });
    return !ids || ids.has(id) ? [] : createIssue('E101', spotOf(id), { id, suggestion: findNearest(id, ids) });
  });
  const counts = findCounts(text).filter((name) => !(countNames as readonly string[]).includes(name));
  return [
    ...figures,
    ...counts.map((name) => createIssue('E104', spotOf(name), { name, known: countNames.join('、') })),
  ];
}
