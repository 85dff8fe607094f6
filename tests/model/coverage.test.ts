import { expect, test } from 'vitest';
import { coverageOf, stateOf } from '../../src/model/coverage.ts';
import { openReport } from '../support/report.ts';

const coverage = coverageOf(openReport());
const cellOf = (place: string, span: number | 'cumulative') => {
  const cell = coverage.rows.find((row) => row.place.zh === place)?.cells.find((candidate) => candidate.span === span);
  if (!cell) throw new Error(`no cell: ${place} ${span}`);
  return cell;
};

test('every county has a cell for every year, and every cell is one of four things', () => {
  const { all, ...states } = coverage.counts;
  const counties = coverage.rows.filter(({ place }) => place.level === 'county').length;
  expect(counties).toBe(11);
  expect(all).toBe(counties * coverage.spans.length * coverage.destinations.length);
  expect(Object.values(states).reduce((sum, count) => sum + count, 0)).toBe(all);
});

test('what is printed, what follows from it, what is only named and what is not given are told apart', () => {
  expect(stateOf(cellOf('威信县', 2018), 'dongguan')).toBe('reported');
  expect(stateOf(cellOf('威信县', 2018), 'inside')).toBe('derived');
  expect(stateOf(cellOf('巧家县', 2020), 'anhui')).toBe('mentioned');
  expect(stateOf(cellOf('巧家县', 2019), 'dongguan')).toBe('missing');
});

test('a county of which the report says nothing has nothing in any year', () => {
  const silent = coverage.rows.find(({ place }) => place.zh === '盐津县');
  expect(silent?.cells.every(({ missing }) => missing.length === coverage.destinations.length)).toBe(true);
});

test('the rest of a category stands for no category', () => {
  const derived = coverage.rows.flatMap((row) => row.cells.flatMap((cell) => cell.derived));
  expect(derived.map(({ figure }) => figure.id)).not.toContain('weixin-2018-outside-rest');
});

test('the part of a year up to the report counts as that year', () => {
  expect(stateOf(cellOf('威信县', 2020), 'dalingshan')).toBe('reported');
});
