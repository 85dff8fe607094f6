import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { counts } from '../../src/text/access.ts';
import { openReader, type Reader } from '../support/reader.ts';
import { checkNames, checks } from './checks.ts';
import { sizes } from './modes.ts';
import type { Mutant } from './mutant.ts';
import { seen } from './mutants-seen.ts';
import { told } from './mutants-told.ts';
import { findLostWithoutScripts } from './scripts.ts';
import { installSight } from './sight.ts';

/** One of each way in which pages have been known to shut people out. */
const mutants = [...seen, ...told];
const missed = 'NOTHING';
const caught: { name: string; check: string; found: string }[] = [];

let reader: Reader;
beforeAll(async () => {
  reader = await openReader();
});
afterAll(async () => {
  await reader.close();
  const wide = Math.max(...mutants.map(({ name }) => name.length));
  const rows = caught.map(
    ({ name, check, found }) => `${name.padEnd(wide)}  ${check.padEnd(36)}  ${found.slice(0, 70)}`,
  );
  console.log(
    [
      `${'broken on purpose'.padEnd(wide)}  caught by`,
      ...rows,
      `${caught.filter(({ check }) => check !== missed).length} of ${mutants.length} caught`,
    ].join('\n'),
  );
});

describe.concurrent('a page broken on purpose is caught', () => {
  test.each(mutants)('$name: $check', async (mutant) => {
    const before = await find(mutant, false);
    const after = await find(mutant, true);
    const fresh = after.filter((found) => !before.includes(found));
    caught.push({ name: mutant.name, check: fresh.length > 0 ? mutant.check : missed, found: fresh[0] ?? '' });
    expect(fresh.length, mutant.name).toBeGreaterThan(0);
  });
});

/** What the mutant’s check finds on the page, as it is or broken. */
async function find({ check, path, spoil, size = 'phone', plain }: Mutant, isBroken: boolean): Promise<string[]> {
  const open = (javaScriptEnabled = true) =>
    // What is broken is broken by styles too, which the pages’ policy would refuse.
    reader.open(path, { viewport: sizes[size], javaScriptEnabled, bypassCSP: true });
  const page = await open();
  const other = check === 'all is there without scripts' ? await open(false) : undefined;
  for (const each of [page, other]) await each?.evaluate(installSight);
  const target = plain && other ? other : page;
  if (isBroken) await target.evaluate(spoil);
  const found = other
    ? await findLostWithoutScripts(page, other)
    : check === 'nothing fails'
      ? reader.problemsOf(page)
      : await checks[check as keyof typeof checks](page);
  for (const each of [page, other]) await each?.context().close();
  return found;
}

test('every check has caught something', () => {
  const named = new Set<string>(mutants.map(({ check }) => check));
  expect(checkNames.filter((check) => !named.has(check))).toEqual([]);
});

test('the site’s page on access says how many checks and mutants there are', () => {
  expect(counts).toEqual({ checks: checkNames.length, mutants: mutants.length });
});
