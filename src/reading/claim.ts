import type { Figure } from '../model/figure.ts';
import type { Altered } from './publish-issues.ts';
import { schema } from './schema.ts';
import type { Tables } from './tables.ts';

/** A figure as it was published and as it is. */
export interface Pair {
  before: Figure;
  after: Figure;
}

type Claim =
  'printed' | 'period' | 'place' | 'group' | 'destination' | 'speaker' | 'measure' | 'unit' | 'scope' | 'status';

/** With another one of these it is another figure. A computed figure takes all but the unit from those it is made of. */
export const identity = ['measure', 'unit', 'scope'] as const satisfies readonly Claim[];

/** What a figure says and may have said wrongly. A computed one says its number alone. */
export const claimsOf = ({ status }: Figure): readonly Claim[] =>
  status === 'derived' ? ['printed'] : ['printed', 'period', 'place', 'group', 'destination', 'speaker'];

/** A computed figure whose formula is the same follows from those it is made of, and these are told themselves. */
export function isOther({ before, after }: Pair, claim: Claim): boolean {
  if (after.status === 'derived' && claim !== 'unit')
    return claim === 'printed' && before.printed !== after.printed && numberOf(before) !== numberOf(after);
  return rawOf(before, claim) !== rawOf(after, claim);
}

export const describeClaim = ({ before, after }: Pair, claim: Claim, tables: Tables): Altered => ({
  id: after.id,
  column: claim,
  zh: claim === 'unit' ? '单位' : schema.figures.columns[claim].zh,
  was: nameOf(before, claim, tables),
  now: nameOf(after, claim, tables),
});

/** As ids and tokens. */
function rawOf(figure: Figure, claim: Claim): string {
  if (claim === 'unit') return figure.quantity.unit;
  if (claim === 'period') return `${figure.period.token}${figure.period.inferred ? '?' : ''}`;
  return claim === 'printed' && figure.status === 'derived' ? numberOf(figure) : figure[claim];
}

/** As an editor writes it. */
function nameOf(figure: Figure, claim: Claim, tables: Tables): string {
  const raw = rawOf(figure, claim);
  if (claim === 'scope' || claim === 'status') {
    const choices: Record<string, readonly string[]> = schema.figures.columns[claim].choices;
    return choices[raw]?.[0] ?? raw;
  }
  const list = lists[claim];
  return (list && tables[list].find(({ id }) => id === raw)?.zh) ?? raw;
}

const lists: Partial<Record<Claim, 'places' | 'groups' | 'destinations' | 'speakers' | 'measures'>> = {
  place: 'places',
  group: 'groups',
  destination: 'destinations',
  speaker: 'speakers',
  measure: 'measures',
};

/** A computed number, which no source prints: `18962人`, `51~52%`. */
function numberOf({ quantity: { low, high, unit } }: Figure): string {
  return low === high ? `${low}${unit}` : `${low}~${high ?? ''}${unit}`;
}
