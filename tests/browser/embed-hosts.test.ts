import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SiteServer } from '../../scripts/serve.ts';
import { getChart } from '../../src/charts/index.ts';
import { paths } from '../../src/exports/address.ts';
import { heightAt } from '../../src/exports/layout.ts';
import { offerOf } from '../../src/exports/offer.ts';
import { hardenedSnippet, webSnippet } from '../../src/exports/snippet.ts';
import type { Lang } from '../../src/model/figure.ts';
import { openBrowser } from '../support/browser.ts';
import { type Host, openHost } from '../support/host.ts';
import { openReport } from '../support/report.ts';
import { dist, openSite } from '../support/site.ts';

const report = openReport();
const widths = [280, 319, 320, 390, 479, 480, 600, 640, 744, 900, 1240];

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

const offer = (id: string, lang: Lang = 'zh') => offerOf(getChart(id), report, { lang, root: site.url });
const bare = (id: string): string => webSnippet(offer(id)).replace(/<script.*$/, '');
const src = (id: string): string => site.url + paths.embed(id, 'zh');

async function visit(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 390, height: 1200 }, ...options });
  await page.goto(host.url);
  return page;
}

const frameHeight = (page: Page, nth = 0): Promise<number> =>
  page.locator('iframe').nth(nth).evaluate((frame) => frame.getBoundingClientRect().height);

/** How far the frame is from what it holds, once that has stopped changing. */
async function slackAt(page: Page, width: number): Promise<number> {
  await page.setViewportSize({ width, height: 1200 });
  const content = page.frameLocator('iframe').locator('body');
  const slack = async (): Promise<number> =>
    (await frameHeight(page)) - (await content.evaluate((body) => body.getBoundingClientRect().height));
  await expect.poll(async () => Math.abs((await slack()) - 1) <= 1.5, { timeout: 3000, interval: 50 }).toBe(true).catch(() => undefined);
  return slack();
}

async function slacks(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const width of widths) {
    const slack = await slackAt(page, width);
    if (slack < -0.5 || slack > 2) found.push(`${width} px: ${slack}`);
  }
  await page.close();
  return found;
}

describe('hosts with a height script of their own fit the frame from 280 to 1240 px', () => {
  const packages = (file: string): string => `<script src="/packages/${file}"></script>`;
  const run = (code: string): string => `<script>addEventListener('load', () => { ${code} })</script>`;
  const frame = (id: string): string => `<iframe id="it" title="chart" src="${src(id)}" style="width:100%;border:0"></iframe>`;

  test('pym.js', async () => {
    host.show(`<div id="it"></div>${packages('pym.js/dist/pym.v1.min.js')}${run(`new pym.Parent('it', '${src('wage')}')`)}`);
    const page = await visit();
    await page.waitForSelector('iframe');
    expect(await slacks(page)).toEqual([]);
  });

  test('@newswire/frames', async () => {
    const init = run('newswireFrames.autoInitFrames()');
    host.show(`<div data-frame-src="${src('wage')}" data-frame-attribute-title="chart"></div>${packages('@newswire/frames/dist/frames.umd.js')}${init}`);
    const page = await visit();
    await page.waitForSelector('iframe');
    expect(await slacks(page)).toEqual([]);
  });

  test('iframe-resizer 4', async () => {
    const start = "iFrameResize({ checkOrigin: false }, '#it')";
    host.show(`${frame('wage')}${packages('iframe-resizer/js/iframeResizer.min.js')}${run(start)}`);
    expect(await slacks(await visit())).toEqual([]);
  });

  test('@open-iframe-resizer/core', async () => {
    const start = `<script type="module">import { initialize } from '/packages/@open-iframe-resizer/core/dist/index.js'; initialize({}, '#it')</script>`;
    host.show(frame('wage') + start);
    expect(await slacks(await visit())).toEqual([]);
  });

  test('WordPress, which hands a secret over and follows links itself', async () => {
    const listen = `<script>window.heard = []; addEventListener('message', ({ data }) => { if (data.secret) heard.push(data) })</script>`;
    host.show(`${listen}<iframe title="chart" sandbox="allow-scripts" src="${src('wage')}#?secret=abc123" style="width:100%"></iframe>`);
    const page = await visit();
    await page.frameLocator('iframe').getByRole('link').click();
    const heard = (): Promise<unknown[]> => page.evaluate('heard');
    await expect.poll(async () => (await heard()).length).toBeGreaterThanOrEqual(2);
    expect(await heard()).toEqual([
      { message: 'height', value: expect.any(Number) as number, secret: 'abc123' },
      { message: 'link', value: expect.stringContaining('charts/wage/') as string, secret: 'abc123' },
    ]);
    await page.close();
  });
});

