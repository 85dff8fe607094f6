import { type ChildProcess, spawn } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { listTop } from '../support/tree.ts';

/* An editor at work: `npm run dev` on a copy of the project, a page open beside the spreadsheet. */

const root = join(import.meta.dirname, '../..');
const copy = realpathSync(mkdtempSync(join(tmpdir(), 'dev-')));
const figures = join(copy, 'data/figures.csv');
const index = join(copy, 'data/sources/r1.index.csv');
const good = readFileSync(join(root, 'data/figures.csv'), 'utf8');
const goodIndex = readFileSync(join(root, 'data/sources/r1.index.csv'), 'utf8');

let server: ChildProcess | undefined;
/** What the terminal shows so far. */
let output = '';
let browser: Browser | undefined;
let page: Page;

beforeAll(async () => {
  for (const name of listTop().filter((top) => !['tests', 'docs', '.git'].includes(top)))
    cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  const [started, opened] = await Promise.all([startServer(), openBrowser()]);
  browser = opened;
  const context = await browser.newContext();
  // Time limits only end what hangs: the first page waits for the server to read all of the code.
  context.setDefaultTimeout(240_000);
  page = await context.newPage();
  await page.goto(`${started}data/weixin-stay-subsidy/`);
});

afterAll(async () => {
  await browser?.close();
  server?.kill();
  rmSync(copy, { recursive: true, force: true });
});

/** Starts the command under this Node, and waits for the address it prints. */
function startServer(): Promise<string> {
  // The test runner's own settings would tell the server it is being tested.
  const plain = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/VITEST|NODE_ENV|^TEST|^CI$/.test(name)),
  );
  const env = { ...plain, NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1' };
  const child = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--port', '4410', '--lang', 'en'], {
    cwd: copy,
    env,
  });
  server = child;
  return new Promise((done, fail) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
      const url = /http:\/\/localhost:\d+\//.exec(output)?.[0];
      if (url) done(url);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => fail(new Error(`astro dev ended with ${code}:\n${output}`)));
  });
}

const heading = (): Promise<string> => page.locator('h1').innerText();
const overlay = () => page.locator('data-problems .overlay');

test('the terminal speaks the language asked for', () => {
  expect(output).toMatch(/\d+ numerals in the sources: \d+ recorded/);
  expect(output).not.toMatch(/[\u4e00-\u9fff]{4,}.*编辑台/);
});

test('a page shows the number, and nothing over it', async () => {
  expect(await heading()).toBe('38万元');
  expect(await overlay().count()).toBe(0);
});

test('a number that was changed in the table and the index shows on the page', async () => {
  writeFileSync(index, goodIndex.replace('38万元', '39万元'));
  writeFileSync(figures, good.replace('38万元', '39万元').replace('380000', '390000'));
  await page.locator('h1', { hasText: '39万元' }).waitFor();
  expect(await overlay().count()).toBe(0);
});

test('a mistake stands over the page, which keeps the last good number', async () => {
  writeFileSync(figures, good.replace('38万元', '93万元'));
  await overlay().waitFor();
  const words = await overlay().innerText();
  expect(words).toContain('网站仍用上一次的数');
  expect(words).toMatch(/data\/figures\.csv:\d+:\d+ +D\d+/);
  expect(words).toContain('P6 段里没有“93万元”。');
  expect(words).toContain('是不是 39万元？');
  expect(await heading()).toBe('39万元');
});

test('a page that is opened meanwhile says it too, in its own language', async () => {
  const other = await page.context().newPage();
  await other.goto(page.url().replace('/data/', '/en/data/'));
  await other.locator('data-problems .overlay').waitFor();
  expect(await other.locator('data-problems .overlay').innerText()).toContain('“93万元” is not printed in P6.');
  expect(await other.locator('h1').innerText()).toBe('390,000 yuan');
  await other.locator('data-problems button').click();
  expect(await other.locator('data-problems').count()).toBe(0);
  await other.close();
});

test('mended by a spreadsheet that saves beside the file and renames: the overlay goes, the number comes', async () => {
  writeFileSync(join(copy, 'data/~$figures.csv'), 'lock');
  writeFileSync(join(copy, 'data/1A2B3C4D'), good);
  unlinkSync(figures);
  await new Promise((done) => setTimeout(done, 250));
  renameSync(join(copy, 'data/1A2B3C4D'), figures);
  writeFileSync(index, goodIndex);
  unlinkSync(join(copy, 'data/~$figures.csv'));
  await page.locator('h1', { hasText: '38万元' }).waitFor();
  await overlay().waitFor({ state: 'detached' });
});

test('a file that is written in pieces is read when it is whole', async () => {
  const bytes = Buffer.from(good.replace('38万元', '93万元'));
  writeFileSync(figures, bytes.subarray(0, 3000));
  await new Promise((done) => setTimeout(done, 60));
  writeFileSync(figures, bytes);
  await overlay().waitFor();
  expect(await overlay().locator('.problem').count()).toBe(1);
  writeFileSync(figures, good);
  await overlay().waitFor({ state: 'detached' });
});

test('a sentence of the story that was changed shows where a figure quotes it', async () => {
  const chapter = join(copy, 'data/story/zh/1-start.md');
  // A reload that is still under way would break off the visit.
  await page.waitForLoadState('load');
  const other = new URL('../zhaotong-2015-poor/', page.url()).href;
  await page.goto(other).catch(() => page.goto(other));
  writeFileSync(chapter, readFileSync(chapter, 'utf8').replace('。', '，这一句刚改过。'));
  await page.locator('main', { hasText: '这一句刚改过' }).waitFor();
});
