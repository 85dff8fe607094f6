import { evaluate, findExpressionRefusal, type FindFigure, type RuleFault } from './check.ts';
import { compare, maximum, minimum, toNumber } from './exact.ts';
import type { Figure } from './figure.ts';
import type { Place } from './place.ts';
import type { Quantity } from './quantity.ts';
import { figuresOf, parseFormula, type Expression } from './rule.ts';
import { settleRate, settleShare } from './share.ts';
import type { Terms } from './terms.ts';

/** A row of derived.csv. */
export interface Formula {
  id: string;
  formula: string;
  unit: string;
  zh: string;
  en: string;
}

/**
 * A figure this site computes. Place, measure, scope and period are its operands' where they agree, else empty.
 * Sums keep the digits of their parts; shares and rates show only what both ends of their interval support.
 * `a / b | (b - c) / b`: where the report allows two readings of one quantity, the interval holds both.
 * `distance(a, b)` is the great-circle distance of two places.
 */
export function deriveFigure(
  row: Formula,
  find: FindFigure,
  context: { terms: Terms; findPlace: (id: string) => Place | undefined },
): Figure | RuleFault {
  const distance = /^distance\(\s*(\S+?)\s*,\s*(\S+?)\s*\)$/.exec(row.formula);
  if (distance) return deriveDistance(row, [distance[1] ?? '', distance[2] ?? ''], context.findPlace);
  const expressions = row.formula.split('|').map((formula) => parseFormula(formula));
  const unread = expressions.find((expression) => expression.kind === 'syntax');
  if (unread) return unread;
  const readings = expressions.filter((expression) => expression.kind !== 'syntax');
  const ids = [...new Set(readings.flatMap(figuresOf))];
  const unknown = ids.find((id) => !find(id));
  if (unknown !== undefined) return { kind: 'unknown-figure', id: unknown };
  for (const reading of readings) {
    const refusal = findExpressionRefusal(reading, find, context.terms);
    if (refusal) return refusal;
  }
  const quantity = deriveQuantity(readings, row.unit, find);
  if (!quantity) return { kind: 'refused', reason: 'zero', figures: [ids[0] ?? '', ids[1] ?? ''] };
  const operands = ids.map(find).filter((figure) => figure !== undefined);
  return { ...inherit(operands), id: row.id, printed: row.formula, quantity, note: { zh: row.zh, en: row.en } };
}

/** Several readings of one quantity give the interval that holds them all. */
function deriveQuantity(readings: readonly Expression[], unit: string, find: FindFigure): Quantity | undefined {
  const [first] = readings;
  const nominal = first && evaluate(first, find, 'nominal')?.interval.low;
  const lows = readings
    .map((reading) => evaluate(reading, find, 'full')?.interval.low)
    .filter((bound) => bound !== null && bound !== undefined);
  const highs = readings
    .map((reading) => evaluate(reading, find, 'full')?.interval.high)
    .filter((bound) => bound !== null && bound !== undefined);
  if (!first || !nominal || lows.length < readings.length || highs.length < readings.length) return undefined;
  const [low, high] = [lows.reduce(minimum), highs.reduce(maximum)];
  const bounds = { low: toNumber(low), high: toNumber(high), unit };
  if (isQuotient(first)) {
    const settled = unit === '%' ? settleShare(low, high) : settleRate(low, high);
    const isSingle = settled.kind === 'single';
    return {
      ...bounds,
      precision: isSingle ? 'rounded' : 'range',
      value: isSingle ? settled.value : null,
      place: settled.place,
    };
  }
  const places = readings.flatMap(figuresOf).map((id) => find(id)?.quantity.place ?? 1);
  const precision = compare(low, high) === 0 ? 'exact' : 'rounded';
  return { ...bounds, precision, value: toNumber(nominal), place: Math.min(...places) };
}

const isQuotient = (expression: Expression): boolean => expression.kind === 'operation' && expression.operator === '/';

function inherit(operands: readonly Figure[]): Omit<Figure, 'id' | 'printed' | 'quantity' | 'note'> {
  const [first] = operands;
  const shared = (key: 'place' | 'measure' | 'group' | 'destination' | 'speaker' | 'source'): string =>
    operands.every((figure) => figure[key] === first?.[key]) ? (first?.[key] ?? '') : '';
  return {
    source: shared('source'),
    para: '',
    n: 0,
    place: shared('place'),
    measure: shared('measure'),
    group: shared('group'),
    destination: shared('destination'),
    scope: first?.scope ?? 'rule',
    speaker: shared('speaker'),
    period: first?.period ?? { token: '', kind: 'to-date', from: null, to: null, inferred: false, asOf: '' },
    status: 'derived',
    cues: [],
  };
}

/** Great-circle distance in kilometres on the mean Earth radius (IUGG, 6,371.0088 km), said to the ten: city points are conventions. */
function deriveDistance(
  row: Formula,
  ids: readonly [string, string],
  findPlace: (id: string) => Place | undefined,
): Figure | RuleFault {
  const [a, b] = [findPlace(ids[0]), findPlace(ids[1])];
  const missing = !a ? ids[0] : !b ? ids[1] : undefined;
  if (!a || !b || a.lon === null || a.lat === null || b.lon === null || b.lat === null) {
    return { kind: 'unknown-figure', id: missing ?? ids[0] };
  }
  const value = Math.round(greatCircle([a.lon, a.lat], [b.lon, b.lat]) / 10) * 10;
  const quantity: Quantity = { precision: 'about', value, low: value - 5, high: value + 5, place: 10, unit: row.unit };
  return { ...inherit([]), id: row.id, printed: row.formula, quantity, note: { zh: row.zh, en: row.en } };
}

function greatCircle([lonA, latA]: readonly [number, number], [lonB, latB]: readonly [number, number]): number {
  const radians = Math.PI / 180;
  const haversine = (angle: number) => Math.sin((angle * radians) / 2) ** 2;
  const h = haversine(latB - latA) + Math.cos(latA * radians) * Math.cos(latB * radians) * haversine(lonB - lonA);
  return 2 * 6371.0088 * Math.asin(Math.sqrt(h));
}
