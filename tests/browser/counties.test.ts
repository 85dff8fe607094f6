import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openReader, type Reader } from '../support/reader.ts';
import { openReport } from '../support/report.ts';

const counties = openReport().places.filter(({ level }) => level === 'county');

let reader: Reader;
beforeAll(async () => {
  reader = await openReader();
});
afterAll(() => reader.close());

const shown = (page: Page): Promise<string[]> =>
  page.locator('.county-map .card:visible').evaluateAll((cards) => cards.map(({ id }) => id));

test.each([true, false])(
  'arrow keys walk all counties, one card at a time, scripts on: %s',
  async (javaScriptEnabled) => {
    const page = await reader.open('', { javaScriptEnabled });
    await page.locator('.county-map input:checked').focus();
    const seen = new Set<string>();
    for (let i = 0; i < counties.length; i++) {
      await page.keyboard.press('ArrowRight');
      const cards = await shown(page);
      expect(cards.length).toBe(1);
      for (const card of cards) seen.add(card);
    }
    expect([...seen].sort()).toEqual(counties.map(({ id }) => `county-${id}`).sort());
  },
);

test('the group is one tab stop: the next is inside the chosen card', async () => {
  const page = await reader.open('');
  await page.locator('.county-map input:checked').focus();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('.card')?.id)).toBe((await shown(page))[0]);
});

test.each([320, 360, 1280])(
  'at %i px every hex is 44 px wide and high, and a click at its middle chooses it',
  async (width) => {
    const page = await reader.open('en/', { viewport: { width, height: 800 } });
    for (const { id } of counties) {
      const hex = page.locator(`label[for=pick-${id}]`);
      await hex.scrollIntoViewIfNeeded();
      const box = await hex.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
      await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) * 0.35);
      expect(await shown(page)).toEqual([`county-${id}`]);
    }
  },
);

test('a county of which the report gives nothing says so', async () => {
  const page = await reader.open('');
  const silent = await page
    .locator('.hex.silent')
    .evaluateAll((labels) => labels.map((label) => label.getAttribute('for')));
  expect(silent.length).toBe(6);
  for (const id of silent)
    expect(await page.locator(`#${(id ?? '').replace('pick', 'county')}`).textContent()).toContain('报道未给出');
});

test('on paper every county’s card is printed', async () => {
  const page = await reader.open('');
  await page.emulateMedia({ media: 'print' });
  expect((await shown(page)).length).toBe(counties.length);
});
