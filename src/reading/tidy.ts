import Papa from 'papaparse';
import { decode } from './encoding.ts';
import { findHeader, plainName } from './header.ts';
import { parseTable } from './csv.ts';
import { isError } from './issue.ts';
import { listTables, type Column, type TableSchema } from './schema.ts';
import type { Files } from './tables.ts';

/** A file that reads the same and is written as the house writes it. */
export interface Tidied {
  path: string;
  /** UTF-8 with a byte order mark, CRLF, commas: what Excel and WPS open without a question. */
  bytes: Uint8Array;
  /** Lines as they stood and as they stand now, for those that differ; an empty text is no line. */
  changes: { line: number; was: string; now: string }[];
  /** Encoding, mark or line ends become others, which no line shows. */
  isRecoded: boolean;
}

/**
 * The harmless normalisations, file by file: encoding, separators, line ends, blank rows and columns, repeated headers,
 * invisible characters, spaces, full-width digits. What a cell means never changes, a file with an error is left alone,
 * remarks (`#`) stay, a title above the header becomes one. A second run finds nothing to do.
 */
export function tidyFiles(files: Files): Tidied[] {
  return listTables(files.keys()).flatMap((table) => {
    const bytes = files.get(table.file);
    const tidied = bytes && tidyFile(table, bytes);
    return tidied && !sameBytes(tidied.bytes, bytes) ? [tidied] : [];
  });
}

function tidyFile(table: TableSchema, bytes: Uint8Array): Tidied | undefined {
  const { text } = decode(table.file, bytes);
  if (text === undefined || parseTable(text, table).issues.some(isError)) return undefined;
  const plain = text.replace(/\r\n?/g, '\n');
  const header = findHeader(plain, table);
  if (!header) return undefined;
  const above = plain.slice(0, header.offset).split('\n').map(asRemark).filter(Boolean);
  const { data } = Papa.parse<string[]>(plain.slice(header.offset), { delimiter: header.delimiter, newline: '\n' });
  const rows = tidyRows(data, table);
  const lines = [...above, ...Papa.unparse(rows, { newline: '\n' }).split('\n')];
  const write = (all: readonly string[]) => new TextEncoder().encode(`\uFEFF${all.join('\r\n')}\r\n`);
  const isRecoded = !sameBytes(write(plain.replace(/\n$/, '').split('\n')), bytes);
  return { path: table.file, bytes: write(lines), changes: compareLines(plain, lines), isRecoded };
}

/** A line above the header that is not yet a remark becomes one; nothing that was written is lost. */
function asRemark(line: string): string {
  const words = line.replace(/^[\s,;|]+|[\s,;|]+$/g, '');
  return words === '' || words.startsWith('#') ? words : `# ${words}`;
}

function tidyRows(rows: readonly string[][], table: TableSchema): string[][] {
  const [header = [], ...body] = rows;
  const width = header.findLastIndex((cell) => cell.trim() !== '') + 1;
  const names = header.slice(0, width).map(plainName);
  const columns = names.map((name) => columnNamed(table, name));
  const isHeader = (row: string[]) => row.slice(0, width).map(plainName).join() === names.join();
  const kept = body.filter((row) => row.some((cell) => cell.trim() !== '') && !isHeader(row));
  return [header.slice(0, width).map((cell) => cell.trim()), ...kept.map((row) => tidyRow(row, columns))];
}

const columnNamed = (table: TableSchema, name: string): Column | undefined =>
  Object.entries(table.columns).find(([key, { zh }]) => plainName(key) === name || plainName(zh) === name)?.[1];

/** A remark is one cell; any other row has a cell for each column. */
function tidyRow(row: readonly string[], columns: readonly (Column | undefined)[]): string[] {
  if (row[0]?.trim().startsWith('#')) return [row.join(',').replace(/,+$/, '').trim()];
  return columns.map((column, i) => tidyCell(row[i] ?? '', column));
}

/** As cell.ts reads it: nothing invisible, no spaces around, and outside of prose no full-width letters or digits. */
function tidyCell(cell: string, column: Column | undefined): string {
  const visible = cell.replace(/[\p{Cf}\p{Cc}]/gu, (char) => (/\s/.test(char) && char !== '\uFEFF' ? char : '')).trim();
  if (column?.kind === 'text' || !column) return visible;
  return visible.replace(/[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g, (char) => char.normalize('NFKC'));
}

/** Tidying only drops lines and rewrites them in place, so each line that is kept has its like further down. */
function compareLines(before: string, after: readonly string[]): Tidied['changes'] {
  let next = 0;
  return before
    .replace(/\n$/, '')
    .split('\n')
    .flatMap((was, i) => {
      const now = after[next] ?? '';
      const isKept = contentOf(was) === contentOf(now);
      if (isKept) next += 1;
      return was === now ? [] : [{ line: i + 1, was, now: isKept ? now : '' }];
    });
}

/** A line without what tidying may change: separators, quotes, spaces, what nobody sees, full-width forms. */
const contentOf = (line: string): string => line.normalize('NFKC').replace(/[\s,;|"#\p{Cf}\p{Cc}]/gu, '');

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);
