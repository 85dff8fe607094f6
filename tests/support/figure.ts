import type { Figure } from '../../src/model/figure.ts';
import type { Measure } from '../../src/model/measure.ts';
import { parsePeriod, type Period } from '../../src/model/period.ts';
import { parseQuantity } from '../../src/model/quantity.ts';
import type { Terms } from '../../src/model/terms.ts';

/** A figure for tests: what matters is said, the rest is a county's registered poor of 2018. */
export function makeFigure(id: string, printed: string, given: Partial<Figure> & { when?: string } = {}): Figure {
  const quantity = parseQuantity(printed);
  if (typeof quantity === 'string') throw new Error(`${printed}: ${quantity}`);
  const { when = '2018', ...rest } = given;
  return {
    id,
    printed,
    quantity,
    source: 'r1',
    para: 'P6',
    n: 1,
    place: '530629',
    measure: 'transfer',
    group: 'registered-poor',
    destination: 'all',
    scope: 'county',
    speaker: '',
    period: parsePeriod(when) as Period,
    status: 'reported',
    note: { zh: '', en: '' },
    cues: [],
    ...rest,
  };
}

const destination = (id: string, parent: string, complete = true) =>
  [id, { id, parent, complete, place: '', cues: [] as string[], zh: id, en: id }] as const;
const measure = (id: string, unit: string, counts: Measure['counts'], additive = true) =>
  [id, { id, unit, counts, additive, cues: [] as string[], zh: id, en: id }] as const;
const group = (id: string, parent: string) => [id, { id, parent, zh: id, en: id }] as const;

/** The controlled lists as the report needs them. */
export const terms: Terms = {
  destinations: new Map([
    destination('all', '', false),
    destination('inside', 'all'),
    destination('outside', 'all'),
    destination('guangdong', 'outside'),
    destination('other-places', 'outside'),
    destination('within-county', 'inside'),
    destination('elsewhere-in-yunnan', 'inside'),
    destination('pearl-river-delta', 'guangdong', false),
    destination('dongguan', 'pearl-river-delta', false),
  ]),
  groups: new Map([group('all', ''), group('poor', 'all'), group('registered-poor', 'poor')]),
  measures: new Map([
    measure('transfer', '人', 'people'),
    measure('transfer-times', '人次', 'person-times'),
    measure('labour', '人', 'people'),
    measure('rate', '%', 'rate', false),
    measure('share', '%', 'share', false),
    measure('subsidy', '元', 'money'),
  ]),
};

/** Looks figures up by id, as checks do. */
export const finder = (figures: readonly Figure[]) => (id: string) => figures.find((figure) => figure.id === id);
