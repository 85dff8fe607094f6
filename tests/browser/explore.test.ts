import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SiteServer } from '../../scripts/serve.ts';
import { openBrowser } from '../support/browser.ts';
import { repeatRows } from '../support/rows.ts';
import { dist, openSite } from '../support/site.ts';

let browser: Browser;
let site: SiteServer;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), openSite()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** A page at an address; anything it throws fails the test. */
async function visit(path: string, act: (page: Page) => Promise<void>): Promise<void> {
  const page = await browser.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  try {
    await page.goto(new URL(path, site.url).href);
    await act(page);
    expect(problems).toEqual([]);
  } finally {
    await page.close();
  }
}

/** Rows beyond the first windows follow in lots; the table is busy until they are there. */
const settle = (page: Page): Promise<void> =>
  page.locator('.figures [aria-busy]').first().waitFor({ state: 'detached' });
const shownIn = async (page: Page): Promise<string[]> => {
  await settle(page);
  return idsIn(page);
};
const idsIn = (page: Page): Promise<string[]> =>
  page.locator('.figures tbody > tr:visible').evaluateAll((rows) => rows.map(({ id }) => id));
const found = (page: Page): Promise<string | null> => page.locator('.found').textContent();
const query = (page: Page): string => new URL(page.url()).search;

test('a filter shows its figures and no others, says how many, and is kept in the address', async () => {
  await visit('data/', async (page) => {
    await page.locator('select[name=place]').selectOption({ label: '威信县' });
    const shown = await shownIn(page);
    expect(shown).toContain('weixin-2018-total');
    expect(shown.every((id) => id.startsWith('weixin-'))).toBe(true);
    expect(await found(page)).toBe(`${shown.length}个数字`);
    await expect.poll(() => query(page)).toBe('?place=530629');
    await page.locator('select[name=period]').selectOption('2018');
    await page.locator('select[name=precision]').selectOption('exact');
    expect((await shownIn(page)).length).toBeLessThan(shown.length);
    const kept = await shownIn(page);
    await expect.poll(() => query(page)).toBe('?place=530629&period=2018&precision=exact');
    await page.reload();
    expect(await shownIn(page)).toEqual(kept);
  });
});

test.each([
  ['data/', 'weixin dongguan', 'weixin-2018-dongguan'],
  ['data/', '威信 东莞', 'weixin-2018-dongguan'],
  ['en/data/', '威信 东莞', 'weixin-2018-dongguan'],
  ['en/data/', '28758', 'weixin-2018-total'],
  ['en/data/', '28,758', 'weixin-2018-total'],
  ['data/', '９．４８万', 'zhaotong-todate-total'],
  ['data/', 'POVERTY', 'zhaotong-2015-rate'],
])('on /%s a search for %j finds %s', async (path, words, id) => {
  await visit(path, async (page) => {
    await page.getByRole('searchbox').fill(words);
    const shown = await shownIn(page);
    expect(shown).toContain(id);
    expect(shown.length).toBeLessThan(20);
  });
});

test('amounts are ordered within their unit: people beside people', async () => {
  await visit('en/data/?sort=most', async (page) => {
    await settle(page);
    const rows = await page
      .locator('.figures')
      .first()
      .locator('tbody > tr')
      .evaluateAll((list) => list.map(({ dataset }) => ({ unit: dataset['unit'], value: Number(dataset['value']) })));
    const units = rows.map(({ unit }) => unit).filter((unit, i, all) => unit !== all[i - 1]);
    expect(new Set(units).size).toBe(units.length);
    for (const unit of units) {
      const values = rows.filter((row) => row.unit === unit).map(({ value }) => value);
      expect(values).toEqual([...values].sort((a, b) => b - a));
    }
    await page.locator('select[name=sort]').selectOption('');
    expect((await shownIn(page))[0]).toBe('zhaotong-todate-total-headline');
  });
});

