import { expect, test } from 'vitest';
import { generateChecks, sameRule } from '../../src/model/reconcile.ts';
import { requireAddable } from '../../src/model/refusal.ts';
import { makeFigure, terms } from '../support/figure.ts';

const weixin = [
  makeFigure('total', '28758人'),
  makeFigure('out', '18962人', { destination: 'outside' }),
  makeFigure('dongguan', '2348人', { destination: 'dongguan' }),
  makeFigure('elsewhere', '1446人', { destination: 'elsewhere-in-yunnan' }),
  makeFigure('within', '8350人', { destination: 'within-county' }),
];
const rules = (figures: Parameters<typeof generateChecks>[0]) =>
  generateChecks(figures, terms).map(({ rule, verdict }) => `${rule}: ${verdict}`);

test('a total is checked against the finest parts that make it up, at whatever depth', () => {
  expect(rules(weixin)).toContain('within + elsewhere + out = total: exact');
});

test('a part that is no complete share of its whole is only ordered', () => {
  expect(rules(weixin)).toContain('dongguan <= out: exact');
  expect(rules(weixin).filter((rule) => rule.includes('dongguan') && rule.includes('='))).toHaveLength(1);
});

test('a missing part is not zero: no sum is checked without it', () => {
  const incomplete = weixin.filter(({ id }) => id !== 'within');
  expect(rules(incomplete).some((rule) => rule.includes('+'))).toBe(false);
});

test('a group is at most the wider group of the same place, time and count', () => {
  const all = makeFigure('everyone', '66.74万人', { group: 'all' });
  const poor = makeFigure('poor', '26.5万人');
  expect(rules([all, poor])).toEqual(['poor <= everyone: exact']);
});

test('figures of different scope, period or place never meet', () => {
  const helped = makeFigure('helped', '9.48万人', { scope: 'helped', group: 'all' });
  const later = makeFigure('later', '3人', { when: '2019', group: 'all' });
  const county = makeFigure('county', '26.5万人');
  expect(rules([helped, later, county])).toEqual([]);
});

test('people are held against person-times of a period that contains their year', () => {
  const times = makeFigure('times', '63889人次', { measure: 'transfer-times', when: 'since-2016' });
  expect(rules([makeFigure('total', '28758人'), times])).toEqual(['total <= times: exact']);
  expect(rules([makeFigure('total', '28758人', { when: '2015' }), times])).toEqual([]);
});

test('a figure printed twice must agree with itself', () => {
  expect(rules([makeFigure('first', '111.95万人'), makeFigure('again', '111万余人')])).toEqual([
    'again ~ first: within-rounding',
  ]);
});

test('the order of a rule’s parts does not make another rule', () => {
  const [sum] = generateChecks(weixin, terms).filter(({ rule }) => rule.includes('+'));
  if (!sum) throw new Error('no sum');
  expect(sameRule(sum, { ...sum, rule: 'out + elsewhere + within = total', figures: [...sum.figures].reverse() })).toBe(
    true,
  );
  expect(sameRule(sum, { ...sum, relation: '<=' })).toBe(false);
});

test('a chart that would add what may not be added fails', () => {
  expect(() => requireAddable(weixin.slice(1, 4), terms)).toThrow('refused combination (overlap): out, dongguan');
  expect(() => requireAddable([weixin[1], weixin[3], weixin[4]] as typeof weixin, terms)).not.toThrow();
});
