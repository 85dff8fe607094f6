import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SiteServer } from '../../scripts/serve.ts';
import { paths } from '../../src/exports/address.ts';
import { openBrowser } from '../support/browser.ts';
import { findSlacks } from '../support/frame.ts';
import { type Host, openHost } from '../support/host.ts';
import { openSite } from '../support/site.ts';

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

const src = (id: string): string => site.url + paths.embed(id, 'zh');

async function visit(): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 390, height: 1200 } });
  await page.goto(host.url);
  return page;
}

describe('hosts with a height script of their own fit the frame from 280 to 1240 px', () => {
  const packages = (file: string): string => `<script src="/packages/${file}"></script>`;
  const run = (code: string): string => `<script>addEventListener('load', () => { ${code} })</script>`;
  const frame = (id: string): string =>
    `<iframe id="it" title="chart" src="${src(id)}" style="width:100%;border:0"></iframe>`;

  test('pym.js', async () => {
    host.show(
      `<div id="it"></div>${packages('pym.js/dist/pym.v1.min.js')}${run(`new pym.Parent('it', '${src('wage')}')`)}`,
    );
    const page = await visit();
    await page.waitForSelector('iframe');
    expect(await findSlacks(page)).toEqual([]);
  });

  test('@newswire/frames', async () => {
    const init = run('newswireFrames.autoInitFrames()');
    host.show(
      `<div data-frame-src="${src('wage')}" data-frame-attribute-title="chart"></div>${packages('@newswire/frames/dist/frames.umd.js')}${init}`,
    );
    const page = await visit();
    await page.waitForSelector('iframe');
    expect(await findSlacks(page)).toEqual([]);
  });

  test('iframe-resizer 4', async () => {
    const start = "iFrameResize({ checkOrigin: false }, '#it')";
    host.show(`${frame('wage')}${packages('iframe-resizer/js/iframeResizer.min.js')}${run(start)}`);
    expect(await findSlacks(await visit())).toEqual([]);
  });

  test('@open-iframe-resizer/core', async () => {
    const start = `<script type="module">import { initialize } from '/packages/@open-iframe-resizer/core/dist/index.js'; initialize({}, '#it')</script>`;
    host.show(frame('wage') + start);
    expect(await findSlacks(await visit())).toEqual([]);
  });

  test('WordPress, which hands a secret over and follows links itself', async () => {
    const listen = `<script>window.heard = []; addEventListener('message', ({ data }) => { if (data.secret) heard.push(data) })</script>`;
    host.show(
      `${listen}<iframe title="chart" sandbox="allow-scripts" src="${src('wage')}#?secret=abc123" style="width:100%"></iframe>`,
    );
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
