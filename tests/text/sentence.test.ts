import { describe, expect, test } from 'vitest';
import { languages } from '../../src/model/figure.ts';
import { formatFigure } from '../../src/text/format.ts';
import { quoteFigure } from '../../src/text/sentence.ts';
import { enClaims } from '../../src/text/claims.en.ts';
import { zhClaims } from '../../src/text/claims.zh.ts';
import { openReport } from '../support/report.ts';

const report = openReport();
const quotes = languages.flatMap((lang) =>
  report.figures.map((figure) => ({ lang, figure, sentence: quoteFigure(figure, report, lang) })),
);
const zh = quotes.filter(({ lang }) => lang === 'zh');
const en = quotes.filter(({ lang }) => lang === 'en');
const matching = (list: typeof quotes, pattern: RegExp): string[] =>
  list.map(({ sentence }) => sentence).filter((sentence) => pattern.test(sentence));

test('every figure is a sentence in both languages, and ends as one', () => {
  expect(zh.length).toBe(report.figures.length);
  expect(matching(zh, /^(?!.*。$)/)).toEqual([]);
  expect(matching(en, /^(?!.*\.$)/)).toEqual([]);
});

test('no sentence has a hole, a doubled mark or an empty bracket', () => {
  expect(matching(quotes, /undefined|NaN|\bnull\b|[{}]|\s\s/)).toEqual([]);
  expect(matching(quotes, /[，。；：、,;:.]\s*[，。；：、,;:.]|[（(]\s*[)），；]|[，；]）/)).toEqual([]);
});

test('no Chinese sentence sets ASCII marks beside Han', () => {
  expect(
    matching(zh, /\p{Script=Han}[,;:!?()"']|[,;:!?()"']\p{Script=Han}|\p{Script=Han}\.|\.\p{Script=Han}/u),
  ).toEqual([]);
});

test('no English sentence holds Han, full-width marks, a capital in its middle that is no name, or a bracket in a bracket', () => {
  expect(matching(en, /[\p{Script=Han}，。；：（）]/u)).toEqual([]);
  expect(matching(en, /(?<!^)\b(?:Jobs|Share|People|Poor|Within|Outside|Elsewhere|Other|Workers|Transfers)\b/)).toEqual(
    [],
  );
  expect(matching(en, /\([^)]*\(/)).toEqual([]);
});

test('each sentence says its number as it is said everywhere', () => {
  const silent = quotes.filter(({ figure, lang, sentence }) => {
    // In English the noun may stand elsewhere than after its number.
    const number =
      lang === 'zh' ? formatFigure(figure, lang) : (/[\d.,–]*\d/.exec(formatFigure(figure, lang))?.[0] ?? '');
    return !sentence.includes(number);
  });
  expect(silent.map(({ sentence }) => sentence)).toEqual([]);
});

describe.each([
  ['zh', zhClaims],
  ['en', enClaims],
] as const)('the claims in %s', (_, claims) => {
  test('are there for each measure that figures use, and for no other', () => {
    const used = new Set(report.figures.map(({ measure }) => measure).filter(Boolean));
    expect(Object.keys(claims).sort()).toEqual([...used].sort());
  });
});

test('a soft number takes no verb before it, or one that fits', () => {
  expect(matching(zh, /为约|占约|为≈/)).toEqual([]);
  expect(matching(zh, /收入约6,000元/).length).toBe(1);
  expect(matching(zh, /有约70%/).length).toBe(1);
});

test('only what this site computes carries ≈', () => {
  const rough = quotes.filter(({ sentence }) => sentence.includes('≈'));
  expect(rough.length).toBeGreaterThan(0);
  expect(rough.filter(({ figure }) => figure.status !== 'derived').map(({ sentence }) => sentence)).toEqual([]);
});
