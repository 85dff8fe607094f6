import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { charts } from '../../src/charts/index.ts';
import { paths, pictures, variants, type Picture } from '../../src/exports/address.ts';
import { splitFrozen } from '../../src/exports/frozen.ts';
import { languages } from '../../src/model/figure.ts';
import type { Published } from '../../src/model/published.ts';
import { listDist, readPages, siteUrl } from '../support/pages.ts';
import { openReport } from '../support/report.ts';
import { dist } from '../support/site.ts';

const files = new Set(listDist());
const pages = readPages();
const embeds = pages.filter(({ kind }) => kind === 'embed');
const { charts: published } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../data/published.json'), 'utf8'),
) as Published;
const read = (path: string): string => readFileSync(join(dist, path), 'utf8');
const each = charts.flatMap(({ id }) => languages.map((lang) => ({ id, lang })));

test('every chart is there in both languages and in every form', () => {
  const endings = ['svg', 'csv', 'excel.csv', 'json', 'txt', 'wechat.html'];
  const wanted = each.flatMap(({ id, lang }) => [
    `${paths.page(id, lang)}index.html`,
    ...variants.map((variant) => `${paths.embed(id, lang, variant)}index.html`),
    ...endings.map((ending) => paths.file(id, lang, ending)),
    ...(Object.keys(pictures) as Picture[]).map((picture) => paths.picture(id, lang, picture)),
    paths.fragment(id, lang),
    paths.oembed(id, lang),
  ]);
  expect(wanted.filter((path) => !files.has(`/${path}`))).toEqual([]);
});

test('each chapter and the story are there as long pictures, with a code and without, and the gallery offers them', () => {
  const parts = ['story', ...openReport().story.zh.map(({ id }) => id)];
  for (const lang of languages) {
    const wanted = parts.flatMap((part) => [false, true].map((hasCode) => `/${paths.long(part, lang, hasCode)}`));
    expect(wanted.filter((path) => !files.has(path))).toEqual([]);
    const gallery = pages.find(({ path }) => path === (lang === 'zh' ? '/charts/' : '/en/charts/'));
    const offered = Array.from(gallery?.document.querySelectorAll('#long a[download]') ?? [], (link) =>
      link.getAttribute('href'),
    );
    expect(offered.map((href) => href?.slice(href.indexOf('/e/')))).toEqual(wanted);
  }
});

test('what was published stands at its address, and its body is the one that was recorded', () => {
  const wrong = published.filter(({ id, lang, hash }) => {
    const frozen = readFileSync(join(import.meta.dirname, '../../data/frozen', `${hash}.html`), 'utf8');
    const { style, body } = splitFrozen(frozen);
    const page = read(`${paths.frozen(hash, id, lang)}index.html`);
    return !page.includes(body.replaceAll('href="./', `href="${siteUrl}`)) || !page.includes(`<style>${style}</style>`);
  });
  expect(wrong).toEqual([]);
});

test('a frame fetches nothing, keeps nothing and allows only its own style and script', () => {
  const loose = embeds.filter(({ html, document }) => {
    const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '';
    const fetches = document.querySelectorAll('[src], [srcset], link[rel=stylesheet], link[rel=preload], style[src]');
    return (
      !policy.startsWith("default-src 'none'") ||
      /unsafe|https?:|\*/.test(policy) ||
      fetches.length > 0 ||
      /localStorage|sessionStorage|cookie|fetch\(|@import|@font-face|url\(/.test(html)
    );
  });
  expect(loose.map(({ path }) => path)).toEqual([]);
});

test('every link of a frame opens beside the host’s page, and tells nobody', () => {
  const wrong = embeds.flatMap(({ path, document }) =>
    Array.from(document.querySelectorAll('a'))
      .filter((link) => link.getAttribute('target') !== '_blank' || link.getAttribute('rel') !== 'noopener')
      .map(() => path),
  );
  expect(wrong).toEqual([]);
});

test('a chart’s page names its oEmbed answer once, within the first part of its head', () => {
  const late = each.filter(({ id, lang }) => {
    const html = read(`${paths.page(id, lang)}index.html`);
    const at = html.indexOf(`${siteUrl}${paths.oembed(id, lang)}`);
    const isOnce = html.split('application/json+oembed').length === 2;
    return at < 0 || at > 15_000 || !isOnce || html.split('.preview iframe{height').length !== 2;
  });
  expect(late).toEqual([]);
});

test('the manifest names every chart with what a tool needs to place it', () => {
  const entries = JSON.parse(read(paths.manifest)) as Record<string, unknown>[];
  expect(entries.map(({ id, lang }) => `${String(id)}.${String(lang)}`)).toEqual(
    each.map(({ id, lang }) => `${id}.${lang}`),
  );
  for (const { hash, heights, snippet, frozen } of entries) {
    expect(hash).toMatch(/^[0-9a-f]{8}$/);
    expect(Object.values(heights as Record<string, number>).every((height) => height > 100)).toBe(true);
    expect(snippet).toContain('<iframe');
    expect(frozen).not.toEqual([]);
  }
});

test('the page for what is not found lists the charts in both languages', () => {
  const lists = pages.find(({ path }) => path === '/404.html')?.document.querySelectorAll('li a') ?? [];
  const linked = Array.from(lists, (link) => link.getAttribute('href') ?? '');
  expect(each.filter(({ id, lang }) => !linked.some((href) => href.endsWith(`/${paths.page(id, lang)}`)))).toEqual([]);
});