test('where nothing matches the page says so and offers what to lift, with what would then be found', async () => {
  await visit('en/data/?place=530629&period=2019', async (page) => {
    expect(await shownIn(page)).toEqual([]);
    expect(await found(page)).toBe('No figure matches. You can widen the search:');
    const offers = await page.locator('.widen button').allTextContents();
    expect(offers).toHaveLength(3);
    const [first = ''] = offers;
    await page.locator('.widen button').first().click();
    expect(await shownIn(page)).toHaveLength(Number(/\((\d+)\)/.exec(first)?.[1]));
    await expect.poll(() => query(page)).toBe('?period=2019');
    await page.locator('select[name=period]').selectOption('');
    expect((await shownIn(page)).length).toBe(96);
    await expect.poll(() => query(page)).toBe('');
  });
});

test.each([
  ['?place=nowhere&scope=county', 'scope'],
  ['?scope=county&sort=sideways&chapter=%00', 'scope'],
  ['?scope=county&place=%ff%fe&extra[]=1&=&&', 'scope'],
  [`?scope=county&q=${'%20'.repeat(90)}`, 'scope'],
])('of a hand-edited address %s only what is known counts', async (search) => {
  await visit(`data/${search}`, async (page) => {
    await settle(page);
    const rows = page.locator('.figures tbody > tr:visible');
    expect(await rows.count()).toBeGreaterThan(20);
    expect(new Set(await rows.evaluateAll((list) => list.map(({ dataset }) => dataset['scope'])))).toEqual(
      new Set(['county']),
    );
  });
});

test('markup in the address stays text', async () => {
  await visit('data/?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E', async (page) => {
    expect(await page.locator('main img').count()).toBe(0);
    expect(await page.getByRole('searchbox').inputValue()).toBe('<img src=x onerror=alert(1)>');
  });
});

test('a link to a figure that the filters hide shows it all the same', async () => {
  await visit('data/?place=530629#qiaojia-2019-total', async (page) => {
    expect(await shownIn(page)).toContain('qiaojia-2019-total');
    expect(await page.locator('#qiaojia-2019-total').isVisible()).toBe(true);
  });
});

test('a link to a figure that the filters let through leaves them as they are', async () => {
  await visit('data/?scope=county#zhenxiong-todate-poor-rate', async (page) => {
    expect(await page.locator('#zhenxiong-todate-poor-rate').isVisible()).toBe(true);
    await expect.poll(() => query(page)).toBe('?scope=county');
  });
});

test('a link to a figure far down the ledger comes to rest on it', async () => {
  await visit('data/#zhenxiong-private-enrolled', async (page) => {
    await page.waitForTimeout(300);
    const box = await page.locator('#zhenxiong-private-enrolled').boundingBox();
    expect(Math.abs(box?.y ?? 1e6)).toBeLessThan(400);
  });
});

test('of a thousand figures a hundred are in the page until its reader wants more, and the address keeps what is chosen', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const html = repeatRows(readFileSync(join(dist, 'data/index.html'), 'utf8'), 1000);
  await page.route(`${site.url}data/*`, (route) => route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' })); // prettier-ignore
  await page.goto(`${site.url}data/?place=530629`);
  const rows = page.locator('.figures').first().locator('tbody > tr');
  const all = Number(/[\d,]+/.exec((await found(page)) ?? '')?.[0].replace(',', ''));
  expect(all).toBeGreaterThan(200);
  await settle(page);
  expect(await rows.count()).toBe(100);
  expect((await idsIn(page)).every((id) => id.startsWith('weixin-'))).toBe(true);
  // Near the end of them the next come by themselves; the button brings the rest.
  await page.locator('.figures > .more').first().scrollIntoViewIfNeeded();
  await expect.poll(() => rows.count()).toBe(200);
  await page.locator('.figures > .more').first().press('Enter');
  await expect.poll(async () => (await idsIn(page)).length).toBe(all);
  expect(await page.locator('.figures > .more:visible').count()).toBe(0);
  await page.getByRole('searchbox').fill('2348');
  await expect.poll(() => query(page)).toBe('?q=2348&place=530629');
  const kept = await shownIn(page);
  expect(kept.length).toBeGreaterThan(5);
  expect(kept.every((id) => id.startsWith('weixin-2018-'))).toBe(true);
  await page.reload();
  expect(await shownIn(page)).toEqual(kept);
  await page.getByRole('searchbox').fill('no such thing');
  expect(await shownIn(page)).toEqual([]);
  await page.locator('.widen button').last().click();
  await settle(page);
  expect(await found(page)).toMatch(/^1,\d{3}个数字$/);
  await expect.poll(() => query(page)).toBe('');
  await page.close();
});

