import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SiteServer } from '../../scripts/serve.ts';
import { openBrowser } from '../support/browser.ts';
import { openSite } from '../support/site.ts';

let browser: Browser;
let site: SiteServer;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), openSite()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

interface Arrival {
  /** Names of the fonts fetched, without their hashes. */
  fonts: string[];
  /** Cumulative layout shift; below 0.1 counts as good. */
  shift: number;
}

/** Opens a page whose fonts come a second after it is drawn. */
async function openSlowly(path: string, width: number): Promise<Arrival> {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  const fonts: string[] = [];
  await page.route('**/*.woff2', async (route) => {
    fonts.push(/([a-z]+)[^/]*\.woff2$/.exec(route.request().url())?.[1] ?? '');
    await new Promise((done) => setTimeout(done, 1000));
    await route.continue();
  });
  await page.goto(new URL(path, site.url).href, { waitUntil: 'networkidle' });
  const shift = await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((done) => setTimeout(done, 200));
    const seen = new PerformanceObserver(() => undefined);
    seen.observe({ type: 'layout-shift', buffered: true });
    return seen.takeRecords().reduce((sum, entry) => sum + (entry as PerformanceEntry & { value: number }).value, 0);
  });
  await page.close();
  return { fonts: [...new Set(fonts)], shift };
}

test.each([
  ['', 360, 'song'],
  ['', 1280, 'song'],
  ['en/', 360, 'newsreader'],
  ['en/', 1280, 'newsreader'],
] as const)(
  '/%s at %d px fetches the type of its own language only, and nothing jumps when it comes',
  async (path, width, font) => {
    const { fonts, shift } = await openSlowly(path, width);
    expect(fonts).toEqual([font]);
    expect(shift).toBeLessThan(0.01);
  },
);
