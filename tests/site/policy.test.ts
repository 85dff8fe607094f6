import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listDist, type Page, readPages } from '../support/pages.ts';
import { dist } from '../support/site.ts';

const pages = readPages();
const sources = (page: Page, directive: string): string[] => {
  // A page may add a second, stricter one; the browser holds it to both.
  const policies = page.document.querySelectorAll('meta[http-equiv="content-security-policy" i]');
  const policy = Array.from(policies, (meta) => meta.getAttribute('content') ?? '').find((text) =>
    text.startsWith('default-src'),
  );
  const rule = (policy ?? '').split(';').find((part) => part.trim().startsWith(`${directive} `));
  return rule?.trim().split(/\s+/).slice(1) ?? [];
};
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const failing = (holds: (page: Page) => boolean): string[] =>
  pages.filter((page) => !holds(page)).map(({ path }) => path);

test('every document has a policy that allows nothing, then only scripts and styles by their hash or of the site', () => {
  expect(failing((page) => sources(page, 'default-src').join() === "'none'")).toEqual([]);
  const safe = /^('self'|'none'|'sha256-[\w+/=]+')$/;
  const allowed = (page: Page): string[] => ['script-src', 'style-src'].flatMap((name) => sources(page, name));
  expect(failing((page) => allowed(page).every((source) => safe.test(source)))).toEqual([]);
});

test('every script and style that stands in a document is one that its policy names', () => {
  const inside = (page: Page, selector: string): string[] =>
    Array.from(page.document.querySelectorAll(selector))
      .filter((node) => !/json/.test(node.getAttribute('type') ?? ''))
      .map((node) => hashOf(node.textContent));
  const named = (page: Page): boolean =>
    inside(page, 'script:not([src])').every((hash) => sources(page, 'script-src').includes(hash)) &&
    inside(page, 'style').every((hash) => sources(page, 'style-src').includes(hash));
  expect(failing(named)).toEqual([]);
});

test('the policy stands before the first script, which would run without it otherwise', () => {
  const first = ({ html }: Page): number => html.search(/<script(?! type="application\/ld\+json")/);
  expect(failing((page) => first(page) < 0 || page.html.search(/content-security-policy/i) < first(page))).toEqual([]);
});

test('no element carries a script of its own, pasted fragments and drawings included', () => {
  const texts = listDist().filter((file) => /\.(html|svg)$/.test(file));
  const pattern = /<[a-z][^>]*\son[a-z]+\s*=|href="javascript:/i;
  expect(texts.filter((file) => pattern.test(readFileSync(join(dist, file), 'utf8')))).toEqual([]);
  const bare = texts.filter((file) => /^\/e\/f\/|\.wechat\.html$|\.svg$/.test(file));
  expect(bare.length).toBeGreaterThan(50);
  expect(bare.filter((file) => /<script/i.test(readFileSync(join(dist, file), 'utf8')))).toEqual([]);
});
