import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { expect, test } from 'vitest';
import { findMissing } from '../../src/exports/cmap.ts';
import { listDist, type Page, readPages, resolveLink } from '../support/pages.ts';
import { dist } from '../support/site.ts';

/** Bytes of the fonts of a language: those that the story fetches, and all. */
const budget = { zh: { story: 36_000, all: 56_000 }, en: { story: 18_000, all: 20_000 } };

const pages = readPages().filter(({ kind }) => kind !== 'embed');
const styleOf = ({ document }: Page): string =>
  Array.from(document.querySelectorAll('style'), (style) => style.textContent).join('');

interface Face {
  family: string;
  file: string;
  /** Code points it is fetched for; undefined if for whatever no other face is. */
  range: number[] | undefined;
}

/** The faces of a page's styles that are files of the site. */
const facesOf = (page: Page): Face[] =>
  Array.from(styleOf(page).matchAll(/@font-face\s*\{([^}]*)\}/g), ([, body = '']) => ({
    family: /font-family:\s*["']?([^;"'}]+)/.exec(body)?.[1] ?? '',
    file: resolveLink(page, /url\(["']?([^)"']+)/.exec(body)?.[1] ?? '')?.path ?? '',
    range: /unicode-range:([^;}]+)/.exec(body)?.[1]?.split(',').flatMap(codesOf),
  })).filter(({ file }) => file.endsWith('.woff2'));

/** `U+4E00-4E02` → three code points. */
function codesOf(part: string): number[] {
  const [first = NaN, last = first] = part
    .trim()
    .replace(/^U\+/i, '')
    .split('-')
    .map((hex) => parseInt(hex, 16));
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** The family that headings of a language name first. */
const familyOf = (page: Page, lang: 'zh' | 'en'): string => {
  const own = Array.from(styleOf(page).matchAll(/([^{}]+)\{[^}]*--display:\s*["']?([^,;"'}]+)/g));
  const found = own.find(([, selector = '']) => new RegExp(`lang\\|=["']?${lang}`).test(selector));
  return found?.[2] ?? '';
};

/** A page for editors sets its Chinese headings in the text's own type, of which nothing is fetched. */
const isPlain = (node: Element): boolean => node.closest('.plain-type') !== null && langOf(node) === 'zh';

/** What is set in the headings' type, as the styles themselves say it. */
function headingsOf(page: Page): Element[] {
  const rules = Array.from(styleOf(page).matchAll(/([^{}]+)\{[^}]*font(?:-family)?:[^;}]*var\(--display\)/g));
  const selectors = rules.map(([, selector = '']) => selector.replace(/::?(?:before|after)\b/g, '').trim());
  return selectors
    .flatMap((selector) => Array.from(page.document.querySelectorAll(selector)))
    .filter((node) => !isPlain(node));
}

const unpacked = new Map<string, Uint8Array>();
async function readFont(file: string): Promise<Uint8Array> {
  const font = unpacked.get(file) ?? (await unpack(file));
  unpacked.set(file, font);
  return font;
}
/** As TrueType, whole: an option newer than the package's types. */
const whole = { targetFormat: 'sfnt' as const, keepAllGlyphs: true };
const unpack = (file: string): Promise<Uint8Array> => subsetFont(readFileSync(join(dist, file)), '', whole);

const langOf = (node: Element): 'zh' | 'en' => (node.closest('[lang]')?.getAttribute('lang') === 'en' ? 'en' : 'zh');

test.each(pages.map((page) => [page.path, page] as const))(
  '%s has a glyph for every character of its headings: what scripts/fonts.ts leaves out is named here',
  async (_, page) => {
    const headings = headingsOf(page);
    // The site’s name is one on every page.
    expect(headings.length).toBeGreaterThan(page.document.querySelector('.plain-type') ? 0 : 1);
    for (const lang of ['zh', 'en'] as const) {
      const said = headings.filter((node) => langOf(node) === lang).map((node) => node.textContent);
      const fonts = facesOf(page).filter(({ family }) => family === familyOf(page, lang));
      expect(fonts.length > 0).toBe(said.length > 0);
      let missing = said.join('');
      for (const { file } of fonts) missing = findMissing(missing, await readFont(file)).join('');
      expect(missing, lang).toBe('');
    }
  },
);

test.each(['zh', 'en'] as const)('the fonts in %s stay small, and the story fetches only what it says', (lang) => {
  const page = pages.find(({ path }) => path === (lang === 'zh' ? '/' : '/en/'));
  if (!page) throw new Error('no story');
  const faces = facesOf(page).filter(({ family }) => family === familyOf(page, lang));
  const codes = new Set(headingsOf(page).filter((node) => langOf(node) === lang).flatMap((node) => Array.from(node.textContent, (char) => char.codePointAt(0)))); // prettier-ignore
  const fetched = faces.filter(({ range }) => !range || range.some((code) => codes.has(code)));
  const weigh = (list: Face[]): number =>
    list.reduce((sum, { file }) => sum + readFileSync(join(dist, file)).length, 0);
  expect(weigh(fetched)).toBeGreaterThan(1000);
  expect(weigh(fetched)).toBeLessThanOrEqual(budget[lang].story);
  expect(weigh(faces)).toBeLessThanOrEqual(budget[lang].all);
});

test('fonts may be kept for ever: each name holds a hash of the file; none is fetched before it is needed', () => {
  const fonts = listDist().filter((file) => file.endsWith('.woff2'));
  expect(fonts.length).toBeGreaterThan(0);
  expect(fonts.filter((file) => !/\.[\w-]{8}\.woff2$/.test(file))).toEqual([]);
  expect(pages.filter(({ document }) => document.querySelector('link[rel=preload]')).map(({ path }) => path)).toEqual(
    [],
  );
});

test('the fonts come with their licences', () => {
  const licences = listDist().filter((file) => file.startsWith('/fonts/'));
  expect(licences).toEqual(['/fonts/newsreader-OFL.txt', '/fonts/noto-serif-sc-OFL.txt']);
  for (const file of licences)
    expect(readFileSync(join(dist, file), 'utf8')).toContain('SIL OPEN FONT LICENSE Version 1.1');
});
