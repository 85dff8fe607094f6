import { expect, test } from 'vitest';
import { getFigure } from '../../src/model/report.ts';
import { formatAmount, formatRange } from '../../src/text/amount.ts';
import { openReport } from '../support/report.ts';

const report = openReport();
const total = getFigure(report, 'zhaotong-todate-total');

test('a worked-out interval is rounded outwards, so that it never promises more than the sum', () => {
  expect(formatRange({ low: 5194663.57, high: 5219347.31 }, '人', 'zh')).toBe('5,194,663–5,219,348人');
  expect(formatRange({ low: 78.58665, high: 78.58665 }, '%', 'en')).toBe('78.58–78.59%');
});

test('what is a short decimal stays one: no trace of binary fractions', () => {
  expect(formatRange({ low: 85.75, high: 85.85 }, '%', 'zh')).toBe('85.75–85.85%');
  expect(formatRange({ low: 0.29, high: 0.29 }, '%', 'zh')).toBe('0.29%');
});

test('a difference is said as the numbers beside it are printed', () => {
  expect(formatAmount(400, [total], 'zh')).toBe('0.04万人');
  expect(formatAmount(400, [total], 'en')).toBe('400 people');
  expect(formatAmount(5, [getFigure(report, 'weixin-2018-total')], 'zh')).toBe('5人');
});
