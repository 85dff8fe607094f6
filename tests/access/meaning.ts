import type { Page } from 'playwright-core';
import { numerals, own, sayable } from '../support/numbers.ts';
import type {} from './sight.ts';

/** A figure or drawing without a name, a chart without a table that says the same, a table without heads. */
export const findUnnamedFigures = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { sight } = window;
    const nameOf = (element: Element): string =>
      (element.getAttribute('aria-labelledby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join('')
        .trim() ||
      (element.getAttribute('aria-label') ?? element.querySelector('figcaption')?.textContent ?? '').trim();
    const figures = [...document.querySelectorAll('figure, svg[role=img]')].filter(
      (figure) => !figure.closest('[aria-hidden=true]'),
    );
    const unnamed = figures
      .filter(
        (figure) => !nameOf(figure) && !(figure.matches('.still') && nameOf(figure.querySelector('svg') ?? figure)),
      )
      .map((figure) => `no name: ${sight.name(figure)}`);
    const untold = [...document.querySelectorAll('figure.chart')]
      .filter((figure) => !figure.querySelector('table tbody tr'))
      .map((figure) => `no table: ${sight.name(figure)}`);
    const nameOfTable = (table: HTMLTableElement): string =>
      table.caption?.textContent ?? nameOf(table.closest('section, figure') ?? table);
    const headless = [...document.querySelectorAll('table')]
      .filter((table) => !table.querySelector('th[scope=col], th[scope=row]') || !nameOfTable(table))
      .map((table) => `no heads or caption: ${sight.name(table)}`);
    const silent = [...document.querySelectorAll('svg')]
      .filter((svg) => !svg.closest('[aria-hidden=true]') && svg.getAttribute('role') !== 'img' && !svg.ownerSVGElement)
      .map((svg) => `drawing without a role: ${sight.name(svg)}`);
    return [...unnamed, ...untold, ...headless, ...silent];
  });

/** Numbers in what only screen readers are told that the model does not hold. */
export async function findStrangeNumbers(page: Page): Promise<string[]> {
  const { words, lang } = await page.evaluate(() => ({
    lang: document.documentElement.lang.startsWith('zh') ? ('zh' as const) : ('en' as const),
    words: [
      ...Array.from(document.querySelectorAll('[aria-label], [alt], [title]'), (element) =>
        ['aria-label', 'alt', 'title'].map((name) => element.getAttribute(name) ?? '').join(' '),
      ),
      ...Array.from(document.querySelectorAll('.unseen, desc, title, p[hidden][id]'), (element) => element.textContent),
    ],
  }));
  const known = sayable(lang);
  return words.flatMap((text) => numerals(text).filter((number) => !known.has(number) && !own.has(number)));
}

/** One id on two elements, a level of heading skipped, more or less than one heading of the page. */
export const findBrokenStructure = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { sight } = window;
    const ids = Array.from(document.querySelectorAll('[id]'), ({ id }) => id);
    const twice = ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `id twice: ${id}`);
    const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(
      (heading) => !heading.closest('template'),
    );
    const levels = headings.map(({ tagName }) => Number(tagName[1]));
    const skipped = headings
      .filter((_, i) => (levels[i] ?? 1) > (levels[i - 1] ?? 1) + 1)
      .map((heading) => `level skipped: ${sight.name(heading)}`);
    const tops = levels.filter((level) => level === 1).length;
    return [...twice, ...skipped, ...(tops === 1 ? [] : [`${tops} headings of the page`])];
  });

/**
 * A page’s own language missing or wrong; Han in what is called English; a run of English words in what is called
 * Chinese; ASCII punctuation beside Han. Code and addresses are left aside.
 */
export const findWrongLanguage = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { sight } = window;
    const found: string[] = [];
    const { lang } = document.documentElement;
    const expected = /\/en\/|\.en\./.test(location.pathname) ? 'en' : 'zh-CN';
    if (lang !== expected) found.push(`the page says it is in “${lang}”`);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (!text || !element || element.closest('script, style, code, pre, data, cite, [translate=no]')) continue;
      const own = element.closest('[lang]')?.getAttribute('lang') ?? '';
      if (own.startsWith('en') && /\p{Script=Han}/u.test(text)) found.push(`Han in English: ${sight.name(element)}`);
      if (own.startsWith('zh') && /(?:\b[a-z]{2,}\b[\s,]+){3}[a-z]{2,}/.test(text))
        found.push(`English in Chinese: ${sight.name(element)}`);
      if (own.startsWith('zh') && /\p{Script=Han}["'(),.:;?!]|["'(),:;?!]\p{Script=Han}/u.test(text))
        found.push(`ASCII punctuation beside Han: ${sight.name(element)}`);
    }
    return found;
  });
