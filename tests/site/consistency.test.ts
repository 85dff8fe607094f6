import { expect, test } from 'vitest';
import type { Lang } from '../../src/model/figure.ts';
import { formatFigure, formatNumber } from '../../src/text/format.ts';
import { getFigure, numerals, own, report, sayable } from '../support/numbers.ts';
import { readPages, type Page } from '../support/pages.ts';

const pages = readPages().filter(({ kind }) => kind === 'page');

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
      const said = link.textContent.trim().replaceAll('\u00A0', ' ');
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
