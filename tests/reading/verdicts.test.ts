import { expect, test } from 'vitest';
import type { Verdict } from '../../src/model/check.ts';
import { getFigure } from '../../src/model/report.ts';
import { openReport } from '../support/report.ts';

const report = openReport();

/** The report's own arithmetic, as a reader would work it out by hand. */
const verdicts: [id: string, verdict: Verdict][] = [
  ['city-destinations', 'within-rounding'], // 2.84万 + 4.9万 + 1.7万 = 9.44万 against 9.48万
  ['city-total-restated', 'within-rounding'],
  ['weixin-destinations', 'exact'], // 18962 + 1446 + 8350 = 28758
  ['weixin-rate', 'within-rounding'], // 28758 / 36594 = 78.6%
  ['weixin-dongguan', 'exact'],
  ['qiaojia-destinations', 'exact'], // 961 + 18093 + 5920 = 24974
  ['zhenxiong-rate', 'within-rounding'], // 66.74万 / 77.83万 = 85.8%
  ['zhenxiong-poor-rate', 'within-rounding'], // 26.5万 / 30.2万 = 87.7%
  ['qiaojia-returned-poor', 'exact'],
  ['qiaojia-rehired', 'exact'],
  ['qiaojia-rehired-poor', 'exact'],
  ['qiaojia-rehired-returned-poor', 'exact'],
  ['enrolled-poor', 'exact'],
  ['private-enrolled-poor', 'exact'],
  ['weixin-delta', 'exact'], // 4500多 at most 24000多, however many more
  ['weixin-dalingshan', 'exact'],
  ['zhaotong-poor-restated', 'within-rounding'], // 111万余 and 111.95万
  ['zhaotong-rate-restated', 'within-rounding'],
  ['poverty-base', 'stretched'], // 18万左右 / 4%左右 against 111.95万 / 21.5%
];

test.each(verdicts)('%s: %s', (id, verdict) => {
  expect(report.checks.find((check) => check.id === id)?.verdict).toBe(verdict);
});

test('every declared check has its verdict above', () => {
  const declared = report.checks.filter(({ kind }) => kind === 'declared').map(({ id }) => id);
  expect(declared.sort()).toEqual(verdicts.map(([id]) => id).sort());
});

test('the base population that each year implies is told with its width: 389–529万 against about 520.7万', () => {
  const base = report.checks.find(({ id }) => id === 'poverty-base');
  expect(Math.round((base?.left.low ?? 0) / 10_000)).toBe(389);
  expect(Math.round((base?.left.high ?? 0) / 10_000)).toBe(529);
  expect((base?.right.low ?? 0) / 10_000).toBeLessThan(520.7);
  expect((base?.right.high ?? 0) / 10_000).toBeGreaterThan(520.7);
});

test.each([
  ['weixin-stay-subsidy-each', 986.8, 1013.2],
  ['weixin-job-subsidy-each', 299.99, 300.01],
  ['weixin-transport-subsidy-each', 493.15, 493.17],
])('%s lies between %d and %d yuan', (id, low, high) => {
  const { quantity } = getFigure(report, id);
  expect(quantity.low).toBeGreaterThan(low);
  expect(quantity.high).toBeLessThan(high);
});

test('checks nobody wrote are there too: a part within its whole, people within person-times, the poor within all', () => {
  const generated = report.checks.filter(({ kind }) => kind === 'generated').map(({ rule }) => rule);
  expect(generated).toContain('weixin-2018-total <= weixin-2016-transfer-times');
  expect(generated).toContain('zhenxiong-todate-poor-transfer <= zhenxiong-todate-transfer');
  expect(generated).toContain('zhenxiong-todate-poor-labour <= zhenxiong-todate-labour');
});

test('43 of the 79 figures are not exact: intervals are the rule here, not the exception', () => {
  const reported = report.figures.filter(({ status }) => status !== 'derived');
  expect(reported).toHaveLength(79);
  expect(reported.filter(({ quantity }) => quantity.precision !== 'exact')).toHaveLength(43);
});
