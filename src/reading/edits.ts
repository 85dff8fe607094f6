import { parseTable, type RawTable } from './csv.ts';
import { decode } from './encoding.ts';
import { findKeyColumn } from './rows.ts';
import { listTables, type Column, type TableSchema } from './schema.ts';
import { spotOf, type RawRow } from './spot.ts';
import type { Files } from './tables.ts';

/** One row of a table that another version of the file has otherwise. */
export interface RowEdit {
  file: string;
  kind: 'added' | 'removed' | 'changed';
  /** Its id, or its first cells where rows have none. */
  name: string;
  /** Line of the row as it is now; as it was if it is gone. */
  line: number;
  cells: CellEdit[];
}
export interface CellEdit {
  column: string;
  zh: string;
  /** `D12`, as it is now; empty for a row that is gone. */
  cell: string;
  was: string;
  now: string;
}

/**
 * The rows that differ between two versions of the editors' files, table by table, as far as the tables can be taken
 * apart: also where cells are wrong and there is no report. A spreadsheet's own ways with spaces, widths and number
 * formats are no edit. Rows without an id are the same by their cells, and else by their order.
 */
export function compareRows(before: Files, after: Files): RowEdit[] {
  return listTables(after.keys()).flatMap((table) => {
    const [was, now] = [open(before, table), open(after, table)];
    return was && now && before.get(table.file) !== after.get(table.file) ? compareTables(was, now, table) : [];
  });
}

function open(files: Files, table: TableSchema): RawTable | undefined {
  const bytes = files.get(table.file);
  const text = bytes && decode(table.file, bytes).text;
  return text === undefined ? undefined : parseTable(text, table).table;
}

function compareTables(was: RawTable, now: RawTable, schema: TableSchema): RowEdit[] {
  return pairRows(was, now, schema).flatMap((pair) => describePair(pair, { was, now }, schema));
}

interface Pair {
  was?: RawRow | undefined;
  now?: RawRow | undefined;
}

function pairRows(was: RawTable, now: RawTable, schema: TableSchema): Pair[] {
  const key = findKeyColumn(schema);
  const nameOf = (row: RawRow, table: RawTable): string =>
    key === undefined ? allOf(row, table, schema) : cellOf(row, table, key);
  const old = new Map(was.rows.map((row) => [nameOf(row, was), row]));
  const fresh = now.rows.map((row) => ({ now: row, was: old.get(nameOf(row, now)) }));
  const kept = new Set(fresh.map((pair) => pair.was));
  const gone = was.rows.filter((row) => !kept.has(row));
  if (key !== undefined) return [...fresh, ...gone.map((row) => ({ was: row }))];
  const paired = fresh.map((pair) => (pair.was ? pair : { now: pair.now, was: gone.shift() }));
  return [...paired, ...gone.map((row) => ({ was: row }))];
}

const allOf = (row: RawRow, table: RawTable, { columns }: TableSchema): string =>
  Object.keys(columns)
    .map((column) => cellOf(row, table, column))
    .join('\u0000');

const cellOf = ({ cells }: RawRow, { columns }: RawTable, column: string): string =>
  (cells[columns.get(column) ?? -1] ?? '').trim();

function describePair({ was, now }: Pair, tables: Record<'was' | 'now', RawTable>, schema: TableSchema): RowEdit[] {
  const row = now ?? was;
  if (!row) return [];
  const cells = Object.entries(schema.columns).flatMap(([column, type]): CellEdit[] => {
    const texts = { was: was ? cellOf(was, tables.was, column) : '', now: now ? cellOf(now, tables.now, column) : '' };
    if (plain(texts.was, type) === plain(texts.now, type)) return [];
    const cell = now ? spotOf(tables.now, now, tables.now.columns.get(column) ?? 0).cell : '';
    return [{ column, zh: type.zh, cell, ...texts }];
  });
  const key = findKeyColumn(schema);
  const name =
    key === undefined ? row.cells.slice(0, 3).join(' ').trim() : cellOf(row, now ? tables.now : tables.was, key);
  const kind = now ? (was ? 'changed' : 'added') : 'removed';
  return cells.length > 0 ? [{ file: schema.file, kind, name, line: row.line, cells }] : [];
}

/** Without what a spreadsheet or an input method changes on its own. */
function plain(text: string, column: Column): string {
  const even = text
    .normalize('NFKC')
    .replace(/[\p{Cf}\s]+/gu, ' ')
    .trim();
  return column.kind === 'value' ? even.replace(/[,\s%¥￥元]/g, '') : even;
}
