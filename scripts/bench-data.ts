import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exponent, judge } from './judge.ts';
import { type Run, runMeasured } from './run.ts';

const root = join(import.meta.dirname, '..');
const sizes = [0, 100, 1000, 10_000];
/** This report in a second of work; ten times the figures in at most twelve times the work. */
const target = { work: 1, exponent: Math.log10(12) };

/** Times the data step on the report as it is, and as it would be with a hundred to ten thousand figures more. */
export function benchData(): boolean {
  const rows = measureAll(sizes);
  console.log('figures more   seconds   of work   peak MiB   exponent');
  const report = rows[0]?.work ?? NaN;
  // Less what reading this report takes, or the start of Node would hide a slow growth.
  const added = rows.map(({ count, work }) => [count, Math.max(work - report, 0.001)] as const);
  const growth = added.map((point, i) => (i > 1 ? exponent(added[i - 1] ?? point, point) : NaN));
  for (const [i, { count, clock, work, peak }] of rows.entries()) {
    const cells = [count, clock.toFixed(2), work.toFixed(2), peak.toFixed(0), growth[i]?.toFixed(2).replace('NaN', '')];
    console.log(cells.map((cell = '', column) => String(cell).padStart([12, 10, 10, 11, 11][column] ?? 0)).join(''));
  }
  return [
    judge('this report, seconds of work', report, target.work),
    judge('exponent of the work, a thousand to ten thousand figures more', growth.at(-1) ?? NaN, target.exponent),
  ].every(Boolean);
}

/** Five rounds over all sizes in turn, so that a slow moment of the machine falls on all; the middle one of each by its work. */
function measureAll(counts: readonly number[]): (Run & { count: number })[] {
  const folders = counts.map((count) => ({ count, folder: mkdtempSync(join(tmpdir(), 'bench-')), runs: [] as Run[] }));
  try {
    for (const { count, folder } of folders) {
      cpSync(join(root, 'data'), folder, { recursive: true });
      if (count > 0) addFigures(folder, count);
    }
    for (let round = 0; round < 5; round += 1) for (const { folder, runs } of folders) runs.push(readOnce(folder));
    return folders.map(({ count, runs }) => {
      const [, , middle = { clock: NaN, work: NaN, peak: NaN }] = runs.sort((a, b) => a.work - b.work);
      return { count, ...middle };
    });
  } finally {
    for (const { folder } of folders) rmSync(folder, { recursive: true, force: true });
  }
}

/** The check and the model; the editors' page of ten thousand figures is nobody's. */
const readOnce = (folder: string): Run =>
  runMeasured(['scripts/data.ts', '--data', folder, '--out', join(folder, 'report.json'), '--format', 'json'], root);

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
