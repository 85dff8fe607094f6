import { add, compare, divide, exact, maximum, minimum, multiply, subtract, type Exact } from './exact.ts';
import { isHard, middle, type Quantity } from './quantity.ts';

/** A closed interval in exact arithmetic; null is unbounded on that side. */
export interface ExactInterval {
  low: Exact | null;
  high: Exact | null;
}

/** `full`: as printed. `hard`: soft words (约, 左右) count as the bare number. `nominal`: every number as the digits alone. */
export type Width = 'full' | 'hard' | 'nominal';

export function intervalOf(quantity: Quantity, width: Width): ExactInterval {
  if (width === 'nominal' || (width === 'hard' && !isHard(quantity))) return pointAt(exact(middle(quantity)));
  return { low: exact(quantity.low), high: quantity.high === null ? null : exact(quantity.high) };
}

export const pointAt = (value: Exact): ExactInterval => ({ low: value, high: value });

export const isPointInterval = ({ low, high }: ExactInterval): boolean =>
  low !== null && high !== null && compare(low, high) === 0;

/** Undefined where no answer exists: division by an interval that holds zero, or by an unbounded one. */
export function combine(
  operator: '+' | '-' | '*' | '/',
  a: ExactInterval,
  b: ExactInterval,
): ExactInterval | undefined {
  if (operator === '+') return { low: both(a.low, b.low, add), high: both(a.high, b.high, add) };
  if (operator === '-') return { low: both(a.low, b.high, subtract), high: both(a.high, b.low, subtract) };
  if (!isBounded(a) || !isBounded(b)) return undefined;
  if (operator === '/' && compare(b.low, zero) <= 0 && compare(b.high, zero) >= 0) return undefined;
  const apply = operator === '*' ? multiply : divide;
  const corners = [apply(a.low, b.low), apply(a.low, b.high), apply(a.high, b.low), apply(a.high, b.high)];
  return { low: corners.reduce(minimum), high: corners.reduce(maximum) };
}

/** They share at least a point. */
export const overlaps = (a: ExactInterval, b: ExactInterval): boolean => mayReach(a, b) && mayReach(b, a);

/** Some value of `a` is at most some value of `b`. */
export const mayReach = (a: ExactInterval, b: ExactInterval): boolean =>
  a.low === null || b.high === null || compare(a.low, b.high) <= 0;

/** Every value of `a` is at most every value of `b`. */
export const surelyBelow = (a: ExactInterval, b: ExactInterval): boolean =>
  a.high !== null && b.low !== null && compare(a.high, b.low) <= 0;

const zero = exact(0);
const both = (a: Exact | null, b: Exact | null, apply: (a: Exact, b: Exact) => Exact): Exact | null =>
  a === null || b === null ? null : apply(a, b);

function isBounded(interval: ExactInterval): interval is { low: Exact; high: Exact } {
  return interval.low !== null && interval.high !== null;
}
