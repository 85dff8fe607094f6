import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SiteServer } from '../../scripts/serve.ts';
import { getChart } from '../../src/charts/index.ts';
import { paths } from '../../src/exports/address.ts';
import { pasteFragment } from '../../src/exports/fragment.ts';
import { heightAt } from '../../src/exports/layout.ts';
import { offerOf } from '../../src/exports/offer.ts';
import { webSnippet } from '../../src/exports/snippet.ts';
import { openBrowser } from '../support/browser.ts';
import { type Host, openHost } from '../support/host.ts';
import { frameHeight } from '../support/frame.ts';
import { openReport } from '../support/report.ts';
import { openSite } from '../support/site.ts';

const report = openReport();
let browser: Browser;
let site: SiteServer;
let host: Host;
beforeAll(async () => {
  [browser, site, host] = await Promise.all([openBrowser(), openSite(), openHost()]);
});
afterAll(async () => {
  await browser.close();
  await Promise.all([site.close(), host.close()]);
});

const offer = (id: string) => offerOf(getChart(id), report, { lang: 'zh', root: site.url });
const full = (id: string): string => webSnippet(offer(id));
const bare = (id: string): string => full(id).replace(/<script.*$/, '');
/** What the snippet's arithmetic gives in a column of 390 px, a pixel more or less. */
const isReckoned = (height: number): void =>
  expect(Math.abs(height - heightAt(offer('wage').height, 390))).toBeLessThanOrEqual(1);
const paste = (id: string): string => pasteFragment({ chart: getChart(id), report, lang: 'zh', root: site.url });

async function visit(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 390, height: 1200 }, ...options });
  await page.goto(host.url);
  return page;
}

describe('a frame in a tab that is hidden at first', () => {
  test.each([
    ['with the loader', full],
    ['without it', bare],
  ])('%s has its height as soon as the tab is shown', async (_, snippet) => {
    host.show(`<div id="tab" style="display:none">${snippet('wage')}</div>`);
    const page = await visit();
    await page.waitForTimeout(300);
    expect(await frameHeight(page)).toBe(0);
    await page.evaluate(() => document.getElementById('tab')?.removeAttribute('style'));
    isReckoned(await frameHeight(page));
    await page.frameLocator('iframe').locator('h1').waitFor();
    const content = await page.frameLocator('iframe').locator('body').evaluate((body) => body.getBoundingClientRect().height); // prettier-ignore
    expect(Math.abs((await frameHeight(page)) - content)).toBeLessThanOrEqual(2);
    await page.close();
  });

  test('and that is hidden again and shown keeps the height it had', async () => {
    host.show(`<div id="tab">${full('wage')}</div>`);
    const page = await visit();
    await page.frameLocator('iframe').locator('summary').click();
    await expect.poll(() => frameHeight(page)).toBeGreaterThan(heightAt(offer('wage').height, 390) + 50);
    const open = await frameHeight(page);
    const toggle = (display: string) => page.locator('#tab').evaluate((tab, value) => (tab.style.display = value), display); // prettier-ignore
    await toggle('none');
    await page.waitForTimeout(200);
    await toggle('');
    await expect.poll(() => frameHeight(page)).toBe(open);
    await page.close();
  });
});

describe('text half as large again', () => {
  /** What a reader's own style sheet may do. */
  const enlarge = (page: Page): Promise<void> =>
    page.frameLocator('iframe').locator('html').evaluate((html) => {
      html.style.zoom = '1.5';
    }); // prettier-ignore

  test('makes the frame higher where the loader runs', async () => {
    host.show(full('wage'));
    const page = await visit({ viewport: { width: 744, height: 1200 } });
    const before = await frameHeight(page);
    await enlarge(page);
    await expect.poll(() => frameHeight(page)).toBeGreaterThan(before + 50);
    await page.close();
  });

  test('scrolls inside the frame where it does not: nothing is cut off', async () => {
    host.show(bare('wage'));
    const page = await visit({ viewport: { width: 744, height: 1200 } });
    await enlarge(page);
    const frame = page.frameLocator('iframe').locator('html');
    const [overflow, hidden] = await frame.evaluate((html) => [getComputedStyle(html).overflowY, html.scrollHeight > html.clientHeight]); // prettier-ignore
    expect([overflow, hidden]).toEqual(['visible', true]);
    await page.close();
  });

  test('as a browser’s setting leaves drawing, words and height as they were', async () => {
    host.show(bare('wage'));
    const page = await visit();
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setFontSizes', { fontSizes: { standard: 24, fixed: 20 } });
    await page.reload();
    const body = page.frameLocator('iframe').locator('body');
    const slack = (await frameHeight(page)) - (await body.evaluate((node) => node.getBoundingClientRect().height));
    expect(Math.abs(slack)).toBeLessThanOrEqual(2);
    await page.close();
  });
});

test.each(['', 'allow-scripts', 'allow-popups', 'allow-same-origin', 'allow-scripts allow-same-origin'])(
  'in sandbox="%s" the chart reads completely, table and all',
  async (sandbox) => {
    host.show(bare('two-ledgers').replace('<iframe', `<iframe sandbox="${sandbox}"`));
    const page = await visit();
    const frame = page.frameLocator('iframe');
    await frame.locator('summary').click();
    expect(await frame.locator('h1').isVisible()).toBe(true);
    expect(await frame.locator('svg:visible').count()).toBe(1);
    expect(await frame.locator('td').first().isVisible()).toBe(true);
    await page.close();
  },
);

