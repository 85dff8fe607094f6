import { expect, test } from 'vitest';
import { isRefused, openFiles, readCells, withCells } from '../support/data.ts';

const files = openFiles();
const cells = readCells(files, 'figures.csv');
const [header = []] = cells;
const [para, printed, value] = ['para', 'printed', 'value'].map((name) => header.indexOf(name)) as [
  number,
  number,
  number,
];

/** Rows of one paragraph whose printed texts differ, two by two. */
const pairs = cells.slice(1).flatMap((a, i) =>
  cells
    .slice(i + 2)
    .filter((b) => a[para] === b[para] && a[printed] !== b[printed])
    .map((b) => [a, b] as const),
);

/** The share of such swaps that is refused; the columns named trade places. */
function shareRefused(columns: number[]): number {
  const refused = pairs.filter(([a, b]) => {
    const swap = (row: string[], other: string[]) =>
      row.map((cell, i) => (columns.includes(i) ? (other[i] ?? '') : cell));
    return isRefused(
      withCells(
        files,
        'figures.csv',
        cells.map((row) => (row === a ? swap(a, b) : row === b ? swap(b, a) : row)),
      ),
    );
  });
  return refused.length / pairs.length;
}

test('there are enough pairs in one paragraph to measure swaps by', () => {
  expect(pairs.length).toBeGreaterThan(200);
});

test('swapping the printed texts of two rows is refused', () => {
  expect(shareRefused([printed])).toBe(1);
});

test('swapping texts and values together, which leaves each row true to itself, is refused in 95 of 100', () => {
  expect(shareRefused([printed, value])).toBeGreaterThanOrEqual(0.95);
});
