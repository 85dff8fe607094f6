import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { formatFigure, formatNumber } from '../../src/text/format.ts';
import { quoteFigure } from '../../src/text/sentence.ts';
import { listDist, readPages, resolveLink, siteUrl, type Page } from '../support/pages.ts';
import { dist } from '../support/site.ts';
import { checkSitemap } from '../support/xml.ts';

const report = JSON.parse(readFileSync(join(import.meta.dirname, '../../src/generated/report.json'), 'utf8')) as Report;
const pages = readPages().filter(({ kind }) => kind === 'page');
const byPath = new Map(pages.map((page) => [page.path, page]));
const prefix = { zh: '', en: '/en' } as const;
const languages = ['zh', 'en'] as const;
const getPage = (path: string): Page => {
  const page = byPath.get(path);
  if (!page) throw new Error(`no page: ${path}`);
  return page;
};
const plain = (text: string): string => text.replace(/\s+/g, ' ');
const figureOf = (page: Page, href: string): string =>
  /\/data\/([a-z0-9-]+)\/$/.exec(resolveLink(page, href)?.path ?? '')?.[1] ?? '';

test('every figure has a page in both languages and a twin for programs', () => {
  const files = new Set(listDist());
  for (const { id } of report.figures) {
    for (const lang of languages) expect(byPath.has(`${prefix[lang]}/data/${id}/`), id).toBe(true);
    expect(files.has(`/data/${id}.json`), id).toBe(true);
  }
});

test('a figure’s page says it as printed, in a sentence of either language, with every check it takes part in', () => {
  for (const figure of report.figures) {
    for (const lang of languages) {
      const { document } = getPage(`${prefix[lang]}/data/${figure.id}/`);
      const said = plain(document.querySelector('main')?.textContent ?? '');
      expect(plain(document.querySelector('h1')?.textContent ?? '').trim()).toBe(formatFigure(figure, lang));
      if (figure.status !== 'derived') expect(said).toContain(figure.printed);
      for (const other of languages) expect(said).toContain(quoteFigure(figure, report, other));
      const checks = report.checks.filter((check) => check.figures.includes(figure.id));
      expect(document.querySelectorAll('.check-entry').length, figure.id).toBe(checks.length);
    }
  }
});

test('a figure’s page names every chapter that says it, and leads to the passage', () => {
  for (const lang of languages) {
    for (const { id } of report.figures) {
      const said = new Set((report.usage[id]?.story ?? []).filter((line) => line.startsWith(`${lang}/`)));
      const links = getPage(`${prefix[lang]}/data/${id}/`).document.querySelectorAll('.passages > li > a');
      expect(links.length, id).toBe(said.size);
    }
  }
});

test('every number that is a link leads to the figure it is', () => {
  const wrong = pages.flatMap((page) =>
    Array.from(page.document.querySelectorAll('a[href*="/data/"]')).flatMap((link) => {
      const figure = report.figures.find(({ id }) => id === figureOf(page, link.getAttribute('href') ?? ''));
      const said = plain(link.textContent).trim();
      const isNumber = report.figures.some((other) => formatFigure(other, page.lang) === said);
      const fits = figure && [formatFigure(figure, page.lang), formatNumber(figure, page.lang)].includes(said);
      return isNumber && !fits ? [`${page.path}: ${said}`] : [];
    }),
  );
  expect(wrong).toEqual([]);
});

test('the ledger’s rows carry what the filters need, in both languages', () => {
  for (const lang of languages) {
    const { document } = getPage(`${prefix[lang]}/data/`);
    const row = document.getElementById('weixin-2018-dongguan');
    expect(row?.dataset).toMatchObject({ place: '530629', period: '2018', scope: 'county', precision: 'exact' });
    for (const word of ['威信县', 'Weixin', '东莞市', '2348人', '2,348 people'])
      expect(row?.dataset['find']).toContain(word);
    for (const figure of report.figures) expect(document.getElementById(figure.id), figure.id).not.toBeNull();
  }
});

test('the sitemap lists every page to be found, with both languages', () => {
  const xml = readFileSync(join(dist, 'sitemap.xml'), 'utf8');
  const listed = Array.from(xml.matchAll(/<loc>([^<]+)<\/loc>/g), (match) => match[1]);
  expect(listed.sort()).toEqual(pages.map(({ path }) => new URL(path.slice(1), siteUrl).href).sort());
  expect(xml.match(/hreflang="zh-CN"/g)?.length).toBe(pages.length);
  expect(xml.match(/hreflang="en"/g)?.length).toBe(pages.length);
  expect(readFileSync(join(dist, 'robots.txt'), 'utf8')).toContain(`Sitemap: ${siteUrl}sitemap.xml`);
});

test('the sitemap is one by the schema of sitemaps.org, and a wrong one is found out', async () => {
  const xml = readFileSync(join(dist, 'sitemap.xml'), 'utf8');
  expect(await checkSitemap(xml)).toEqual([]);
  expect((await checkSitemap(xml.replace('<loc>', '<place>').replace('</loc>', '</place>'))).length).toBeGreaterThan(0);
});

test('the page of the data describes them to search engines, within the page’s own address', () => {
  for (const lang of languages) {
    const { document } = getPage(`${prefix[lang]}/data/`);
    const ld = JSON.parse(document.querySelector('script[type="application/ld+json"]')?.textContent ?? '') as Record<string, unknown>; // prettier-ignore
    expect(ld['@type']).toBe('Dataset');
    expect(ld['url']).toBe(new URL(`${prefix[lang]}/data/`.slice(1), siteUrl).href);
    const files = new Set(listDist());
    for (const { contentUrl } of ld['distribution'] as { contentUrl: string }[])
      expect(files.has(`/${contentUrl.slice(siteUrl.length)}`), contentUrl).toBe(true);
  }
});
