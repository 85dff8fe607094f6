import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exponent, judge } from './judge.ts';

/** Milliseconds and mebibytes of one run of the data step, start of Node included. */
interface Run {
  time: number;
  peak: number;
}

const root = join(import.meta.dirname, '..');
const sizes = [0, 100, 1000, 10_000];
/** This report within a second; ten times the figures in at most twelve times the time. */
const target = { time: 1000, exponent: Math.log10(12) };

/** Times the data step on the report as it is, and as it would be with a hundred to ten thousand figures more. */
export function benchData(): boolean {
  const rows = measureAll(sizes);
  console.log('figures added   median ms   peak MiB   exponent');
  const report = rows[0]?.time ?? NaN;
  // Less what reading this report takes, or the start of Node would hide a slow growth.
  const added = rows.map(({ count, time }) => [count, Math.max(time - report, 1)] as const);
  const growth = added.map((point, i) => (i > 1 ? exponent(added[i - 1] ?? point, point) : NaN));
  for (const [i, { count, time, peak }] of rows.entries()) {
    const power = growth[i] ?? NaN;
    console.log(
      [count, time, peak].map((n, column) => n.toFixed(0).padStart([13, 12, 11][column] ?? 0)).join('') +
        (Number.isNaN(power) ? '' : power.toFixed(2).padStart(11)),
    );
  }
  return [
    judge('this report, ms', report, target.time),
    judge('exponent of the time, a thousand to ten thousand figures more', growth.at(-1) ?? NaN, target.exponent),
  ].every(Boolean);
}

/** Five rounds over all sizes in turn, so that a slow moment of the machine falls on all; the middle one of each by time. */
function measureAll(counts: readonly number[]): (Run & { count: number })[] {
  const folders = counts.map((count) => ({ count, folder: mkdtempSync(join(tmpdir(), 'bench-')), runs: [] as Run[] }));
  try {
    for (const { count, folder } of folders) {
      cpSync(join(root, 'data'), folder, { recursive: true });
      if (count > 0) addFigures(folder, count);
    }
    for (let round = 0; round < 5; round += 1) for (const { folder, runs } of folders) runs.push(readOnce(folder));
    return folders.map(({ count, runs }) => {
      const [, , middle = { time: NaN, peak: NaN }] = runs.sort((a, b) => a.time - b.time);
      return { count, ...middle };
    });
  } finally {
    for (const { folder } of folders) rmSync(folder, { recursive: true, force: true });
  }
}

function readOnce(folder: string): Run {
  const peak = 'process.on("exit",()=>console.error("peak",process.resourceUsage().maxRSS/1024))';
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--import',
      `data:text/javascript,${peak}`,
      'scripts/data.ts',
      '--data',
      folder,
      '--out',
      join(folder, 'report.json'),
      // The check and the model; the editors' page of ten thousand figures is nobody's.
      '--format',
      'json',
    ],
    { cwd: root, encoding: 'utf8' },
  );
  const time = performance.now() - began;
  if (status !== 0) throw new Error(`the data step refused the made-up rows:\n${stdout}${stderr}`);
  return { time, peak: Number(/peak ([\d.]+)/.exec(stderr)?.[1] ?? NaN) };
}

/**
 * A second source of made-up rows, in a folder that is thrown away: each paragraph states one year's figure for four
 * places no one has, and the index holds every numeral. The same every time.
 */
function addFigures(folder: string, count: number): void {
  const random = sequence(20201123);
  const figures: string[] = [];
  const ignored: string[] = [];
  const numerals = ['para,n,printed,cues,by,evidence,date'];
  for (let i = 0; i < count; i += 1) {
    const paragraph = Math.floor(i / 4);
    const year = 2000 + (paragraph % 20);
    const number = Math.floor(paragraph / 20) * 4 + (i % 4);
    const place = nameOf(number);
    const value = 1000 + Math.floor(random() * 90_000);
    if (i % 4 === 0) numerals.push(`B${paragraph},1,${year}年,,,,`);
    if (i % 4 === 0) ignored.push(`bench,B${paragraph},1,${year}年,年份,a year`);
    numerals.push(`B${paragraph},${(i % 4) + 2},${value}人,转移、就业,,,`);
    figures.push(
      `bench-p${number}-${year},bench,B${paragraph},${value}人,${place},transfer,全部,全部,全县,,${year},${value},,,`,
    );
  }
  append(folder, 'figures.csv', figures);
  append(folder, 'ignored.csv', ignored);
  append(
    folder,
    'places.csv',
    Array.from({ length: Math.ceil(count / 80) * 4 }, (_, i) => placeRow(i)),
  );
  append(folder, 'sources.csv', [`bench,甲,A,乙,B,2020-10,,zh,无,none,${'0'.repeat(64)}`]);
  append(folder, 'sources/bench.index.csv', numerals);
}

const placeRow = (number: number): string => `${900_000 + number},${nameOf(number)},Bench ${number},county,530600,,,`;

const append = (folder: string, file: string, rows: string[]): void =>
  appendFileSync(join(folder, file), rows.map((row) => `${row}\r\n`).join(''));

/** A place name of Han characters, another for each number: 甲甲甲县, 甲甲乙县 … */
function nameOf(number: number): string {
  const han = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥';
  const digits = number.toString(22).padStart(3, '0').split('');
  return `${digits.map((digit) => han[parseInt(digit, 22)] ?? '').join('')}县`;
}

/** Numbers from 0 to 1, the same for the same seed (Lehmer's generator, modulus 2^31 − 1). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}
