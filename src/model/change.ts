import type { Check } from './check.ts';
import type { Figure } from './figure.ts';

/** What became of one figure between two states of the data. */
export interface Change {
  id: string;
  kind: 'added' | 'removed' | 'changed';
  /** As it was; undefined for one that was added. */
  before?: Figure;
  /** As it is; undefined for one that was removed. */
  after?: Figure;
  /** What differs, in the order of the figure's own fields; empty unless `changed`. */
  fields: (keyof Figure)[];
}

/** A check whose verdict is another than before; one that is new or gone has no verdict on that side. */
export interface VerdictChange {
  id: string;
  before?: Check;
  after?: Check;
}

/**
 * The figures that differ, first those that are or were changed in the order of `after`, then those that are gone in
 * the order of `before`. Figures are the same by id alone: a renamed one is gone and another is added. Linear.
 */
export function compareFigures(before: readonly Figure[], after: readonly Figure[]): Change[] {
  return pair(before, after).flatMap(({ id, before: was, after: is }): Change[] => {
    if (!is) return was ? [{ id, kind: 'removed', before: was, fields: [] }] : [];
    if (!was) return [{ id, kind: 'added', after: is, fields: [] }];
    const fields = (Object.keys(is) as (keyof Figure)[]).filter((field) => !isSame(was[field], is[field]));
    return fields.length > 0 ? [{ id, kind: 'changed', before: was, after: is, fields }] : [];
  });
}

/** The checks that came out otherwise, in the same order. A check is the same by id; its rule may have been rewritten. */
export function compareChecks(before: readonly Check[], after: readonly Check[]): VerdictChange[] {
  return pair(before, after).filter(({ before: was, after: is }) => was?.verdict !== is?.verdict);
}

interface Pair<T> {
  id: string;
  before?: T;
  after?: T;
}

/** Every id of the two lists once. */
function pair<T extends { id: string }>(before: readonly T[], after: readonly T[]): Pair<T>[] {
  const old = new Map(before.map((item) => [item.id, item]));
  const fresh = new Set(after.map(({ id }) => id));
  return [
    ...after.map((item): Pair<T> => {
      const was = old.get(item.id);
      return { id: item.id, ...(was && { before: was }), after: item };
    }),
    ...before.filter(({ id }) => !fresh.has(id)).map((item): Pair<T> => ({ id: item.id, before: item })),
  ];
}

/** Equal as plain data, whatever the order of an object's keys. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [left, right] = [Object.entries(a), Object.entries(b)];
  const other = new Map<string, unknown>(right);
  return left.length === right.length && left.every(([key, value]) => other.has(key) && isSame(value, other.get(key)));
}
