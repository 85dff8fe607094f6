import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SiteServer } from '../../scripts/serve.ts';
import { charts } from '../../src/charts/index.ts';
import { paths } from '../../src/exports/address.ts';
import { drawEmbed } from '../../src/exports/embed.ts';
import { heightAt, steps } from '../../src/exports/layout.ts';
import { languages } from '../../src/model/figure.ts';
import { openBrowser } from '../support/browser.ts';
import { openReport } from '../support/report.ts';
import { openSite } from '../support/site.ts';

const report = openReport();
const edges = [...steps, 744].flatMap((step) => [step - 1, step, step + 1]);
const widths = [...Array.from({ length: 33 }, (_, i) => 280 + i * 30), ...edges].filter((width) => width >= 280);
const variants = ['', 'plain'] as const;
/** Faces of other widths, heights and line gaps than the browser's own; from the packages the headings are cut from. */
const faces = {
  serif: '@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2',
  heavy: '@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-900-normal.woff2',
};

let browser: Browser;
let site: SiteServer;
beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), openSite()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

describe.each(charts.map(({ id }) => id))('the frame of %s', (id) => {
  test.each(languages)(
    'in %s is as high as was reckoned, from 280 to 1240 px, and nothing sticks out',
    async (lang) => {
      const page = await browser.newPage();
      const chart = charts.find((candidate) => candidate.id === id);
      if (!chart) throw new Error(id);
      const wrong: string[] = [];
      for (const variant of variants) {
        const { height } = drawEmbed(chart, report, { lang, variant });
        await page.goto(site.url + paths.embed(id, lang, variant));
        for (const width of widths) {
          await page.setViewportSize({ width, height: 800 });
          const [real, wide] = await page.evaluate(() => [
            document.body.getBoundingClientRect().height,
            document.documentElement.scrollWidth,
          ]);
          const reckoned = heightAt(height, width);
          if (reckoned < real - 0.5 || reckoned > real + 2) wrong.push(`${variant} ${width}: ${real} for ${reckoned}`);
          if (wide > width) wrong.push(`${variant} ${width}: ${wide - width} px too wide`);
        }
      }
      expect(wrong).toEqual([]);
      await page.close();
    },
  );
});

const families = ['wage', 'two-ledgers', 'county-flows', 'flow'].flatMap((id) =>
  languages.map((lang) => ({ id, lang })),
);
const checked = [280, 320, 480, 744];

test.each(families)('the height of $id in $lang is the same in any font the reader may have', async ({ id, lang }) => {
  // The page's own policy allows no style of ours: it is set aside here to change the font.
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await page.goto(site.url + paths.embed(id, lang));
  const measure = async (): Promise<string> => {
    const found: string[] = [];
    for (const width of checked) {
      await page.setViewportSize({ width, height: 800 });
      const height = await page.evaluate(() => document.body.getBoundingClientRect().height);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      found.push(`${width}: ${height}, ${Math.max(wide - width, 0)} too wide`);
    }
    return found.join('; ');
  };
  const heights = [await measure()];
  for (const [name, file] of Object.entries(faces)) {
    const data = readFileSync(join(import.meta.dirname, '../../node_modules', file)).toString('base64');
    const face = `@font-face{font-family:${name}-face;src:url(data:font/woff2;base64,${data})}`;
    await page.addStyleTag({ content: `${face}html{font-family:${name}-face!important}` });
    const loaded = await page.evaluate(
      (family) => document.fonts.load(`14px ${family}`).then(({ length }) => length),
      `${name}-face`,
    );
    expect(loaded).toBe(1);
    heights.push(await measure());
  }
  expect(new Set(heights).size, heights.join(' | ')).toBe(1);
  expect(heights[0]).not.toMatch(/[1-9]\d* too wide/);
  await context.close();
});
