import { compare, exact, roundTo, toNumber, type Exact } from './exact.ts';

/** How many digits an interval's number may show: one number, or a range where no single one is true of both ends. */
export type Settled =
  { kind: 'single'; value: number; place: number } | { kind: 'range'; low: number; high: number; place: number };

/**
 * A share in per cent may show the finest place, 0.1 at most, to which both ends round alike: 29.9–30.0 is 30;
 * where not even whole points agree it is a range: 51–52.
 */
export function settleShare(low: Exact, high: Exact): Settled {
  return settle(low, high, [0.1, 1]);
}

/** An amount per head: whole units if both ends agree, else tens, hundreds, thousands; never finer than one unit. */
export function settleRate(low: Exact, high: Exact): Settled {
  return settle(low, high, [1, 10, 100, 1000, 10000, 100000]);
}

function settle(low: Exact, high: Exact, places: readonly number[]): Settled {
  for (const place of places) {
    const [a, b] = [roundTo(low, exact(place)), roundTo(high, exact(place))];
    if (compare(a, b) === 0) return { kind: 'single', value: toNumber(a), place };
  }
  const place = places.includes(1) ? 1 : (places[0] ?? 1);
  return {
    kind: 'range',
    low: toNumber(roundTo(low, exact(place))),
    high: toNumber(roundTo(high, exact(place))),
    place,
  };
}
