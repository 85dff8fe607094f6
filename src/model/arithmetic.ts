import { evaluate, isFault, type Check, type Interval } from './check.ts';
import { subtract, toNumber } from './exact.ts';
import { getFigure, type Report } from './report.ts';
import { parseRule, type Expression, type Relation } from './rule.ts';

/** A check with its sum done: both sides, what they have in common, and how far the digits as printed lie apart. */
export interface Arithmetic {
  relation: Relation;
  left: Interval;
  right: Interval;
  /** 人, 元, %; of both sides. */
  unit: string;
  /** The stretch both sides allow; undefined where they share none, and for `<=`, which needs none. */
  overlap: Interval | undefined;
  /** Right less left, every number taken as its digits alone: 400 for 9.48万 beside 9.44万. */
  difference: number;
}

/** Works a check out again from its figures. Throws on a rule that does not run: the data check has run it. */
export function workOut(check: Check, report: Report): Arithmetic {
  const rule = parseRule(check.rule);
  if (isFault(rule)) throw new Error(`unreadable rule: ${check.rule}`);
  const find = (id: string) => getFigure(report, id);
  const nominal = (side: Expression) => evaluate(side, find, 'nominal')?.interval.low;
  const [left, right] = [nominal(rule.left), nominal(rule.right)];
  if (!left || !right) throw new Error(`rule without a value: ${check.rule}`);
  return {
    relation: rule.relation,
    left: check.left,
    right: check.right,
    unit: evaluate(rule.right, find, 'full')?.unit ?? '',
    overlap: rule.relation === '<=' ? undefined : findOverlap(check.left, check.right),
    difference: toNumber(subtract(right, left)),
  };
}

/** The values two intervals share. */
function findOverlap(a: Interval, b: Interval): Interval | undefined {
  const low = Math.max(a.low, b.low);
  const high = a.high === null ? b.high : b.high === null ? a.high : Math.min(a.high, b.high);
  return high === null || low <= high ? { low, high } : undefined;
}
