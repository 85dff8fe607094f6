import { readdirSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPublished, readFiles } from '../../scripts/data.ts';
import { charts } from '../../src/charts/index.ts';
import { slots } from '../../src/charts/slots.ts';
import { readReport } from '../../src/reading/report.ts';
import { tidyFiles } from '../../src/reading/tidy.ts';
import { listProblems, shown } from '../../src/text/problems.ts';
import { runAxe } from '../access/axe.ts';
import {
  base64,
  edited,
  files,
  give,
  openCheckPage,
  pageFile,
  problemsOn,
  textOf,
  verdictOn,
  type CheckPage,
  type DataCheck,
} from '../support/check-page.ts';
import { readCells } from '../support/data.ts';

const { published } = openPublished(join(import.meta.dirname, '../../data'));
const checkFolder = join(import.meta.dirname, '../check');
const cases = readdirSync(join(checkFolder, 'input')).sort();
const openCase = (name: string): Map<string, Uint8Array> => readFiles(join(checkFolder, 'input', name));

let opened: CheckPage;
let page: Page;
beforeAll(async () => {
  opened = await openCheckPage();
  ({ page } = opened);
});
afterAll(() => opened.close());

test('of every fixture the page says what npm run data says: the same codes in the same cells', async () => {
  expect(cases.length).toBeGreaterThan(130);
  const uses = [
    { id: 'flow-weixin', figures: ['weixin-2018-outside', 'weixin-2018-elsewhere', 'weixin-2018-within'] },
    { id: 'bar-2018', figures: ['weixin-2018-outside', 'weixin-2018-total', 'weixin-2018-inside'] },
  ];
  const base = readFiles(join(checkFolder, 'base'));
  const sets = cases.map((name) => {
    const set = new Map([...base, ...openCase(name)]);
    const list = join(checkFolder, 'input', name, 'deleted.txt');
    if (existsSync(list)) for (const path of readFileSync(list, 'utf8').trim().split('\n')) set.delete(path);
    set.delete('deleted.txt');
    return set;
  });
  const said = await page.evaluate(
    ({ all, charts: drawn }) => {
      const tool = document.querySelector<DataCheck>('data-check');
      return all.map((list) => {
        const set = new Map(list.map(([path, text]) => [path, Uint8Array.from(atob(text), (c) => c.charCodeAt(0))]));
        return tool?.judge(set, drawn).map(({ code, file, cell }) => `${code} ${file} ${cell}`);
      });
    },
    { all: sets.map((set) => [...set].map(([path, bytes]) => [path, base64(bytes)] as const)), charts: uses },
  );
  const meant = sets.map((set) =>
    readReport(set, { charts: uses }).issues.map(({ code, spot }) => `${code} ${spot.file} ${spot.cell}`),
  );
  expect(meant.flat().length).toBeGreaterThan(cases.length);
  cases.forEach((name, i) => expect(said[i], name).toEqual(meant[i]));
});

