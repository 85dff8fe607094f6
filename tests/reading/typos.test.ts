import { expect, test } from 'vitest';
import { charts } from '../../src/charts/index.ts';
import { readReport } from '../../src/reading/report.ts';
import { isRefused, openFiles, readCells, withCells } from '../support/data.ts';

const columns = ['printed', 'value', 'para', 'period', 'id'];
const files = openFiles();
const cells = readCells(files, 'figures.csv');
const [header = []] = cells;

/** Every digit in the columns that hold numbers: row, column, position. */
const digits = cells.slice(1).flatMap((row, i) =>
  columns.flatMap((name) => {
    const column = header.indexOf(name);
    return [...(row[column] ?? '').matchAll(/\d/g)].map((match) => ({ row: i + 1, column, at: match.index }));
  }),
);

/** A small generator of numbers between 0 and 1 (mulberry32), so that the same typos are tried every time. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One digit of one cell made another digit. */
function withTypo(random: () => number): string[][] {
  const spot = digits[Math.floor(random() * digits.length)];
  if (!spot) throw new Error('no digits');
  return cells.map((row, i) =>
    row.map((cell, j) => {
      if (i !== spot.row || j !== spot.column) return cell;
      const other = (Number(cell[spot.at]) + 1 + Math.floor(random() * 9)) % 10;
      return cell.slice(0, spot.at) + String(other) + cell.slice(spot.at + 1);
    }),
  );
}

test('of a thousand single-digit typos at least 990 are refused', () => {
  const random = createRandom(20261123);
  const refused = Array.from({ length: 1000 }, () => isRefused(withCells(files, 'figures.csv', withTypo(random))));
  expect(refused.filter(Boolean).length).toBeGreaterThanOrEqual(990);
});

test('the table unspoilt is accepted, or the counts above would say nothing', () => {
  expect(isRefused(withCells(files, 'figures.csv', cells))).toBe(false);
});

/** Two neighbouring digits of a printed number in each other's place, all there are. */
const transpositions = cells.slice(1).flatMap((row, i) => {
  const column = header.indexOf('printed');
  const text = row[column] ?? '';
  return [...text.matchAll(/(?=(\d)(\d))/g)]
    .filter(([, a, b]) => a !== b)
    .map(({ index, 1: a = '', 2: b = '' }) => {
      const wrong = text.slice(0, index) + b + a + text.slice(index + 2);
      const table = cells.map((cell, j) => (j === i + 1 ? cell.map((old, k) => (k === column ? wrong : old)) : cell));
      return { text, wrong, table };
    });
});

test('of all transpositions of two digits at least 95 of 100 are told with the right number as the first guess', () => {
  expect(transpositions.length).toBeGreaterThan(100);
  const missed = transpositions.filter(({ text, wrong, table }) => {
    const { issues } = readReport(withCells(files, 'figures.csv', table), { charts });
    const told = issues.find((issue) => issue.code === 'E056' && issue.spot.excerpt.includes(wrong));
    return told?.code !== 'E056' || told.params.suggestion !== text;
  });
  expect(missed.length / transpositions.length, missed.map(({ wrong }) => wrong).join()).toBeLessThanOrEqual(0.05);
});
