import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openReader, type Reader } from '../support/reader.ts';
import { sizes } from './modes.ts';

/** Pages whose tree is kept: one of each kind, the story in both languages. */
const pages = {
  'story.zh': '',
  'story.en': 'en/',
  ledger: 'data/',
  'figure.en': 'en/data/zhaotong-todate-guangdong/',
  chart: 'charts/seventy/',
  gallery: 'en/charts/',
  checks: 'en/checks/',
  coverage: 'coverage/',
  method: 'en/method/',
  'embed-help': 'embed-help/',
  missing: '404.html',
  'frame.en': 'e/seventy/en/',
};

/** Regions, headings, drawings, tables and tools: what a screen reader’s lists offer to jump to. */
const landmarks =
  /^\s*- '?(?:banner|main|contentinfo|navigation|search|region|heading|figure|img|table|group|radiogroup|radio|dialog|status|alert|textbox|searchbox|combobox|spinbutton|button|iframe|link \S* *\[expanded)/;

let reader: Reader;
beforeAll(async () => {
  reader = await openReader();
});
afterAll(() => reader.close());

describe('what a screen reader’s lists of a page offer is as it was looked at', () => {
  test.each(Object.entries(pages))('%s', async (name, path) => {
    const page = await reader.open(path, { viewport: sizes.desk });
    await expect(outline(await page.locator('html').ariaSnapshot())).toMatchFileSnapshot(`output/${name}.txt`);
    await page.context().close();
  });

  test('a note open beside its number', async () => {
    const page = await reader.open('en/', { viewport: sizes.desk });
    await page.locator('.prose a.n:visible').first().click();
    await expect(await page.locator('.note-card').ariaSnapshot()).toMatchFileSnapshot('output/note.en.txt');
    await page.context().close();
  });
});

/** A drawing is heard as its name; its own words are not. */
const drawing = /^(\s*- '?img "(?:[^"\\]|\\.)*"'?).*$/;

/** The lines of landmarks, each as deep as it stands; what a link is to is left to the tests of links. */
const outline = (tree: string): string =>
  tree
    .split('\n')
    .filter((line) => landmarks.test(line))
    .map((line) => line.replace(drawing, '$1').replace(/:$/, ''))
    .join('\n') + '\n';
