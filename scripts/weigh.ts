import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Budget, budgets, firstFlight, type Sort, sorts, wholeSite } from './budgets.ts';
import { findFirstView, readFlight } from './first-view.ts';
import { listBuilt } from './pages.ts';

/** Bytes of a file as it is and as it is sent. */
interface Weight {
  raw: number;
  gzip: number;
  brotli: number;
}

/** A kind and the heaviest of its files. */
interface Row extends Weight {
  budget: Budget;
  sort: Sort;
  files: number;
  /** The most that a page of the kind fetches at first, in bytes and requests, and the most script one carries. */
  bytes?: number;
  requests?: number;
  script?: number;
}

export interface Weighing {
  rows: Row[];
  files: number;
  total: number;
  /** What is over its budget, in words; empty if all is well. */
  over: string[];
}

/** Weighs a built site. Its compressed copies must lie beside its files (`packSite`). */
export async function weighSite(folder: string): Promise<Weighing> {
  const files = listBuilt(folder);
  const total = files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  const rows = budgets.flatMap((budget) =>
    weighKind(
      folder,
      files.filter((file) => kindOf(file) === budget),
      budget,
    ),
  );
  const whole = excess('the whole site', total, wholeSite);
  return {
    rows,
    files: files.length,
    total,
    over: [...rows.flatMap(listExcess), ...whole, ...(await listLate(folder))],
  };
}

/** Prints the table; throws if anything is over its budget. */
export async function weighOrFail(folder: string): Promise<void> {
  const weighing = await weighSite(folder);
  console.log(printTable(weighing));
  if (weighing.over.length > 0) throw new Error(`over budget:\n${weighing.over.join('\n')}`);
}

const kindOf = (file: string): Budget | undefined => budgets.find(({ pattern }) => pattern.test(file.slice(1)));

function weighKind(folder: string, files: readonly string[], budget: Budget): Row[] {
  if (files.length === 0) throw new Error(`nothing built of: ${budget.kind}`);
  const sortOf = (file: string): Sort => sorts[budget.pattern.exec(file.slice(1))?.[1] ?? ''] ?? 'bars';
  return (['bars', 'lines', 'map'] as const).flatMap((sort) => {
    const own = files.filter((file) => sortOf(file) === sort);
    const [heaviest] = own.map((file) => weighFile(join(folder, file))).sort((a, b) => b.brotli - a.brotli);
    return heaviest ? [{ budget, sort, files: own.length, ...heaviest, ...weighViews(folder, own, budget) }] : [];
  });
}

/** What has no compressed copy is sent as it is. */
function weighFile(file: string): Weight {
  const size = (path: string): number => statSync(existsSync(path) ? path : file).size;
  return { raw: size(file), gzip: size(`${file}.gz`), brotli: size(`${file}.br`) };
}

function weighViews(
  folder: string,
  files: readonly string[],
  { view }: Budget,
): Pick<Row, 'bytes' | 'requests' | 'script'> {
  if (!view) return {};
  const views = files.map((file) => findFirstView(folder, file));
  const gone = views.flatMap((each) => each.files).find((file) => !existsSync(join(folder, file)));
  if (gone) throw new Error(`a page asks for what was not built: ${gone}`);
  const bytes = views.map((each) => each.files.reduce((sum, file) => sum + weighFile(join(folder, file)).brotli, 0));
  return {
    bytes: Math.max(...bytes),
    requests: Math.max(...views.map((each) => each.files.length)),
    script: Math.max(...views.map((each) => each.script)),
  };
}

function listExcess({ budget, sort, ...row }: Row): string[] {
  const name = `${budget.kind} (${sort})`;
  return [
    ...excess(name, row.brotli, budget.most[sort]),
    ...excess(`${name}, all scripts`, row.script, budget.script),
    ...excess(`${name}, first view`, row.bytes, budget.view?.bytes),
    ...excess(`${name}, requests of the first view`, row.requests, budget.view?.requests),
  ];
}

const excess = (what: string, found = 0, most = Infinity): string[] =>
  found > most ? [`${what}: ${found}, at most ${Math.floor(most)}`] : [];

/** Stories whose first flight does not hold all styles and the whole first drawing. */
async function listLate(folder: string): Promise<string[]> {
  const late: string[] = [];
  for (const file of ['index.html', 'en/index.html']) {
    const whole = readFileSync(join(folder, file), 'utf8');
    const needed = Math.max(whole.lastIndexOf('</style>'), whole.indexOf('</figure>'));
    const read = await readFlight(readFileSync(join(folder, `${file}.br`)), firstFlight);
    if (needed < 0 || read.length < needed)
      late.push(`${file}: the first ${firstFlight} bytes end before the first drawing does`);
  }
  return late;
}

const columns = ['files', 'raw', 'gzip', 'brotli', 'limit', 'view', 'requests', 'script'] as const;

function printTable({ rows, files, total }: Weighing): string {
  const lines = rows.map((row) => {
    const cells = { ...row, limit: Math.floor(row.budget.most[row.sort]), view: row.bytes };
    return [
      row.budget.kind.padEnd(20),
      row.sort.padEnd(5),
      ...columns.map((name) => String(cells[name] ?? '').padStart(8)),
    ].join(' ');
  });
  const head = ['heaviest of its kind'.padEnd(20), 'chart', ...columns.map((name) => name.padStart(8))].join(' ');
  return [head, ...lines, `${files} files, ${(total / 1e6).toFixed(1)} MB`].join('\n');
}

if (import.meta.main) await weighOrFail(join(import.meta.dirname, '../dist'));
