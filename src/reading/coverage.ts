import { createIssue, type Issue } from './issue.ts';
import { createLedger, type Entry, type Ledger } from './ledger.ts';
import { indexColumns, indexSchema } from './schema.ts';
import type { IndexRow, Tables } from './tables.ts';

/** The numerals of all sources, those that ignored.csv sets aside marked; its rows must name them exactly. */
export function readLedger(tables: Tables, broken: ReadonlySet<string>): { ledger: Ledger; issues: Issue[] } {
  const entries = [...tables.indexes].flatMap(([source, rows]) => rows.map((row) => readEntry(source, row)));
  const ledger = createLedger(entries);
  const byKey = new Map(entries.map((entry) => [entryKey(entry), entry]));
  const issues = [...tables.indexes].flatMap(([source, rows]) => checkIndex(source, rows));
  for (const row of tables.ignored) {
    const entry = byKey.get(entryKey(row));
    if (entry) entry.ignored = row.line;
    const isSame = entry?.printed.replace(/\s/g, '') === row.printed.replace(/\s/g, '');
    if (isSame || row.faulty.size > 0 || broken.has(indexSchema(row.source).file)) continue;
    issues.push(
      createIssue('E074', row.spot('printed'), {
        para: row.para,
        n: row.n,
        printed: row.printed,
        found: entry?.printed,
      }),
    );
  }
  return { ledger, issues };
}

/** A numeral is listed once; one that an editor confirmed says who, on what evidence, and when. */
function checkIndex(source: string, rows: readonly IndexRow[]): Issue[] {
  const lines = new Map<string, number>();
  return rows.flatMap((row) => {
    const key = entryKey({ source, para: row.para, n: row.n });
    const first = lines.get(key);
    lines.set(key, first ?? row.line);
    if (first !== undefined)
      return createIssue('E042', row.spot('n'), {
        id: `${row.para} ${row.n}`,
        first,
        second: row.line,
        file: undefined,
      });
    const parts = ['by', 'evidence', 'date'] as const;
    const missing = parts.find((part) => row[part] === '' && !row.faulty.has(part));
    if (missing === undefined || parts.every((part) => row[part] === '')) return [];
    return createIssue('E043', row.spot(missing), { column: missing, zh: indexColumns[missing].zh });
  });
}

/**
 * Every numeral of a source is a figure or has a reason why it is none. Numerals that a row in error may have meant are
 * left out: `uncertain` holds their paragraphs and texts.
 */
export function checkCoverage(ledger: Ledger, tables: Tables, uncertain: ReadonlySet<string>): Issue[] {
  const rows = new Map(
    [...tables.indexes].flatMap(([source, list]) =>
      list.map((row) => [entryKey({ source, para: row.para, n: row.n }), row]),
    ),
  );
  return ledger.entries
    .filter(
      (entry) => !entry.figure && !entry.ignored && !uncertain.has(paraKey(entry)) && !uncertain.has(entry.printed),
    )
    .flatMap((entry) => {
      const spot = rows.get(entryKey(entry))?.spot('printed');
      const { para, n, printed, cues } = entry;
      return spot ? createIssue('E057', spot, { para, n, printed, cues: cues.join('、') }) : [];
    });
}

/** Names a paragraph among those of all sources. */
export const paraKey = ({ source, para }: { source: string; para: string }): string => `${source} ${para}`;

const entryKey = (entry: { source: string; para: string; n: number }): string => `${paraKey(entry)} ${entry.n}`;

const readEntry = (source: string, { para, n, printed, cues }: IndexRow): Entry => ({
  source,
  para,
  n,
  printed,
  cues,
  figure: '',
  ignored: 0,
});
