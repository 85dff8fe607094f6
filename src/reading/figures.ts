import type { Tell } from './cell.ts';
import type { Destination } from '../model/destination.ts';
import { findNearest } from './distance.ts';
import type { Figure } from '../model/figure.ts';
import { createIssue, isError, type Issue, type IssueParams } from './issue.ts';
import { claimEntry, isClaimFault, yearsIn, type ClaimFault, type Entry, type Ledger } from './ledger.ts';
import type { Measure } from '../model/measure.ts';
import { yearsOf } from '../model/period.ts';
import { parseQuantity, type Quantity } from '../model/quantity.ts';
import { reading } from './reading.ts';
import type { Row } from './rows.ts';
import { indexSchema, schema } from './schema.ts';
import { checkValue } from './value.ts';

export type FigureRow = Row<typeof schema.figures>;

/** What figures are read against. */
export interface FigureContext {
  ledger: Ledger;
  /** Files that could not be read whole. */
  broken: ReadonlySet<string>;
  measures: ReadonlyMap<string, Measure>;
  destinations: ReadonlyMap<string, Destination>;
  groups: ReadonlyMap<string, { zh: string; cues: readonly string[] }>;
  /** All units that measures use. */
  units: ReadonlySet<string>;
  sources: ReadonlyMap<string, { published: string }>;
  /** First and last year that each source speaks of. */
  spans: ReadonlyMap<string, readonly [number, number]>;
}

export interface ReadFigures {
  /** Sound figures only. */
  figures: Figure[];
  /** Ids of rows that have an error of their own; whatever rests on them is not judged. */
  broken: Set<string>;
  issues: Issue[];
}

/**
 * Rows → figures, each held against its source: the text must be printed in that paragraph, in the unit of its
 * measure, beside the words that go with its destination and group, in a year that the source names.
 */
export function readFigures(rows: readonly FigureRow[], context: FigureContext): ReadFigures {
  const drafts = rows.map((row) => reading(schema.figures.file, row.line, () => readFigure(row, context)));
  // Only now is it known which numerals nobody else states, the likeliest to have been meant.
  for (const draft of drafts) {
    if (draft.isAbsent) describeAbsence(draft, context.ledger);
  }
  return {
    figures: drafts.flatMap(({ figure }) => figure ?? []),
    broken: new Set(drafts.filter(({ figure }) => !figure).map(({ row }) => row.id)),
    issues: drafts.flatMap(({ issues }) => issues),
  };
}

interface Draft {
  row: FigureRow;
  issues: Issue[];
  figure: Figure | undefined;
  isAbsent: boolean;
  tellAt: (column: string) => Tell;
}

function readFigure(row: FigureRow, context: FigureContext): Draft {
  const issues: Issue[] = [];
  const tellAt =
    (column: string): Tell =>
    (code, params) => {
      issues.push({ ...createIssue(code, row.spot(column), params), figure: row.id });
    };
  const draft: Draft = { row, issues, figure: undefined, isAbsent: false, tellAt };
  const quantity = readPrinted(draft, context);
  const entry = quantity && claim(draft, context);
  const measure = context.measures.get(row.measure);
  if (measure)
    checkValue(row.value, { printed: row.printed, quantity: entry && quantity, measure, tell: tellAt('value') });
  if (entry) checkPlace(draft, entry, context);
  const isSound = row.faulty.size === 0 && measure && row.place !== '' && !issues.some(isError);
  if (entry && isSound)
    draft.figure = createFigure(row, entry, { quantity, published: context.sources.get(row.source)?.published ?? '' });
  return draft;
}

/** The printed text as a quantity in the measure's unit. */
function readPrinted({ row, tellAt }: Draft, { measures, units }: FigureContext): Quantity | undefined {
  if (row.printed === '') return undefined;
  const tell = tellAt('printed');
  const quantity = parseQuantity(row.printed);
  if (typeof quantity === 'string') {
    tell('E053', { text: row.printed, fault: quantity });
    return undefined;
  }
  const measure = measures.get(row.measure);
  // A bare number is looked up first: its paragraph knows how it is printed.
  if (!measure || quantity.unit === '') return quantity;
  const unit = convertUnit(quantity.unit, measure);
  if (unit === undefined) tellUnit(tell, { unit: quantity.unit, printed: row.printed, measure, units });
  else if (unit !== quantity.unit) tell('W036', { unit: quantity.unit, base: unit });
  return unit === undefined ? undefined : { ...quantity, unit };
}

function tellUnit(
  tell: Tell,
  at: { unit: string; printed: string; measure: Measure; units: ReadonlySet<string> },
): void {
  const { unit, printed, measure, units } = at;
  if (unit === '人次') tell('E058', { measure: measure.zh, base: measure.unit, printed });
  else if (units.has(unit)) tell('E054', { measure: measure.zh, unit: measure.unit, printed });
  else tell('E047', { unit, known: [...units].join('、') });
}

/** 名, 个 and 位 are ways of counting people; undefined where the unit is another one. */
function convertUnit(unit: string, measure: Measure): string | undefined {
  if (unit === measure.unit) return unit;
  return measure.counts === 'people' && ['名', '个', '位'].includes(unit) ? measure.unit : undefined;
}

function claim(draft: Draft, { ledger, broken }: FigureContext): Entry | undefined {
  const { row } = draft;
  if (row.source === '' || row.para === '' || broken.has(indexSchema(row.source).file)) return undefined;
  const entry = claimEntry(ledger, row);
  draft.isAbsent = isClaimFault(entry);
  return isClaimFault(entry) ? undefined : entry;
}

