import { findNearest } from './distance.ts';
import { createIssue, type Issue } from './issue.ts';
import type { TableSchema } from './schema.ts';
import { spotOf, wholeFile, type RawRow, type TableText } from './spot.ts';

/** Where a table begins, and how its lines are cut. */
export interface Header {
  /** From 1, in the file. */
  line: number;
  offset: number;
  delimiter: string;
}

/** Separators, the preferred first. The full-width ones are looked for only to be named. */
const delimiters = [',', '\t', ';', '|', '，', '；'];

/** The header is the line of the first ten that, cut at one of the separators, names most of the schema's columns. */
export function findHeader(text: string, schema: TableSchema): Header | undefined {
  const names = namesOf(schema);
  let best: Header | undefined;
  let most = Math.min(2, Object.keys(schema.columns).length / 2) - 1;
  let offset = 0;
  for (const [i, line] of text.split('\n', 10).entries()) {
    for (const delimiter of delimiters.filter((sign) => line.includes(sign))) {
      const known = line.split(delimiter).filter((cell) => names.has(plainName(cell))).length;
      if (known <= most) continue;
      most = known;
      best = { line: i + 1, offset, delimiter };
    }
    if (most === Object.keys(schema.columns).length) break;
    offset += line.length + 1;
  }
  return best;
}

/** Says what was skipped above the header, and that the separator is not the usual one. */
export function noteHeader(text: string, header: Header, file: string): Issue[] {
  const issues: Issue[] = [];
  const delimiter = delimiterNames[header.delimiter];
  if (delimiter) issues.push(createIssue('W021', wholeFile(file), { delimiter }));
  const above = text
    .slice(0, header.offset)
    .split('\n')
    .map((line) => line.replace(/^[\s,;|]+|[\s,;|]+$/g, ''));
  const skipped = above.find((line) => line !== '' && !line.startsWith('#'));
  if (skipped) issues.push(createIssue('W022', wholeFile(file), { line: header.line, skipped }));
  return issues;
}

/** Header cells → positions of the schema's columns. A column without a name is one that a spreadsheet left behind. */
export function nameColumns(
  header: RawRow,
  schema: TableSchema,
  table: TableText,
): { columns: Map<string, number>; issues: Issue[] } {
  const names = namesOf(schema);
  const columns = new Map<string, number>();
  const issues: Issue[] = [];
  const unknown: number[] = [];
  for (const [i, cell] of header.cells.entries()) {
    const name = names.get(plainName(cell));
    const first = columns.get(name ?? '');
    if (name === undefined && plainName(cell) !== '') unknown.push(i);
    if (name !== undefined && first === undefined) columns.set(name, i);
    if (first !== undefined)
      issues.push(
        createIssue('E026', spotOf(table, header, i), { name: cell.trim(), first: first + 1, second: i + 1 }),
      );
  }
  const missing = new Set(Object.keys(schema.columns).filter((name) => !columns.has(name)));
  issues.push(...unknown.map((i) => describeUnknown(i, missing, { header, schema, table })));
  for (const name of missing) {
    const column = schema.columns[name];
    if (column?.required) issues.push(createIssue('E027', spotOf(table, header, 0), { name, zh: column.zh }));
  }
  return { columns, issues };
}

/** As headers are compared: without quotes, spaces, capitals and full-width forms. */
export const plainName = (cell: string): string =>
  cell
    .normalize('NFKC')
    .replace(/["'\s\uFEFF\u200B-\u200F\u2060]/g, '')
    .toLowerCase();

const delimiterNames: Record<string, 'semicolon' | 'tab' | 'bar'> = { ';': 'semicolon', '\t': 'tab', '|': 'bar' };

/** Accepted header → the schema's column. */
function namesOf(schema: TableSchema): Map<string, string> {
  const columns = Object.entries(schema.columns);
  return new Map([
    ...columns.map(([name, { zh }]) => [zh, name] as const),
    ...columns.map(([name]) => [name, name] as const),
  ]);
}

/**
 * A misspelt header: the missing column most like it was probably meant, else the one whose usual place it takes. That
 * column is no longer missing, since it is the same mistake.
 */
function describeUnknown(
  i: number,
  missing: Set<string>,
  { header, schema, table }: { header: RawRow; schema: TableSchema; table: TableText },
): Issue {
  const name = header.cells[i]?.trim() ?? '';
  const columns = Object.keys(schema.columns);
  const ways = new Map(
    [...missing].flatMap((column) => [[column, column] as const, [schema.columns[column]?.zh ?? '', column] as const]),
  );
  const usual = columns[i];
  const suggestion =
    findNearest(plainName(name), ways.keys()) ?? (usual !== undefined && missing.has(usual) ? usual : undefined);
  missing.delete(ways.get(suggestion ?? '') ?? '');
  return createIssue('E025', spotOf(table, header, i), { name, suggestion, known: columns.join('、') });
}