describe('our own snippet', () => {
  test.each(['wage', 'dots', 'flow', 'two-ledgers'])('has the height of %s at every width, its script stripped', async (id) => {
    host.show(bare(id));
    expect(await slacks(await visit())).toEqual([]);
  });

  test('moves nothing in the host’s article, with the loader and without', async () => {
    for (const snippet of [webSnippet(offer('flow')), bare('flow')]) {
      host.show(snippet);
      const page = await browser.newPage({ viewport: { width: 390, height: 1600 } });
      await page.addInitScript(() => {
        const shifts: number[] = [];
        Object.assign(window, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(host.url, { waitUntil: 'networkidle' });
      expect(await page.evaluate<number[]>('shifts')).toEqual([]);
      await page.close();
    }
  });

  test('in a host that drops styles keeps the height a phone needs', async () => {
    host.show(bare('wage').replace(/ style="[^"]*"/g, ''));
    const page = await visit();
    expect(await page.locator('iframe').getAttribute('height')).toBe(String(heightAt(offer('wage').height, 390)));
    await page.close();
  });

  test('grows when its table is opened and shrinks again, twice on a page, each alone', async () => {
    host.show(webSnippet(offer('wage')) + webSnippet(offer('wage')));
    const page = await visit();
    await page.locator('iframe').nth(1).scrollIntoViewIfNeeded();
    const before = await frameHeight(page);
    const summary = page.frameLocator('iframe >> nth=0').locator('summary');
    await summary.click();
    await expect.poll(() => frameHeight(page)).toBeGreaterThan(before + 50);
    expect(await frameHeight(page, 1)).toBe(before);
    await summary.click();
    await expect.poll(async () => Math.abs((await frameHeight(page)) - before)).toBeLessThanOrEqual(1);
    await page.close();
  });

  test('fits when the loader comes long after the frame, and when a frame is put in anew', async () => {
    host.show(`<iframe title="chart" src="${src('wage')}" style="width:100%;height:90px;border:0"></iframe>`);
    const page = await visit();
    await page.frameLocator('iframe').locator('h1').waitFor();
    await page.addScriptTag({ url: site.url + paths.loader });
    await expect.poll(() => frameHeight(page)).toBeGreaterThan(300);
    await page.locator('iframe').evaluate((frame: HTMLIFrameElement) => {
      frame.style.height = '90px';
      frame.remove();
      document.body.append(frame);
    });
    await expect.poll(() => frameHeight(page)).toBeGreaterThan(300);
    await page.close();
  });

  test('in a sandbox that allows scripts fits through the loader; in one that allows nothing it reads completely', async () => {
    const loader = `<script async src="${site.url}${paths.loader}"></script>`;
    host.show(hardenedSnippet(offer('wage')).replace(/height:calc[^"]*/, 'height:90px') + loader);
    const page = await visit();
    await expect.poll(() => frameHeight(page)).toBeGreaterThan(300);
    await page.close();

    host.show(bare('wage').replace('<iframe', '<iframe sandbox=""'));
    const plain = await visit();
    const frame = plain.frameLocator('iframe');
    await frame.locator('summary').click();
    expect(await frame.locator('h1').isVisible()).toBe(true);
    expect(await frame.locator('svg:visible').count()).toBe(1);
    expect(await frame.locator('td').first().isVisible()).toBe(true);
    await plain.close();
  });

  test('the loader refuses every height that is not its own frame’s, or is none', async () => {
    const stranger = `<iframe id="stranger" title="stranger" srcdoc="<p>not ours</p>"></iframe>`;
    host.show(webSnippet(offer('wage')) + stranger);
    const page = await visit();
    await page.frameLocator('iframe >> nth=0').locator('h1').waitFor();
    const before = await frameHeight(page);
    const heights = ['null', 'NaN', '1e9', '0', '-5', '4000', '"900"', '{}', 'undefined', '900'];
    // From the host itself and from a frame that is not ours: the right words from the wrong mouth.
    for (const height of heights) {
      const message = `{ sentinel: 'amp', type: 'embed-size', height: ${height} }`;
      await page.evaluate(`postMessage(${message}, '*')`);
      await page.frames().at(-1)?.evaluate(`parent.postMessage(${message}, '*')`);
    }
    for (const message of ['null', '""', '[]', '7', '{ type: null }']) await page.evaluate(`postMessage(${message}, '*')`);
    // From our own frame: absurd heights.
    const own = page.frames().find((frame) => frame.url().startsWith(site.url));
    for (const height of heights.slice(0, -1)) {
      await own?.evaluate(`parent.postMessage({ type: 'embed-size', height: ${height} }, '*')`);
    }
    await page.waitForTimeout(300);
    expect(await frameHeight(page)).toBe(before);
    await own?.evaluate(`parent.postMessage({ type: 'embed-size', height: 901 }, '*')`);
    await expect.poll(() => frameHeight(page)).toBe(901);
    await page.close();
  });

  test('the frame takes no orders but from its host, and never leads the host away', async () => {
    host.show(`<script>window.heard = 0; addEventListener('message', () => { heard += 1 })</script>${bare('wage')}<iframe title="other" src="about:blank"></iframe>`);
    const page = await visit();
    await page.frameLocator('iframe >> nth=0').locator('h1').waitFor();
    await page.waitForTimeout(200);
    const heard = await page.evaluate<number>('heard');
    const other = page.frames().find((frame) => frame.url() === 'about:blank');
    for (const message of [`'pymxPYMxitxPYMxnavigateToxPYMxhttps://example.org'`, `{ type: 'frames-init' }`, 'null', '[]']) {
      await other?.evaluate(`parent.frames[0].postMessage(${message}, '*')`);
    }
    await page.waitForTimeout(300);
    expect(await page.evaluate<number>('heard')).toBe(heard);
    expect(page.url()).toBe(host.url);
    await page.close();
  });

  test('twenty on a page are 21 requests and at most 113 KB', async () => {
    const ids = [...Array.from({ length: 16 }, (_, i) => (['wage', 'poverty', 'nested', 'returned'] as const)[i % 4] ?? 'wage')];
    const maps = ['flow', 'flow', 'county-flows', 'county-flows'];
    const frames = [...ids, ...maps].map((id, i) => bare(id).replace(' loading="lazy"', '').replace('/zh/', i % 2 ? '/en/' : '/zh/'));
    host.show(`${frames.join('')}<script async src="${site.url}${paths.loader}"></script>`);
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => request.url().startsWith(site.url) && asked.push(new URL(request.url()).pathname));
    await page.goto(host.url, { waitUntil: 'networkidle' });
    const weigh = (path: string): number =>
      brotliCompressSync(readFileSync(join(dist, path.endsWith('/') ? `${path}index.html` : path))).length;
    expect(asked.length).toBe(21);
    expect(asked.reduce((sum, path) => sum + weigh(path), 0)).toBeLessThanOrEqual(113_000);
    await page.close();
  });

  test('stays light where its host is dark, unless the host asks for its own scheme', async () => {
    host.show(bare('wage') + bare('wage').replace('color-scheme:light;', ''), '<style>:root { color-scheme: dark }</style>');
    const page = await visit({ colorScheme: null });
    const paper = (nth: number): Promise<string> =>
      page
        .frameLocator(`iframe >> nth=${nth}`)
        .locator('html')
        .evaluate((html) => getComputedStyle(html).backgroundColor);
    expect(await paper(0)).toBe('rgb(250, 246, 238)');
    expect(await paper(1)).toBe('rgb(20, 22, 26)');
    await page.close();
  });

  test('stands in a host with hostile styles', async () => {
    const hostile = '<style>* { margin: 40px !important; font: 40px monospace !important; color: red !important }</style>';
    host.show(bare('wage'), hostile);
    const page = await visit();
    const content = page.frameLocator('iframe').locator('h1');
    expect(await content.evaluate((h1) => getComputedStyle(h1).fontSize)).toBe('20px');
    await page.close();
  });
});

test('an ordinary page of the site may not be framed; an unknown chart is said to be unknown, with the list', async () => {
  host.show(`<iframe title="page" src="${site.url}charts/"></iframe><iframe title="none" src="${site.url}e/no-such-chart/zh/"></iframe>`);
  const page = await visit();
  await page.waitForTimeout(500);
  expect(page.frames().some((frame) => frame.url() === `${site.url}charts/`)).toBe(false);
  expect(await page.frameLocator('iframe >> nth=1').getByRole('link').count()).toBeGreaterThan(11);
  const answers = await Promise.all(
    ['e/none/zh/', 'e/wage/fr/', 'e/v/00000000/wage/zh/', 'charts/none/'].map((path) => fetch(site.url + path)),
  );
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  await page.close();
});