function describeAbsence({ row, tellAt }: Draft, ledger: Ledger): void {
  const fault = claimEntry(ledger, row);
  if (!isClaimFault(fault)) throw new Error(`numeral became free: ${row.id}`);
  tellFault(row, fault, tellAt);
}

function tellFault({ para, printed, source }: FigureRow, fault: ClaimFault, tellAt: Draft['tellAt']): void {
  if (fault.kind === 'no-para')
    tellAt('para')('E049', { para, source, suggestion: fault.suggestion, known: fault.known.join('、') });
  else if (fault.kind === 'taken') tellAt('printed')('E055', { para, printed, other: fault.entry.figure });
  else if (fault.kind === 'ignored') tellAt('printed')('E046', { para, printed, line: fault.entry.ignored });
  else tellAt('printed')('E056', { para, printed, suggestion: fault.suggestion, elsewhere: fault.elsewhere });
}

/** The numeral is there; the rest of the row must fit the place where it stands. */
function checkPlace(draft: Draft, entry: Entry, context: FigureContext): void {
  if (!draft.row.faulty.has('period')) {
    const stray = findStrayYear(draft, entry, context);
    if (stray) draft.tellAt('period')('E051', stray);
    else checkIdYear(draft);
  }
  checkCues(draft, entry, context);
}

/**
 * A year that is not marked as inferred must be printed in the figure's paragraph, and beside the numeral if years are
 * printed there; an inferred one must lie within the years the source speaks of.
 */
function findStrayYear(
  { row }: Draft,
  entry: Entry,
  { ledger, spans }: FigureContext,
): IssueParams['E051'] | undefined {
  const { inferred } = row.period;
  const beside = entry.cues.flatMap(yearsIn);
  const printed = beside.length > 0 ? beside : (ledger.sources.get(row.source)?.get(row.para)?.years ?? []);
  const span = spans.get(row.source) ?? [0, 0];
  const isKnown = (year: number): boolean => (inferred ? year >= span[0] && year <= span[1] : printed.includes(year));
  const year = yearsOf(row.period).find((named) => !isKnown(named));
  if (year === undefined) return undefined;
  const years = [...new Set(inferred ? span : printed)].map(String);
  return { year, para: row.para, inferred, years: years.join('、'), suggestion: findNearest(String(year), years) };
}

/** A year in the id must be one of the period's: ids are chosen so, and a slip in either shows. */
function checkIdYear({ row, tellAt }: Draft): void {
  const year = /(?<!\d)\d{4}(?!\d)/.exec(row.id)?.[0];
  if (year === undefined || yearsOf(row.period).includes(Number(year))) return;
  tellAt('id')('E052', { id: row.id, year, period: row.period.token });
}

/**
 * The words beside a numeral in the source must be those of the row. A category that has words of its own must find
 * one of them there; and a numeral beside the word of a category, or of a group, belongs to that one and no other.
 */
function checkCues({ row, tellAt }: Draft, entry: Entry, context: FigureContext): void {
  const fault = findCueFault(row, entry.cues, context);
  if (fault)
    tellAt('printed')('E059', {
      ...fault,
      para: row.para,
      printed: entry.printed,
      cues: entry.cues.join('、'),
      others: '',
    });
}

function findCueFault(
  row: FigureRow,
  cues: readonly string[],
  { destinations, groups, measures }: FigureContext,
): CueFault | undefined {
  const has = (words: readonly string[] = []): boolean => words.some((word) => cues.includes(word));
  const destination = destinations.get(row.destination);
  const own = destination?.cues ?? [];
  if (own.length > 0 && !has(own))
    return { what: 'destination', name: destination?.zh ?? '', expected: own.join('、') };
  // A word like 东莞 stands beside many numbers; the word of a category that makes up its whole does not.
  const other = [...destinations.values()].find((candidate) => candidate.complete && has(candidate.cues));
  if (other && own.length === 0 && !row.faulty.has('destination'))
    return { what: 'no-destination', name: destination?.zh ?? '', expected: other.zh };
  const group = groups.get(row.group);
  const otherGroup = [...groups.values()].find((candidate) => has(candidate.cues));
  if (otherGroup && !has(group?.cues) && !row.faulty.has('group'))
    return { what: 'group', name: group?.zh ?? '', expected: otherGroup.zh };
  const measure = measures.get(row.measure);
  if (!measure || measure.cues.length === 0 || has(measure.cues)) return undefined;
  return { what: 'measure', name: measure.zh, expected: measure.cues.join('、') };
}

type CueFault = Pick<IssueParams['E059'], 'what' | 'name' | 'expected'>;

function createFigure(
  row: FigureRow,
  entry: Entry,
  { quantity, published }: { quantity: Quantity; published: string },
): Figure {
  const { id, source, para, place, measure, group, destination, scope, speaker, status } = row;
  const isOpen = row.period.to === null && row.period.kind !== 'each-year';
  const period = { ...row.period, asOf: isOpen ? published.replace(/[?？]$/, '') : '' };
  const note = { zh: row.note_zh, en: row.note_en };
  const { n, printed, cues, confirmed } = entry;
  return {
    id,
    source,
    para,
    n,
    printed,
    quantity,
    place,
    measure,
    group,
    destination,
    scope,
    speaker,
    period,
    status,
    note,
    cues,
    ...(confirmed && { confirmed }),
  };
}
