import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runAxe } from '../access/axe.ts';
import { installSight } from '../access/sight.ts';
import { findSmallTargets } from '../access/targets.ts';
import { openReader, type Reader } from '../support/reader.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await openReader();
});
afterAll(() => reader.close());

const number = (page: Page, figure = 'zhaotong-todate-guangdong') => page.locator(`#said-${figure}`);
const card = (page: Page) => page.locator('.note-card');
const isOpen = (page: Page): Promise<boolean> => page.evaluate(() => document.querySelector(':popover-open') !== null);
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.id || (document.activeElement?.className ?? ''));

test('without scripts every number leads to its note and the note back to where it is first said', async () => {
  const page = await reader.open('', { javaScriptEnabled: false });
  const links = page.locator('a.n');
  expect(await links.count()).toBeGreaterThan(40);
  await number(page).click();
  expect(new URL(page.url()).hash).toBe('#note-zhaotong-todate-guangdong');
  const note = page.locator('#note-zhaotong-todate-guangdong');
  expect(await note.innerText()).toContain('2.84万人');
  await note.locator('.back').click();
  expect(new URL(page.url()).hash).toBe('#said-zhaotong-todate-guangdong');
});

test('a click opens the note beside its number, moves nothing on the page and changes no address', async () => {
  const page = await reader.open('');
  await number(page).scrollIntoViewIfNeeded();
  const [before, address] = [await number(page).boundingBox(), page.url()];
  await number(page).click();
  expect(await isOpen(page)).toBe(true);
  expect(await number(page).boundingBox()).toEqual(before);
  expect(page.url()).toBe(address);
  const box = await card(page).boundingBox();
  const gap =
    (box?.y ?? 0) > (before?.y ?? 0)
      ? (box?.y ?? 0) - (before?.y ?? 0)
      : (before?.y ?? 0) - (box?.y ?? 0) - (box?.height ?? 0);
  expect(Math.abs(gap)).toBeLessThan(60);
  expect(await card(page).innerText()).toContain('28,350–28,450');
});

test('the note beside the number is the note at the end', async () => {
  const page = await reader.open('en/');
  await number(page).click();
  const entry = (within: string) => page.locator(`${within} .entry`).textContent();
  expect(await entry('.note-card')).toBe(await entry('#note-zhaotong-todate-guangdong'));
});

test('by keyboard Enter opens it, Escape closes it, and the focus is back on the number', async () => {
  const page = await reader.open('');
  await number(page).focus();
  await page.keyboard.press('Enter');
  expect(await focused(page)).toBe('note-card');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('close');
  await page.keyboard.press('Escape');
  expect(await isOpen(page)).toBe(false);
  expect(await focused(page)).toBe('said-zhaotong-todate-guangdong');
});

test('Tab leads through the note and out of it to the next number, and the note closes behind', async () => {
  const page = await reader.open('');
  await number(page).focus();
  await page.keyboard.press('Enter');
  const stops = await card(page).locator('a, button').count();
  for (let i = 0; i <= stops; i++) await page.keyboard.press('Tab');
  expect(await isOpen(page)).toBe(false);
  expect(await focused(page)).toBe('said-zhaotong-todate-other');
});

test('one note is open at a time, a second press closes it, and so does its button', async () => {
  const page = await reader.open('');
  await number(page).click();
  await number(page, 'zhaotong-todate-total').click();
  expect(await page.locator(':popover-open').count()).toBe(1);
  expect(await card(page).getAttribute('aria-label')).toContain('9.48万');
  await number(page, 'zhaotong-todate-total').click();
  expect(await isOpen(page)).toBe(false);
  await number(page).click();
  await card(page).locator('.close').click();
  expect(await isOpen(page)).toBe(false);
  await number(page).click();
  await page.locator('h1').click();
  expect(await isOpen(page)).toBe(false);
  await number(page).focus();
  await page.keyboard.press('Enter');
  expect(await isOpen(page)).toBe(true);
});

test('by touch it opens as well, inside the window of a phone', async () => {
  const page = await reader.open('', { viewport: { width: 360, height: 740 }, hasTouch: true });
  await number(page).tap();
  const box = await card(page).boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
  expect(box?.y).toBeGreaterThanOrEqual(0);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(740);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test('a link in the open note leads on and closes it', async () => {
  const page = await reader.open('');
  await number(page).click();
  await card(page).locator('a[href="#chart-dots"]').click();
  expect(await isOpen(page)).toBe(false);
  expect(new URL(page.url()).hash).toBe('#chart-dots');
});

test('a browser without popovers follows the link', async () => {
  const page = await reader.open('en/');
  await page.addInitScript(() => {
    Reflect.deleteProperty(HTMLElement.prototype, 'popover');
  });
  await page.reload();
  await number(page).click();
  expect(new URL(page.url()).hash).toBe('#note-zhaotong-todate-guangdong');
});

test('in print every number carries the mark of its note, in the order of the notes', async () => {
  const page = await reader.open('');
  await page.emulateMedia({ media: 'print' });
  const marks = await page
    .locator('a.n[id]')
    .evaluateAll((links) => links.map((link) => getComputedStyle(link, '::after').content.replaceAll('"', '')));
  const numbers = await page.locator('.note-number').allInnerTexts();
  expect(marks.map(Number)).toEqual([...marks.map(Number)].sort((a, b) => a - b));
  expect(marks.filter((mark) => !numbers.includes(mark))).toEqual([]);
  expect(marks.length).toBeGreaterThan(30);
});

test.each(['light', 'dark'] as const)(
  'axe finds nothing on the page with a note open, in %s colours',
  async (colorScheme) => {
    const page = await reader.open('', { colorScheme });
    await number(page).click();
    const { violations, undecided } = await runAxe(page, 'whole', '.note-card');
    expect([...violations, ...undecided]).toEqual([]);
    await page.evaluate(installSight);
    expect((await findSmallTargets(page)).filter((found) => found.includes('close'))).toEqual([]);
  },
);
