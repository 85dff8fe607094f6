import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packSite } from '../../scripts/pack.ts';
import { weighSite } from '../../scripts/weigh.ts';
import { readPages } from '../support/pages.ts';
import { dist } from '../support/site.ts';

test('nothing is heavier than its budget', async () => {
  const { over, rows } = await weighSite(dist);
  expect(rows.length).toBeGreaterThan(20);
  expect(over).toEqual([]);
});

test('no script blocks the page while it is read', () => {
  const blocking = readPages().flatMap(({ path, document }) =>
    Array.from(document.querySelectorAll('script[src]'))
      .filter(
        (script) =>
          !['async', 'defer'].some((name) => script.hasAttribute(name)) && script.getAttribute('type') !== 'module',
      )
      .map((script) => `${path}: ${script.getAttribute('src') ?? ''}`),
  );
  expect(blocking).toEqual([]);
});

describe('what grows too heavy is named', () => {
  let over: string[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'weigh-'));
  const change = (file: string, edit: (text: string) => string): void =>
    writeFileSync(join(folder, file), edit(readFileSync(join(folder, file), 'utf8')));
  /** Text that compression does not shorten much, of so many bytes. */
  const noise = (bytes: number): string => randomBytes(bytes).toString('hex');

  beforeAll(async () => {
    cpSync(dist, folder, { recursive: true });
    change('index.html', (html) => html.replace('</head>', `<style>/*${noise(20_000)}*/</style></head>`));
    change('en/index.html', (html) => html.replace('</body>', `<script>/*${noise(9000)}*/</script></body>`));
    change('e/dots/zh/index.html', (html) => html.replace('<body', '<link rel="stylesheet" href="/icon.svg"><body'));
    change('e/wage.en.svg', (svg) => svg + noise(5000));
    await packSite(folder);
    ({ over } = await weighSite(folder));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each([
    'index.html: the first 14000 bytes end before the first drawing does',
    'story (bars), all scripts',
    'frame (bars), requests of the first view: 2, at most 1',
    'svg (bars)',
  ])('%s', (words) => {
    expect(over.filter((line) => line.startsWith(words))).toHaveLength(1);
  });
});
