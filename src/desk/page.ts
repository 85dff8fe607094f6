import type { Chart } from '../charts/chart.ts';
import { inkDeclarations } from '../charts/ink.ts';
import { el, escapeText } from '../charts/svg.ts';
import { compareReports, isUnchanged, type Comparison } from '../exports/comparison.ts';
import type { Lang } from '../model/figure.ts';
import type { Report } from '../model/report.ts';
import type { Issue } from '../reading/issue.ts';
import { deskText } from '../text/desk.ts';
import { count } from '../text/format.ts';
import { listProblems } from '../text/problems.ts';
import { langTag } from '../text/route.ts';
import type { Frozen } from './affected.ts';
import { writeChanges } from './changes.ts';
import { writeChecks } from './checks.ts';
import { writeFigures, writeUnused } from './figures.ts';
import { writeGaps } from './gaps.ts';
import { writeNotes, writeProblems } from './problems.ts';
import { writeSource } from './source.ts';

/** The state of the data that the editors' page compares with. */
export interface Since {
  /** A version of the repository; empty for what is published. */
  ref: string;
  /** Undefined if nothing was published, or if the older data do not read by today's rules. */
  report: Report | undefined;
  /** Charts' versions that were ever published. */
  frozen: readonly Frozen[];
}

export interface Desk {
  /** Undefined if there is something to mend; then the page shows that and nothing else. */
  report: Report | undefined;
  issues: readonly Issue[];
  since: Since;
  charts: readonly Chart[];
  lang: Lang;
  /** src/styles/desk.css and desk-parts.css, as text. */
  style: string;
}

/** A part of the page: its anchor, its name in the list of parts, what it holds. */
interface Part {
  id: string;
  name: string;
  body: string;
}

/** One HTML document for the editors: no script, nothing from elsewhere, readable on a phone and on paper. */
export function writeDesk(desk: Desk): string {
  const { lang, report } = desk;
  const t = deskText[lang];
  const parts = report ? listParts(desk, report) : listMistakes(desk);
  const nav = parts.map(({ id, name }) => el('a', { href: `#${id}` }, escapeText(name))).join('');
  return [
    `<!doctype html><html lang="${langTag[lang]}"><head><meta charset="utf-8"><title>${t.title}</title>`,
    '<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">',
    `<style>${colours()}${desk.style}</style></head><body><header><h1>${t.title}</h1><p>${t.lead}</p>`,
    el('nav', {}, nav),
    '</header><main>',
    ...parts.map(({ id, body }) => el('section', { id }, body)),
    '</main></body></html>\n',
  ].join('\n');
}

function listParts(desk: Desk, report: Report): Part[] {
  const { lang, issues } = desk;
  const t = deskText[lang];
  const comparison = desk.since.report && compareReports(desk.since.report, report, desk);
  const { notes } = listProblems(issues, lang);
  return [
    { id: 'state', name: t.notes, body: writeState(report, comparison, lang) + writeNotes(notes, lang) },
    { id: 'changes', name: t.nav.changes, body: writeChanges(comparison, report, desk) },
    { id: 'source', name: t.nav.coverage, body: writeSource(report, lang) },
    { id: 'figures', name: t.nav.figures, body: writeFigures(report, lang) },
    { id: 'checks', name: t.nav.checks, body: writeChecks(report, lang) },
    { id: 'unused', name: t.nav.unused, body: writeUnused(report, lang) },
    { id: 'gaps', name: t.nav.gaps, body: writeGaps(report, desk) },
  ];
}

function listMistakes({ issues, lang }: Desk): Part[] {
  const t = deskText[lang];
  const { problems, notes } = listProblems(issues, lang);
  const verdict = el('p', { class: 'verdict bad' }, escapeText(t.broken(count(problems.length))));
  return [
    { id: 'problems', name: t.nav.problems, body: verdict + writeProblems(problems, lang) },
    ...(notes.length > 0 ? [{ id: 'notes', name: t.notes, body: writeNotes(notes, lang) }] : []),
  ];
}

/** That all is well, in numbers. */
function writeState(report: Report, comparison: Comparison | undefined, lang: Lang): string {
  const t = deskText[lang];
  const { numerals, figures, checks } = report;
  const left = numerals.filter(({ figure, reason }) => figure === '' && reason.zh === '').length;
  const derived = figures.filter(({ status }) => status === 'derived').length;
  const changes = comparison && !isUnchanged(comparison) ? comparison.figures.length : 0;
  const tiles: [string, number, string, string][] = [
    ['source', numerals.length, t.counts.numerals, left > 0 ? t.left(count(left)) : t.all],
    ['figures', figures.length - derived, t.counts.figures, ''],
    ['figures', derived, t.counts.derived, ''],
    ['checks', checks.length, t.counts.checks, ''],
    ['changes', changes, t.counts.changes, ''],
  ];
  const list = tiles.map(([id, number, name, more]) =>
    el('a', { href: `#${id}` }, el('strong', {}, count(number)), el('span', {}, name), more && el('small', {}, more)),
  );
  return el('p', { class: 'verdict' }, t.sound) + el('div', { class: 'tiles' }, ...list);
}

/** The colours of the drawings, by the reader's system. */
export const colours = (root = ':root'): string =>
  `${root}{color-scheme:light dark;${inkDeclarations('light')}}@media screen and (prefers-color-scheme:dark){${root}{${inkDeclarations('dark')}}}`;
