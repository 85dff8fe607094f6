import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** A kind of file of an embed, and the most it may weigh: brotli for text, as it is for pictures. */
interface Budget {
  kind: string;
  pattern: RegExp;
  /** Bytes by what the chart is. */
  most: Record<Sort, number>;
}
type Sort = 'bars' | 'lines' | 'map';

/** What a chart is; the rest are bars. */
const sorts: Record<string, Sort> = {
  flow: 'map',
  'county-flows': 'map',
  'flow-schematic': 'lines',
  'two-ledgers': 'lines',
};

const same = (bytes: number): Record<Sort, number> => ({ bars: bytes, lines: bytes, map: bytes });
const kb = 1024;

const budgets: Budget[] = [
  {
    kind: 'frame',
    pattern: /^e\/(?!v\/)([\w-]+)\/(zh|en)\/(\w+\/)?index\.html$/,
    most: { bars: 4 * kb, lines: 6 * kb, map: 12 * kb },
  },
  {
    kind: 'frozen frame',
    pattern: /^e\/v\/\w{8}\/([\w-]+)\/(zh|en)\/index\.html$/,
    most: { bars: 4 * kb, lines: 6 * kb, map: 12 * kb },
  },
  { kind: 'loader', pattern: /^e\/embed\.js$/, most: same(0.4 * kb) },
  { kind: 'paste', pattern: /^e\/f\/([\w-]+)\.(zh|en)\.html$/, most: { bars: 3 * kb, lines: 3 * kb, map: 12 * kb } },
  { kind: 'svg', pattern: /^e\/([\w-]+)\.(zh|en)\.svg$/, most: { bars: 3 * kb, lines: 3 * kb, map: 12 * kb } },
  { kind: 'oembed', pattern: /^oembed\/([\w-]+)\.(zh|en)\.json$/, most: same(1.2 * kb) },
  { kind: 'png', pattern: /^e\/([\w-]+)\.(zh|en)\.png$/, most: { bars: 15 * kb, lines: 26 * kb, map: 60 * kb } },
  {
    kind: '@2x.png',
    pattern: /^e\/([\w-]+)\.(zh|en)@2x\.png$/,
    most: { bars: 35 * kb, lines: 60 * kb, map: 120 * kb },
  },
  { kind: '-og.png', pattern: /^e\/([\w-]+)\.(zh|en)-og\.png$/, most: same(60 * kb) },
  {
    kind: 'card, square, cover',
    pattern: /^e\/([\w-]+)\.(zh|en)-(card|card-qr|square|cover)\.png$/,
    most: { bars: 60 * kb, lines: 60 * kb, map: 80 * kb },
  },
  // What WeChat takes: a picture under one megabyte.
  { kind: 'long picture', pattern: /^e\/long\/([\w-]+?)\.(zh|en)(?:-qr)?\.png$/, most: same(1000 * kb) },
  { kind: 'chart page', pattern: /^(?:en\/)?charts\/([\w-]+)\/index\.html$/, most: same(30 * kb) },
];

interface Row {
  kind: string;
  sort: Sort;
  files: number;
  heaviest: number;
  most: number;
}

/** Weighs what news desks take from a built site. Prints one line a kind; throws if anything is over its budget. */
export function weighEmbeds(folder: string): void {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/').replace(/^\//, ''));
  const rows = budgets.flatMap((budget) => weighKind(folder, files, budget));
  console.log(printTable(rows));
  const over = rows.filter(({ heaviest, most }) => heaviest > most);
  if (over.length > 0) throw new Error(`over budget: ${over.map(({ kind, sort }) => `${kind} (${sort})`).join(', ')}`);
}

function weighKind(folder: string, files: readonly string[], { kind, pattern, most }: Budget): Row[] {
  const found = files.flatMap((file) => {
    const match = pattern.exec(file);
    return match ? [{ sort: sorts[match[1] ?? ''] ?? 'bars', bytes: weighFile(join(folder, file)) }] : [];
  });
  if (found.length === 0) throw new Error(`nothing built of: ${kind}`);
  return (['bars', 'lines', 'map'] as const).flatMap((sort) => {
    const own = found.filter((file) => file.sort === sort).map(({ bytes }) => bytes);
    return own.length > 0 ? [{ kind, sort, files: own.length, heaviest: Math.max(...own), most: most[sort] }] : [];
  });
}

const weighFile = (file: string): number => {
  const bytes = readFileSync(file);
  return file.endsWith('.png') ? bytes.length : brotliCompressSync(bytes).length;
};

function printTable(rows: readonly Row[]): string {
  const lines = rows.map(({ kind, sort, files, heaviest, most }) =>
    [kind.padEnd(20), sort.padEnd(6), ...[files, heaviest, Math.floor(most)].map((n) => String(n).padStart(9))].join(
      ' ',
    ),
  );
  return ['embeds               chart      files  heaviest     limit', ...lines].join('\n');
}

if (import.meta.main) weighEmbeds(join(import.meta.dirname, '../dist'));
