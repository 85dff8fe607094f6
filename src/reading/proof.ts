import { checkRule, isFault, type Check, type FindFigure, type RuleFault } from '../model/check.ts';
import { describeContradictions, describeCheck } from './contradiction.ts';
import { deriveFigure } from '../model/derive.ts';
import { findNearest } from './distance.ts';
import { findExcesses } from '../model/excess.ts';
import type { Figure } from '../model/figure.ts';
import { createIssue, type Issue } from './issue.ts';
import type { Place } from '../model/place.ts';
import { reading } from './reading.ts';
import { generateChecks, ruleKey } from '../model/reconcile.ts';
import type { Row } from './rows.ts';
import { schema } from './schema.ts';
import type { Spot } from './spot.ts';
import type { Terms } from '../model/terms.ts';

/** What the arithmetic is done with. */
export interface ProofContext {
  terms: Terms;
  findPlace: (id: string) => Place | undefined;
  /** Ids whose rows have an error of their own: what rests on them is not judged a second time. */
  broken: ReadonlySet<string>;
  /** All ids are known; otherwise one that is not found may stand in a row that could not be read. */
  isWhole: boolean;
  /** Pairs of figures of which the second, of a later source, revises the first: `older newer`. */
  revised: ReadonlySet<string>;
  /** Where a figure's printed text stands. */
  spotOf: (id: string) => Spot | undefined;
}

export interface Proof {
  checks: Check[];
  derived: Figure[];
  issues: Issue[];
}

export type CheckRow = Row<typeof schema.checks>;
type FormulaRow = Row<typeof schema.derived>;

/** Computes the formulas, runs the rules that editors wrote and those that follow from the categories. */
export function prove(
  figures: readonly Figure[],
  rows: { checks: readonly CheckRow[]; derived: readonly FormulaRow[] },
  context: ProofContext,
): Proof {
  const { derived, issues, broken } = deriveAll(figures, rows.derived, context);
  const byId = new Map([...figures, ...derived].map((figure) => [figure.id, figure]));
  const find: FindFigure = (id) => byId.get(id);
  const checks: Check[] = [];
  for (const row of rows.checks.filter(({ faulty }) => faulty.size === 0)) {
    const source = { id: row.id, rule: row.rule, note: { zh: row.note_zh, en: row.note_en } };
    const check = reading(schema.checks.file, row.line, () => checkRule(source, find, context.terms));
    if (isFault(check))
      issues.push(...describeFault(check, row.spot('rule'), { ...context, broken, ids: byId.keys() }));
    else checks.push(check);
  }
  const declared = new Set(checks.map(ruleKey));
  checks.push(
    ...generateChecks(figures, context.terms, context.revised).filter((check) => !declared.has(ruleKey(check))),
  );
  const disputes = checks.filter((check) => isDispute(check, find));
  issues.push(
    ...describeContradictions(
      checks.filter((check) => !disputes.includes(check)),
      find,
      context.spotOf,
    ),
    ...disputes.flatMap((check) => describeDispute(check, find, context.spotOf)),
    ...noteStretched(checks, find, rows.checks),
    ...describeExcesses(figures, context),
  );
  return { checks, derived, issues };
}

/** Two sources that do not agree. */
function isDispute({ kind, verdict, figures }: Check, find: FindFigure): boolean {
  const sources = new Set(figures.map((id) => find(id)?.source));
  return kind === 'generated' && verdict === 'contradiction' && sources.size > 1;
}

function describeDispute({ figures }: Check, find: FindFigure, spotOf: ProofContext['spotOf']): Issue[] {
  const [second, first] = figures.map((id) => find(id));
  const spot = second && spotOf(second.id);
  if (!first || !spot) return [];
  const params = {
    first: first.id,
    second: second.id,
    firstPrinted: first.printed,
    secondPrinted: second.printed,
    firstSource: first.source,
    secondSource: second.source,
  };
  return [{ ...createIssue('E094', spot, params), figure: second.id }];
}

/** Shares of one whole that are more than it, told at the last of them. */
function describeExcesses(figures: readonly Figure[], { terms, spotOf }: ProofContext): Issue[] {
  return findExcesses(figures, terms).flatMap(({ figures: parts, least }) => {
    const last = parts.at(-1);
    const spot = last && spotOf(last.id);
    const arithmetic = parts.map(({ id, printed }) => `${id}（${printed}）`).join(' + ');
    return spot ? [{ ...createIssue('E095', spot, { arithmetic, least }), figure: last.id }] : [];
  });
}

/** Formulas may rest on other formulas, in any order of rows. `broken` holds what cannot be computed, and why not is told. */
function deriveAll(
  figures: readonly Figure[],
  rows: readonly FormulaRow[],
  context: ProofContext,
): Omit<Proof, 'checks'> & { broken: Set<string> } {
  const known = new Map(figures.map((figure) => [figure.id, figure]));
  const waiting = new Map(rows.filter(({ faulty }) => faulty.size === 0).map((row) => [row.id, row]));
  const broken = new Set([...context.broken, ...rows.filter(({ faulty }) => faulty.size > 0).map(({ id }) => id)]);
  const ids = new Set([...known.keys(), ...waiting.keys()]);
  const issues: Issue[] = [];
  const find: FindFigure = (id) => known.get(id) ?? derive(id);
  const derive = (id: string): Figure | undefined => {
    const row = waiting.get(id);
    if (!row) return undefined;
    waiting.delete(id);
    const figure = reading(schema.derived.file, row.line, () => deriveFigure(row, find, context));
    if (!isFault(figure)) {
      known.set(id, figure);
      return figure;
    }
    broken.add(id);
    issues.push(...describeFault(figure, row.spot('formula'), { ...context, broken, ids }));
    return undefined;
  };
  return { derived: rows.flatMap(({ id }) => find(id) ?? []), broken, issues };
}

function describeFault(
  fault: RuleFault,
  spot: Spot,
  { broken, isWhole, ids }: { broken: ReadonlySet<string>; isWhole: boolean; ids: Iterable<string> },
): Issue[] {
  if (fault.kind === 'syntax')
    return [createIssue('E092', { ...spot, column: spot.column + fault.at }, { at: fault.at + 1, found: fault.found })];
  if (fault.kind === 'refused') {
    const [first, second] = fault.figures;
    return [createIssue('E091', spot, { reason: fault.reason, first, second })];
  }
  if (!isWhole || broken.has(fault.id)) return [];
  return [createIssue('E093', spot, { id: fault.id, suggestion: findNearest(fault.id, ids) })];
}

/** A rule that holds only if 约 is taken as wide as it goes stays in sight. */
function noteStretched(checks: readonly Check[], find: FindFigure, rows: readonly CheckRow[]): Issue[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return checks.flatMap((check) => {
    const row = check.verdict === 'stretched' && check.kind === 'declared' ? byId.get(check.id) : undefined;
    return row ? createIssue('W090', row.spot('rule'), describeCheck(check, [], find)) : [];
  });
}
