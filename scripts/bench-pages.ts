import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../tests/support/browser.ts';
import { dist, openSite } from '../tests/support/site.ts';
import { writeFloor } from './floor.ts';
import { judge } from './judge.ts';
import { packSite } from './pack.ts';
import { basePath } from './pages.ts';
import { serveSite } from './serve.ts';

/** One look at a page, milliseconds from the start of the request unless said otherwise. */
interface Look {
  paint: number;
  /** When the last chart of the first screen was whole on the screen. */
  charts: number;
  /** Sum of what tasks of the main thread took beyond 50 ms each, until two seconds after everything had come. */
  blocking: number;
  /** Sum of layout shifts, as browsers score them. */
  shift: number;
  nodes: number;
  requests: number;
  /** Thousands of bytes that came, heads included. */
  kilobytes: number;
}

/** A slow phone on a slow line: 1.6 Mbit/s down, 150 ms to and fro, a quarter of this machine's speed. */
const line = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const slowdown = 4;
/** Odd, for the middle one. One round's ratio is off by a sixth on a busy machine. */
const rounds = 9;

const subjects = [
  { name: 'story, zh', path: '', limit: 1.3 },
  { name: 'story, en', path: 'en/', limit: 1.3 },
  { name: 'embed of a map', path: 'e/flow/zh/', limit: 1.2 },
  { name: 'embed of bars', path: 'e/wage/en/', limit: 1.2 },
];
const slack = 50;

/** Loads story and embeds beside their floor pages (`writeFloor`), in turn, and judges the ratios. Needs a built site. */
export async function benchPages(): Promise<boolean> {
  const floors = mkdtempSync(join(tmpdir(), 'floor-'));
  for (const { path } of subjects) {
    mkdirSync(join(floors, path), { recursive: true });
    writeFileSync(join(floors, path, 'index.html'), writeFloor(readFileSync(join(dist, path, 'index.html'), 'utf8')));
  }
  await packSite(floors);
  const [site, floor, browser] = await Promise.all([
    openSite(),
    serveSite(floors, { port: 0, base: basePath() }),
    openBrowser(),
  ]);
  try {
    const looks = subjects.map((): { page: Look[]; floor: Look[] } => ({ page: [], floor: [] }));
    // The first round warms up what is the same for both, and does not count.
    for (let round = 0; round <= rounds; round += 1) {
      for (const [i, { path }] of subjects.entries()) {
        const pair = { page: await look(browser, site.url + path), floor: await look(browser, floor.url + path) };
        if (round > 0) for (const side of ['page', 'floor'] as const) looks[i]?.[side].push(pair[side]);
      }
    }
    return printLooks(looks);
  } finally {
    await Promise.all([browser.close(), site.close(), floor.close()]);
    rmSync(floors, { recursive: true, force: true });
  }
}

async function look(browser: Browser, url: string): Promise<Look> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', line);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.addInitScript(watch);
    const answer = await page.goto(url, { waitUntil: 'load', timeout: 120_000 });
    if (!answer?.ok()) throw new Error(`no page at ${url}: run npm run build`);
    await page.waitForTimeout(2000);
    return await page.evaluate(() => (globalThis as unknown as { takeLook: () => Look }).takeLook());
  } finally {
    await context.close();
  }
}

/**
 * Runs in the page before anything else. No browser's own measure sees SVG, so each frame asks which drawings have come
 * whole and are shown; the frame after shows them.
 */
function watch(): void {
  const whole = new Map<Element, number>();
  const sums = { blocking: 0, shift: 0 };
  const observe = (type: string, add: (entry: PerformanceEntry) => void): void =>
    new PerformanceObserver((list) => list.getEntries().forEach(add)).observe({ type, buffered: true });
  observe('longtask', ({ duration }) => (sums.blocking += Math.max(0, duration - 50)));
  observe('layout-shift', (entry) => (sums.shift += (entry as PerformanceEntry & { value: number }).value));

  /** Whether the parser has gone past the end of an element. */
  const isParsed = (node: Node | null): boolean =>
    node === null ? document.readyState !== 'loading' : node.nextSibling !== null || isParsed(node.parentNode);
  // Asked first: to ask where it stands would lay out what the page leaves for later.
  const isShown = (drawing: Element): boolean =>
    drawing.checkVisibility({ contentVisibilityAuto: true, opacityProperty: true, visibilityProperty: true }) &&
    drawing.getBoundingClientRect().width > 100;
  const onScreen = (drawing: Element): boolean => {
    if (!isShown(drawing)) return false;
    const { top, bottom } = drawing.getBoundingClientRect();
    return top < innerHeight && bottom > 0;
  };
  const frame = (): void => {
    for (const drawing of document.querySelectorAll('svg')) {
      if (!whole.has(drawing) && onScreen(drawing) && isParsed(drawing)) {
        whole.set(drawing, Infinity);
        requestAnimationFrame((time) => whole.set(drawing, time));
      }
    }
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);

  const takeLook = (): Look => {
    const drawings = Array.from(document.querySelectorAll('svg')).filter(onScreen);
    const loads = ['navigation', 'resource'].flatMap((type) =>
      performance.getEntriesByType(type),
    ) as PerformanceResourceTiming[];
    return {
      paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity,
      charts: Math.max(...drawings.map((drawing) => whole.get(drawing) ?? Infinity)),
      ...sums,
      nodes: document.querySelectorAll('*').length,
      requests: loads.length,
      kilobytes: loads.reduce((sum, { transferSize }) => sum + transferSize, 0) / 1000,
    };
  };
  Object.assign(globalThis, { takeLook });
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** A table of medians, then the verdicts: ratios of the two looks of a round, the middle one of all rounds. */
function printLooks(looks: readonly { page: Look[]; floor: Look[] }[]): boolean {
  const columns = ['paint', 'charts', 'blocking', 'shift', 'nodes', 'requests', 'kilobytes'] as const;
  const row = (name: string, list: readonly Look[]): string =>
    [
      name.padEnd(24),
      ...columns.map((key) =>
        median(list.map((one) => one[key]))
          .toFixed(key === 'shift' ? 4 : key === 'kilobytes' ? 1 : 0)
          .padStart(9),
      ),
    ].join(' ');
  console.log([''.padEnd(24), ...columns.map((key) => key.padStart(9))].join(' '));
  for (const [i, { name }] of subjects.entries()) {
    console.log(row(name, looks[i]?.page ?? []));
    console.log(row('  its floor', looks[i]?.floor ?? []));
  }
  return subjects
    .flatMap(({ name, limit }, i) => {
      const { page = [], floor = [] } = looks[i] ?? {};
      const each = (pair: (a: Look, b: Look) => number): number =>
        median(page.map((one, round) => pair(one, floor[round] ?? one)));
      return [
        judge(
          `${name}: charts of the first screen, times the floor’s`,
          each((a, b) => a.charts / b.charts),
          limit,
        ),
        judge(
          `${name}: blocking beyond the floor’s, ms`,
          each((a, b) => a.blocking - b.blocking),
          slack,
        ),
        judge(`${name}: layout shift`, Math.max(...page.map(({ shift }) => shift)), 0),
      ];
    })
    .every(Boolean);
}

if (import.meta.main && !(await benchPages())) process.exitCode = 1;
