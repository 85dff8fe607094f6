import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { type Page, readPages, resolveLink } from '../support/pages.ts';
import { dist } from '../support/site.ts';

/** Bytes as a reader's connection carries them: brotli, as good hosts send it. */
const budget = { story: 100_000, page: 60_000, chart: 30_000, embed: 12_000, script: 8_000, embedScript: 800 };

const pages = readPages();
const compressed = (text: string | Buffer): number => brotliCompressSync(text).length;
const over = (list: Page[], weigh: (page: Page) => number, limit: (page: Page) => number): string[] =>
  list
    .filter((page) => weigh(page) > limit(page))
    .map((page) => `${page.path}: ${weigh(page)} of ${limit(page)} bytes`);

test('no page is heavier than its kind may be', () => {
  expect(over(pages, ({ html }) => compressed(html), limitOf)).toEqual([]);
});

test('no page ships more script than small enhancements need: a chart library would not fit', () => {
  const limit = ({ kind }: Page): number => (kind === 'embed' ? budget.embedScript : budget.script);
  expect(over(pages, (page) => scriptsOf(page).reduce((sum, text) => sum + compressed(text), 0), limit)).toEqual([]);
});

test('no script blocks the page while it is read', () => {
  const blocking = pages.flatMap(({ path, document }) =>
    Array.from(document.querySelectorAll('script[src]'))
      .filter(
        (script) =>
          !['async', 'defer'].some((name) => script.hasAttribute(name)) && script.getAttribute('type') !== 'module',
      )
      .map((script) => `${path}: ${script.getAttribute('src') ?? ''}`),
  );
  expect(blocking).toEqual([]);
});

function limitOf({ path, kind }: Page): number {
  if (kind === 'embed') return budget.embed;
  if (path === '/' || path === '/en/') return budget.story;
  return /\/charts\/[^/]+\//.test(path) ? budget.chart : budget.page;
}

/** The text of each script on a page, those in files and what these import included. */
function scriptsOf(page: Page): Buffer[] {
  const nodes = Array.from(page.document.querySelectorAll('script')).filter(isProgram);
  const files = nodes.map((node) => node.getAttribute('src')).filter((src) => src !== null);
  const preloads = Array.from(
    page.document.querySelectorAll('link[rel=modulepreload]'),
    (link) => link.getAttribute('href') ?? '',
  );
  const inline = nodes.map((node) => Buffer.from(node.textContent)).filter((text) => text.length > 0);
  return [
    ...inline,
    ...[...files, ...preloads].map((src) => readFileSync(join(dist, resolveLink(page, src)?.path ?? src))),
  ];
}

const isProgram = (node: Element): boolean => !/json/.test(node.getAttribute('type') ?? '');
