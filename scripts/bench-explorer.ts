import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { parseHTML } from 'linkedom';
import { openBrowser } from '../tests/support/browser.ts';
import { repeatRows } from '../tests/support/rows.ts';
import { dist, openSite } from '../tests/support/site.ts';
import { judge } from './judge.ts';

/** From a key or choice to the next picture, milliseconds, on a processor made four times slower. */
const limit = 100;
const slowdown = 4;

/**
 * Uses the ledger's tools as readers do, on the page as it is and with its rows repeated to a thousand, and says how long
 * the slowest interaction took until it was painted (Event Timing, so to the next 8 ms), in the quietest of three runs: what else the
 * machine does can only add to it. Needs a built site.
 */
export async function benchExplorer(): Promise<boolean> {
  const [site, browser] = await Promise.all([openSite(), openBrowser()]);
  try {
    const page = readFileSync(join(dist, 'data/index.html'), 'utf8');
    const verdicts: boolean[] = [];
    for (const rows of [0, 1000]) {
      const html = repeatRows(page, rows);
      const count = parseHTML(html).document.querySelectorAll('.figures tbody > tr').length;
      const runs: number[] = [];
      for (let i = 0; i < 3; i += 1) runs.push(await measure(browser, new URL('data/', site.url).href, html));
      const slowest = Math.min(...runs);
      verdicts.push(judge(`interaction to paint with ${count} figures, ms at a quarter of the speed`, slowest, limit));
    }
    return verdicts.every(Boolean);
  } finally {
    await browser.close();
    await site.close();
  }
}

async function measure(browser: Browser, url: string, html: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  try {
    const page = await context.newPage();
    await page.route(url, (route) => route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }));
    await page.goto(url);
    const client = await context.newCDPSession(page);
    await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.evaluate(watch);
    await useTools(page);
    const durations = await page.evaluate(() => (globalThis as unknown as { durations: number[] }).durations);
    if (durations.length === 0) throw new Error('no interaction was timed');
    return Math.max(...durations);
  } finally {
    await context.close();
  }
}

/** Runs in the page: keeps how long each input took to be painted. */
function watch(): void {
  const durations: number[] = [];
  Object.assign(globalThis, { durations });
  const keep = (list: PerformanceObserverEntryList) =>
    durations.push(...list.getEntries().map(({ duration }) => duration));
  new PerformanceObserver(keep).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
}

/** Words typed and taken back key by key, a filter and an order chosen by keyboard, each let come to rest. */
async function useTools(page: Page): Promise<void> {
  const rest = () => page.waitForTimeout(250);
  await page.locator('input[type=search]').focus();
  for (const key of [
    'w',
    'e',
    'i',
    'x',
    'i',
    'n',
    'Backspace',
    'Backspace',
    'Backspace',
    'Backspace',
    'Backspace',
    'Backspace',
  ]) {
    await page.keyboard.press(key);
    await rest();
  }
  for (const name of ['place', 'scope', 'sort']) {
    await page.locator(`select[name=${name}]`).focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp']) {
      await page.keyboard.press(key);
      await rest();
    }
  }
}
