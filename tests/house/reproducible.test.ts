import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dist } from '../support/site.ts';
import { listTop } from '../support/tree.ts';

const root = join(import.meta.dirname, '../..');
const elsewhere = realpathSync(mkdtempSync(join(tmpdir(), 'rebuild-')));

/** The same sources in another folder, built as if on the other side of the world, without what an earlier build left. */
beforeAll(() => {
  for (const name of listTop()) cpSync(join(root, name), join(elsewhere, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(elsewhere, 'node_modules'), 'junction');
  run('scripts/data.ts');
  run('node_modules/astro/bin/astro.mjs', 'build', '--silent');
});

afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

test('a build elsewhere, in another time zone and language, gives the same files byte for byte', () => {
  const [here, there] = [hashFiles(dist), hashFiles(join(elsewhere, 'dist'))];
  expect(here.length).toBeGreaterThan(0);
  expect(there).toEqual(here);
});

function run(...command: string[]): void {
  const place = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
  // The test runner's own settings would tell the build it is being tested.
  const plain = Object.entries(process.env).filter(([name]) => !/VITEST|NODE_ENV|^TEST/.test(name));
  const { status, stderr } = spawnSync(process.execPath, command, {
    cwd: elsewhere,
    env: { ...Object.fromEntries(plain), ...place, ASTRO_TELEMETRY_DISABLED: '1' },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${command.join(' ')}: ${stderr}`);
}

/** `path sha256` of each file under a folder, sorted. */
function hashFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => `${file.slice(folder.length)} ${createHash('sha256').update(readFileSync(file)).digest('hex')}`)
    .sort();
}
