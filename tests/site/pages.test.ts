import { expect, test } from 'vitest';
import { type Page, readPages, siteUrl, twinPath } from '../support/pages.ts';

const all = readPages();
const pages = all.filter(({ kind }) => kind === 'page');
const failing = (list: Page[], holds: (page: Page) => boolean): string[] =>
  list.filter((page) => !holds(page)).map(({ path }) => path);
const attribute = ({ document }: Page, selector: string, name: string): string =>
  document.querySelector(selector)?.getAttribute(name) ?? '';
const urlOf = (path: string): string => new URL(path.slice(1), siteUrl).href;

test('there are pages in both languages, and a page for what is not found', () => {
  expect(all.map(({ path }) => path)).toEqual(expect.arrayContaining(['/', '/en/', '/404.html']));
});

test('every page says which language it is in', () => {
  const tags = { zh: /^zh(-CN|-Hans|-Hans-CN)?$/, en: /^en$/ };
  expect(failing(all, (page) => tags[page.lang].test(attribute(page, 'html', 'lang')))).toEqual([]);
});

test('every page has a title of its own', () => {
  expect(failing(all, ({ document }) => document.title.trim() !== '')).toEqual([]);
  const titles = pages.map(({ document }) => document.title);
  expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([]);
});

test('every page describes itself to search engines and has one main heading', () => {
  expect(failing(pages, (page) => attribute(page, 'meta[name=description]', 'content').length > 10)).toEqual([]);
  expect(failing(pages, ({ document }) => document.querySelectorAll('h1').length === 1)).toEqual([]);
  expect(failing(pages, ({ document }) => document.querySelectorAll('main').length === 1)).toEqual([]);
});

test('every page names its own address as the canonical one', () => {
  expect(failing(pages, (page) => attribute(page, 'link[rel=canonical]', 'href') === urlOf(page.path))).toEqual([]);
});

test('every page has a twin in the other language, and both name both', () => {
  const paths = new Set(pages.map(({ path }) => path));
  expect(failing(pages, (page) => paths.has(twinPath(page)))).toEqual([]);
  const alternate = (page: Page, lang: string): string =>
    attribute(page, `link[rel=alternate][hreflang^="${lang}"]`, 'href');
  const pair = (page: Page): string[] =>
    page.lang === 'zh' ? [page.path, twinPath(page)] : [twinPath(page), page.path];
  const named = (page: Page): string[] => [alternate(page, 'zh'), alternate(page, 'en')];
  expect(failing(pages, (page) => named(page).join() === pair(page).map(urlOf).join())).toEqual([]);
});

test('every reader can change the language on the page itself', () => {
  const leads = (page: Page): boolean =>
    Array.from(page.document.querySelectorAll('a[href]')).some((link) => {
      const url = new URL(link.getAttribute('href') ?? '', urlOf(page.path));
      return `${url.origin}${url.pathname}` === urlOf(twinPath(page));
    });
  expect(failing(pages, leads)).toEqual([]);
});

test('embeds are not indexed and point search engines to the chart’s page', () => {
  const embeds = all.filter(({ kind }) => kind === 'embed');
  expect(failing(embeds, (page) => attribute(page, 'meta[name=robots]', 'content').includes('noindex'))).toEqual([]);
  expect(failing(embeds, (page) => attribute(page, 'link[rel=canonical]', 'href').startsWith(siteUrl))).toEqual([]);
});
