import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkRule, isFault, type Verdict } from '../../src/model/check.ts';
import type { Figure } from '../../src/model/figure.ts';
import { finder, makeFigure, terms } from '../support/figure.ts';

const note = { zh: '', en: '' };
const run = (rule: string, figures: Figure[]) => checkRule({ id: 'r', rule, note }, finder(figures), terms);
const verdict = (rule: string, figures: Figure[]): Verdict => {
  const check = run(rule, figures);
  if (isFault(check)) throw new Error(JSON.stringify(check));
  return check.verdict;
};
/** Printed numbers named a, b, c …, alike in everything; each may differ in what is given. */
const named = (...printed: (string | [string, Partial<Figure>])[]): Figure[] =>
  printed.map((item, i) =>
    typeof item === 'string'
      ? makeFigure('abcdefgh'.charAt(i), item, { place: '530600' })
      : makeFigure('abcdefgh'.charAt(i), ...item),
  );
const at = (destination: string) => ({ destination, place: '530600' });
const parts = (printed: string[]): Figure[] =>
  ['guangdong', 'inside', 'other-places', 'all'].map((destination, i) =>
    makeFigure('abcd'.charAt(i), printed[i] ?? '', at(destination)),
  );

test('parts that sum to the last digit agree exactly', () => {
  expect(verdict('a + b + c = d', parts(['961人', '18093人', '5920人', '24974人']))).toBe('exact');
});

test('parts whose difference lies within the precision printed agree within rounding', () => {
  expect(verdict('a + b + c = d', parts(['2.84万人', '4.9万人', '1.7万人', '9.48万人']))).toBe('within-rounding');
});

test('parts that cannot make the total contradict it', () => {
  expect(verdict('a + b + c = d', parts(['2.84万人', '4.9万人', '1.7万人', '9.84万人']))).toBe('contradiction');
});

test('a rate is checked against the numbers it is the rate of', () => {
  const rate = { measure: 'rate' };
  const row = (top: string, base: string, share: string) => [
    makeFigure('a', top),
    makeFigure('b', base, { measure: 'labour' }),
    makeFigure('c', share, rate),
  ];
  expect(verdict('a / b = c', row('28758人', '36594人', '78.6%'))).toBe('within-rounding');
  expect(verdict('a / b = c', row('66.74万人', '77.83万人', '85.8%'))).toBe('within-rounding');
  expect(verdict('a / b = c', row('26.5万人', '30.2万人', '87.7%'))).toBe('within-rounding');
  expect(verdict('a / b = c', row('28758人', '36594人', '76.8%'))).toBe('contradiction');
});

test('a part at most its whole holds for sure, perhaps, or not at all', () => {
  expect(verdict('a <= b', named('2348人', '18962人'))).toBe('exact');
  expect(verdict('a <= b', named('4500多人', '24000多人'))).toBe('exact');
  expect(verdict('a <= b', named('24000多人', '24500人'))).toBe('within-rounding');
  expect(verdict('a <= b', named('约6000人', '5600人'))).toBe('stretched');
  expect(verdict('a <= b', named('2348人', '1896人'))).toBe('contradiction');
});

test('a number printed twice may be printed more roughly the second time', () => {
  expect(verdict('a ~ b', named('111万余人', '111.95万人'))).toBe('within-rounding');
  expect(verdict('a ~ b', named('112万余人', '111.95万人'))).toBe('contradiction');
});

test('soft words alone never contradict: the verdict says they had to be stretched', () => {
  const poor = { scope: 'city', place: '530600' } as const;
  const figures = [
    makeFigure('a', '18万人左右', { ...poor, when: 'end-2019' }),
    makeFigure('b', '4%左右', { ...poor, measure: 'rate', when: 'end-2019' }),
    makeFigure('c', '111.95万人', { ...poor, when: 'end-2015' }),
    makeFigure('d', '21.5%', { ...poor, measure: 'rate', when: 'end-2015' }),
  ];
  const check = run('a / b ~ c / d', figures);
  expect(check).toMatchObject({ verdict: 'stretched' });
  // The base population each year implies: 389–529万 against 520–522万.
  if (isFault(check)) throw new Error('fault');
  expect(check.left.low).toBeCloseTo(3_888_889, 0);
  expect(check.left.high).toBeCloseTo(5_285_714, 0);
  expect(check.right.low).toBeGreaterThan(5_190_000);
});

