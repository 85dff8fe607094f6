import { expect, test } from 'vitest';
import { builtIn, formatCell } from '../../../src/client/check/number-format.ts';

test.each([
  [94800, 'General', '94800'],
  [0.1 + 0.2, 'General', '0.3'],
  [1 / 3, 'General', '0.33333333333'],
  [123456789012, 'General', '1.23457E+11'],
  [18962, '#,##0', '18,962'],
  [1234567.891, '#,##0.00', '1,234,567.89'],
  [0.786, '0.0%', '78.6%'],
  [0.786, '0%', '79%'],
  [0.7, '0.##%', '70%'],
  [2.675, '0.00', '2.68'],
  [28758, '0"人"', '28758人'],
  [28758, 'General"人"', '28758人'],
  [94800, '0.00E+00', '9.48E+04'],
  [6000, '[$¥-804]#,##0', '¥6,000'],
  [6000, '_ ¥* #,##0_ ;_ ¥* -#,##0_ ', '¥6,000'],
  [-5, '0;(0)', '(5)'],
  [-5, '0', '-5'],
  [-0.2, '0', '0'],
  [0, '0;-0;"无"', '无'],
  [7, '[Red]00', '07'],
  [7, '@', '7'],
  [7, '', '7'],
])('%d under %s is shown as %s', (value, code, shown) => {
  expect(formatCell(value, code)).toBe(shown);
});

/** 4 July 2018, half past eight in the evening. */
const day = 43285.854166666664;

test.each([
  ['yyyy/m/d', '2018/7/4'],
  ['yyyy-mm-dd', '2018-07-04'],
  ['yyyy"年"m"月"d"日"', '2018年7月4日'],
  ['m"月"d"日"', '7月4日'],
  ['[$-804]yyyy"年"m"月";@', '2018年7月'],
  ['d-mmm', '4-Jul'],
  ['mmm-yy', 'Jul-18'],
  ['h:mm', '20:30'],
  ['h:mm AM/PM', '8:30 PM'],
  ['yyyy/m/d h:mm:ss', '2018/7/4 20:30:00'],
])('a date under %s is shown as %s, and so is caught as one', (code, shown) => {
  expect(formatCell(day, code)).toBe(shown);
});

test('days are counted as Excel counts them, from 1900 with its day too many, or from 1904', () => {
  expect(formatCell(1, 'yyyy-mm-dd')).toBe('1900-01-01');
  expect(formatCell(61, 'yyyy-mm-dd')).toBe('1900-03-01');
  expect(formatCell(0, 'yyyy-mm-dd', true)).toBe('1904-01-01');
});

test('what a Chinese office calls by number only is a date too', () => {
  expect([14, 16, 17, 31, 58].map((id) => formatCell(day, builtIn[id] ?? ''))).toEqual([
    '2018/7/4',
    '4-Jul',
    'Jul-18',
    '2018年7月4日',
    '7月4日',
  ]);
});
