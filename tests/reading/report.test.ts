import { expect, test } from 'vitest';
import { isError } from '../../src/reading/issue.ts';
import { readReport } from '../../src/reading/report.ts';
import { charts } from '../../src/charts/index.ts';
import { openFiles } from '../support/data.ts';

const files = openFiles();
const { report, issues } = readReport(files, { charts });

test('the editors’ files hold no error', () => {
  expect(issues.filter(isError)).toEqual([]);
  expect(report).toBeDefined();
});

test('every numeral of the sources is a figure, or has a reason in both languages why it is none', () => {
  const left = report?.numerals.filter(({ figure, reason }) => figure === '' && (reason.zh === '' || reason.en === ''));
  expect(report?.numerals.length).toBeGreaterThan(100);
  expect(left).toEqual([]);
});

test('every reported figure states the numeral that names it', () => {
  const reported = report?.figures.filter(({ status }) => status !== 'derived') ?? [];
  for (const { id, para, n, printed } of reported) {
    expect(report?.numerals).toContainEqual(expect.objectContaining({ para, n, printed, figure: id }));
  }
});

test('no check of a sound report is a contradiction', () => {
  expect(report?.checks.length).toBeGreaterThan(20);
  expect(report?.checks.filter(({ verdict }) => verdict === 'contradiction')).toEqual([]);
});

test('a figure knows the charts, checks and formulas that use it', () => {
  const usage = report?.usage['zhaotong-todate-guangdong'];
  expect(usage?.checks).toContain('city-destinations');
  expect(usage?.formulas).toContain('zhaotong-todate-guangdong-share');
  expect(usage?.charts).not.toEqual([]);
});

test('a period open to the report carries the report’s date', () => {
  const total = report?.figures.find(({ id }) => id === 'zhaotong-todate-total');
  expect(total?.period.asOf).toBe('2020-10');
});

test('the same files give the same report', () => {
  expect(readReport(files, { charts }).report).toEqual(report);
});
