import type { Check, FindFigure, Interval } from '../model/check.ts';
import { createIssue, type Issue, type IssueParams } from './issue.ts';
import type { Spot } from './spot.ts';

/**
 * One wrong figure makes several rules fail. Rules that share figures are one problem: it is put at the figure that
 * most of the failing rules and fewest of the others rest on, and told by the rule an editor wrote, if one did.
 */
export function describeContradictions(
  checks: readonly Check[],
  find: FindFigure,
  spotOf: (id: string) => Spot | undefined,
): Issue[] {
  const failing = checks.filter(({ verdict }) => verdict === 'contradiction');
  if (failing.length === 0) return [];
  const weights = weighFigures(checks);
  return groupByFigures(failing).flatMap((group) => {
    const ids = [...new Set(group.flatMap(({ figures }) => figures))].filter((id) => spotOf(id));
    const suspect = ids.reduce(
      (best, id) => ((weights.get(id) ?? 0) > (weights.get(best) ?? 0) ? id : best),
      ids[0] ?? '',
    );
    const told = group.find(({ figures }) => figures.includes(suspect));
    const spot = spotOf(suspect);
    if (!told || !spot) return [];
    const others = group.filter((check) => check !== told).map(({ rule }) => rule);
    return { ...createIssue('E090', spot, describeCheck(told, others, find)), figure: suspect };
  });
}

/** A check for a message: the rule with the printed numbers put in, and what its two sides come to. */
export function describeCheck(check: Check, others: string[], find: FindFigure): IssueParams['E090'] {
  const arithmetic = check.rule.replace(/[a-z][a-z0-9-]*/g, (id) => describeFigure(id, find));
  const { rule, relation } = check;
  return { rule, arithmetic, relation, others, left: formatInterval(check.left), right: formatInterval(check.right) };
}

/** How much a figure is under suspicion: failing rules count for it, rules that hold half as much against it. */
function weighFigures(checks: readonly Check[]): Map<string, number> {
  const weights = new Map<string, number>();
  for (const { figures, verdict } of checks) {
    const weight = verdict === 'contradiction' ? 1 : -0.5;
    for (const id of figures) weights.set(id, (weights.get(id) ?? 0) + weight);
  }
  return weights;
}

function groupByFigures(checks: readonly Check[]): Check[][] {
  const groups = new Map<string, Set<Check>>();
  for (const check of checks) {
    const joined = new Set(check.figures.flatMap((id) => groups.get(id) ?? []));
    const group = new Set([...[...joined].flatMap((other) => [...other]), check]);
    for (const { figures } of group) for (const id of figures) groups.set(id, group);
  }
  return [...new Set(groups.values())].map((group) => [...group]);
}

function describeFigure(id: string, find: FindFigure): string {
  const figure = find(id);
  if (!figure) return id;
  const { value, unit } = figure.quantity;
  return figure.status === 'derived' && value !== null ? `${value}${unit}` : figure.printed;
}

function formatInterval({ low, high }: Interval): string {
  const from = formatBound(low);
  const to = high === null ? '…' : formatBound(high);
  return from === to ? from : `${from}~${to}`;
}

/** Enough digits to see a difference: two decimals below a thousand, none above. */
const formatBound = (value: number): string => String(Number(value.toFixed(Math.abs(value) < 1000 ? 2 : 0)));
