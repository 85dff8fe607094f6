import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dots, peoplePerDot } from '../../src/charts/dots.ts';
import type { Figure, Lang } from '../../src/model/figure.ts';
import type { Report } from '../../src/model/report.ts';
import { coverageOf } from '../../src/model/coverage.ts';
import { workOut } from '../../src/model/arithmetic.ts';
import { formatAmount, formatRange } from '../../src/text/amount.ts';
import { count, formatFigure, formatInterval, formatNumber } from '../../src/text/format.ts';
import { readPages, type Page } from '../support/pages.ts';

const report = JSON.parse(readFileSync(join(import.meta.dirname, '../../src/generated/report.json'), 'utf8')) as Report;
const pages = readPages().filter(({ kind }) => kind === 'page');
const getFigure = (id: string): Figure | undefined => report.figures.find((figure) => figure.id === id);

/** Digits with what makes a number of them: separators, a range, 万, per cent. */
const numerals = (text: string): string[] =>
  text.match(/\d+(?:,\d{3})*(?:\.\d+)?(?:[–-]\d+(?:,\d{3})*(?:\.\d+)?)?[万亿]?%?/g) ?? [];

/** Every way in which the model’s numbers are said in a language. */
function sayable(lang: Lang): Set<string> {
  const figures = report.figures.flatMap((figure) => [
    formatFigure(figure, lang),
    formatNumber(figure, lang),
    formatInterval(figure.quantity),
    formatRange(figure.quantity, figure.quantity.unit, lang),
    ...[figure.quantity.low, figure.quantity.high ?? 0].map(count),
    figure.printed,
  ]);
  const checks = report.checks.flatMap((check) => {
    const { left, right, overlap, unit, difference } = workOut(check, report);
    const beside = check.figures.map(getFigure).filter((figure) => figure !== undefined);
    const sides = [left, right, overlap ?? left].map((side) => formatRange(side, unit, lang));
    return [...sides, formatAmount(Math.abs(difference), beside, lang)];
  });
  const coverage = Object.values(coverageOf(report).counts).map(count);
  const words = [...report.numerals.map(({ printed }) => printed), ...report.sources.map(({ published }) => published)];
  const { blocks } = dots.data(report);
  const dotCounts = blocks.map(({ sure, open }) => String(sure + open));
  return new Set([...figures, ...checks, ...coverage, ...words, ...dotCounts].flatMap(numerals));
}

/** Numbers that count the site’s own things, not the report’s: steps, notes, paragraphs, dots, axes, scale bars, licences. */
const own = new Set([
  ...Array.from({ length: 110 }, (_, i) => String(i)),
  `${peoplePerDot}`,
  '500',
  ...['0%', '25%', '50%', '75%', '100%'],
  '10,000',
  '1万',
  '4.0',
  '2016',
  '2017',
  '2018',
  '2019',
  '2020',
  '2017–2020',
  '0.1',
  '256',
  '2.2',
  '320',
  '600',
  '948',
]);

const visibleText = ({ document }: Page): string => {
  const body = document.body.cloneNode(true) as HTMLElement;
  for (const element of body.querySelectorAll('script, style, code, data')) element.remove();
  for (const element of body.querySelectorAll(
    'text, p, li, td, th, dt, dd, span, h1, h2, h3, a, wbr, summary, option',
  )) {
    if (element.tagName.toLowerCase() !== 'wbr') element.append(' ');
  }
  return body.textContent;
};

for (const page of pages) {
  test(`${page.path} says no number that the model does not hold`, () => {
    // A figure's own page gives its sentence in both languages.
    const langs: Lang[] = /\/data\/[^/]+\/$/.test(page.path) ? ['zh', 'en'] : [page.lang];
    const known = new Set(langs.flatMap((lang) => [...sayable(lang)]));
    const strange = numerals(visibleText(page)).filter((numeral) => !known.has(numeral) && !own.has(numeral));
    expect([...new Set(strange)]).toEqual([]);
  });

  test(`${page.path} says each figure as it is said everywhere, wherever a link leads to its note or entry`, () => {
    const links = [...page.document.querySelectorAll('a.n[href*="#note-"], a.n[href*="/data/"], a.amount')];
    const wrong = links.filter((link) => {
      const figure = getFigure((link.getAttribute('href') ?? '').replace(/^.*#note-|^.*\/data\/|\/$/g, ''));
      const said = link.textContent.trim();
      return !figure || ![formatFigure(figure, page.lang), formatNumber(figure, page.lang)].includes(said);
    });
    expect(wrong.map((link) => link.outerHTML)).toEqual([]);
  });
}

test('every share that is shown is one that both ends of its interval round to', () => {
  const shares = report.figures.filter(({ status, quantity }) => status === 'derived' && quantity.unit === '%');
  expect(shares.length).toBeGreaterThan(5);
  for (const { id, quantity } of shares) {
    const { value, low, high, place } = quantity;
    const round = (amount: number) => Math.round(amount / place);
    if (value === null) expect(round(low), id).toBeLessThan(round(high ?? low));
    else expect([round(low), round(high ?? low)], id).toEqual([round(value), round(value)]);
  }
});
