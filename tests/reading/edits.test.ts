import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareRows } from '../../src/reading/edits.ts';
import { tidyFiles } from '../../src/reading/tidy.ts';
import { openFiles, readCells, withCells, type Files } from '../support/data.ts';

const files = openFiles();
const replace = (path: string, was: string, now: string): Files => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.get(path));
  if (!text.includes(was)) throw new Error(`not in ${path}: ${was}`);
  return new Map(files).set(path, new TextEncoder().encode(text.replace(was, now)));
};

test('a changed cell is told with its row, its column and where it stands', () => {
  const [edit, ...others] = compareRows(files, replace('figures.csv', '28758人', '28785人'));
  expect(others).toEqual([]);
  expect(edit).toMatchObject({ file: 'figures.csv', kind: 'changed', name: 'weixin-2018-total' });
  expect(edit?.cells).toEqual([
    { column: 'printed', zh: '原文', cell: `D${edit?.line ?? 0}`, was: '28758人', now: '28785人' },
  ]);
});

test('what a spreadsheet does on its own is no edit', () => {
  const [header = [], ...rows] = readCells(files, 'figures.csv');
  const value = header.indexOf('value');
  const group = (cell: string): string => cell.replace(/\B(?=(\d{3})+$)/g, ',');
  const cells = rows.map((row) => row.map((cell, i) => (i === value ? group(cell) : ` ${cell}`)));
  expect(compareRows(files, withCells(files, 'figures.csv', [header, ...cells]))).toEqual([]);
  const tidied = new Map([...files, ...tidyFiles(files).map(({ path, bytes }) => [path, bytes] as const)]);
  expect(compareRows(files, tidied)).toEqual([]);
});

test('columns and rows in another order are no edit', () => {
  const cells = readCells(files, 'figures.csv');
  const [header = [], ...rows] = cells.map((row) => [...row.slice(3), ...row.slice(0, 3)]);
  expect(compareRows(files, withCells(files, 'figures.csv', [header, ...rows.reverse()]))).toEqual([]);
});

test('rows come and go, also where rows have no id', () => {
  for (const path of ['figures.csv', 'mentions.csv', 'sources/r1.index.csv']) {
    const [header = [], first = [], ...rest] = readCells(files, path);
    const gone = compareRows(files, withCells(files, path, [header, ...rest]));
    expect(gone.map(({ kind }) => kind)).toEqual(['removed']);
    const twice = compareRows(
      withCells(files, path, [header, ...rest]),
      withCells(files, path, [header, first, ...rest]),
    );
    expect(twice.map(({ kind }) => kind)).toEqual(['added']);
  }
});

test('a table that cannot be taken apart has no rows to compare, and nothing breaks', () => {
  const bytes = fc.uint8Array({ maxLength: 60 });
  const at = fc.nat();
  fc.assert(
    fc.property(bytes, at, (come, place) => {
      const old = files.get('figures.csv') ?? new Uint8Array();
      const start = place % old.length;
      const damaged = Uint8Array.of(...old.slice(0, start), ...come, ...old.slice(start));
      expect(Array.isArray(compareRows(files, new Map(files).set('figures.csv', damaged)))).toBe(true);
    }),
    { numRuns: 60, seed: 20261125 },
  );
});
