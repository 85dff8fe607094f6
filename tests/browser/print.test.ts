import type { Browser, Page } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SiteServer } from '../../scripts/serve.ts';
import type { Lang } from '../../src/model/figure.ts';
import { formatFigure, formatNumber } from '../../src/text/format.ts';
import { openBrowser } from '../support/browser.ts';
import { openReport } from '../support/report.ts';
import { openSite } from '../support/site.ts';

const report = openReport();
let browser: Browser;
let site: SiteServer;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), openSite()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const paths = ['', 'en/', 'en/charts/county-flows/', 'data/zhaotong-todate-total/'];

describe.each(paths)('/%s on paper', (path) => {
  const lang: Lang = path.startsWith('en/') ? 'en' : 'zh';
  let paper: Paper;
  let screen: Screen;
  beforeAll(async () => {
    [screen, paper] = await print(path);
  });

  test('is A4, tagged, in its language, with a number and the address on each page', () => {
    expect(paper.size.map(Math.round)).toEqual([595, 842]);
    expect(paper.language).toBe(lang === 'zh' ? 'zh-CN' : 'en');
    const { length } = paper.pages;
    paper.pages.forEach(({ words }, i) => expect(words).toContain(`${i + 1}/${length}`));
    paper.pages.forEach(({ words }) => expect(words).toContain(screen.address));
  });

  test('holds every number that the page shows', () => {
    expect(screen.figures.length).toBeGreaterThan(0);
    const missing = screen.figures.filter((id) => {
      const figure = report.figures.find((candidate) => candidate.id === id);
      if (!figure) throw new Error(`unknown figure: ${id}`);
      return ![formatFigure(figure, lang), formatNumber(figure, lang)].some((said) =>
        paper.words.includes(tight(said)),
      );
    });
    expect(missing).toEqual([]);
  });

  test('holds every heading, every state of a sequence and every row of every table', () => {
    expect(screen.states).toHaveLength(path === '' || path === 'en/' ? 11 : 0);
    expect(screen.states.filter((state) => !paper.words.includes(state))).toEqual([]);
    expect(screen.headings.filter((heading) => !paper.words.includes(heading))).toEqual([]);
    expect(screen.rows.filter((row) => !paper.words.includes(row))).toEqual([]);
  });

  test('has its structure as tags: headings, tables, each drawing once and whole', () => {
    const count = (role: string): number => paper.tags.filter((tag) => tag.role === role).length;
    expect(count('H1')).toBe(1);
    expect(count('H2')).toBeGreaterThan(0);
    if (screen.rows.length > 0) expect(count('TH')).toBeGreaterThan(1);
    // A drawing that is split stands on two pages, with its words twice.
    const drawings = paper.tags.filter(({ role, alt }) => role === 'Figure' && alt !== '').map(({ alt }) => tight(alt));
    expect(drawings.sort()).toEqual(screen.drawings.sort());
  });

  test('ends no page with a heading and prints nothing to press', () => {
    const ends = paper.pages.map(({ last }) => last).filter((last) => screen.headings.includes(last));
    expect(ends).toEqual([]);
    expect(screen.controls, 'elements to press that would be printed').toEqual([]);
  });
});

test('a dark screen prints in ink on white', async () => {
  const page = await browser.newPage({ colorScheme: 'dark' });
  await page.goto(site.url);
  await page.emulateMedia({ media: 'print' });
  const inks = await page.evaluate(() =>
    ['--ink', '--paper'].map((name) => getComputedStyle(document.documentElement).getPropertyValue(name).toLowerCase()),
  );
  expect(inks).toEqual(['#1e1a16', '#fff']);
  await page.close();
});

interface Paper {
  size: number[];
  language: string;
  /** Of each page: its words, and its last line above the margin, both without spaces. */
  pages: { words: string; last: string }[];
  words: string;
  tags: Tag[];
}
interface Tag {
  role: string;
  alt: string;
}
interface Screen {
  address: string;
  figures: string[];
  headings: string[];
  rows: string[];
  drawings: string[];
  states: string[];
  controls: string[];
}

