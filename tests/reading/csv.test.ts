import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { parseTable } from '../../src/reading/csv.ts';
import { schema } from '../../src/reading/schema.ts';
import { columnLetters, spotOf } from '../../src/reading/spot.ts';

const speakers = (body: string) => parseTable(`id,zh,en\n${body}`, schema.speakers);
const codes = ({ issues }: { issues: { code: string }[] }) => issues.map(({ code }) => code);

test('a row remembers its line, past cells that hold newlines', () => {
  const { table } = speakers('a,"一\n二",A\nb,三,B\n');
  expect(table?.rows.map(({ line }) => line)).toEqual([2, 4]);
});

test('a cell is found by line, column and spreadsheet cell', () => {
  const { table } = speakers('a,"一,二",A\n');
  const row = table?.rows[0];
  if (!table || !row) throw new Error('no row');
  expect(spotOf(table, row, 2)).toEqual({
    file: 'speakers.csv',
    line: 2,
    column: 9,
    cell: 'C2',
    excerpt: 'a,"一,二",A',
  });
});

test('whatever stands in a cell, it is read back and found where it stands', () => {
  // A header, blank rows and comments have a meaning of their own; an x keeps cells from being any of these.
  const cell = fc
    .string({ unit: fc.constantFrom('a', '"', ',', '\n', ';', '，', '人', ' ', '1') })
    .map((text) => `x${text}`);
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 }), (rows) => {
      const { table } = speakers(Papa.unparse(rows, { newline: '\n' }));
      expect(table?.rows.map(({ cells }) => cells)).toEqual(rows);
      for (const row of table?.rows ?? []) {
        row.cells.forEach((text, i) => {
          const { line, column } = spotOf(table as never, row, i);
          const rest =
            table?.text
              .split('\n')
              .slice(line - 1)
              .join('\n')
              .slice(column - 1) ?? '';
          expect(rest.startsWith(text) || rest.startsWith(`"${text.replaceAll('"', '""')}"`)).toBe(true);
        });
      }
    }),
  );
});

test('a quote left open is told with the lines it swallowed, and no length is held against the rows after it', () => {
  const parsed = speakers('a,"一,A\nb,二,B\nc,三,C\n');
  expect(codes(parsed)).toEqual(['E022']);
  expect(parsed.issues[0]).toMatchObject({
    spot: { line: 2, column: 3, cell: 'B2' },
    params: { cell: 2, swallowed: 2 },
  });
});

test('columns may stand in any order and bear their Chinese names', () => {
  const { table, issues } = parseTable('英文名,编号,中文名\nA,a,一\n', schema.speakers);
  expect(issues).toEqual([]);
  expect(table && Object.fromEntries(table.columns)).toEqual({ en: 0, id: 1, zh: 2 });
});

test('a table that may be empty is not missed', () => {
  expect(parseTable('date,figure,kind,was,now,reason_zh,reason_en\n', schema.corrections).issues).toEqual([]);
  expect(codes(parseTable('id,zh,en\n', schema.speakers))).toEqual(['E080']);
});

test('columns are lettered as in a spreadsheet', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});
