import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dots } from '../../src/charts/dots.ts';
import { openReader, type Reader } from '../support/reader.ts';
import { openReport } from '../support/report.ts';

const { blocks, unplaced } = dots.data(openReport());
const sizes = blocks.map(({ sure, open }) => sure + open);
const [inside = 0, guangdong = 0, other = 0] = sizes;
const all = inside + guangdong + other + unplaced;

let reader: Reader;
beforeAll(async () => {
  reader = await openReader();
});
afterAll(() => reader.close());

const chosenOn = (page: Page) =>
  page.evaluate(() => ({
    destination: document.documentElement.dataset.dot,
    said: document.querySelector('.dot-chosen')?.textContent ?? '',
    rings: document.querySelectorAll('#chart-dots .dot-ring').length,
    cards: Array.from(document.querySelectorAll('.dot-card.chosen'), ({ id }) => id),
    lines: Array.from(document.querySelectorAll('main .your-dot'), (line) => line.closest('[id]')?.id),
    dot: new URLSearchParams(location.search).get('dot'),
  }));
const none = { destination: undefined, said: '', rings: 0, cards: [], lines: [] };

test('without scripts a link for each destination leads to what is known of its dots and what is not', async () => {
  const page = await reader.open('', { javaScriptEnabled: false });
  expect(await page.locator('.dot-links a').count()).toBe(blocks.length + 1);
  for (const id of ['inside', 'guangdong', 'other', 'unplaced']) {
    await page.locator(`.dot-links a[href="#dot-${id}"]`).click();
    const shown = page.locator('.dot-card:visible');
    expect(await shown.count()).toBe(1);
    expect(await shown.getAttribute('id')).toBe(`dot-${id}`);
    expect(await shown.innerText()).toContain('报道未给出');
  }
  expect(await page.locator('.dot-choice:visible').count()).toBe(0);
});

test.each([
  [1, 'inside', 'no'],
  [inside, 'inside', 'hollow'],
  [inside + 1, 'guangdong', 'no'],
  [inside + guangdong, 'guangdong', 'no'],
  [inside + guangdong + 1, 'other', 'no'],
  [inside + guangdong + other, 'other', 'hollow'],
  [all, 'unplaced', 'hollow'],
])('the address ?dot=%i chooses a dot of %s', async (n, destination, hollow) => {
  const page = await reader.open(`?dot=${n}`);
  const chosen = await chosenOn(page);
  expect(chosen).toMatchObject({ destination, rings: 2, cards: [`dot-${destination}`], dot: String(n) });
  expect(chosen.said).toContain(`第${n}个点`);
  expect(chosen.said.includes('空心')).toBe(hollow === 'hollow');
  await page.context().close();
});

test.each(['0', '-3', '949', '1.5', '1e2', 'x', '', '%3Cb%3E'])('the address ?dot=%s is ignored', async (value) => {
  const page = await reader.open(`?dot=${value}`);
  expect(await chosenOn(page)).toMatchObject(none);
  await page.context().close();
});

test('a tap on a dot chooses it, keeps it in the address and survives a reload', async () => {
  const page = await reader.open('en/', { viewport: { width: 360, height: 740 }, hasTouch: true });
  const target = { x: 0, y: 0 };
  Object.assign(
    target,
    await page.evaluate(() => {
      const svg = document.querySelector<SVGSVGElement>('#chart-dots svg.narrow');
      const start = /M([\d.]+) ([\d.]+)/g;
      const points = [...(svg?.querySelector('[data-dots=guangdong] path')?.getAttribute('d') ?? '').matchAll(start)];
      const box = svg?.getBoundingClientRect();
      const scale = (box?.width ?? 0) / (svg?.viewBox.baseVal.width ?? 1);
      const [, x, y] = points[99] ?? [];
      return { x: (box?.left ?? 0) + Number(x) * scale, y: (box?.top ?? 0) + Number(y) * scale };
    }),
  );
  await page.touchscreen.tap(target.x, target.y);
  const dot = String(inside + 100);
  expect(await chosenOn(page)).toMatchObject({ destination: 'guangdong', dot });
  await page.reload();
  expect(await chosenOn(page)).toMatchObject({ destination: 'guangdong', dot, rings: 2 });
  expect(await page.locator('.one-dot input').inputValue()).toBe(dot);
});

test('by keyboard a number is typed, the arrows walk on, a number that is none changes nothing', async () => {
  const page = await reader.open('');
  const input = page.locator('.one-dot input');
  await input.fill('137');
  await page.keyboard.press('Enter');
  expect(await chosenOn(page)).toMatchObject({ destination: 'inside', dot: '137' });
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Tab');
  expect(await chosenOn(page)).toMatchObject({ dot: '138' });
  await input.fill('2000');
  await page.keyboard.press('Tab');
  expect(await chosenOn(page)).toMatchObject({ dot: '138' });
});

test('the dot is marked at its destination and where the report falls silent, nowhere else, until it is cleared', async () => {
  const page = await reader.open(`?dot=${inside + 1}`);
  expect((await chosenOn(page)).lines).toEqual(['guangdong', 'dongguan', 'ledgers']);
  await page.locator('.dot-links a[data-of=inside]').click();
  expect(await chosenOn(page)).toMatchObject({ destination: 'inside', dot: '1', lines: ['inside', 'ledgers'] });
  await page.locator('.one-dot button').click();
  expect(await chosenOn(page)).toMatchObject({ ...none, dot: null });
});

test('every drawing of the dots holds as many as the model counts', async () => {
  const page = await reader.open('');
  const counts = await page.evaluate(() =>
    Array.from(document.querySelectorAll('#chart-dots svg'), (svg) =>
      Array.from(svg.querySelectorAll('[data-dots]'), (group) =>
        Array.from(group.querySelectorAll('path, circle')).reduce(
          (sum, mark) => sum + (mark.tagName === 'path' ? (mark.getAttribute('d')?.match(/M/g)?.length ?? 0) : 1),
          0,
        ),
      ),
    ),
  );
  const perDrawing = counts.map((groups) => groups.filter((size) => size > 0).join(' '));
  expect(perDrawing).toEqual(Array.from({ length: 2 }, () => [inside, guangdong, other, unplaced].join(' ')));
});
