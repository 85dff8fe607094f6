import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { openSite } from '../support/site.ts';

let browser: Awaited<ReturnType<typeof openBrowser>>;
let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), openSite()]);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.close()]);
});

/** A browser that never rests: what waits for its leave stays as it comes. */
const restless = async (context: BrowserContext): Promise<void> => {
  await context.addInitScript(() => (window.requestIdleCallback = () => 0));
};

async function open(path: string, prepare?: (context: BrowserContext) => Promise<void>): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  await prepare?.(context);
  const page = await context.newPage();
  await page.goto(new URL(path, site.url).href);
  return page;
}

const isArriving = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.classList.contains('arriving'));
const topOf = (page: Page, id: string): Promise<number> =>
  page.evaluate((id) => Math.round(document.getElementById(id)?.getBoundingClientRect().top ?? NaN), id);
/** How many drawings of the story are laid out. */
const countDrawn = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      [...document.querySelectorAll('main svg')].filter((drawing) =>
        drawing.checkVisibility({ contentVisibilityAuto: true }),
      ).length,
  );

test('at the head of the story what is below the window waits, and is filled once the browser rests', async () => {
  const [waiting, filled] = [await open('', restless), await open('')];
  await filled.locator('html:not(.arriving)').waitFor({ state: 'attached' });
  expect(await isArriving(waiting)).toBe(true);
  expect(await countDrawn(waiting)).toBeLessThan((await countDrawn(filled)) / 2);
  for (const page of [waiting, filled]) await page.context().close();
});

describe('even where it never rests', () => {
  test('what the reader scrolls to is there, without a shift', async () => {
    const page = await open('', restless);
    await page.evaluate(() => {
      Object.assign(window, { shifted: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          (window as unknown as { shifted: number }).shifted += (entry as PerformanceEntry & { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    for (let i = 0; i < 60; i += 1) {
      await page.mouse.wheel(0, 400);
      await page.waitForTimeout(30);
    }
    expect(await isArriving(page)).toBe(true);
    const blank = await page.evaluate(
      () =>
        [...document.querySelectorAll('.chapter.numbered > *, .notes > *')].filter((box) => {
          const { top, bottom } = box.getBoundingClientRect();
          return (
            top < innerHeight && bottom > 0 && !box.firstElementChild?.checkVisibility({ contentVisibilityAuto: true })
          );
        }).length,
    );
    expect(blank).toBe(0);
    expect(await page.evaluate(() => (window as unknown as { shifted: number }).shifted)).toBe(0);
    await page.context().close();
  });

  test('a link in the list of chapters leads to the chapter', async () => {
    const page = await open('', restless);
    const ids = await page
      .locator('.contents a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    for (const id of [ids.at(-1), ids.at(2)]) {
      await page.evaluate((id) => document.querySelector<HTMLAnchorElement>(`.contents a[href="${id}"]`)?.click(), id);
      await expect.poll(() => topOf(page, (id ?? '').slice(1))).toBeLessThan(3);
      expect(await topOf(page, (id ?? '').slice(1))).toBeGreaterThan(-3);
    }
    await page.context().close();
  });

  test('paper has it all', async () => {
    const [waiting, filled] = [await open('', restless), await open('#remainder')];
    for (const page of [waiting, filled]) await page.emulateMedia({ media: 'print' });
    expect(await countDrawn(waiting)).toBe(await countDrawn(filled));
    for (const page of [waiting, filled]) await page.context().close();
  });
});

test.each(['#remainder', '#guangdong'])('nothing waits for a reader who comes by a link to %s', async (hash) => {
  const page = await open(hash, restless);
  expect(await isArriving(page)).toBe(false);
  await page.context().close();
});

test('nothing waits for a reader who comes back to a place, and the place is kept', async () => {
  const page = await open('');
  await page.locator('html:not(.arriving)').waitFor({ state: 'attached' });
  await page.evaluate(() => document.getElementById('support')?.scrollIntoView());
  const before = await topOf(page, 'support');
  await restless(page.context());
  await page.reload();
  expect(await isArriving(page)).toBe(false);
  await expect.poll(() => topOf(page, 'support')).toBe(before);
  await page.context().close();
});