describe('the loader is not deceived', () => {
  const message = "{ sentinel: 'amp', type: 'embed-size', height: 901 }";

  test('by a sandboxed stranger, whose origin is as null as that of a sandboxed frame of ours', async () => {
    const stranger = `<iframe title="stranger" sandbox="allow-scripts" srcdoc="<script>parent.postMessage(${message.replaceAll("'", '&quot;')}, '*')</script>"></iframe>`;
    const ours = full('wage').replace('<iframe', '<iframe sandbox="allow-scripts"');
    host.show(ours + stranger);
    const page = await visit();
    await page.frameLocator('iframe >> nth=0').locator('h1').waitFor();
    await page.waitForTimeout(400);
    isReckoned(await frameHeight(page));
    await page.close();
  });

  test('by a frame of ours that has been led elsewhere', async () => {
    host.show(full('wage'));
    const page = await visit();
    await page.frameLocator('iframe').locator('h1').waitFor();
    const own = page.frames().at(-1);
    await own?.goto(`${host.url}elsewhere`);
    await own?.evaluate(`parent.postMessage(${message}, '*')`);
    await page.waitForTimeout(300);
    isReckoned(await frameHeight(page));
    await page.close();
  });

  test('by another page of our own that is no chart', async () => {
    host.show(`${full('wage')}<iframe title="feed" src="${site.url}robots.txt" height="90"></iframe>`);
    const page = await visit();
    await page.frameLocator('iframe >> nth=0').locator('h1').waitFor();
    const other = page.frames().find((frame) => frame.url().endsWith('robots.txt'));
    await other?.evaluate(`parent.postMessage(${message}, '*')`).catch(() => undefined);
    await page.waitForTimeout(300);
    isReckoned(await frameHeight(page));
    expect(await frameHeight(page, 1)).toBe(94);
    await page.close();
  });
});

describe('a host whose styles reach for everything', () => {
  const hostile =
    '<style>* { margin: 0 } p, span, strong, td { color: #ff0000; font: 40px monospace } svg * { fill: #ff0000; stroke: #ff0000; font-size: 40px } :root { color-scheme: dark; background: #000; color: #fff }</style>'; // prettier-ignore

  test('leaves the frame as it was', async () => {
    host.show(bare('wage'), hostile.replaceAll(';', ' !important;'));
    const page = await visit();
    const look = (selector: string, name: 'fontSize' | 'color' | 'fill') =>
      page.frameLocator('iframe').locator(selector).first().evaluate((node, key) => getComputedStyle(node)[key], name); // prettier-ignore
    expect(await look('h1', 'fontSize')).toBe('20px');
    expect(await look('h1', 'color')).toBe('rgb(30, 26, 22)');
    expect(await look('svg:visible text', 'fill')).toBe('rgb(30, 26, 22)');
    await page.close();
  });

  test.each(['wage', 'flow', 'two-ledgers'])(
    'leaves inks, words and sizes of the pasted fragment of %s',
    async (id) => {
      const looks = async (head: string): Promise<string[]> => {
        host.show(paste(id), head);
        const page = await visit();
        const found = await page.locator('figure').evaluate((figure) =>
          [
            ...figure.querySelectorAll(
              'svg text, svg tspan, svg rect, svg path, svg circle, svg line, strong, figcaption span, p',
            ),
          ].map((node) => {
            const { fill, stroke, fontSize, color } = getComputedStyle(node);
            return node.closest('svg') ? `${node.nodeName} ${fill} ${stroke} ${node.nodeName === 'text' ? fontSize : ''}` : `${node.nodeName} ${color} ${fontSize}`; // prettier-ignore
          }),
        );
        await page.close();
        return found;
      };
      const plain = await looks('');
      const besieged = await looks(hostile);
      expect(besieged.length).toBeGreaterThan(10);
      expect(besieged).toEqual(plain);
    },
  );
});

test('a host that is printed prints the chart: light, whole, at its height', async () => {
  host.show(bare('wage').replace('color-scheme:light;', ''), '<style>:root { color-scheme: dark }</style>');
  const page = await visit({ colorScheme: 'dark' });
  await page.emulateMedia({ media: 'print' });
  const frame = page.frameLocator('iframe');
  expect(await frame.locator('html').evaluate((html) => getComputedStyle(html).backgroundColor)).toBe(
    'rgb(250, 246, 238)',
  );
  expect(await frame.locator('svg:visible').count()).toBe(1);
  isReckoned(await frameHeight(page));
  await page.close();
});

test('an address below /e/ that is none answers with the charts in both languages', async () => {
  for (const path of ['e/no-such-chart/zh/', 'e/wage/fr/', 'e/v/00000000/wage/zh/', 'e/long/none.zh.png']) {
    const answer = await fetch(site.url + path);
    const html = await answer.text();
    expect(answer.status).toBe(404);
    for (const lang of ['zh', 'en'] as const) expect(html).toContain(`/${paths.page('wage', lang)}"`);
  }
});