test('what the report counts differently is refused, whatever the numbers', () => {
  const refused = (rule: string, figures: Figure[]) => {
    const fault = run(rule, figures);
    return isFault(fault) && fault.kind === 'refused' ? fault.reason : 'not refused';
  };
  expect(refused('a <= b', named(['26.5万人', { scope: 'county' }], ['9.48万人', { scope: 'helped' }]))).toBe('scope');
  expect(refused('a + b = c', named('1人', ['2人次', { measure: 'transfer-times' }], '3人'))).toBe('person-times');
  expect(
    refused(
      'a + b = c',
      named(
        ['1人', at('inside')],
        ['2人', { ...at('outside'), period: makeFigure('x', '1人', { when: '2019' }).period }],
        '3人',
      ),
    ),
  ).toBe('period');
  expect(
    refused(
      'a + b = c',
      named(
        ['1%', { measure: 'rate', ...at('inside') }],
        ['2%', { measure: 'rate', ...at('outside') }],
        ['3%', { measure: 'rate' }],
      ),
    ),
  ).toBe('not-additive');
  expect(refused('a + b = c', named(['1人', at('guangdong')], ['2人', at('dongguan')], '3人'))).toBe('overlap');
  expect(refused('a + b = c', named(['1人', at('inside')], ['2元', { measure: 'subsidy' }], '3人'))).toBe('unit');
  expect(refused('a / b = c', named('1人', ['0人', {}], ['3%', { measure: 'rate' }]))).not.toBe('not refused');
});

test('people may be set against person-times of the same count and time, and only so', () => {
  const people = makeFigure('a', '28758人');
  const times = makeFigure('b', '63889人次', { measure: 'transfer-times', when: 'since-2016' });
  expect(verdict('a <= b', [people, times])).toBe('exact');
  const earlier = makeFigure('a', '28758人', { when: '2015' });
  expect(run('a <= b', [earlier, times])).toMatchObject({ kind: 'refused', reason: 'person-times' });
});

test('a rule that cannot be read says where', () => {
  expect(run('a + = b', named('1人', '2人'))).toEqual({ kind: 'syntax', at: 4, found: '=' });
  expect(run('a + b', named('1人', '2人'))).toEqual({ kind: 'syntax', at: 5, found: '' });
  expect(run('(a + b = a', named('1人', '2人'))).toMatchObject({ kind: 'syntax', found: '=' });
  expect(run('a = zz', named('1人'))).toEqual({ kind: 'unknown-figure', id: 'zz' });
});

test('a sum of exact parts is exact if and only if it is equal', () => {
  const people = fc.integer({ min: 0, max: 1e8 });
  fc.assert(
    fc.property(people, people, people, fc.integer({ min: -3, max: 3 }), (a, b, c, slip) => {
      const figures = parts([`${a}人`, `${b}人`, `${c}人`, `${Math.max(0, a + b + c + slip)}人`]);
      const isEqual = Math.max(0, a + b + c + slip) === a + b + c;
      expect(verdict('a + b + c = d', figures)).toBe(isEqual ? 'exact' : 'contradiction');
    }),
  );
});

test('numbers rounded from a true sum never contradict it', () => {
  const people = fc.integer({ min: 1000, max: 9_999_999 });
  const tenThousands = (n: number) => `${(Math.round(n / 100) / 100).toFixed(2)}万人`;
  fc.assert(
    fc.property(people, people, people, (a, b, c) => {
      const figures = parts([tenThousands(a), tenThousands(b), tenThousands(c), tenThousands(a + b + c)]);
      expect(verdict('a + b + c = d', figures)).not.toBe('contradiction');
    }),
  );
});
