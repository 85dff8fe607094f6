import { evaluate, type Interval } from './check.ts';
import { toNumber } from './exact.ts';
import type { Figure } from './figure.ts';
import { intervalOf, isPointInterval, surelyBelow } from './interval.ts';
import { findRefusal, type RefusalReason } from './refusal.ts';
import type { Expression } from './rule.ts';
import type { Terms } from './terms.ts';

/** What a reader may want of two figures: to add them, to say which is larger, to say how large one is beside the other. */
export const questions = ['add', 'order', 'divide'] as const;
export type Question = (typeof questions)[number];

/** `either`: the digits printed leave open which is larger. */
export type Order = 'more' | 'less' | 'same' | 'either';

/** Why not; or what comes of it: a sum or quotient as an interval with its unit, or which is larger. */
export type Answer =
  | { kind: 'refused'; reason: RefusalReason }
  | { kind: 'result'; interval: Interval; unit: string }
  | { kind: 'order'; order: Order };

/** Answers by the rules that formulas, checks and charts are held to. What is divided is like by like, or money by heads. */
export function answerPair(question: Question, pair: readonly [Figure, Figure], terms: Terms): Answer {
  const reason = findRefusal(question, pair, terms) ?? findQuotientRefusal(question, pair, terms);
  if (reason) return { kind: 'refused', reason };
  if (question === 'order') return { kind: 'order', order: orderOf(pair) };
  const [left, right] = pair.map(({ id }): Expression => ({ kind: 'figure', id })) as [Expression, Expression];
  const operator = question === 'add' ? '+' : '/';
  const find = (id: string) => pair.find((figure) => figure.id === id);
  const value = evaluate({ kind: 'operation', operator, left, right }, find, 'full');
  if (!value?.interval.low) return { kind: 'refused', reason: 'zero' };
  const { low, high } = value.interval;
  return { kind: 'result', interval: { low: toNumber(low), high: high && toNumber(high) }, unit: value.unit };
}

/** Rates are no parts of each other, and metres per course would say nothing. */
function findQuotientRefusal(
  question: Question,
  pair: readonly [Figure, Figure],
  terms: Terms,
): RefusalReason | undefined {
  if (question !== 'divide') return undefined;
  if (pair.some(({ measure }) => terms.measures.get(measure)?.additive === false)) return 'not-additive';
  const [unit, other] = pair.map(({ quantity }) => quantity.unit);
  return unit === other || (unit === '元' && other === '人') ? undefined : 'unit';
}

function orderOf(pair: readonly [Figure, Figure]): Order {
  const [a, b] = pair.map(({ quantity }) => intervalOf(quantity, 'full'));
  if (!a || !b) return 'either';
  if (isPointInterval(a) && surelyBelow(a, b) && surelyBelow(b, a)) return 'same';
  if (surelyBelow(a, b)) return 'less';
  return surelyBelow(b, a) ? 'more' : 'either';
}
