import { readCatalogue } from './catalogue.ts';
import { checkCharts } from './charting.ts';
import { checkCoverage, paraKey, readLedger } from './coverage.ts';
import { findNearest } from './distance.ts';
import type { Catalogue, Numeral, Report, Source } from '../model/report.ts';
import { readFigures, type FigureContext } from './figures.ts';
import { createIssue, isError, type Issue } from './issue.ts';
import { yearsIn, type Ledger } from './ledger.ts';
import { mergeIssues } from './merge.ts';
import type { Published } from '../model/published.ts';
import { prove } from './proof.ts';
import { checkPublication, noteOnly } from './publication.ts';
import { schema } from './schema.ts';
import { readStory } from './telling.ts';
import type { Slot } from '../model/slot.ts';
import { noteLongNames } from './slots.ts';
import { readTables, type Files, type Tables } from './tables.ts';
import { cutLoops } from './tree.ts';
import { collectUsage, type ChartUse } from './usage.ts';

/**
 * The one door from the editors' files to what the site shows. Every file is decoded, every cell typed, every figure
 * held against its source, every rule computed; all problems come back at once, each cause once. There is a report
 * only if none of them is an error. Pure, and linear in the rows.
 */
export function readReport(
  files: Files,
  { charts, slots = [], published, isFinal = false }: ReportContext,
): { report?: Report; issues: Issue[] } {
  const { tables, issues, broken } = readTables(files);
  issues.push(...checkIds(tables), ...[tables.places, tables.destinations, tables.groups].flatMap(cutLoops));
  const catalogue = readCatalogue(tables);
  const { ledger, issues: setAside } = readLedger(tables, broken);
  const read = readFigures(tables.figures, figureContext(tables, { catalogue, ledger, broken }));
  const isSettled = !issues.some((issue) => isError(issue) && listFiles.has(issue.spot.file));
  const isWhole = knowsAllIds(tables, broken) && !read.issues.some(({ code }) => code === 'E052');
  const rows = new Map(tables.figures.map((row) => [row.id, row]));
  const places = byId(catalogue.places);
  const proof = prove(isSettled ? read.figures : [], isSettled ? tables : { checks: [], derived: [] }, {
    terms: {
      destinations: byId(catalogue.destinations),
      groups: byId(catalogue.groups),
      measures: byId(catalogue.measures),
    },
    findPlace: (id) => places.get(id),
    broken: read.broken,
    revised: revisionsIn(tables),
    isWhole,
    spotOf: (id) => rows.get(id)?.spot('printed'),
  });
  issues.push(...setAside, ...read.issues, ...proof.issues);
  if (!isAnyBroken(tables, broken))
    issues.push(...checkCoverage(ledger, tables, uncertainNumerals(tables, read.broken)));
  const ids = isWhole ? new Set([...tables.figures, ...tables.derived].map(({ id }) => id)) : undefined;
  issues.push(...checkCorrections(tables, ids));
  issues.push(...checkCharts(broken.has(schema.charts.file) ? [] : charts, tables.charts, ids));
  const telling = readStory(files, { ids, charts: new Set(charts.map(({ id }) => id)) });
  issues.push(...telling.issues);
  const usage = collectUsage({
    charts,
    words: tables.charts,
    rules: [...tables.checks, ...proof.checks],
    formulas: tables.derived,
    sentences: telling.sentences,
  });
  const figures = [...read.figures, ...proof.derived];
  if (published && isWhole && !issues.some(isError)) {
    const due = checkPublication(figures, tables, published);
    issues.push(...(isFinal ? due : noteOnly(due)));
  }
  issues.push(...noteWithdrawn(tables, usage), ...noteLongNames(slots, tables));
  const told = addUses(mergeIssues(countRows(issues, published)), tables, usage);
  if (told.some(isError)) return { issues: told };
  return {
    report: {
      ...catalogue,
      figures,
      checks: proof.checks,
      numerals: listNumerals(ledger, tables),
      usage,
      story: telling.story,
    },
    issues: told,
  };
}

/** Besides the files: the charts there are and, where they are known, what was published. */
export interface ReportContext {
  charts: readonly ChartUse[];
  /** Names that charts write where the room is limited. */
  slots?: readonly Slot[];
  published?: Pick<Published, 'figures'> | undefined;
  /** These data are about to be published: what stands in the way is an error and no longer a note. */
  isFinal?: boolean;
}

/** An empty file says how much of it is missing. */
const countRows = (issues: readonly Issue[], published: ReportContext['published']): Issue[] =>
  issues.map((issue) =>
    issue.code === 'E001' && published ? { ...issue, params: { rows: rowsOf(issue.spot.file, published) } } : issue,
  );

function rowsOf(file: string, { figures }: Pick<Published, 'figures'>): number | undefined {
  const isComputed = file === schema.derived.file;
  if (file !== schema.figures.file && !isComputed) return undefined;
  return figures.filter(({ status }) => (status === 'derived') === isComputed).length;
}

