import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SiteServer } from '../../scripts/serve.ts';
import { arrived } from '../support/arrived.ts';
import { openBrowser } from '../support/browser.ts';
import { openSite } from '../support/site.ts';

/** The states of both sequences, in order. */
const sequences = [
  ['cities', 'inside', 'guangdong', 'other', 'dongguan', 'precision'],
  ['counties', 'weixin', 'qiaojia', 'border', 'zhenxiong'],
];
const steps = sequences.flat();
const phone = { width: 360, height: 740 };
const desk = { width: 1280, height: 800 };

let browser: Browser;
let site: SiteServer;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), openSite()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

describe.each([
  ['a phone', phone],
  ['a desk', desk],
])('on %s', (_, viewport) => {
  test('jumps in any order leave the drawing in the state of the step, and nowhere else', async () => {
    const page = await openPage('', { viewport });
    for (const step of shuffle([...steps, ...steps])) {
      await jumpTo(page, step);
      await expectState(page, step);
    }
    await page.context().close();
  });

  test('a link to a step, and a reload there, show that step', async () => {
    const page = await openPage('', { viewport });
    for (const step of ['guangdong', 'precision', 'border']) {
      await page.goto('about:blank');
      await page.goto(`${site.url}#${step}`);
      await expectState(page, step);
      await page.reload();
      await expectState(page, step);
    }
    await page.context().close();
  });

  test('nothing shifts while the reader scrolls, and at most one drawing is pinned in view', async () => {
    const page = await openPage('', { viewport });
    await page.evaluate(watchShifts);
    const pinned = await page.evaluate(scrollThrough);
    expect(pinned).toBe(1);
    expect(await page.evaluate(() => (window as unknown as { shifted: number }).shifted)).toBe(0);
    await page.context().close();
  });

  test('words pass beside or below the drawing, never under it, when a link leads to them', async () => {
    const page = await openPage('', { viewport });
    for (const step of steps) {
      await jumpTo(page, step);
      const isClear = await page.evaluate((id) => {
        const words = document.querySelector(`#${id} h3`)?.getBoundingClientRect();
        const stage = document.getElementById(id)?.closest('scroll-story')?.querySelector('.stage');
        const box = stage?.getBoundingClientRect();
        return words && box && words.bottom < innerHeight && (words.top >= box.bottom || words.left >= box.right);
      }, step);
      expect(isClear, step).toBe(true);
    }
    await page.context().close();
  });
});

test('a toolbar that comes and goes moves neither the drawing nor its state', async () => {
  const page = await openPage('', { viewport: phone });
  await jumpTo(page, 'guangdong');
  await expectState(page, 'guangdong');
  const before = await page.evaluate(readStage, 'guangdong');
  for (const height of [660, 740, 640, 740]) {
    await page.setViewportSize({ ...phone, height });
    await page.waitForTimeout(60);
    expect(await page.evaluate(readStage, 'guangdong')).toEqual(before);
  }
  await page.context().close();
});

test('a jump past the whole sequence leaves it in its last state, a jump before it in its first', async () => {
  const page = await openPage('', { viewport: desk });
  await jumpTo(page, 'seven-in-ten');
  await expectState(page, 'precision');
  await page.evaluate(() => scrollTo(0, 0));
  await expectState(page, 'cities');
  await page.context().close();
});

test('the state never runs ahead of the words in view', async () => {
  const page = await openPage('#cities', { viewport: desk });
  await expectState(page, 'cities');
  for (let i = 0; i < 40; i += 1) {
    await page.mouse.wheel(0, 80);
    await page.waitForTimeout(40);
    const top = await page.evaluate(() => {
      const step = document.querySelector<HTMLElement>('scroll-story')?.dataset['step'] ?? '';
      return (document.querySelector(`#${step} .step-words`)?.getBoundingClientRect().top ?? NaN) / innerHeight;
    });
    expect(top).toBeLessThan(0.85);
  }
  await page.context().close();
});

test('the way back in the history leads back to the step that was read', async () => {
  const page = await openPage('#inside', { viewport: phone });
  await expectState(page, 'inside');
  await page.goto(`${site.url}data/`);
  await page.goBack();
  await expectState(page, 'inside');
  await page.context().close();
});

const still: [string, string, BrowserContextOptions][] = [
  ['without scripts', '', { javaScriptEnabled: false }],
  ['with less motion', '', { reducedMotion: 'reduce' }],
  ['in the static view', '?view=static', {}],
  ['in a low window', '', { viewport: { width: 740, height: 360 } }],
];
describe.each(still)('%s', (_, search, options) => {
  test('every step has its own figure and none is pinned', async () => {
    const page = await openPage(search, { viewport: phone, ...options });
    for (const step of steps) {
      const figure = page.locator(`[id="${step}"] .still svg`).first();
      expect(await figure.isVisible(), step).toBe(true);
    }
    expect(await page.locator('scroll-story .stage').evaluateAll(countShown)).toBe(0);
    await page.context().close();
  });
});

