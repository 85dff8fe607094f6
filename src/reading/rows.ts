import { parseCell, type Lookups, type Tell } from './cell.ts';
import type { RawTable } from './csv.ts';
import { createIssue, isError, type Issue } from './issue.ts';
import type { Period } from '../model/period.ts';
import { reading } from './reading.ts';
import type { Column, TableSchema, Value } from './schema.ts';
import { spotOf, type RawRow, type Spot } from './spot.ts';

/** A row as its schema types it. A cell that could not be read holds an empty value, and its column is in `faulty`. */
export type Row<T extends TableSchema> = { -readonly [C in keyof T['columns']]: Value<T['columns'][C]> } & RowPlace;

export interface RowPlace {
  line: number;
  faulty: Set<string>;
  /** Where a cell of this row stands; a column the file lacks is taken for the first. */
  spot: (column: string) => Spot;
}

/**
 * Raw rows → typed rows, all of them: a row with a wrong cell is kept and its faulty columns named, so that one wrong
 * cell is reported once and the rest of the row still is checked. Ids are unique.
 */
export function readRows<T extends TableSchema>(
  table: RawTable,
  schema: T,
  lookups: Lookups,
): { rows: Row<T>[]; issues: Issue[] } {
  const read = table.rows.map((raw) =>
    reading(table.file, raw.line, () => readRow(raw, table, { columns: schema.columns, lookups })),
  );
  const issues = read.flatMap((row) => mergeEmpty(row, schema));
  const rows = read.map(({ row }) => row);
  const key = findKeyColumn(schema);
  if (key !== undefined) issues.push(...checkKeys(rows, key, lookups));
  return { rows: rows as Row<T>[], issues };
}

/** The column that names the row, if the table has one. */
export const findKeyColumn = (schema: TableSchema): string | undefined =>
  Object.keys(schema.columns).find(
    (name) => schema.columns[name]?.kind === 'id' || schema.columns[name]?.kind === 'key',
  );

type LooseRow = Record<string, unknown> & RowPlace;

function readRow(
  raw: RawRow,
  table: RawTable,
  how: { columns: Record<string, Column>; lookups: Lookups },
): { row: LooseRow; issues: Issue[] } {
  const issues: Issue[] = [];
  const faulty = new Set<string>();
  const spot = (column: string): Spot => spotOf(table, raw, table.columns.get(column) ?? 0);
  const row: LooseRow = { line: raw.line, faulty, spot };
  for (const [name, column] of Object.entries(how.columns)) {
    const tell: Tell = (code, params) => {
      const issue = createIssue(code, spot(name), params);
      if (isError(issue)) faulty.add(name);
      issues.push(issue);
    };
    const index = table.columns.get(name);
    const cell = index === undefined ? '' : (raw.cells[index] ?? '');
    // A required column that the whole file lacks has been reported once, at its header.
    const isRequired = column.required === true && index !== undefined;
    if (column.required && index === undefined) faulty.add(name);
    row[name] = parseCell(cell, { name, column, isRequired, lookups: how.lookups, tell });
  }
  return { row, issues };
}

/**
 * A row that lacks most of what a row must have (a total, a remark below the table) is one mistake, whatever else is
 * wrong in it. Its first words say which it is.
 */
function mergeEmpty({ row, issues }: { row: LooseRow; issues: Issue[] }, { columns }: TableSchema): Issue[] {
  const required = Object.keys(columns).filter((name) => columns[name]?.required);
  const empty = issues.filter(({ code }) => code === 'E043').length + (row[required[0] ?? ''] === '' ? 1 : 0);
  if (required.length < 4 || empty <= required.length / 2) return issues;
  const [first = ''] = row
    .spot(required[0] ?? '')
    .excerpt.split(/[,;\t|]+/)
    .filter(Boolean);
  for (const name of required) row.faulty.add(name);
  return [createIssue('E035', row.spot(required[0] ?? ''), { text: first, empty })];
}

function checkKeys(rows: readonly LooseRow[], key: string, lookups: Lookups): Issue[] {
  const lines = new Map<unknown, number>();
  return rows.flatMap((row) => {
    const id = row[key];
    const first = lines.get(id);
    if (row.faulty.has(key)) return [];
    if (id !== '' && first === undefined) {
      lines.set(id, row.line);
      return [];
    }
    row.faulty.add(key);
    return id === ''
      ? createIssue('E040', row.spot(key), { suggestion: suggestId(row, lookups) })
      : createIssue('E042', row.spot(key), { id: String(id), first: first ?? 0, second: row.line, file: undefined });
  });
}

/** For a figure without an id: the place, the year, and where to or what is counted. */
function suggestId(row: LooseRow, lookups: Lookups): string | undefined {
  const { place, period, destination, measure } = row as {
    place?: string;
    period?: Period | null;
    destination?: string;
    measure?: string;
  };
  const name = lookups.places?.english.get(place ?? '');
  const what = destination && destination !== 'all' ? destination : measure;
  if (name === undefined || !what) return undefined;
  const year = /\d{4}/.exec(period?.token ?? '')?.[0];
  return [name, year, what]
    .filter((word) => word !== undefined)
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
}
