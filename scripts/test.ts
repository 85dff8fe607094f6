import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';

/** One command that must succeed, or one kind of tests. */
interface Tally {
  kind: string;
  passed: number;
  failed: number;
  seconds: number;
}

const root = join(import.meta.dirname, '..');
const results = join(root, 'test-results/tests.json');
const children = new Set<ChildProcess>();
const bin = {
  astro: 'node_modules/astro/bin/astro.mjs',
  eslint: 'node_modules/eslint/bin/eslint.js',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  knip: 'node_modules/knip/bin/knip.js',
  vitest: 'node_modules/vitest/vitest.mjs',
};

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    for (const child of children) child.kill('SIGTERM');
    process.exit(1);
  });
}

/** Everything, in the order of a reader's trust: the data, the site made of it, then its code, then its behaviour. */
async function testAll(): Promise<Tally[]> {
  // What an earlier run left must not pass for this one's.
  for (const stale of [results, join(root, 'dist')]) rmSync(stale, { recursive: true, force: true });
  const data = await check('data', 'scripts/data.ts');
  const build = await check('build', bin.astro, 'build', '--silent');
  const [types, ...rest] = await Promise.all([check('types', bin.astro, 'check'), ...checkCode()]);
  const tests = await runTests();
  return [data, build, types, ...rest, ...tests];
}

/** One after the other, beside the types: two processes for two cores. */
function checkCode(): Promise<Tally>[] {
  const lint = check('lint', bin.eslint, '.', '--max-warnings', '0');
  const format = lint.then(() => check('format', bin.prettier, '--check', '--log-level', 'warn', '.'));
  const unused = format.then(() => check('unused', bin.knip));
  return [lint, format, unused];
}

/** Runs a command quietly; shows its output whole if it fails. */
async function check(kind: string, script: string, ...rest: string[]): Promise<Tally> {
  const { code, seconds, output } = await run(script, rest, 'pipe');
  const passed = code === 0;
  console.log(`${passed ? '✓' : '✗'} ${kind} (${seconds} s)${passed ? '' : `\n${output.trimEnd()}`}`);
  return { kind, passed: Number(passed), failed: Number(!passed), seconds };
}

/** Runs vitest in the open and counts from its report; a crash before the report counts as one failure. */
async function runTests(): Promise<Tally[]> {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
  // With CI set a missing picture fails instead of being recorded unseen.
  const { code, seconds } = await run(bin.vitest, ['run', ...reporters], 'inherit');
  const tallies = countTests();
  const consistent = code === 0 || tallies.some(({ failed }) => failed > 0);
  return consistent ? tallies : [...tallies, { kind: 'vitest', passed: 0, failed: 1, seconds }];
}

interface Results {
  testResults: { name: string; startTime: number; endTime: number; assertionResults: { status: string }[] }[];
}

function countTests(): Tally[] {
  const tallies = new Map<string, Tally>();
  for (const file of readResults().testResults) {
    const kind = kindOf(file.name);
    const tally = tallies.get(kind) ?? { kind, passed: 0, failed: 0, seconds: 0 };
    const passed = file.assertionResults.filter(({ status }) => status === 'passed').length;
    // A skipped test, or a file that holds none or does not load, is a failure here.
    tally.passed += passed;
    tally.failed += Math.max(file.assertionResults.length - passed, file.assertionResults.length === 0 ? 1 : 0);
    tally.seconds = Math.round(tally.seconds + (file.endTime - file.startTime) / 1000);
    tallies.set(kind, tally);
  }
  return [...tallies.values()].sort((a, b) => a.kind.localeCompare(b.kind));
}

function readResults(): Results {
  try {
    return JSON.parse(readFileSync(results, 'utf8')) as Results;
  } catch {
    return { testResults: [] };
  }
}

/** `tests/charts/flows.test.ts` → `tests/charts`. */
const kindOf = (file: string): string => relative(root, file).split(/[\\/]/).slice(0, 2).join('/');

interface Outcome {
  code: number;
  seconds: number;
  output: string;
}

function run(script: string, rest: string[], stdio: 'pipe' | 'inherit'): Promise<Outcome> {
  const began = Date.now();
  const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1' };
  const env = { ...process.env, CI: '1', ASTRO_TELEMETRY_DISABLED: '1', ...plain };
  const child = spawn(process.execPath, [join(root, script), ...rest], {
    cwd: root,
    env,
    stdio: ['ignore', stdio, stdio],
  });
  const chunks: Buffer[] = [];
  children.add(child);
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((done) =>
    child.once('close', (code) => {
      children.delete(child);
      const seconds = Math.round((Date.now() - began) / 1000);
      done({ code: code ?? 1, seconds, output: Buffer.concat(chunks).toString('utf8') });
    }),
  );
}

function printTable(tallies: Tally[]): void {
  console.log('\nkind               passed  failed  seconds');
  for (const { kind, passed, failed, seconds } of tallies) {
    console.log(kind.padEnd(18) + [passed, failed, seconds].map((n) => String(n).padStart(7)).join(' '));
  }
}

const tallies = await testAll();
const sum = (key: 'passed' | 'failed'): number => tallies.reduce((total, tally) => total + tally[key], 0);
printTable(tallies);
if (sum('failed') > 0) process.exitCode = 1;
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