/** A figure taken back that is still drawn. */
const noteWithdrawn = ({ figures }: Tables, usage: Report['usage']): Issue[] =>
  figures.flatMap((row) => {
    const charts = row.status === 'withdrawn' ? (usage[row.id]?.charts ?? []) : [];
    return charts.length > 0 ? createIssue('W083', row.spot('status'), { id: row.id, charts: charts.join('、') }) : [];
  });

/** Issues in rows of figures.csv, with what rests on each figure. */
function addUses(issues: readonly Issue[], tables: Tables, usage: Report['usage']): Issue[] {
  const ids = new Map(tables.figures.map(({ line, id }) => [line, id]));
  return issues.map((issue) => {
    const figure = issue.figure ?? (issue.spot.file === schema.figures.file ? ids.get(issue.spot.line) : undefined);
    return figure === undefined ? issue : { ...issue, figure, uses: usage[figure] };
  });
}

const byId = <T extends { id: string }>(rows: readonly T[]): Map<string, T> =>
  new Map(rows.map((row) => [row.id, row]));

function figureContext(
  tables: Tables,
  { catalogue, ledger, broken }: { catalogue: Catalogue; ledger: Ledger; broken: ReadonlySet<string> },
): FigureContext {
  return {
    ledger,
    broken,
    measures: byId(catalogue.measures),
    destinations: byId(catalogue.destinations),
    groups: byId(tables.groups),
    sources: byId(catalogue.sources),
    units: new Set(catalogue.measures.map(({ unit }) => unit)),
    spans: spansOf(ledger, catalogue.sources),
  };
}

/** The first and last year each source speaks of: those it prints, and the one it appeared in. */
function spansOf(ledger: Ledger, sources: readonly Source[]): Map<string, readonly [number, number]> {
  const years = new Map(sources.map(({ id, published }) => [id, (published.match(/\d{4}/) ?? []).map(Number)]));
  for (const { source, printed } of ledger.entries) years.get(source)?.push(...yearsIn(printed));
  return new Map(
    [...years].map(([source, list]) => [source, [list.reduce(smaller, Infinity), list.reduce(larger, 0)]]),
  );
}

const smaller = (a: number, b: number): number => Math.min(a, b);
const larger = (a: number, b: number): number => Math.max(a, b);

const revisionsIn = ({ corrections }: Tables): Set<string> =>
  new Set(corrections.filter(({ kind }) => kind === 'new-source').map(({ figure, now }) => `${figure} ${now}`));

/** A correction is about a figure that exists; one of a later source names that source's figure. */
function checkCorrections(tables: Tables, ids: ReadonlySet<string> | undefined): Issue[] {
  if (!ids) return [];
  const columns = ({ kind }: { kind: string }) =>
    kind === 'new-source' ? (['figure', 'now'] as const) : (['figure'] as const);
  return tables.corrections.flatMap((row) =>
    columns(row)
      .filter((column) => row[column] !== '' && !ids.has(row[column]))
      .map((column) =>
        createIssue('E093', row.spot(column), { id: row[column], suggestion: findNearest(row[column], ids) }),
      ),
  );
}

/** The lists that say what may be compared with what; with an error in one of them no arithmetic can be trusted. */
const listFiles = new Set<string>([schema.destinations, schema.groups, schema.measures].map(({ file }) => file));

/** Nothing that is said to be missing can be in a row or file that could not be read. */
const knowsAllIds = (tables: Tables, broken: ReadonlySet<string>): boolean =>
  ![schema.figures.file, schema.derived.file].some((file) => broken.has(file)) &&
  [...tables.figures, ...tables.derived].every(({ faulty }) => !faulty.has('id'));

const isAnyBroken = (tables: Tables, broken: ReadonlySet<string>): boolean =>
  [schema.figures.file, schema.ignored.file].some((file) => broken.has(file)) ||
  [...broken].some((file) => file.startsWith('sources/')) ||
  tables.figures.some(({ faulty }) => faulty.has('source') || faulty.has('para'));

/** A computed figure must not take the id of a reported one. */
function checkIds(tables: Tables): Issue[] {
  const lines = new Map(tables.figures.map(({ id, line }) => [id, line]));
  return tables.derived.flatMap((row) => {
    const first = lines.get(row.id);
    if (first === undefined || row.id === '') return [];
    row.faulty.add('id');
    return createIssue('E042', row.spot('id'), { id: row.id, first, second: row.line, file: schema.figures.file });
  });
}

/** Paragraphs of which a row has gone wrong, and texts of such rows: a numeral may look unclaimed for that reason alone. */
function uncertainNumerals(tables: Tables, broken: ReadonlySet<string>): Set<string> {
  const figures = tables.figures.filter(({ id, faulty }) => broken.has(id) || faulty.size > 0);
  const ignored = tables.ignored.filter(({ faulty }) => faulty.size > 0);
  return new Set([...figures, ...ignored].flatMap((row) => [paraKey(row), row.printed]));
}

function listNumerals(ledger: Ledger, tables: Tables): Numeral[] {
  const reasons = new Map(tables.ignored.map((row) => [row.line, { zh: row.reason_zh, en: row.reason_en }]));
  const none = { zh: '', en: '' };
  return ledger.entries.map(({ ignored, ...entry }) => ({ ...entry, reason: reasons.get(ignored) ?? none }));
}
