import type { Figure } from './figure.ts';
import { containsPeriod, isSamePeriod } from './period.ts';
import { ancestors, type Terms } from './terms.ts';

/** Why two figures may not be combined. */
export type RefusalReason =
  | 'scope' // helped by the partnership and a county's own books count different things
  | 'person-times' // 人 and 人次
  | 'unit'
  | 'period'
  | 'place' // a rate of two places
  | 'not-additive' // rates, wages
  | 'measure'
  | 'group'
  | 'overlap' // a part and its whole, or two parts of which one holds the other
  | 'zero'; // division by an interval that holds zero or has no end

export type Use = 'add' | 'divide' | 'equal' | 'order' | 'agree';

/** Programmer's register: a chart or formula combined what may not be combined. */
export class RefusedCombination extends Error {
  reason: RefusalReason;
  constructor(reason: RefusalReason, a: string, b: string) {
    super(`refused combination (${reason}): ${a}, ${b}`);
    this.reason = reason;
  }
}

/**
 * The first reason why `a` and `b` may not be combined in that way, or undefined if they may.
 * To add: everything but the destination is the same, and no destination holds the other. To divide: same scope,
 * period and place. To order (<=) or equate: same unit, scope and period. To agree (~): same unit and scope.
 */
export function findRefusal(use: Use, [a, b]: readonly [Figure, Figure], terms: Terms): RefusalReason | undefined {
  const [unitA, unitB] = [a.quantity.unit, b.quantity.unit];
  if (use === 'order' && countsWithin(a, b)) return undefined;
  if (use !== 'divide' && unitA !== unitB) return isPeople(unitA) && isPeople(unitB) ? 'person-times' : 'unit';
  if (use === 'divide' && isPeople(unitA) && isPeople(unitB) && unitA !== unitB) return 'person-times';
  if (a.scope !== b.scope) return 'scope';
  if (use !== 'agree' && !isSamePeriod(a.period, b.period)) return 'period';
  if (use === 'divide' && a.place !== b.place) return 'place';
  return use === 'add' ? findAdditionRefusal(a, b, terms) : undefined;
}

/** Adds up figures that may be added, as the middle of each; for drawing. Throws RefusedCombination. */
export function requireAddable(figures: readonly Figure[], terms: Terms): void {
  figures.forEach((a, i) => {
    for (const b of figures.slice(i + 1)) {
      const reason = findRefusal('add', [a, b], terms);
      if (reason) throw new RefusedCombination(reason, a.id, b.id);
    }
  });
}

function findAdditionRefusal(a: Figure, b: Figure, { destinations, measures }: Terms): RefusalReason | undefined {
  if (a.measure !== b.measure) return 'measure';
  if (measures.get(a.measure)?.additive === false) return 'not-additive';
  if (a.group !== b.group) return 'group';
  if (a.place !== b.place) return undefined;
  const holds = (outer: string, inner: string) => outer === inner || ancestors(destinations, inner).includes(outer);
  return holds(a.destination, b.destination) || holds(b.destination, a.destination) ? 'overlap' : undefined;
}

/** 人 against 人次 of the same kind: the one comparison of the two, since each person counts at least once. */
const countsWithin = (a: Figure, b: Figure): boolean =>
  b.measure === `${a.measure}-times` &&
  a.scope === b.scope &&
  a.place === b.place &&
  containsPeriod(b.period, a.period);

const isPeople = (unit: string): boolean => unit === '人' || unit === '人次';
