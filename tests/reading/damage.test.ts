import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isError } from '../../src/reading/issue.ts';
import { readReport } from '../../src/reading/report.ts';
import { formatDiagnostics } from '../../src/text/diagnostics.ts';
import { openFiles, readCells, withCells, type Files } from '../support/data.ts';

const files = openFiles();
const tables = [...files.keys()].filter((path) => path.endsWith('.csv'));

/** What people and programs leave in cells. */
const junk = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '\u200b',
    'N/A',
    '——',
    '#REF!',
    '=A1',
    '-1',
    '0',
    '1e9',
    '18,962',
    '９',
    '威信',
    '530629',
    'all',
    'a',
    'A b',
    '2018',
    '2017..2020',
    '4~7',
    '数千',
    '"',
    '\n',
    '{',
    '{a}',
    'x / x',
  ),
  fc.string({ maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
);

/** One cell of one table replaced. */
const oneCell = fc.tuple(fc.constantFrom(...tables), fc.nat(), fc.nat(), junk).map(([file, i, j, text]) => {
  const cells = readCells(files, file);
  const row = cells[i % cells.length] ?? [];
  row[j % row.length] = text;
  return withCells(files, file, cells);
});

/** Some bytes of one file replaced by others. */
const someBytes = fc
  .tuple(fc.constantFrom(...tables), fc.nat(), fc.nat(40), fc.uint8Array({ maxLength: 40 }))
  .map(([file, at, gone, come]): Files => {
    const bytes = files.get(file) ?? new Uint8Array();
    const start = at % bytes.length;
    return new Map(files).set(file, Uint8Array.of(...bytes.slice(0, start), ...come, ...bytes.slice(start + gone)));
  });

/** A page that an editor can use: no word of a program's in it. */
function checkPages(damaged: Files): void {
  const { report, issues } = readReport(damaged, { charts: [] });
  expect(report === undefined).toBe(issues.some(isError));
  for (const lang of ['zh', 'en'] as const) {
    expect(formatDiagnostics(issues, lang).replaceAll(/^ {2}\|.*$/gm, '')).not.toMatch(
      /NaN|undefined|\bnull\b|\[object|Infinity/,
    );
  }
}

test('whatever stands in a cell, there is a report or a readable reason why not', () => {
  fc.assert(fc.property(oneCell, checkPages), { numRuns: 300, seed: 20261123 });
});

test('whatever happens to a file, there is a report or a readable reason why not', () => {
  fc.assert(fc.property(someBytes, checkPages), { numRuns: 200, seed: 20261123 });
});
