import Papa from 'papaparse';
import { findHeader, nameColumns, noteHeader, plainName, type Header } from './header.ts';
import { createIssue, isError, type Issue } from './issue.ts';
import type { TableSchema } from './schema.ts';
import { countNewlines, spotIn, spotOf, wholeFile, type RawRow, type TableText } from './spot.ts';

/** A file taken apart: named columns, and rows that remember where they stood. */
export interface RawTable extends TableText {
  /** Position of each of the schema's columns in the file. */
  columns: ReadonlyMap<string, number>;
  rows: RawRow[];
}

export interface ParsedTable {
  table: RawTable | undefined;
  issues: Issue[];
}

/**
 * CSV text → rows under known headers. Accepts what spreadsheets do on their own (other separators, blank rows, a
 * title above the header, a header repeated, mixed newlines) and says so. Refuses rows that are too long or too short,
 * quotes left open, and headers that are missing or unknown: a cell in the wrong column is a wrong number.
 */
export function parseTable(source: string, schema: TableSchema): ParsedTable {
  const { file } = schema;
  const text = source.replace(/\r\n?/g, '\n');
  const header = findHeader(text, schema);
  if (!header) return refuse(createIssue('E023', wholeFile(file), { columns: Object.keys(schema.columns).join(',') }));
  if (/[，；]/.test(header.delimiter)) return refuse(createIssue('E021', wholeFile(file), { sign: header.delimiter }));
  const frame = { file, text, delimiter: header.delimiter };
  const read = readRows(frame, header);
  const issues = [...noteNewlines(source, file), ...noteHeader(text, header, file), ...read.issues];
  const [first, ...rest] = read.rows;
  if (first?.line !== header.line) return { table: undefined, issues };
  const named = nameColumns(first, schema, frame);
  // After a quote that went wrong the length of a row says nothing.
  const kept = keepRows(rest, first, { ...frame, isBroken: read.issues.length > 0 });
  issues.push(...named.issues, ...kept.issues);
  if (kept.rows.length === 0 && !schema.optional && !issues.some(isError))
    issues.push(createIssue('E080', wholeFile(file), {}));
  return { table: { ...frame, columns: named.columns, rows: kept.rows }, issues };
}

/** PapaParse, told everything and asked to guess nothing; a row remembers its line and offset. */
function readRows(table: TableText, header: Header): { rows: RawRow[]; issues: Issue[] } {
  const rows: RawRow[] = [];
  const issues: Issue[] = [];
  const body = table.text.slice(header.offset);
  let [line, start] = [header.line, 0];
  Papa.parse<string[]>(body, {
    header: false,
    delimiter: table.delimiter,
    newline: '\n',
    quoteChar: '"',
    step: ({ data, errors, meta }) => {
      const row = { cells: data, line, offset: header.offset + start };
      const [fault] = errors;
      if (fault) issues.push(describeQuote(table, row, header.offset + (fault.index ?? 1) - 1));
      else if (start < body.length) rows.push(row);
      line += countNewlines(body.slice(start, meta.cursor));
      start = meta.cursor;
    },
  });
  return { rows, issues };
}

/** A quote that was not closed, or closed too early: points at the opening one. */
function describeQuote(table: TableText, row: RawRow, opening: number): Issue {
  const index = row.cells.length - 1;
  const cell = row.cells[index] ?? '';
  const after = /^[^"\n]*"([^",;\t\n]+)/.exec(cell)?.[1] ?? '';
  const swallowed = after ? 0 : countNewlines(cell.trimEnd());
  return createIssue('E022', spotIn(table, row, { index, offset: opening }), { cell: index + 1, swallowed, after });
}

/** Newlines of two kinds glue rows together in some tools; inside a quoted cell a spreadsheet mixes them on purpose. */
function noteNewlines(source: string, file: string): Issue[] {
  const kinds = new Set(source.replace(/"[^"]*"/g, '').match(/\r\n|\r|\n/g));
  return kinds.size > 1 ? [createIssue('W020', wholeFile(file), {})] : [];
}

/** Leaves out blank rows, comments and repeated headers; reports rows of another length than the header's. */
function keepRows(
  rows: readonly RawRow[],
  header: RawRow,
  table: TableText & { isBroken: boolean },
): { rows: RawRow[]; issues: Issue[] } {
  const kept: RawRow[] = [];
  const issues: Issue[] = [];
  const [firstName, ...otherNames] = header.cells.map(plainName);
  const isHeader = ({ cells: [first = '', ...others] }: RawRow): boolean =>
    plainName(first) === firstName && others.map(plainName).join() === otherNames.join();
  let blank = 0;
  for (const row of rows) {
    const fault = table.isBroken ? undefined : checkLength(row, header, table);
    if (row.cells.every((cell) => cell.trim() === '')) blank += 1;
    else if (isComment(row)) continue;
    else if (isHeader(row)) issues.push(createIssue('W024', spotOf(table, row, 0), {}));
    else if (fault) issues.push(fault);
    else kept.push(row);
  }
  if (blank > 0) issues.push(createIssue('W025', wholeFile(table.file), { rows: blank }));
  return { rows: kept, issues };
}

/** `# a remark`; but `#REF!` and its like are what a spreadsheet writes when a formula failed. */
const isComment = (row: RawRow): boolean =>
  /^\s*#(?!REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!|#)/.test(row.cells[0] ?? '');

function checkLength(row: RawRow, header: RawRow, table: TableText): Issue | undefined {
  const [found, expected] = [row.cells.length, header.cells.length];
  if (found < expected) {
    const fullWidth = row.cells.some((cell) => cell.includes('，'));
    return createIssue('E031', spotOf(table, row, found - 1), { found, expected, fullWidth });
  }
  // A number cut at its thousands' comma shifts the row, and empty cells at its end hide that.
  const split = found > expected ? findSplitNumber(row.cells) : -1;
  if (split < 0 && row.cells.slice(expected).every((cell) => cell.trim() === '')) return undefined;
  const thousands = split < 0 ? undefined : `${row.cells[split] ?? ''},${row.cells[split + 1] ?? ''}`;
  return createIssue('E030', spotOf(table, row, split < 0 ? expected : split), { extra: found - expected, thousands });
}

const findSplitNumber = (cells: readonly string[]): number =>
  cells.findIndex((cell, i) => /^\d{1,3}$/.test(cell) && /^\d{3}(\D|$)/.test(cells[i + 1] ?? ''));

const refuse = (issue: Issue): ParsedTable => ({ table: undefined, issues: [issue] });
