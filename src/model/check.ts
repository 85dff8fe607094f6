import { exact, toNumber } from './exact.ts';
import type { Bilingual, Figure } from './figure.ts';
import {
  combine,
  intervalOf,
  isPointInterval,
  mayReach,
  overlaps,
  pointAt,
  surelyBelow,
  type ExactInterval,
  type Width,
} from './interval.ts';
import { findRefusal, type RefusalReason, type Use } from './refusal.ts';
import { figuresOf, parseRule, type Expression, type Relation, type Rule, type SyntaxFault } from './rule.ts';
import type { Terms } from './terms.ts';

/** `exact`: it holds to the last digit. `within-rounding`: the printed precision leaves room for it. `stretched`: only if 约 or 左右 is taken as wide as it goes. */
export const verdicts = ['exact', 'within-rounding', 'stretched', 'contradiction'] as const;
export type Verdict = (typeof verdicts)[number];

export interface Interval {
  low: number;
  high: number | null;
}

/** A rule and how it came out. */
export interface Check {
  id: string;
  rule: string;
  kind: 'declared' | 'generated';
  relation: Relation;
  figures: string[];
  verdict: Verdict;
  /** Both sides at full width; shares in per cent. */
  left: Interval;
  right: Interval;
  note: Bilingual;
}

export type RuleFault =
  | SyntaxFault
  | { kind: 'unknown-figure'; id: string }
  | { kind: 'refused'; reason: RefusalReason; figures: readonly [string, string] };

export type FindFigure = (id: string) => Figure | undefined;
export interface RuleSource {
  id: string;
  rule: string;
  kind?: Check['kind'];
  note: Bilingual;
}

/** A value with what it is a value of: the figures it is made from and its unit (`%` for a quotient of like units). */
export interface Evaluation {
  interval: ExactInterval;
  unit: string;
}

export const isFault = (result: object): result is RuleFault =>
  'kind' in result && ['syntax', 'unknown-figure', 'refused'].includes(String(result.kind));

/** Runs one rule. Faults: unreadable, an unknown figure, or figures that may not be combined (data never decides that). */
export function checkRule(source: RuleSource, find: FindFigure, terms: Terms): Check | RuleFault {
  const rule = parseRule(source.rule);
  if (isFault(rule)) return rule;
  const ids = [...new Set([...figuresOf(rule.left), ...figuresOf(rule.right)])];
  const unknown = ids.find((id) => !find(id));
  if (unknown !== undefined) return { kind: 'unknown-figure', id: unknown };
  const refusal = findRuleRefusal(rule, find, terms);
  if (refusal) return refusal;

  const sides = (width: Width) => [rule.left, rule.right].map((side) => evaluate(side, find, width)?.interval);
  const [[left, right], [hardLeft, hardRight]] = [sides('full'), sides('hard')];
  if (!left || !right || !hardLeft || !hardRight) return { kind: 'refused', reason: 'zero', figures: pairOf(ids) };
  return {
    id: source.id,
    rule: source.rule,
    kind: source.kind ?? 'declared',
    relation: rule.relation,
    figures: ids,
    verdict: judge(rule.relation, [left, right], [hardLeft, hardRight]),
    left: plain(left),
    right: plain(right),
    note: source.note,
  };
}

/** An expression's value; undefined where a divisor may be zero. Like units divided give per cent. */
export function evaluate(expression: Expression, find: FindFigure, width: Width): Evaluation | undefined {
  if (expression.kind === 'number') return { interval: pointAt(exact(expression.text)), unit: '' };
  if (expression.kind === 'figure') {
    const quantity = find(expression.id)?.quantity;
    return quantity && { interval: intervalOf(quantity, width), unit: quantity.unit };
  }
  const left = evaluate(expression.left, find, width);
  const right = evaluate(expression.right, find, width);
  const interval = left && right && combine(expression.operator, left.interval, right.interval);
  if (!interval) return undefined;
  return expression.operator === '/'
    ? quotient(interval, left.unit, right.unit)
    : { interval, unit: left.unit || right.unit };
}

