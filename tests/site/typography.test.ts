import { expect, test } from 'vitest';
import { terms } from '../../src/text/gloss.ts';
import { type Page, readPages } from '../support/pages.ts';

const pages = readPages().filter(({ kind }) => kind !== 'embed');
const [chinese, english] = (['zh', 'en'] as const).map((lang) => pages.filter((page) => page.lang === lang)) as [Page[], Page[]]; // prettier-ignore

/** Codes, addresses, styles and what is typed by hand are no prose. */
const exempt = 'script, style, template, code, pre, textarea, select, .citation';

interface Run {
  words: string;
  /** Language of the element, by the nearest `lang`. */
  lang: string;
  parent: Element;
}

/** The words of a page in reading order. */
function runsOf({ document }: Page): Run[] {
  const runs: Run[] = [];
  const read = (node: Node): void => {
    if (node.nodeType === 3) {
      const parent = node.parentElement as Element;
      const lang = parent.closest('[lang]')?.getAttribute('lang') ?? '';
      if (node.textContent?.trim()) runs.push({ words: node.textContent, lang, parent });
    } else if (!(node as Element).matches(exempt)) node.childNodes.forEach(read);
  };
  read(document.body);
  return runs;
}

const find = (list: Page[], pattern: RegExp, matches: (run: Run) => boolean): string[] => [
  ...new Set(
    list.flatMap((page) =>
      runsOf(page)
        .filter(matches)
        .flatMap(({ words }) => words.match(pattern) ?? []),
    ),
  ),
];
const isChinese = ({ lang }: Run): boolean => lang.startsWith('zh');
const isDrawn = ({ parent }: Run): boolean => parent.closest('svg') !== null;

test('Chinese is set with Chinese marks: none of ASCII stands beside Han', () => {
  expect(chinese.length).toBeGreaterThan(10);
  const beside = /.{0,6}(?:\p{Script=Han}[,.;:?!()'"]|[,;:?!()'"]\p{Script=Han}).{0,6}/gu;
  expect(find(pages, beside, isChinese)).toEqual([]);
});

// Drawings also become pictures, which no browser sets: there a space is typed.
test('no space is typed between Han and Latin letters: the browser sets it, everywhere alike', () => {
  const typed = /.{0,6}(?:\p{Script=Han} +[A-Za-z]|[A-Za-z] +\p{Script=Han}).{0,6}/gu;
  expect(find(chinese, typed, (run) => isChinese(run) && !isDrawn(run))).toEqual([]);
});

test('nor between Han and a number in prose; in a drawing or a list it parts a name from its number', () => {
  const typed = /.{0,6}(?:\p{Script=Han} +\d|[\d%] +\p{Script=Han}).{0,6}/gu;
  const inProse = (run: Run): boolean => isChinese(run) && !isDrawn(run) && run.parent.closest('.prose, .caveat, .lead, .subtitle, h1, h2, h3') !== null; // prettier-ignore
  expect(find(chinese, typed, inProse)).toEqual([]);
});

test('every run of Han on an English page says that it is Chinese', () => {
  expect(find(english, /.{0,10}\p{Script=Han}.{0,10}/gu, (run) => !isChinese(run))).toEqual([]);
});

test('every phrase of English on a Chinese page says that it is English; names need not', () => {
  const names = /^(?:Natural Earth|CC BY|JSON Schema|Noto \w+|Excel|WordPress|Papa Parse|npm run data)/;
  const phrases = find(chinese, /[A-Za-z][a-z'’]+(?: [A-Za-z][a-z'’.-]+)+/g, isChinese);
  expect(phrases.filter((phrase) => !names.test(phrase))).toEqual([]);
});

for (const term of terms) {
  test(`an English page explains ${term.han} where it first uses it, and only there`, () => {
    const users = english.filter((page) => readable(page).some(({ words }) => term.pattern.test(words)));
    expect(users.length).toBeGreaterThan(0);
    const wrong = users.filter((page) => {
      const runs = readable(page);
      const first = runs.findIndex(({ words, parent }) => term.pattern.test(words) && !parent.closest('.gloss'));
      const glosses = runs.flatMap(({ words, parent }, i) =>
        parent.closest('.gloss') && words.includes(`: ${term.meaning}`) ? [i] : [],
      );
      // A link, the rest of its line and other terms' meanings may stand between.
      return glosses.length !== 1 || (glosses[0] ?? 0) < first || (glosses[0] ?? 0) > first + 16;
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
}

/** Where an explanation may stand: not in headings, buttons and sentences to copy. */
const readable = (page: Page): Run[] =>
  runsOf(page).filter(({ parent }) => !parent.closest('svg, h1, h2, h3, h4, h5, h6, button, summary, label, legend, [data-copy]')); // prettier-ignore

test('an English sentence begins with a capital or a number, a figure’s words at its head too', () => {
  const sentences = ({ document }: Page): string[] =>
    [
      ...document.querySelectorAll(
        'main :is(.prose:not(.tally), .step-words > p, .quotes p, .questions li, .caveat, .lead)',
      ),
    ].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
  const all = english.flatMap(sentences);
  expect(all.length).toBeGreaterThan(100);
  expect([...new Set(all)].filter((words) => /^[a-z]|[.?!][”’]? [a-z]/.test(words))).toEqual([]);
});
