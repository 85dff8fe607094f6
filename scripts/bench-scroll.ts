import { openBrowser } from '../tests/support/browser.ts';
import { openSite } from '../tests/support/site.ts';
import { judge } from './judge.ts';

/** What a reader’s phone did while the story was scrolled through. */
interface Scroll {
  /** Milliseconds of the longest task of the main thread. */
  longest: number;
  /** Sum of layout shifts, as browsers score them. */
  shift: number;
}

const limits = { longest: 100, shift: 0 };

/** Scrolls the built story from end to end on a phone with a quarter of this machine’s speed. Needs `npm run build`. */
export async function benchScroll(): Promise<boolean> {
  const [site, browser] = await Promise.all([openSite(), openBrowser()]);
  try {
    const runs: Scroll[] = [];
    for (const path of ['', 'en/']) {
      const context = await browser.newContext({ viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 });
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
      const answer = await page.goto(site.url + path);
      if (!answer?.ok()) throw new Error(`no page at ${path || '/'}: run npm run build`);
      await page.waitForTimeout(1500);
      runs.push(await page.evaluate(scrollThrough));
      await context.close();
    }
    const worst = (pick: (run: Scroll) => number): number => Math.max(...runs.map(pick));
    return [
      judge(
        'longest task while scrolling, ms at a quarter of the speed',
        worst(({ longest }) => longest),
        limits.longest,
      ),
      judge(
        'layout shift while scrolling',
        worst(({ shift }) => shift),
        limits.shift,
      ),
    ].every(Boolean);
  } finally {
    await Promise.all([browser.close(), site.close()]);
  }
}

/** Runs in the page: half a window at a time, as a thumb does, and back to the top in one fling. */
async function scrollThrough(): Promise<Scroll> {
  const seen: Scroll = { longest: 0, shift: 0 };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
  }).observe({ type: 'longtask' });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift' });
  const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const end = document.documentElement.scrollHeight;
  for (let y = 0; y < end; y += innerHeight / 2) {
    scrollTo(0, y);
    await rest(60);
  }
  scrollTo(0, 0);
  await rest(500);
  return seen;
}
