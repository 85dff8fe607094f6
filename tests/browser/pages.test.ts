import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SiteServer } from '../../scripts/serve.ts';
import { runAxe } from '../access/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { openSite } from '../support/site.ts';

const paths = [
  ...['', 'en/', 'data/', 'en/data/'],
  ...['data/zhaotong-todate-total/', 'en/data/weixin-2018-outside-share/', 'checks/', 'en/coverage/', 'method/'],
  ...['charts/', 'en/charts/', 'charts/flow/', 'en/charts/two-ledgers/', 'embed-help/', 'en/embed-help/'],
];
const widths = [360, 1280];
const themes = ['light', 'dark'] as const;
type Theme = (typeof themes)[number];

let browser: Browser;
let site: SiteServer;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), openSite()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

// Two pages at a time, for two cores.
describe.concurrent.each(paths)('/%s', (path) => {
  for (const width of widths) {
    for (const colorScheme of themes) {
      test(`at ${width} px in ${colorScheme} colours it is complete, quiet, keeps to itself and fits`, async () => {
        const visit = await openPage(path, { colorScheme, viewport: { width, height: 800 } });
        await scrollThrough(visit.page);
        expect(visit.problems, 'console errors, refused by the security policy or failed').toEqual([]);
        expect(
          visit.requests.filter((url) => !url.startsWith(site.url)),
          'requests elsewhere',
        ).toEqual([]);
        expect(await overflowOf(visit.page), 'sideways scroll').toEqual([]);
        await visit.close();
      });

      test(`at ${width} px in ${colorScheme} colours axe finds nothing that shuts anyone out`, async () => {
        const visit = await openPage(path, { colorScheme, viewport: { width, height: 800 }, reducedMotion: 'reduce' });
        expect(await violationsOf(visit.page, colorScheme)).toEqual([]);
        await visit.close();
      });
    }
  }

  test('with scripts off every number it shows with them is to be read', async () => {
    const viewport = { width: 1280, height: 800 };
    const [scripted, plain] = [
      await openPage(path, { viewport }),
      await openPage(path, { viewport, javaScriptEnabled: false }),
    ];
    const shown = numbersIn(await scripted.page.locator('body').innerText());
    expect(shown.length).toBeGreaterThan(0);
    const still = new Set(numbersIn(await plain.page.locator('body').innerText()));
    expect(shown.filter((number) => !still.has(number))).toEqual([]);
    await scripted.close();
    await plain.close();
  });
});

interface Visit {
  page: Page;
  problems: string[];
  requests: string[];
  close(): Promise<void>;
}

async function openPage(path: string, options: BrowserContextOptions): Promise<Visit> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const problems: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('request', (request) => requests.push(request.url()));
  page.on(
    'response',
    (response) => response.status() >= 400 && problems.push(`${response.status()} ${response.url()}`),
  );
  await page.goto(new URL(path, site.url).href, { waitUntil: 'load' });
  return { page, problems, requests, close: () => context.close() };
}

/** Wakes whatever waits to come into view. */
async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let top = 0; top < document.body.scrollHeight; top += 600) {
      window.scrollTo(0, top);
      await new Promise((done) => requestAnimationFrame(done));
    }
  });
  // What has come into view is asked for within a moment.
  await page.waitForTimeout(400);
}

/** Empty if the page is no wider than its window, else the elements that stick out. */
const overflowOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return Array.from(document.body.querySelectorAll('*'))
      .filter((node) => node.getBoundingClientRect().right > clientWidth + 1)
      .slice(0, 10)
      .map((node) => `${node.tagName.toLowerCase()}.${node.getAttribute('class') ?? ''}`);
  });

/** Dark pages differ from light ones in colour only. */
const violationsOf = async (page: Page, theme: Theme): Promise<string[]> =>
  (await runAxe(page, theme === 'dark' ? 'colours' : 'whole')).violations;

const numbersIn = (text: string): string[] => text.match(/\d[\d,.]*/g) ?? [];