/** The page as it is on screen, and its pages of paper. */
async function print(path: string): Promise<[Screen, Paper]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: 'dark' });
  await page.goto(new URL(path, site.url).href);
  const bytes = await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true });
  await page.emulateMedia({ media: 'print' });
  const screen = await readScreen(page);
  await page.close();
  return [screen, await readPaper(bytes)];
}

/** Words with all space taken out: a PDF sets it where it likes. */
const tight = (words: string): string => words.replace(/[\s\u00ad\u200b]/g, '');

async function readPaper(bytes: Buffer): Promise<Paper> {
  const file = await getDocumentProxy(new Uint8Array(bytes));
  const { info } = await file.getMetadata();
  const pages: Paper['pages'] = [];
  const tags: Tag[] = [];
  let size: number[] = [];
  for (let n = 1; n <= file.numPages; n++) {
    const page = await file.getPage(n);
    size = page.view.slice(2);
    const { items } = await page.getTextContent();
    const lines = items.flatMap((item) => ('str' in item ? [{ words: item.str, y: item.transform[5] as number }] : []));
    const body = lines.filter(({ y, words }) => y > foot && words.trim() !== '');
    const lowest = Math.min(...body.map(({ y }) => y));
    const last = body.filter(({ y }) => y - lowest < 2).map(({ words }) => words);
    pages.push({ words: tight(lines.map(({ words }) => words).join('')), last: tight(last.join('')) });
    tags.push(...listTags((await page.getStructTree()) as unknown as Node));
  }
  const language = (info as { Language?: string }).Language ?? '';
  return { size, language, pages, words: pages.map(({ words }) => words).join(''), tags };
}

/** Points; below it stand the address and the number of the page. */
const foot = 48;

interface Node {
  role?: string;
  alt?: string;
  children?: Node[];
}
/** A figure's frame, with headings and tables in it, is no drawing: it has no words of its own here. */
function listTags(node: Node | null): Tag[] {
  if (!node) return [];
  const children = node.children ?? [];
  const isWhole = children.every(({ role }) => role === undefined);
  return [{ role: node.role ?? '', alt: isWhole ? (node.alt ?? '') : '' }, ...children.flatMap(listTags)];
}

async function readScreen(page: Page): Promise<Screen> {
  const read = await page.evaluate(() => {
    const isPrinted = (node: Element): boolean => node.checkVisibility() && !node.closest('.unseen');
    const printed = <T extends Element = HTMLElement>(selector: string): T[] =>
      Array.from(document.querySelectorAll<T>(selector)).filter(isPrinted);
    const words = (node: Element): string => {
      const said = node.cloneNode(true) as Element;
      for (const silent of said.querySelectorAll('[aria-hidden=true], .on-screen')) silent.remove();
      return said.textContent;
    };
    const main = document.querySelector('main');
    const ids = [
      ...printed('main a.n, main a.amount').map(
        (link) => /(?:#note-|\/data\/)([\w-]+)/.exec(link.getAttribute('href') ?? '')?.[1],
      ),
      ...printed<SVGElement>('.drawing [data-figure], .still [data-figure]').map((mark) => mark.dataset['figure']),
    ];
    return {
      address: document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '',
      figures: [...new Set(ids.filter((id) => id !== undefined))],
      headings: printed('main h1, main h2, main h3, main h4').map(words),
      rows: Array.from(main?.querySelectorAll('details tbody tr') ?? [], words),
      drawings: printed<SVGElement>('svg[role=img]').map(
        (svg) =>
          svg.getAttribute('aria-label') ??
          Array.from(
            (svg.getAttribute('aria-labelledby') ?? '').split(' '),
            (id) => document.getElementById(id)?.textContent,
          ).join(' '),
      ),
      states: printed('.step h3').map(words),
      controls: printed('button, input, select, summary, nav a').map((node) => node.outerHTML.slice(0, 80)),
    };
  });
  const tightened = (list: string[]): string[] => list.map(tight);
  return {
    ...read,
    headings: tightened(read.headings),
    rows: tightened(read.rows),
    drawings: tightened(read.drawings),
    states: tightened(read.states),
  };
}
