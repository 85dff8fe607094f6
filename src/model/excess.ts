import { add, compare, exact, toNumber, type Exact } from './exact.ts';
import type { Figure } from './figure.ts';
import { intervalOf } from './interval.ts';
import type { Terms } from './terms.ts';

/** Shares of one whole that come to more than all of it, however the printed digits are taken. */
export interface Excess {
  figures: Figure[];
  /** Their smallest sum, in per cent. */
  least: number;
}

/** A sum of shares that do not overlap. */
interface Sum {
  figures: Figure[];
  least: Exact;
}

const none: Sum = { figures: [], least: exact(0) };
const whole = exact(100);

/**
 * Of a measure that counts shares, what is said of one place, group, scope and period is about one whole: destinations
 * of which none lies in another come to 100 % at most.
 */
export function findExcesses(figures: readonly Figure[], terms: Terms): Excess[] {
  const shares = figures.filter(
    ({ status, measure }) => status === 'reported' && terms.measures.get(measure)?.counts === 'share',
  );
  return [...new Set(shares.map(wholeOf))].flatMap((one) => {
    const sum = sumUp(
      shares.filter((figure) => wholeOf(figure) === one),
      terms,
    );
    return compare(sum.least, whole) > 0 ? [{ figures: sum.figures, least: toNumber(sum.least) }] : [];
  });
}

const wholeOf = ({ source, place, measure, group, scope, period }: Figure): string =>
  [source, place, measure, group, scope, period.token, period.asOf].join('|');

/** The largest sum: of each branch of the tree its own share, or those of its parts if they come to more. */
function sumUp(alike: readonly Figure[], { destinations }: Terms): Sum {
  const known = new Map(alike.map((figure) => [figure.destination, figure]));
  const largest = (id: string): Sum => {
    const own = known.get(id);
    const parts = [...destinations.values()].filter(({ parent }) => parent === id).map(({ id: part }) => largest(part));
    const sum = parts.reduce(join, none);
    const alone = own ? { figures: [own], least: intervalOf(own.quantity, 'full').low ?? none.least } : none;
    return compare(alone.least, sum.least) > 0 ? alone : sum;
  };
  return [...destinations.values()]
    .filter(({ parent }) => parent === '')
    .map(({ id }) => largest(id))
    .reduce(join, none);
}

const join = (a: Sum, b: Sum): Sum => ({ figures: [...a.figures, ...b.figures], least: add(a.least, b.least) });