test('files put down are shown with the problems that npm run data would list first', async () => {
  const known = new Set(files.keys());
  const given = cases
    // Of broken XML the browser makes a page of its own, whose styles the policy refuses; see check-files.test.ts.
    .filter((name) => name !== 'workbook-renamed')
    .map((name) => [...openCase(name)].filter(([path]) => known.has(path)))
    .filter((list) => list.length > 0);
  expect(given.length).toBeGreaterThan(110);
  for (const list of given) {
    await give(page, ...list.map(([path, bytes]) => ({ name: path.replace(/^.*\//, ''), bytes })));
    // An old workbook or a picture is told by its kind before it is read.
    if ((await page.locator('.verdict.none').count()) > 0) continue;
    const { issues } = readReport(new Map([...files, ...list]), { charts, slots, published });
    const meant = listProblems(issues, 'zh').problems.map(({ issue }) => `${issue.code} ${issue.spot.cell}`);
    expect(await problemsOn(page)).toEqual(meant.slice(0, shown));
    expect(await verdictOn(page)).toMatch(
      meant.length > 0 ? `有 ${meant.length} 处要改` : /^(可以发布|没有错，发布前还要写更正|和现在的一样)$/,
    );
  }
});

test('the site’s own table is the same as now, and gives nothing to do', async () => {
  await give(page, { name: 'figures.csv', bytes: files.get('figures.csv') ?? new Uint8Array() });
  expect(await verdictOn(page)).toBe('和现在的一样');
  expect(await page.locator('.save, .issue:not(details .issue)').count()).toBe(0);
});

test('a wrong digit is told with its cell, what was meant, what rests on it, and old beside new', async () => {
  await give(page, edited('figures.csv', '28758人', '28785人'));
  expect(await verdictOn(page)).toBe('有 1 处要改');
  const issue = page.locator('.issue[data-code=E056]');
  expect(await issue.locator('.where').textContent()).toMatch(/^D\d+ figures\.csv · 第 \d+ 行E056$/);
  expect(await issue.locator('mark').textContent()).toBe('28785人');
  expect(await issue.textContent()).toContain('是不是 28758人？');
  expect(await issue.locator('.uses a').count()).toBeGreaterThan(2);
  expect(await page.locator('.edit').textContent()).toContain('28758人 → 28785人');
  expect(await page.locator('.save, .pair').count()).toBe(0);
});

/** A value that an editor confirmed otherwise: the index says who, on what evidence and when. */
const confirmed = [
  edited('figures.csv', '4000~5500元', '4500~6500元'),
  edited('sources/r1.index.csv', /4000~5500元,([^,]*),,,/, '4500~6500元,$1,编辑甲,电话核实,2026-11-20'),
];

test('a sound change shows the charts it touches before and after, the pages, and gives the files back', async () => {
  await give(page, ...confirmed);
  // Readers were given the old number, so they are to be told.
  expect(await verdictOn(page)).toBe('没有错，发布前还要写更正');
  expect(await page.locator('.issue[data-code=W120]').textContent()).toContain('weixin-2020-wage');
  expect(await page.locator('.issue[data-code=W120]').textContent()).toContain('发布前在 corrections.csv 加一行');
  const told = `${textOf('corrections.csv')}2026-12-01,weixin-2020-wage,编辑核实,4000~5500元,4500~6500元,,电话核实,Confirmed by telephone\r\n`;
  await give(page, ...confirmed, { name: 'corrections.csv', bytes: new TextEncoder().encode(told) });
  expect(await verdictOn(page)).toBe('可以发布');
  expect(await page.locator('.issue[data-code=W120]').count()).toBe(0);
  const pair = page.locator('.pair[data-chart=wage] svg');
  expect(await pair.count()).toBe(2);
  expect(await pair.nth(0).textContent()).toContain('4,000–5,500元');
  expect(await pair.nth(1).textContent()).toContain('4,500–6,500元');
  expect(await pair.nth(1).getAttribute('aria-label')).toContain('4,500–6,500元');
  expect(await page.locator('.pages a').allTextContents()).toEqual(['charts/wage/', 'data/weixin-2020-wage/']);
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.save').first().click()]);
  expect(download.suggestedFilename()).toBe('figures.csv');
  expect(readFileSync(await download.path())).toEqual(Buffer.from(confirmed[0]?.bytes ?? []));
});

test('a sentence of the story is shown as it was and as it will be', async () => {
  await give(page, edited('story/zh/5-road.md', '。', '，这是一句。'));
  expect(await verdictOn(page)).toBe('可以发布');
  expect(await page.locator('.sentence ins').first().textContent()).toContain('，这是一句。');
  expect(await page.locator('.sentence del').first().textContent()).not.toContain('，这是一句。');
});

test('a table as Excel’s “Unicode text” is read, and would be tidied to what it was', async () => {
  const text = Papa.unparse(readCells(files, 'figures.csv'), { delimiter: '\t', newline: '\r\n' });
  const bytes = new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`${text}\r\n`, 'utf16le')]));
  await give(page, { name: 'figures(1).txt', bytes });
  expect(await verdictOn(page)).toBe('和现在的一样');
  const [tidied] = tidyFiles(new Map(files).set('figures.csv', bytes));
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(tidied?.bytes)).toBe(textOf('figures.csv'));
});

