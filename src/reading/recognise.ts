import { plainName } from './header.ts';
import { listTables, type TableSchema } from './schema.ts';
import type { Files } from './tables.ts';

/** What a file from an editor's desk is meant to be. */
export type Recognised =
  | { kind: 'file'; path: string }
  /** What readers download from /data/, which is no editor's file. */
  | { kind: 'download' }
  | { kind: 'unknown' };

/**
 * Which of the editors' files this is. Its own name says so; a copy's (`figures(1).csv`, `figures - 副本.csv`) and any
 * other is judged by its header, whatever a sheet or a mail program called it; then by how its name begins.
 */
export function recognise(name: string, text: string, known: Files): Recognised {
  const base = name.replace(/^.*[\\/]/, '');
  const cells = headerCells(text);
  if (isDownload(cells)) return { kind: 'download' };
  const named = [...known.keys()].filter((path) => path === name || path.endsWith(`/${base}`) || path === base);
  const path =
    pickLanguage(named, text) ??
    (/\.(md|markdown)$/i.test(base) ? undefined : (byHeader(cells, known) ?? byStem(base, known)));
  return path === undefined ? { kind: 'unknown' } : { kind: 'file', path };
}

/** A chapter has the same name in both languages; what is written in it tells. */
function pickLanguage(paths: readonly string[], text: string): string | undefined {
  if (paths.length < 2) return paths[0];
  const lang = (text.match(/\p{Script=Han}/gu)?.length ?? 0) > text.length / 8 ? 'zh' : 'en';
  return paths.find((path) => path.includes(`/${lang}/`));
}

/** The cells of the first lines, one of which is the header. */
const headerCells = (text: string): Set<string> =>
  new Set(
    text
      .split(/\r\n?|\n/, 10)
      .flatMap((line) => line.split(/[,\t;|]/))
      .map(plainName),
  );

/** Readers' tables say each figure's bounds; no editor's does. */
const isDownload = (cells: ReadonlySet<string>): boolean =>
  cells.has('low') && cells.has('high') && cells.has('precision');

/** The table most of whose columns are named, if that is more than half; of equals the larger. */
function byHeader(cells: ReadonlySet<string>, known: Files): string | undefined {
  const ranked = listTables(known.keys())
    .map((table) => ({ file: table.file, ...countColumns(table, cells) }))
    .filter(({ found, all }) => found > 1 && found > all / 2)
    .sort((a, b) => b.found / b.all - a.found / a.all || b.all - a.all);
  return ranked[0]?.file;
}

function countColumns({ columns }: TableSchema, cells: ReadonlySet<string>): { found: number; all: number } {
  const names = Object.entries(columns);
  const found = names.filter(([name, { zh }]) => cells.has(plainName(name)) || cells.has(plainName(zh)));
  return { found: found.length, all: names.length };
}

function byStem(base: string, known: Files): string | undefined {
  const stem = base.replace(/\.[^.]*$/, '').toLowerCase();
  return [...known.keys()].find((path) => path.endsWith('.csv') && stem.startsWith(path.replace(/^.*\/|\.csv$/g, '')));
}
