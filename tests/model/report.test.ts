import { expect, test } from 'vitest';
import { isError } from '../../src/model/issue.ts';
import { readReport } from '../../src/model/report.ts';
import { charts } from '../../src/charts/index.ts';
import { openFiles, readCells, withCells, type Files } from '../support/data.ts';

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
  expect(usage?.formulas).toEqual([
    'zhaotong-todate-outside',
    'zhaotong-todate-parts',
    'zhaotong-todate-guangdong-share',
  ]);
});

test('a period open to the report carries the report’s date', () => {
  const total = report?.figures.find(({ id }) => id === 'zhaotong-todate-total');
  expect(total?.period.asOf).toBe('2020-10');
});

test('the same files give the same report', () => {
  expect(readReport(files, { charts }).report).toEqual(report);
});

test('ten times the rows take about ten times as long', () => {
  const seconds = (copies: number): number => {
    const many = repeat(copies);
    const times = [1, 2, 3].map(() => {
      const began = performance.now();
      expect(readReport(many, { charts: [] }).report).toBeDefined();
      return performance.now() - began;
    });
    return Math.min(...times);
  };
  seconds(12);
  expect(seconds(120) / seconds(12)).toBeLessThan(15);
});

/** The ledger so many times over, each copy with a source and ids of its own. */
function repeat(copies: number): Files {
  const prefix = (copy: number, id = ''): string => (copy === 1 ? id : `copy${copy}x-${id}`);
  const multiply = (file: string, change: (row: string[], copy: number) => string[]): string[][] => {
    const [header = [], ...rows] = readCells(files, file);
    return [header, ...Array.from({ length: copies }, (_, i) => rows.map((row) => change(row, i + 1))).flat()];
  };
  const sources = multiply('sources.csv', (row, copy) => [`r${copy}`, ...row.slice(1)]);
  const figures = multiply('figures.csv', ([id, , ...rest], copy) => [prefix(copy, id), `r${copy}`, ...rest]);
  const ignored = multiply('ignored.csv', (row, copy) => [`r${copy}`, ...row.slice(1)]);
  const index = readCells(files, 'sources/r1.index.csv');
  let many = withCells(files, 'figures.csv', figures);
  many = withCells(withCells(many, 'sources.csv', sources), 'ignored.csv', ignored);
  for (const [id = ''] of sources.slice(1)) many = withCells(many, `sources/${id}.index.csv`, index);
  return many;
}
