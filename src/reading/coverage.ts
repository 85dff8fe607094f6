import { createIssue, type Issue } from './issue.ts';
import { createLedger, type Entry, type Ledger } from './ledger.ts';
import { indexColumns, indexSchema } from './schema.ts';
import type { IndexRow, Tables } from './tables.ts';

/** The numerals of all sources, those that ignored.csv sets aside marked; its rows must name them exactly. */
export function readLedger(tables: Tables, broken: ReadonlySet<string>): { ledger: Ledger; issues: Issue[] } {
  const entries = [...tables.indexes].flatMap(([source, rows]) => readEntries(source, rows));
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

/** A numeral is listed once, and again only as an editor confirmed it, with who, on what evidence, and when. */
function checkIndex(source: string, rows: readonly IndexRow[]): Issue[] {
  const lines = new Map<string, number>();
  return rows.flatMap((row) => {
    const key = entryKey({ source, para: row.para, n: row.n });
    const first = lines.get(key);
    lines.set(key, first ?? row.line);
    const parts = ['by', 'evidence', 'date'] as const;
    const isBare = parts.every((part) => row[part] === '' && !row.faulty.has(part));
    if (first !== undefined && isBare)
      return createIssue('E042', row.spot('n'), {
        id: `${row.para} ${row.n}`,
        first,
        second: row.line,
        file: undefined,
      });
    const missing = parts.find((part) => row[part] === '' && !row.faulty.has(part));
    if (missing === undefined || isBare) return [];
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

/** In the order of the index. A second row of the same numeral is the value that an editor confirmed instead. */
function readEntries(source: string, rows: readonly IndexRow[]): Entry[] {
  const entries = new Map<string, Entry>();
  for (const row of rows) {
    const key = entryKey({ source, para: row.para, n: row.n });
    const first = entries.get(key);
    const { para, n, printed, by, evidence, date } = row;
    const cues = row.cues.length > 0 ? row.cues : (first?.cues ?? []);
    const entry = { source, para, n, printed, cues, figure: '', ignored: 0 };
    if (by !== '') entries.set(key, { ...entry, confirmed: { printed: first?.printed ?? '', by, evidence, date } });
    // A row listed twice by mistake is told as such; its numeral is not missed as well.
    else entries.set(first ? `${key} ${row.line}` : key, entry);
  }
  return [...entries.values()];
}