/** Why an expression may not be computed, if so. */
export function findExpressionRefusal(expression: Expression, find: FindFigure, terms: Terms): RuleFault | undefined {
  if (expression.kind !== 'operation') return undefined;
  const { left, right, operator } = expression;
  const use: Use = operator === '+' || operator === '-' ? 'add' : 'divide';
  // A difference takes a part from its whole: it must be ordered like one, not disjoint.
  const pairUse = operator === '-' ? 'order' : use;
  return (
    findExpressionRefusal(left, find, terms) ??
    findExpressionRefusal(right, find, terms) ??
    findPairRefusal(pairUse, [figuresOf(left), figuresOf(right)], { find, terms })
  );
}

function findRuleRefusal(rule: Rule, find: FindFigure, terms: Terms): RuleFault | undefined {
  const inside = findExpressionRefusal(rule.left, find, terms) ?? findExpressionRefusal(rule.right, find, terms);
  if (inside) return inside;
  const sides = [figuresOf(rule.left), figuresOf(rule.right)] as const;
  const isPlain = rule.left.kind === 'figure' && rule.right.kind === 'figure';
  if (!isPlain) {
    const units = [rule.left, rule.right].map((side) => evaluate(side, find, 'full')?.unit ?? '').filter(Boolean);
    if (new Set(units).size > 1) {
      const reason = units.every((unit) => unit.startsWith('人')) ? 'person-times' : 'unit';
      return { kind: 'refused', reason, figures: pairOf(sides.flat()) };
    }
  }
  const use: Use = rule.relation === '~' ? 'agree' : isPlain ? 'order' : 'divide';
  return findPairRefusal(use, sides, { find, terms });
}

function findPairRefusal(
  use: Use,
  [left, right]: readonly [readonly string[], readonly string[]],
  { find, terms }: { find: FindFigure; terms: Terms },
): RuleFault | undefined {
  for (const a of left) {
    for (const b of right) {
      const [figureA, figureB] = [find(a), find(b)];
      if (!figureA || !figureB) return { kind: 'unknown-figure', id: figureA ? b : a };
      const reason = findRefusal(use, [figureA, figureB], terms);
      // Units of whole sides are compared after evaluation: 人 / 人 = % is sound although 人 and % differ.
      if (reason && !(reason === 'unit' && use === 'agree')) return { kind: 'refused', reason, figures: [a, b] };
    }
  }
  return undefined;
}

function judge(
  relation: Relation,
  [left, right]: readonly [ExactInterval, ExactInterval],
  [hardLeft, hardRight]: readonly [ExactInterval, ExactInterval],
): Verdict {
  if (relation === '<=') {
    if (surelyBelow(left, right)) return 'exact';
    if (mayReach(hardLeft, hardRight)) return 'within-rounding';
    return mayReach(left, right) ? 'stretched' : 'contradiction';
  }
  if (isPointInterval(left) && isPointInterval(right) && overlaps(left, right)) return 'exact';
  if (overlaps(hardLeft, hardRight)) return 'within-rounding';
  return overlaps(left, right) ? 'stretched' : 'contradiction';
}

/** 人 / 人 → per cent; 人 / % → 人 (the base the share is of); 元 / 人 → 元 a head. */
function quotient(interval: ExactInterval, left: string, right: string): Evaluation | undefined {
  if (left !== right && right !== '%') return { interval, unit: left };
  const scaled = combine('*', interval, pointAt(exact(100)));
  return scaled && { interval: scaled, unit: left === right ? '%' : left };
}

const plain = ({ low, high }: ExactInterval): Interval => ({
  low: low ? toNumber(low) : 0,
  high: high ? toNumber(high) : null,
});

const pairOf = (ids: readonly string[]): readonly [string, string] => [ids[0] ?? '', ids[1] ?? ids[0] ?? ''];