test('without scripts every figure is there and no dead tool is', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(new URL('data/?place=530629', site.url).href);
  expect((await shownIn(page)).length).toBe(96);
  expect(await page.locator('.explorer').isVisible()).toBe(false);
  await context.close();
});

test.each([
  ['data/weixin-2018-totl/', 'weixin-2018-total', '/data/weixin-2018-total/'],
  ['en/data/zhaotong-todate-insied/', 'zhaotong-todate-inside', '/en/data/zhaotong-todate-inside/'],
  ['data/%E4%B8%9C/', '', ''],
])('the 404 page of /%s offers the figures whose ids are nearest', async (path, name, href) => {
  const page = await browser.newPage();
  const answer = await page.goto(new URL(path, site.url).href);
  expect(answer?.status()).toBe(404);
  await page.locator('[data-index] a').first().waitFor();
  const links = page.locator('[data-index] a');
  expect(await links.count()).toBe(5);
  if (name) {
    expect(await links.first().textContent()).toBe(name);
    expect(await links.first().getAttribute('href')).toBe(href);
  }
  await page.close();
});

test.each(['data/weixin-2018-totl/', 'en/data/weixin-2018-totl/'])(
  'in a site that stands in a folder the offers of /labour/%s stay in it',
  async (path) => {
    const page = await browser.newPage();
    const asked: string[] = [];
    // As it is built for such an address: what begins with / begins with the folder.
    const inFolder = (html: string): string => html.replace(/ (href|src|data-[a-z]+)="\/(?!\/)/g, ' $1="/labour/');
    await page.route('**/*', async (route) => {
      const { pathname } = new URL(route.request().url());
      asked.push(pathname);
      const file = join(dist, pathname.replace('/labour/', ''));
      if (!pathname.startsWith('/labour/') || pathname.endsWith('/') || !existsSync(file))
        return route.fulfill({ status: 404, contentType: 'text/html; charset=utf-8', body: inFolder(readFileSync(join(dist, '404.html'), 'utf8')) }); // prettier-ignore
      const types: Record<string, string> = {
        '.js': 'text/javascript',
        '.css': 'text/css',
        '.json': 'application/json',
      };
      return route.fulfill({
        body: readFileSync(file),
        contentType: types[extname(file)] ?? 'application/octet-stream',
      });
    });
    await page.goto(new URL(`labour/${path}`, site.url).href);
    await page.locator('[data-index] a').first().waitFor();
    const links = await page
      .locator('[data-index] a')
      .evaluateAll((list) => list.map((link) => link.getAttribute('href')));
    const at = path.startsWith('en/') ? '/labour/en/data/' : '/labour/data/';
    expect(links[0]).toBe(`${at}weixin-2018-total/`);
    expect(links.every((href) => href?.startsWith(at))).toBe(true);
    expect(asked).toContain('/labour/data/index.json');
    expect(asked.filter((pathname) => /^\/(en\/)?data\//.test(pathname))).toEqual([]);
    await page.close();
  },
);

test('a page that is no figure’s gets no such offer', async () => {
  await visit('nowhere/', async (page) => {
    await page.waitForLoadState('networkidle');
    expect(await page.locator('[data-index]').isHidden()).toBe(true);
  });
});

test('a figure’s sentence is copied with its citation', async () => {
  await visit('data/weixin-2018-total/', async (page) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('.copy').first().click();
    await page.getByText('已复制').first().waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('28,758人');
    expect(copied).toContain('/data/weixin-2018-total/');
  });
});
