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
import { runAxe } from '../access/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { type Host, openHost } from '../support/host.ts';
import { findSlacks, frameHeight } from '../support/frame.ts';
import { openReport } from '../support/report.ts';
import { dist, openSite } from '../support/site.ts';

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

const offer = (id: string, lang: Lang = 'zh') => offerOf(getChart(id), report, { lang, root: site.url });
const bare = (id: string): string => webSnippet(offer(id)).replace(/<script.*$/, '');
const src = (id: string): string => site.url + paths.embed(id, 'zh');

async function visit(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 390, height: 1200 }, ...options });
  await page.goto(host.url);
  return page;
}

describe('our own snippet', () => {
  test.each(['wage', 'dots', 'flow', 'two-ledgers'])(
    'has the height of %s at every width, its script stripped',
    async (id) => {
      host.show(bare(id));
      expect(await findSlacks(await visit())).toEqual([]);
    },
  );

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
    for (const message of ['null', '""', '[]', '7', '{ type: null }'])
      await page.evaluate(`postMessage(${message}, '*')`);
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
    host.show(
      `<script>window.heard = 0; addEventListener('message', () => { heard += 1 })</script>${bare('wage')}<iframe title="other" src="about:blank"></iframe>`,
    );
    const page = await visit();
    await page.frameLocator('iframe >> nth=0').locator('h1').waitFor();
    await page.waitForTimeout(200);
    const heard = await page.evaluate<number>('heard');
    const other = page.frames().find((frame) => frame.url() === 'about:blank');
    for (const message of [
      `'pymxPYMxitxPYMxnavigateToxPYMxhttps://example.org'`,
      `{ type: 'frames-init' }`,
      'null',
      '[]',
    ]) {
      await other?.evaluate(`parent.frames[0].postMessage(${message}, '*')`);
    }
    await page.waitForTimeout(300);
    expect(await page.evaluate<number>('heard')).toBe(heard);
    expect(page.url()).toBe(host.url);
    await page.close();
  });

  test('twenty on a page are 21 requests and at most 113 KB', async () => {
    const ids = [
      ...Array.from({ length: 16 }, (_, i) => (['wage', 'poverty', 'nested', 'returned'] as const)[i % 4] ?? 'wage'),
    ];
    const maps = ['flow', 'flow', 'county-flows', 'county-flows'];
    const frames = [...ids, ...maps].map((id, i) =>
      bare(id)
        .replace(' loading="lazy"', '')
        .replace('/zh/', i % 2 ? '/en/' : '/zh/'),
    );
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
    host.show(
      bare('wage') + bare('wage').replace('color-scheme:light;', ''),
      '<style>:root { color-scheme: dark }</style>',
    );
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
});

describe('axe finds nothing that shuts anyone out, in the frame or around it', () => {
  const cases = (['light', 'dark'] as const).flatMap((scheme) =>
    (['zh', 'en'] as const).map((lang) => ({ scheme, lang })),
  );
  test.each(cases)('in $lang, $scheme', async ({ scheme, lang }) => {
    host.show(
      ['wage', 'flow', 'dots'].map((id) => webSnippet(offer(id, lang), scheme === 'dark' ? 'dark' : '')).join(''),
    );
    const page = await (
      await browser.newContext({ colorScheme: scheme, viewport: { width: 390, height: 3000 } })
    ).newPage();
    await page.goto(host.url, { waitUntil: 'networkidle' });
    // Lazy frames may not have begun to load when the network first falls idle.
    for (const nth of [0, 1, 2]) await page.frameLocator(`iframe >> nth=${nth}`).locator('summary').waitFor();
    const frames = page.frames();
    expect(frames.length).toBe(4);
    for (const frame of frames) expect((await runAxe(frame)).violations, frame.url()).toEqual([]);
    await page.context().close();
  });
});

test('a frame can be read where the reader forces colours, and on paper', async () => {
  const page = await browser.newPage({
    viewport: { width: 390, height: 800 },
    forcedColors: 'active',
    colorScheme: 'dark',
  });
  await page.goto(src('wage'));
  const svg = page.locator('svg:visible');
  expect(await svg.evaluate((node) => getComputedStyle(node).backgroundColor)).not.toBe('rgba(0, 0, 0, 0)');
  await page.emulateMedia({ media: 'print', forcedColors: 'none' });
  expect(await page.locator('html').evaluate((html) => getComputedStyle(html).backgroundColor)).toBe(
    'rgb(250, 246, 238)',
  );
  await page.close();
});

test('an ordinary page of the site may not be framed; an unknown chart is said to be unknown, with the list', async () => {
  host.show(
    `<iframe title="page" src="${site.url}charts/"></iframe><iframe title="none" src="${site.url}e/no-such-chart/zh/"></iframe>`,
  );
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
