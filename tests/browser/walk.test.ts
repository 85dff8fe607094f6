import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

/** Where the two flow maps stand: beside their scrollers, in the static view, on a page of their own. */
const places = [
  ['', 'flow', '云南省内：4.9万人，占总数 51–52%，截至2020年10月，精确到千位', {}],
  ['en/', 'flow', 'Within Yunnan: 49,000 people, Share of all 51–52%, up to October 2020, to the thousand', {}],
  ['', 'county-flows', '威信县：省外其余，未写去处，16,614人，2018年，可能也在广东；本站计算；精确到个位', {}],
  ['?view=static', 'flow', '云南省内：4.9万人，占总数 51–52%，截至2020年10月，精确到千位', {}],
  ['charts/flow/', 'flow', '云南省内：4.9万人，占总数 51–52%，截至2020年10月，精确到千位', { viewport: { width: 360, height: 740 } }],
  ['en/charts/county-flows/', 'county-flows', 'Weixin: Outside Yunnan, not named, 16,614 people, 2018, may include Guangdong; our calculation; to the unit', {}],
] as const; // prettier-ignore

describe.each(places)('/%s: the marks of %s', (path, chart, second, options) => {
  test('are walked with the arrow keys, said in the order of the table and shown in the map', async () => {
    const { page, list } = await openWalk(path, chart, options);
    const rows = await page.locator(`#chart-${chart} tr[data-mark]`).count();
    await list.focus();
    expect(await readWalk(page, chart)).toMatchObject({ place: `1/${rows}`, marked: true, expanded: 1 });
    await page.keyboard.press('ArrowDown');
    const walked = await readWalk(page, chart);
    expect(walked).toMatchObject({ words: second, place: `2/${rows}`, marked: true, expanded: 1 });
    await page.keyboard.press('ArrowUp');
    expect((await readWalk(page, chart)).place).toBe(`1/${rows}`);
    await page.keyboard.press('End');
    expect(await readWalk(page, chart)).toMatchObject({ place: `${rows}/${rows}`, marked: true });
    await page.keyboard.press('ArrowRight');
    expect((await readWalk(page, chart)).place, 'there is nothing after the last').toBe(`${rows}/${rows}`);
    await page.keyboard.press('Home');
    expect((await readWalk(page, chart)).place).toBe(`1/${rows}`);
    await page.keyboard.press('Escape');
    expect(await readWalk(page, chart)).toMatchObject({ place: '', marked: false, expanded: 0 });
    await page.context().close();
  });

  test('are one stop of the Tab key, which shows its focus and leads on', async () => {
    const { page, list } = await openWalk(path, chart, options);
    await list.focus();
    const outline = await list.evaluate((node) => getComputedStyle(node).outlineWidth);
    expect(parseFloat(outline)).toBeGreaterThanOrEqual(2);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('mark-walk'))).toBe(null);
    expect(await page.locator(`#chart-${chart} .mark.current`).count(), 'left, it marks nothing').toBe(0);
    await page.keyboard.press('Shift+Tab');
    expect(await list.evaluate((node) => node === document.activeElement)).toBe(true);
    const stops = await page.locator(`#chart-${chart}`).evaluate(countStops);
    expect(stops).toBeLessThanOrEqual(2);
    await page.context().close();
  });
});

test('a screen reader is told a list box, its entries, their number and which is current', async () => {
  const { page, list } = await openWalk('', 'flow', {});
  await list.focus();
  await page.keyboard.press('ArrowDown');
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  const named = nodes.map(({ role, name, properties = [] }) => ({
    role: String(role?.value),
    name: String(name?.value ?? ''),
    selected: properties.some((property) => property.name === 'selected' && property.value.value === true),
    active: properties.some((property) => property.name === 'activedescendant'),
  }));
  const [box] = named.filter(({ role, name }) => role === 'listbox' && name.startsWith('逐条读图：'));
  expect(box?.active).toBe(true);
  const options = named.filter(({ role }) => role === 'option').filter(({ name }) => /^(全部|云南省内|广东省|其他地区|东莞市)：/.test(name)); // prettier-ignore
  expect(options.map(({ name, selected }) => `${name.split('：')[0] ?? ''} ${selected}`)).toEqual([
    '全部 false',
    '云南省内 true',
    '广东省 false',
    '其他地区 false',
    '东莞市 false',
  ]);
  await page.context().close();
});

test('a press on a mark, or on the arrows, reads it too', async () => {
  const { page } = await openWalk('charts/flow/', 'flow', { viewport: { width: 1280, height: 900 } });
  await page.locator('.drawing .wide .mark-guangdong text').first().click();
  expect((await readWalk(page, 'flow')).words).toMatch(/^广东省：2\.84万人，占总数 30%/);
  await page.locator('mark-walk button').last().click();
  expect((await readWalk(page, 'flow')).words).toMatch(/^其他地区：/);
  await page.locator('mark-walk button').first().click();
  expect((await readWalk(page, 'flow')).words).toMatch(/^广东省：/);
  await page.context().close();
});

test('without scripts nothing of it is there, and the table is', async () => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(new URL('charts/flow/', site.url).href);
  expect(await page.locator('mark-walk').isVisible()).toBe(false);
  expect(await page.locator('#chart-flow summary').isVisible()).toBe(true);
  await page.context().close();
});

async function openWalk(path: string, chart: string, options: BrowserContextOptions) {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(new URL(path, site.url).href);
  return { page, list: page.locator(`#chart-${chart} [role=listbox]`) };
}

/** What a sighted reader has before them. */
const readWalk = (page: Page, chart: string) =>
  page.locator(`#chart-${chart}`).evaluate((figure) => {
    const shown = Array.from(figure.querySelectorAll<HTMLElement>('[role=option]')).filter(
      (option) => option.offsetWidth > 1,
    );
    const current = Array.from(figure.querySelectorAll('.drawing g.current > :not(text)'));
    return {
      words: shown[0]?.textContent,
      expanded: shown.length,
      place: figure.querySelector('.walk-place')?.textContent,
      marked: current.some(
        (mark) => mark.getBoundingClientRect().width > 0 && getComputedStyle(mark).filter !== 'none',
      ),
    };
  });

/** Elements the Tab key stops at, but for the numbers in its headings and sentences, which are links. */
const countStops = (figure: Element): number =>
  Array.from(figure.querySelectorAll<HTMLElement>('a[href], button, input, summary, [tabindex]')).filter(
    (node) => node.tabIndex >= 0 && !node.closest('p, h2, h3') && node.checkVisibility({ contentVisibilityAuto: true }),
  ).length;
