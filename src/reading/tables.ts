import type { Lookups } from './cell.ts';
import { parseTable, type ParsedTable, type RawTable } from './csv.ts';
import { decode } from './encoding.ts';
import { createIssue, isError, type Issue } from './issue.ts';
import { createLookup, type Lookup } from './lookup.ts';
import { reading } from './reading.ts';
import { findKeyColumn, readRows, type Row } from './rows.ts';
import { indexSchema, schema, type RefTable, type TableName, type TableSchema } from './schema.ts';
import { wholeFile } from './spot.ts';

/** Files below data/ by path: `figures.csv`, `sources/r1.index.csv`. */
export type Files = ReadonlyMap<string, Uint8Array>;

export type IndexRow = Row<ReturnType<typeof indexSchema>>;

/** All tables as typed rows; the indexes by source. */
export type Tables = { [T in TableName]: Row<(typeof schema)[T]>[] } & { indexes: Map<string, IndexRow[]> };

export interface ReadTables {
  tables: Tables;
  issues: Issue[];
  /** Files that could not be read whole: what seems to be missing from them is no second problem. */
  broken: Set<string>;
}

/** Bytes → typed rows of every table: each file on its own, then each name against the table it names. */
export function readTables(files: Files): ReadTables {
  const issues: Issue[] = [];
  const broken = new Set<string>();
  const open = (table: TableSchema): RawTable | undefined => {
    const read = reading(table.file, 0, () => openTable(files, table));
    issues.push(...read.issues);
    if (read.issues.some(isError)) broken.add(table.file);
    return read.table;
  };
  const raw = new Map(names.map((name) => [name, open(schema[name])]));
  const lookups: Lookups = Object.fromEntries(refTables.map((name) => [name, lookupOf(name, raw.get(name), broken)]));
  const type = <T extends TableSchema>(table: RawTable | undefined, definition: T): Row<T>[] => {
    if (!table) return [];
    const read = readRows(table, definition, lookups);
    issues.push(...read.issues);
    return read.rows;
  };
  const tables = Object.fromEntries(
    names.map((name) => [name, type(raw.get(name), schema[name])]),
  ) as unknown as Tables;
  const sources = tables.sources.filter(({ faulty }) => !faulty.has('id')).map(({ id }) => indexSchema(id));
  tables.indexes = new Map(sources.map((index) => [index.source, type(open(index), index)]));
  for (const index of sources) {
    if (tables.indexes.get(index.source)?.some(({ faulty }) => faulty.size > 0)) broken.add(index.file);
  }
  issues.push(
    ...noteUnused(files, new Set([...names.map((name) => schema[name].file), ...sources.map(({ file }) => file)])),
  );
  return { tables, issues, broken };
}

const names = Object.keys(schema) as TableName[];
const refTables = [
  'sources',
  'places',
  'destinations',
  'measures',
  'groups',
  'speakers',
] as const satisfies readonly RefTable[];

function openTable(files: Files, table: TableSchema): ParsedTable {
  const bytes = files.get(table.file);
  if (!bytes && table.optional) return { table: undefined, issues: [] };
  if (!bytes)
    return {
      table: undefined,
      issues: [createIssue('E003', wholeFile(table.file), { columns: Object.keys(table.columns).join(',') })],
    };
  const { text, issues } = decode(table.file, bytes);
  if (text === undefined) return { table: undefined, issues };
  const parsed = parseTable(text, table);
  return { table: parsed.table, issues: [...issues, ...parsed.issues] };
}

/** The names of a table's rows, read before its cells are, because tables name each other. */
function lookupOf(name: RefTable, table: RawTable | undefined, broken: ReadonlySet<string>): Lookup {
  const definition: TableSchema = schema[name];
  const key = findKeyColumn(definition) ?? 'id';
  const cell = (cells: readonly string[], column: string): string =>
    (cells[table?.columns.get(column) ?? -1] ?? '').trim();
  const rows = (table?.rows ?? []).map(({ cells }) => ({
    id: cell(cells, key),
    zh: cell(cells, 'zh'),
    en: cell(cells, 'en'),
    aliases: cell(cells, 'aliases')
      .split(/[、;；|]/)
      .map((alias) => alias.trim()),
  }));
  return createLookup(rows, {
    table: definition.zh,
    file: definition.file,
    isBroken: broken.has(definition.file),
    notesShort: name === 'places',
  });
}

/** Rooms of data/ that are read elsewhere: boundaries, prose, drawings of record, and what explains the folder. */
const elsewhere = /^(geo|story|frozen)\/|^published\.json$|(^|\/)(README[^/]*|\.[^/]*)$/;

/** A file nobody reads: a copy (`figures(1).csv`, `figures - 副本.csv`), a workbook, a table in the wrong folder. */
function noteUnused(files: Files, used: ReadonlySet<string>): Issue[] {
  return [...files.keys()]
    .filter((path) => !used.has(path) && !elsewhere.test(path))
    .map((path) => {
      const stem = path
        .replace(/^.*\//, '')
        .replace(/^~\$|\.[^.]*$|\.index\.csv$/g, '')
        .replace(/[-_ ]*(\(\d+\)|副本|copy|备份|新).*$/i, '');
      const meant = [...used].find((file) => file.replace(/^.*\//, '').startsWith(`${stem.trim()}.`));
      return createIssue('W009', wholeFile(path), { meant });
    });
}