test('markup in a cell stays text', async () => {
  await give(page, edited('figures.csv', '28758人', '<img src=x onerror=alert(1)>'));
  expect(await page.locator('.outcome img').count()).toBe(0);
  expect(await page.locator('.issue mark').first().textContent()).toBe('<img src=x onerror=alert(1)>');
});

test('all this was done without a request, and the security policy had nothing to refuse', () => {
  expect(opened.requests).toEqual([]);
  expect(opened.problems).toEqual([]);
});

test.each(['check/index.html', 'en/check/index.html'])('opened from a folder %s works as well', async (path) => {
  const own = await page.context().newPage();
  await own.goto(pageFile(path));
  await give(own, edited('figures.csv', '28758人', '28785人'));
  expect(await verdictOn(own)).toBe(path.startsWith('en') ? '1 problem to mend' : '有 1 处要改');
  await give(own, ...confirmed);
  expect(await own.locator('.pair svg').count()).toBe(2);
  await own.close();
});

test('with a keyboard: the files are chosen, the answer is announced and has the focus', async () => {
  const context = await opened.browser.newContext({ viewport: { width: 360, height: 740 } });
  const own = await context.newPage();
  await own.goto(new URL('en/check/', opened.site.url).href);
  await own.locator('input[type=file]').focus();
  expect(await own.locator('.drop').evaluate((drop) => getComputedStyle(drop).outlineStyle)).toBe('solid');
  const { name, bytes } = edited('figures.csv', '28758人', '28785人');
  await own.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(bytes) });
  await own.locator('.outcome h2').waitFor();
  expect(await own.evaluate(() => document.activeElement?.textContent)).toBe('1 problem to mend');
  expect(await own.getByRole('status').textContent()).toContain('1 problem to mend');
  for (const width of [360, 1280]) {
    await own.setViewportSize({ width, height: 740 });
    await give(own, ...(width === 360 ? [{ name, bytes }] : confirmed));
    const sizes = await own.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(sizes[0]).toBeLessThanOrEqual(sizes[1] ?? 0);
    const small = await own
      .locator('button:visible, summary:visible, .choose:visible')
      .evaluateAll((list) =>
        list.filter((item) => item.getBoundingClientRect().height < 44).map((item) => item.textContent),
      );
    expect(small).toEqual([]);
    expect((await runAxe(own)).violations).toEqual([]);
  }
  await context.close();
});

test('files dropped anywhere are checked, and the page stays', async () => {
  const own = await opened.browser.newPage();
  await own.goto(new URL('check/', opened.site.url).href);
  await own.evaluate((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'figures.csv'));
    const drop = new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true });
    document.querySelector('footer')?.dispatchEvent(drop);
    if (!drop.defaultPrevented) throw new Error('the browser would open the file');
  }, textOf('figures.csv'));
  await own.locator('.outcome h2').waitFor();
  expect(await verdictOn(own)).toBe('和现在的一样');
  await own.close();
});

test('without scripts it says what to do instead, and shows no dead tool', async () => {
  const plain = await opened.browser.newContext({ javaScriptEnabled: false });
  const own = await plain.newPage();
  await own.goto(new URL('check/', opened.site.url).href);
  expect(await own.locator('.without-scripts').innerText()).toContain('npm run data');
  expect(await own.locator('data-check').isVisible()).toBe(false);
  await plain.close();
});

test('the tables to begin with are the editors’ own, byte for byte', async () => {
  for (const name of ['figures.csv', 'r1.index.csv']) {
    await page.locator('details').evaluateAll((list) => list.forEach((item) => item.setAttribute('open', '')));
    const button = page.locator('.current button', { hasText: name });
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    const path = name === 'figures.csv' ? name : `sources/${name}`;
    expect(readFileSync(await download.path())).toEqual(Buffer.from(files.get(path) ?? []));
  }
});
