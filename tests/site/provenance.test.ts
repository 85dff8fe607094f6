import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { peoplePerDot } from '../../src/charts/dots.ts';
import { charts } from '../../src/charts/index.ts';
import { getFigure, type Report } from '../../src/model/report.ts';
import { count, formatFigure, formatNumber } from '../../src/text/format.ts';
import { readPages, resolveLink, type Page } from '../support/pages.ts';
import { openReport } from '../support/report.ts';

const report: Report = openReport();
const pages = readPages().filter(({ kind }) => kind === 'page');
const byPath = new Map(pages.map((page) => [page.path, page]));

/** Text that states no figure to be followed: code, choices of a filter, what only a screen reader hears of a drawing. */
const silent = 'svg, script, style, code, pre, option, textarea, .unseen, [hidden], [aria-hidden="true"], .dot-lead';

/**
 * Where a number may lead instead of by a link of its own: the line or entry it stands in leads to its page. A quoted
 * sentence is copied whole, and words as printed stand beside their number.
 */
const entries = 'tr, li, dd, .note, .to-quote';

/** By language: what figures are said as, with the ids of those that are said so. Small counts say too little to tell. */
const sayings = Object.fromEntries(
  (['zh', 'en'] as const).map((lang) => {
    const ids = new Map<string, Set<string>>();
    for (const figure of report.figures) {
      for (const said of [formatFigure(figure, lang), formatNumber(figure, lang)]) {
        // What a dot stands for is said beside every dot.
        if (said === count(peoplePerDot)) continue;
        if (/\d{3}|\d[\d,.]*万|%|成$|in ten/.test(said)) ids.set(said, (ids.get(said) ?? new Set()).add(figure.id));
      }
    }
    const longestFirst = [...ids.keys()].sort((a, b) => b.length - a.length);
    const pattern = longestFirst.map((said) => said.replace(/[.*+?()[\]|]/g, '\\$&')).join('|');
    return [lang, { ids, pattern: new RegExp(`(?<![\\d,.–])(?:${pattern})(?![\\d–]|[,.]\\d)`, 'g') }];
  }),
) as Record<Page['lang'], { ids: Map<string, Set<string>>; pattern: RegExp }>;

interface Numeral {
  said: string;
  /** Figures it may be. */
  ids: Set<string>;
  element: Element;
}

/** Every number on a page, in its words, that is said as some figure is. */
function findNumerals({ document, lang }: Page): Numeral[] {
  const { ids, pattern } = sayings[lang];
  const found: Numeral[] = [];
  const walk = (element: Element): void => {
    if (element.matches(silent)) return;
    for (const node of element.childNodes) {
      if (node.nodeType === 1) walk(node as Element);
      if (node.nodeType !== 3) continue;
      const words = (node.textContent ?? '').replaceAll('\u00A0', ' ');
      for (const [said] of words.matchAll(pattern)) found.push({ said, ids: ids.get(said) ?? new Set(), element });
    }
  };
  const main = document.querySelector('main');
  if (main) walk(main);
  return found;
}

/** The figure a link leads to: to its page, or to its note if that leads on to the page. */
function figureOf(page: Page, link: Element): string | undefined {
  const target = resolveLink(page, link.getAttribute('href') ?? '');
  const id = /\/data\/([a-z0-9-]+)\/$/.exec(target?.path ?? '')?.[1];
  if (id || !target?.anchor.startsWith('note-')) return id;
  const noted = target.anchor.slice('note-'.length);
  const note = byPath.get(target.path)?.document.getElementById(target.anchor);
  return note?.querySelector(`a[href$="/data/${noted}/"]`) ? noted : undefined;
}

const leads = (page: Page, inside: Element, ids: Set<string>): boolean =>
  [...inside.querySelectorAll('a[href]')].some((link) => ids.has(figureOf(page, link) ?? ''));

/** Whether a link to elsewhere – a chart, a chapter – leads where the number leads to its page. */
function leadsOn(page: Page, link: Element, ids: Set<string>): boolean {
  const target = resolveLink(page, link.getAttribute('href') ?? '');
  const there = target && byPath.get(target.path);
  const place = target?.anchor ? there?.document.getElementById(target.anchor) : there?.document.querySelector('main');
  return Boolean(there && place && leads(there, place, ids));
}

function isTraceable(page: Page, { ids, element }: Numeral): boolean {
  const own = /\/data\/([a-z0-9-]+)\/$/.exec(page.path)?.[1];
  if (own && ids.has(own)) return true;
  const link = element.closest('a[href]');
  if (link) return ids.has(figureOf(page, link) ?? '') || leadsOn(page, link, ids);
  // A card of the gallery leads to its chart’s page as a whole.
  const card = element.closest('.gallery li')?.querySelector('a[href]');
  if (card) return leadsOn(page, card, ids);
  for (let entry = element.closest(entries); entry; entry = entry.parentElement?.closest(entries) ?? null)
    if (leads(page, entry, ids)) return true;
  return false;
}

test.each(pages.map((page) => [page.path, page] as const))(
  'every number of %s leads to its figure’s page',
  (_, page) => {
    const lost = findNumerals(page).filter((numeral) => !isTraceable(page, numeral));
    expect(lost.map(({ said, element }) => `${said} in <${element.tagName} class="${element.className}"> ${element.textContent.trim().slice(0, 60)}`)).toEqual([]); // prettier-ignore
  },
);

test('numbers are found at all: most pages say one', () => {
  expect(pages.filter((page) => findNumerals(page).length > 0).length).toBeGreaterThan(pages.length * 0.9);
});

test.each(['/', '/en/checks/', '/data/'])('on %s a number without its link is noticed', (path) => {
  const page = byPath.get(path);
  if (!page) throw new Error(`no page: ${path}`);
  const { document } = parseHTML(page.document.documentElement.outerHTML);
  for (const link of document.querySelectorAll('a[href]')) link.removeAttribute('href');
  const bare = { ...page, document };
  const lost = findNumerals(bare).filter((numeral) => !isTraceable(bare, numeral));
  expect(lost.length).toBeGreaterThan(20);
});

test('each chart’s figures can be reached from the chart, whatever its drawing says', () => {
  const lost = pages.flatMap((page) =>
    charts.flatMap((chart) => {
      const place = page.document.querySelector(`figure#chart-${chart.id}`);
      if (!place || !page.path.includes('/charts/')) return [];
      const links = [...page.document.querySelectorAll('main a[href]')].map((link) => figureOf(page, link));
      return chart.figures.filter((id) => !links.includes(id)).map((id) => `${page.path}: ${getFigure(report, id).id}`);
    }),
  );
  expect(lost).toEqual([]);
});
