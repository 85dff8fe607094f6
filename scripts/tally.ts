import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';

/** One command that must succeed, or one kind of tests. */
export interface Tally {
  kind: string;
  passed: number;
  failed: number;
  seconds: number;
}

const root = join(import.meta.dirname, '..');
const children = new Set<ChildProcess>();

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    for (const child of children) child.kill('SIGTERM');
    process.exit(1);
  });
}

interface Outcome {
  code: number;
  seconds: number;
  output: string;
}

/** Runs one of the project's scripts under this Node; piped output is handed back whole. */
export function runScript(script: string, rest: string[], stdio: 'pipe' | 'inherit'): Promise<Outcome> {
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

/**
 * Runs some of vitest's projects (`!hosts` takes one out) in the open and counts from its report; a crash before
 * the report counts as one failure.
 */
export async function runTests(...projects: string[]): Promise<Tally[]> {
  const results = join(root, `test-results/${projects.join('').replace(/\W/g, '')}.json`);
  // What an earlier run left must not pass for this one's.
  rmSync(results, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
  // Two files at a time: left alone, vitest keeps one core of two for itself.
  // With CI set a missing picture fails instead of being recorded unseen.
  const command = ['run', '--maxWorkers=2', ...projects.flatMap((project) => ['--project', project]), ...reporters];
  const { code, seconds } = await runScript('node_modules/vitest/vitest.mjs', command, 'inherit');
  const tallies = countTests(results);
  const consistent = code === 0 ? tallies.length > 0 : tallies.some(({ failed }) => failed > 0);
  return consistent ? tallies : [...tallies, { kind: 'vitest', passed: 0, failed: 1, seconds }];
}

interface Results {
  testResults: { name: string; startTime: number; endTime: number; assertionResults: { status: string }[] }[];
}

function countTests(results: string): Tally[] {
  const tallies = new Map<string, Tally>();
  for (const file of readResults(results).testResults) {
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

function readResults(results: string): Results {
  try {
    return JSON.parse(readFileSync(results, 'utf8')) as Results;
  } catch {
    return { testResults: [] };
  }
}

/** `tests/charts/flows.test.ts` → `tests/charts`. */
const kindOf = (file: string): string => relative(root, file).split(/[\\/]/).slice(0, 2).join('/');

/** Prints a line a tally and, last, `N passed, N failed`; a failure makes the exit status 1. */
export function printTallies(tallies: readonly Tally[]): void {
  console.log('\nkind               passed  failed  seconds');
  for (const { kind, passed, failed, seconds } of tallies) {
    console.log(kind.padEnd(18) + [passed, failed, seconds].map((n) => String(n).padStart(7)).join(' '));
  }
  const sum = (key: 'passed' | 'failed'): number => tallies.reduce((total, tally) => total + tally[key], 0);
  if (sum('failed') > 0) process.exitCode = 1;
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
}
