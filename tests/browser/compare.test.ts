import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openReader, type Reader } from '../support/reader.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await openReader();
});
afterAll(() => reader.close());

const answers = (page: Page): Promise<string[]> =>
  page
    .locator('.pair-answer [data-question] dd')
    .evaluateAll((lines) => lines.map(({ textContent }) => textContent.trim()));
const query = (page: Page): string => new URL(page.url()).search;

test('two figures of different scope are refused, with the reason; two of one book are worked out', async () => {
  const page = await reader.open('en/compare/');
  await page.locator('select[name=a]').selectOption('zhaotong-todate-total');
  expect(await page.locator('.pair-answer').isHidden()).toBe(true);
  await page.locator('select[name=b]').selectOption('weixin-2018-total');
  for (const answer of await answers(page)) expect(answer).toMatch(/^No Different scope/);
  await page.locator('select[name=a]').selectOption('weixin-2018-outside');
  const [add = '', order = '', divide = ''] = await answers(page);
  expect(add).toMatch(/^No One holds the other/);
  expect(order).toMatch(/^Yes A is smaller than B/);
  expect(divide).toMatch(/^Yes 65\.93–65\.94%/);
  expect(query(page)).toBe('?a=weixin-2018-outside&b=weixin-2018-total');
  await page.getByRole('button', { name: 'Swap' }).click();
  expect((await answers(page))[1]).toMatch(/^Yes A is larger than B/);
});

test('an address carries the two; an id that is none is passed over', async () => {
  const page = await reader.open('compare/?a=weixin-2018-total&b=zhaotong-todate-total');
  expect((await answers(page))[0]).toMatch(/^不能 口径不同/);
  expect(await page.locator('.pair-answer tbody a').first().getAttribute('href')).toBe('/data/weixin-2018-total/');
  const other = await reader.open('compare/?a=%3Cimg%3E&b=zhaotong-todate-total');
  expect(await other.locator('.pair-answer').isHidden()).toBe(true);
  expect(await other.locator('select[name=b]').inputValue()).toBe('zhaotong-todate-total');
});

test('without scripts no dead tool shows, and each reason has its example', async () => {
  const page = await reader.open('compare/', { javaScriptEnabled: false });
  expect(await page.locator('.pair').isVisible()).toBe(false);
  expect(await page.locator('.pair-examples li').count()).toBeGreaterThan(5);
});
