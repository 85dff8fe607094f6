import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { charts } from '../src/charts/index.ts';
import { pictures } from '../src/exports/address.ts';
import { wechatTwin } from '../src/exports/fragment.ts';
import { languages } from '../src/model/figure.ts';
import { exponent, judge } from './judge.ts';
import { type Run, runMeasured } from './run.ts';

/** One build, and how many pictures it drew, not found drawn. */
interface Build extends Run {
  added: number;
  drawn: number;
}

const root = join(import.meta.dirname, '..');
/** Ten times the charts in at most twelve times the work. */
const steepest = Math.log10(12);

/**
 * Builds copies of the project with so many charts more, without pictures and with them, then once more with nothing
 * changed and with one chart changed; `kinds` says whether with pictures. The last two sizes tell the growth. Needs `npm run data`.
 */
export function benchBuild(sizes: readonly number[], kinds: readonly boolean[]): boolean {
  const verdicts = kinds.flatMap((pictured) => measure([0, ...sizes], pictured));
  return verdicts.every(Boolean);
}

function measure(sizes: readonly number[], pictured: boolean): boolean[] {
  const name = pictured ? 'with pictures' : 'without pictures';
  const folder = copyProject(pictured);
  try {
    console.log(`${name}\ncharts more   seconds   of work   peak MiB   pictures drawn`);
    const builds = sizes.map((added) => {
      addCharts(folder, added);
      // Nothing kept of the smaller build, or the larger would do only the rest.
      rmSync(join(folder, 'node_modules/.cache'), { recursive: true, force: true });
      return build(folder, added);
    });
    const base = builds[0]?.work ?? NaN;
    const [small, large] = builds.slice(-2).map(({ added, work }): [number, number] => [added, work - base]);
    const growth = small && large ? exponent(small, large) : NaN;
    const verdicts = [
      judge(`${name}: exponent of the work, ${small?.[0]} to ${large?.[0]} charts more`, growth, steepest),
    ];
    return pictured ? [...verdicts, ...rebuild(folder, sizes.at(-1) ?? 0)] : verdicts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same again, and again with one chart that says something else. */
function rebuild(folder: string, added: number): boolean[] {
  const same = build(folder, added);
  addCharts(folder, added, 'changed');
  const changed = build(folder, added);
  const own = Object.keys(pictures).length * languages.length;
  return [
    judge('pictures drawn again with nothing changed', same.drawn, 0),
    judge(`pictures drawn again with one chart changed, less its own ${own}`, Math.abs(changed.drawn - own), 0),
  ];
}

const copied = [
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'data',
  'public',
  'scripts',
  'src',
];

/** A copy that shares the packages and nothing that was kept of earlier builds. Without pictures each is one empty pixel. */
function copyProject(pictured: boolean): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'growth-')));
  for (const name of copied) cpSync(join(root, name), join(folder, name), { recursive: true });
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules')).filter((each) => !/^\.(cache|astro|vite)/.test(each))) {
    symlinkSync(realpathSync(join(root, 'node_modules', name)), join(folder, 'node_modules', name));
  }
  const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=';
  const empty = `export const keepPng = async () => Buffer.from('${pixel}', 'base64');\n`;
  if (!pictured) writeFileSync(join(folder, 'src/exports/png.ts'), empty);
  // Budgets are for the site as it is.
  const unlimited =
    'for (const budget of budgets) Object.assign(budget, { most: same(Infinity), script: Infinity, view: undefined });\n';
  const budgets = readFileSync(join(root, 'scripts/budgets.ts'), 'utf8').replace(
    /wholeSite = .*;/,
    'wholeSite = Infinity;',
  );
  writeFileSync(join(folder, 'scripts/budgets.ts'), budgets + unlimited);
  return folder;
}

/** Maps whose pasted form is another chart, which a copy would not have. */
const twinned = charts.filter(({ id }) => wechatTwin(id) !== id).map(({ id }) => id);

/** Writes a registry with so many more charts, the real ones in turn, each with words and so pictures of its own. */
function addCharts(folder: string, added: number, mark = ''): void {
  const registry = readFileSync(join(root, 'src/charts/index.ts'), 'utf8');
  const more = `
const real: readonly Chart[] = list.filter((chart) => !${JSON.stringify(twinned)}.includes(chart.id));
export const charts: readonly Chart[] = [...list, ...Array.from({ length: ${added} }, (_, i) => {
  const chart = real[i % real.length] as Chart;
  return { ...chart, id: \`\${chart.id}-\${i}\`, summary: (data: unknown, lang: 'zh' | 'en') => {
    const summary = chart.summary(data, lang);
    return { ...summary, headline: \`\${summary.headline} \${i}\${i === 0 ? '${mark}' : ''}\` };
  } };
})];
`;
  writeFileSync(
    join(folder, 'src/charts/index.ts'),
    registry
      .replace('export const charts:', 'const list:')
      .replace('/** The chart of that id.', `${more}\n/** The chart of that id.`),
  );
}

function build(folder: string, added: number): Build {
  const before = countPictures(folder);
  const run = runMeasured(['node_modules/astro/bin/astro.mjs', 'build', '--silent'], folder);
  const drawn = countPictures(folder) - before;
  const cells = [added, run.clock.toFixed(1), run.work.toFixed(1), run.peak.toFixed(0), drawn];
  console.log(cells.map((cell, column) => String(cell).padStart([11, 10, 10, 11, 17][column] ?? 0)).join(''));
  return { ...run, added, drawn };
}

function countPictures(folder: string): number {
  try {
    return readdirSync(join(folder, 'node_modules/.cache/kept/pictures')).length;
  } catch {
    return 0;
  }
}
