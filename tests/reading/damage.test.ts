import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseQuantity } from '../../src/model/quantity.ts';
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

/** Every numeral of the source, by paragraph, as the index holds it. */
const held = new Set(
  readCells(files, 'sources/r1.index.csv').map(([para = '', , printed = '']) => `${para} ${plain(printed)}`),
);

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}

/** What was accepted says no number that the source does not print in that paragraph, nor another amount than it says. */
function checkAccepted(damaged: Files): void {
  const { report } = readReport(damaged, { charts: [] });
  const reported = report?.figures.filter(({ status }) => status !== 'derived') ?? [];
  for (const { para, printed, quantity } of reported) {
    expect(held).toContain(`${para} ${plain(printed)}`);
    const read = parseQuantity(printed);
    expect(typeof read === 'string' ? read : [read.low, read.high]).toEqual([quantity.low, quantity.high]);
  }
}

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

const isSource = (path: string): boolean => path.startsWith('sources');
const edits = fc.oneof(oneCell, someBytes);

test('no edit and no damage gets a number accepted that the source’s index does not hold', () => {
  const sound = files.get('sources/r1.index.csv');
  fc.assert(
    fc.property(edits, (damaged) => {
      // Whatever hits the index itself is another matter: it says what the source prints.
      fc.pre([...damaged].every(([path, bytes]) => !isSource(path) || path === 'sources.csv' || bytes === sound));
      checkAccepted(damaged);
    }),
    { numRuns: 300, seed: 20261125 },
  );
});

/** Digits of the printed column changed, dropped or added: the likeliest way to a wrong number. */
const oneDigit = fc
  .tuple(fc.nat(), fc.nat(), fc.constantFrom('', '0', '1', '5', '9', '99', '.', '万', '多', '约', '%'))
  .map(([i, j, come]) => {
    const cells = readCells(files, 'figures.csv');
    const row = cells[1 + (i % (cells.length - 1))] ?? [];
    const column = cells[0]?.indexOf('printed') ?? 0;
    const text = row[column] ?? '';
    const at = j % (text.length + 1);
    row[column] = text.slice(0, at) + come + text.slice(at + (j % 2));
    return withCells(files, 'figures.csv', cells);
  });

test('nor does any change of a printed number’s characters', () => {
  fc.assert(fc.property(oneDigit, checkAccepted), { numRuns: 300, seed: 20261125 });
});
