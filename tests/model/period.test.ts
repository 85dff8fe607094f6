import { expect, test } from 'vitest';
import { containsPeriod, parsePeriod, yearsOf, type Period } from '../../src/model/period.ts';
import { formatPeriod } from '../../src/text/format.ts';

test.each([
  ['2018', 'year', [2018], '2018年', '2018'],
  ['end-2019', 'end', [2019], '2019年末', 'end of 2019'],
  ['since-2016', 'since', [2016], '2016年以来', 'since 2016'],
  ['2017..2020', 'span', [2017, 2020], '2017–2020年', '2017–2020'],
  ['2020..to-date', 'span', [2020], '2020年初至2020年10月', '2020, up to October 2020'],
  ['to-date', 'to-date', [], '截至2020年10月', 'up to October 2020'],
  ['each-year', 'each-year', [], '每年', 'each year'],
])('%s is a %s', (token, kind, years, zh, en) => {
  const period = { ...(parsePeriod(token) as Period), asOf: '2020-10?' };
  expect(period).toMatchObject({ kind, inferred: false, token });
  expect(yearsOf(period)).toEqual(years);
  expect([formatPeriod(period, 'zh'), formatPeriod(period, 'en')]).toEqual([zh, en]);
});

test('a trailing question mark, of either width, says that the period is inferred', () => {
  expect(parsePeriod('2019?')).toMatchObject({ token: '2019', inferred: true });
  expect(parsePeriod('2020..to-date？')).toMatchObject({ token: '2020..to-date', inferred: true });
});

test('a year as people write it is taken for the token', () => {
  expect(parsePeriod('2018年')).toMatchObject({ token: '2018', kind: 'year' });
});

test.each(['', 'Jul-18', '4-7', '18', '2020..2017', 'since', '2018-2019'])('%j is no period', (text) => {
  expect(parsePeriod(text)).toBeUndefined();
});

test('a year lies within a period that is open after an earlier one', () => {
  const period = (token: string) => parsePeriod(token) as Period;
  expect(containsPeriod(period('since-2016'), period('2018'))).toBe(true);
  expect(containsPeriod(period('2017..2020'), period('2021'))).toBe(false);
  expect(containsPeriod(period('2018'), period('since-2016'))).toBe(false);
});
