import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openReader, type Reader } from '../support/reader.ts';
import { findCutText, findFaintText, findOverflow, findOverlaps, findSmallText } from './looks.ts';
import { sizes } from './modes.ts';
import { age, ageCss } from './old.ts';
import { findLostWithoutScripts } from './scripts.ts';
import { installSight } from './sight.ts';

const paths = [
  ...['', 'en/', 'data/', 'en/data/weixin-2018-outside-share/', 'charts/', 'en/charts/flow/', 'checks/', 'coverage/'],
  ...['en/method/', 'embed-help/', '404.html', 'e/wage/zh/'],
];

let reader: Reader;
beforeAll(async () => {
  reader = await openReader();
});
afterAll(() => reader.close());

/** `scripts` that start and miss what they look for, or, with a word they do not know, none at all. */
const openOld = (path: string, javaScriptEnabled = true): Promise<Page> =>
  reader.open(path, { viewport: sizes.phone, javaScriptEnabled, bypassCSP: true, prepare: age });

test('what a browser of 2020 does not know is passed over: a declaration, or a whole rule', () => {
  const css =
    'a{color:red;inset:0}.x:has(b),p{margin:0}@media (min-width:9px){i{top:1px;top:1svh}}@container (width>1px){u{top:0}}';
  expect(ageCss(css)).toBe('a{color:red}@media (min-width:9px){i{top:1px}}');
});

describe.concurrent('in a browser of 2020', () => {
  test.each(paths)('everything on /%s is to be read', async (path) => {
    const [today, old, bare] = [
      await reader.open(path, { viewport: sizes.phone }),
      await openOld(path),
      await openOld(path, false),
    ];
    for (const page of [old, bare]) {
      expect(await findLostWithoutScripts(today, page), 'numbers').toEqual([]);
      await page.evaluate(installSight);
      for (const find of [findOverflow, findCutText, findOverlaps, findFaintText, findSmallText])
        expect(await find(page), find.name).toEqual([]);
    }
    expect(reader.problemsOf(old)).toEqual([]);
    for (const page of [today, old, bare]) await page.context().close();
  });

  test('a number leads to its note, and the note back', async () => {
    const page = await openOld('');
    await page.locator('a.n[href="#note-zhaotong-todate-guangdong"]:visible').first().click();
    expect(new URL(page.url()).hash).toBe('#note-zhaotong-todate-guangdong');
    expect(await page.locator('#note-zhaotong-todate-guangdong .entry').isVisible()).toBe(true);
    await page.locator('#note-zhaotong-todate-guangdong .back').click();
    expect(new URL(page.url()).hash).toBe('#said-zhaotong-todate-guangdong');
    await page.context().close();
  });

  test('each county can be chosen, and a dot', async () => {
    const page = await openOld('en/');
    await page.locator('.county-map input:checked').focus();
    const before = await page.locator('.card:visible').getAttribute('id');
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('.card:visible').count()).toBe(1);
    expect(await page.locator('.card:visible').getAttribute('id')).not.toBe(before);
    await page.locator('.dot-links a').first().click();
    expect(await page.locator('.dot-card:visible').count()).toBe(1);
    await page.context().close();
  });

  test('every way to take a chart away is open, and every table', async () => {
    const page = await openOld('charts/flow/');
    expect(
      await page.locator('.way').evaluateAll((ways) => ways.filter((way) => way.getClientRects().length === 0).length),
    ).toBe(0);
    await page.locator('figure.chart summary').click();
    expect(await page.locator('figure.chart table').isVisible()).toBe(true);
    await page.context().close();
  });
});
