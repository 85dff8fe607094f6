import type { Lang } from './figure.ts';

/** How a placeholder says its figure: with its unit, as the bare number, its time, or the month the report is of. */
export const placeholderForms = ['', 'number', 'period', 'asof'] as const;
export type PlaceholderForm = (typeof placeholderForms)[number];

/** What `{count:…}` may count. */
export const countNames = ['counties'] as const;
export type CountName = (typeof countNames)[number];

/** `{figure-id}` or `{figure-id|form}` in words that editors write. */
export interface Placeholder {
  id: string;
  form: string;
}

/** The placeholders of a text, in order. `{count:counties}` counts things of the model and names no figure. */
export function findPlaceholders(text: string): Placeholder[] {
  return [...text.matchAll(placeholder)]
    .map(([, id = '', form = '']) => ({ id: id.trim(), form: form.trim() }))
    .filter(({ id }) => !id.startsWith('count:'));
}

/** The names after `count:` in a text. */
export const findCounts = (text: string): string[] =>
  [...text.matchAll(/\{count:([^{}|]*)\}/g)].map(([, name = '']) => name);

/** A brace that belongs to no placeholder, with what follows it. */
export function findStrayBrace(text: string): string | undefined {
  return /[{}｛｝].{0,12}/.exec(text.replace(placeholder, ''))?.[0];
}

/**
 * The first number typed into words that should come from the model: digits, and words that say a number (一半, 三成,
 * two thirds). A number that is typed stays as it is when the figure is corrected.
 */
export function findTypedNumeral(text: string, lang: Lang): string | undefined {
  const prose = text.replace(placeholder, ' ').replace(allowed[lang], ' ');
  return numerals[lang].exec(prose)?.[0].trim();
}

const placeholder = /\{([^{}|]*)(?:\|([^{}]*))?\}/g;

const han = '一二两三四五六七八九十百千万亿';
const hanUnits = '人|名|个|户|元|倍|趟|次|年|县|市|省|家|所|条|期|批';
const enNumbers =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';

const numerals: Record<Lang, RegExp> = {
  // 一 before a unit is an article (一个, 一次) and no count, unless a larger word follows (一百).
  zh: new RegExp(
    `[\\d０-９][\\d０-９.,]*[万亿%％]?|[${han}几]成|半数|一半|过半|[${han}]+分之[${han}]+|(?:[二两三四五六七八九十百千万亿]|一[百千万亿])[${han}]*[多余]?(?:${hanUnits})`,
  ),
  en: new RegExp(
    `\\d[\\d,.]*%?|\\b(?:half|halves|thirds?|quarters?|twice|doubled?|tripled?|dozens?|hundreds?|thousands?|millions?|(?:one|${enNumbers}) (?:in|out of) (?:${enNumbers})|(?:${enNumbers}) (?:people|workers|students|counties|towns|yuan|times|years|months|per cent|percent))\\b`,
    'i',
  ),
};

/** Names and turns of phrase that hold a numeral and state no amount: the three ledgers, the two cities. */
const allowed: Record<Lang, RegExp> = {
  zh: /三本账|两市|两地|两县|两条|两个方面/g,
  en: /three ledgers|two cities|two counties/gi,
};