test('in print every step has its own figure', async () => {
  const page = await openPage('', { viewport: desk });
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.still').evaluateAll(countShown)).toBe(steps.length);
  expect(await page.locator('scroll-story .stage').evaluateAll(countShown)).toBe(0);
  await page.context().close();
});

test('the switch to the static view keeps the place', async () => {
  const page = await openPage('', { viewport: phone });
  await jumpTo(page, 'other');
  await page
    .locator('.to-static')
    .first()
    .evaluate((link: HTMLAnchorElement) => link.click());
  await page.waitForURL(/\?view=static#other$/);
  expect(await page.locator('[id="other"] .still').first().isVisible()).toBe(true);
  await page.context().close();
});

test.each(['', 'en/'])('/%s says the same numbers in a step and in its drawing', async (path) => {
  const page = await openPage(path, { javaScriptEnabled: false, viewport: phone });
  const differences = await page.locator('.step').evaluateAll((sections) =>
    sections.flatMap((step) => {
      const drawn = step.querySelector('.still')?.textContent ?? '';
      const figures = Array.from(step.querySelectorAll('.still [data-figure]'), (mark) =>
        mark.getAttribute('data-figure'),
      );
      return Array.from(step.querySelectorAll('a.n'))
        .filter((link) => figures.includes(link.getAttribute('href')?.replace('#note-', '') ?? ''))
        .filter((link) => !drawn.includes(/[\d.,–]+/.exec(link.textContent)?.[0] ?? 'none'))
        .map((link) => `${step.id}: ${link.textContent}`);
    }),
  );
  expect(differences).toEqual([]);
  expect(await page.locator('.step a.n').count()).toBeGreaterThan(20);
  await page.context().close();
});

async function openPage(path: string, options: BrowserContextOptions): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(new URL(path, site.url).href);
  await arrived(page);
  return page;
}

const jumpTo = (page: Page, step: string): Promise<void> =>
  page.evaluate((id) => document.getElementById(id)?.scrollIntoView({ behavior: 'instant' }), step);

/** Its own sequence shows the step: what belongs to it is shown, what does not is away. */
async function expectState(page: Page, step: string): Promise<void> {
  await page.waitForFunction(
    (id) => document.getElementById(id)?.closest('scroll-story')?.getAttribute('data-step') === id,
    step,
    { timeout: 5000 },
  );
  const { wrong, shown } = await page.evaluate(readStage, step);
  expect(wrong, step).toEqual([]);
  expect(shown, step).toBeGreaterThan(0);
}

/** In the page: parts of the step's drawing that are shown or hidden against what they say, and where things are. */
function readStage(id: string): { wrong: string[]; shown: number; places: string[]; top: number } {
  const story = document.getElementById(id)?.closest('scroll-story');
  const parts = Array.from(story?.querySelectorAll<SVGElement>('.stage [data-steps]') ?? []);
  const belongs = (part: SVGElement): boolean => (part.dataset['steps'] ?? '').split(' ').includes(id);
  const wrong = parts.filter((part) => belongs(part) === part.classList.contains('away'));
  const places = Array.from(
    story?.querySelectorAll<SVGElement>('.stage [data-moves]') ?? [],
    (part) => part.style.transform,
  );
  const top = story?.querySelector('.stage')?.getBoundingClientRect().top ?? NaN;
  return { wrong: wrong.map((part) => part.dataset['steps'] ?? ''), shown: parts.filter(belongs).length, places, top };
}

function watchShifts(): void {
  const page = window as unknown as { shifted: number };
  page.shifted = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) page.shifted += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift' });
}

/** In the page: scrolls through both sequences; the most drawings that were pinned in view at once. */
async function scrollThrough(): Promise<number> {
  let most = 0;
  const stages = Array.from(document.querySelectorAll('scroll-story.active .stage'));
  const [first, last] = [stages[0], stages.at(-1)?.parentElement];
  const from = (first?.getBoundingClientRect().top ?? 0) + scrollY - innerHeight;
  const to = (last?.getBoundingClientRect().bottom ?? 0) + scrollY;
  for (let top = from; top < to; top += 160) {
    scrollTo({ top, behavior: 'instant' });
    await new Promise(requestAnimationFrame);
    const pinned = stages.filter((stage) => {
      const { top, bottom } = stage.getBoundingClientRect();
      return bottom > 0 && Math.abs(top - parseFloat(getComputedStyle(stage).top)) < 1;
    });
    most = Math.max(most, pinned.length);
  }
  return most;
}

const countShown = (nodes: Element[]): number => nodes.filter((node) => node.getClientRects().length > 0).length;

/** Shuffled the same way each time (a linear congruential generator), so that a failure can be repeated. */
function shuffle<T>(list: T[]): T[] {
  let seed = 7;
  return list
    .map((item) => ({ item, key: (seed = (seed * 1103515245 + 12345) % 2147483648) }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
