import { checkRule, isFault, type Check, type RuleSource } from './check.ts';
import type { Figure } from './figure.ts';
import { containsPeriod } from './period.ts';
import { ancestors, type Terms } from './terms.ts';

/**
 * The checks nobody has to write: parts that make up a whole sum to it, a part is at most its whole (destination or
 * group), people are at most person-times, a figure printed twice agrees with itself. Linear in the figures:
 * only figures alike in everything but the compared column meet. A source is added up and ordered by itself; what two
 * sources both say must agree, unless one revises the other: `revised` holds such pairs, `older newer`.
 */
export function generateChecks(
  figures: readonly Figure[],
  terms: Terms,
  revised: ReadonlySet<string> = new Set(),
): Check[] {
  const active = figures.filter((figure) => figure.status === 'reported' && figure.quantity.precision !== 'vague');
  const byId = new Map(active.map((figure) => [figure.id, figure]));
  // A rate of a part may well exceed that of the whole, and two thresholds of a rule need not agree.
  const additive = active.filter((figure) => terms.measures.get(figure.measure)?.additive);
  const counted = active.filter((figure) => figure.scope !== 'rule');
  return [
    ...groupBy(additive, ['destination']).flatMap((alike) => [
      ...sumParts(alike, terms),
      ...orderParts(alike, 'destination', terms.destinations),
    ]),
    ...groupBy(additive, ['group']).flatMap((alike) => orderParts(alike, 'group', terms.groups)),
    ...groupBy(counted, ['source']).flatMap((alike) => agreeRestated(alike, revised)),
    ...groupBy(active, ['measure', 'period']).flatMap((alike) => orderPersonTimes(alike, terms)),
  ]
    .map((source) => checkRule({ ...source, kind: 'generated' }, (id) => byId.get(id), terms))
    .filter((check) => !isFault(check));
}

/** The same for two rules that say the same about the same figures, whoever wrote them. */
export const ruleKey = ({ relation, figures }: Check): string => [relation, ...figures.toSorted()].join(' ');

export const sameRule = (a: Check, b: Check): boolean => ruleKey(a) === ruleKey(b);

type Key = 'source' | 'place' | 'measure' | 'group' | 'destination' | 'scope' | 'period';
const keys: readonly Key[] = ['source', 'place', 'measure', 'group', 'destination', 'scope', 'period'];
const none = { zh: '', en: '' };

/** Figures that agree in every key but those left open, in groups of two and more. */
function groupBy(figures: readonly Figure[], open: readonly Key[]): Figure[][] {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    const key = keys
      .filter((name) => !open.includes(name))
      .map((name) => (name === 'period' ? momentOf(figure) : figure[name]))
      .join('|');
    const group = groups.get(key);
    if (group) group.push(figure);
    else groups.set(key, [figure]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** `to-date` in one source is another day than in the next. */
const momentOf = ({ period: { token, asOf } }: Figure): string => `${token} ${asOf}`;

/** Every reported destination whose parts are all reported, at whatever depth, must be their sum. */
function sumParts(alike: readonly Figure[], { destinations }: Terms): RuleSource[] {
  const reported = new Map(alike.map((figure) => [figure.destination, figure]));
  const children = (id: string) =>
    [...destinations.values()].filter((d) => d.parent === id && d.complete).map((d) => d.id);
  const cover = (id: string, isWhole: boolean): string[] | undefined => {
    const own = reported.get(id);
    if (own && !isWhole) return [own.id];
    const parts = children(id).map((child) => cover(child, false));
    return parts.length > 0 && parts.every((part) => part !== undefined) ? parts.flat() : undefined;
  };
  return [...reported.values()].flatMap((whole) => {
    const parts = cover(whole.destination, true);
    return parts ? [{ id: `sum-${whole.id}`, rule: `${parts.join(' + ')} = ${whole.id}`, note: none }] : [];
  });
}

/** Each figure is at most the nearest wider one that is reported. */
function orderParts(
  alike: readonly Figure[],
  key: 'destination' | 'group',
  terms: ReadonlyMap<string, { parent: string }>,
): RuleSource[] {
  const reported = new Map(alike.map((figure) => [figure[key], figure]));
  return alike.flatMap((part) => {
    const whole = ancestors(terms, part[key])
      .map((id) => reported.get(id))
      .find((figure) => figure !== undefined);
    return whole ? [{ id: `part-${part.id}`, rule: `${part.id} <= ${whole.id}`, note: none }] : [];
  });
}

/** Each figure with the first that says the same and that it does not revise. */
function agreeRestated(alike: readonly Figure[], revised: ReadonlySet<string>): RuleSource[] {
  return alike.flatMap((other, i) => {
    const first = alike.slice(0, i).find(({ id }) => !revised.has(`${id} ${other.id}`));
    return first ? [{ id: `again-${other.id}`, rule: `${other.id} ~ ${first.id}`, note: none }] : [];
  });
}

/** 人 of a year lies within the 人次 of a period that holds that year; measures pair by name: `transfer`, `transfer-times`. */
function orderPersonTimes(alike: readonly Figure[], { measures }: Terms): RuleSource[] {
  const times = alike.filter((figure) => measures.get(figure.measure)?.counts === 'person-times');
  return times.flatMap((whole) =>
    alike
      .filter((part) => `${part.measure}-times` === whole.measure && containsPeriod(whole.period, part.period))
      .map((part) => ({ id: `times-${part.id}`, rule: `${part.id} <= ${whole.id}`, note: none })),
  );
}
