import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { cutFonts } from './fonts.ts';
import { printTallies, runScript, runTests, type Tally } from './tally.ts';

const bin = {
  astro: 'node_modules/astro/bin/astro.mjs',
  eslint: 'node_modules/eslint/bin/eslint.js',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  knip: 'node_modules/knip/bin/knip.js',
};

/** Everything, in the order of a reader's trust: the data, the site made of it, then its code, then its behaviour. */
async function testAll(): Promise<Tally[]> {
  // What an earlier run left must not pass for this one's.
  rmSync(join(import.meta.dirname, '../dist'), { recursive: true, force: true });
  const data = await check('data', 'scripts/data.ts');
  // The only part of what is made at build that has a type of its own.
  await cutFonts();
  const [build, ...rest] = await Promise.all([check('build', 'scripts/build.ts'), ...checkCode()]);
  // Tests that need programs of the host are `npm run test:hosts`.
  const tests = await runTests('!hosts');
  return [data, build, ...rest, ...tests];
}

/** One after the other, beside the build: two processes for two cores. */
function checkCode(): Promise<Tally>[] {
  const types = check('types', bin.astro, 'check');
  const lint = types.then(() => check('lint', bin.eslint, '.', '--max-warnings', '0'));
  const format = lint.then(() => check('format', bin.prettier, '--check', '--log-level', 'warn', '.'));
  const unused = format.then(() => check('unused', bin.knip));
  return [types, lint, format, unused];
}

/** Runs a command quietly; shows its output whole if it fails. */
async function check(kind: string, script: string, ...rest: string[]): Promise<Tally> {
  console.log(`… ${kind}`);
  const { code, seconds, output } = await runScript(script, rest, 'pipe');
  const passed = code === 0;
  console.log(`${passed ? '✓' : '✗'} ${kind} (${seconds} s)${passed ? '' : `\n${output.trimEnd()}`}`);
  return { kind, passed: Number(passed), failed: Number(!passed), seconds };
}

printTallies(await testAll());
