import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dist } from '../support/site.ts';
import { listTop } from '../support/tree.ts';

const root = join(import.meta.dirname, '../..');
const shuffle = pathToFileURL(join(import.meta.dirname, '../support/shuffle.ts')).href;
const elsewhere = realpathSync(mkdtempSync(join(tmpdir(), 'rebuild-')));
/** One in so many of the things that were kept is made again. */
const share = 10;

/**
 * The same sources in another folder, built as if on the other side of the world and on another disk, without what an
 * earlier build left, but for nine tenths of the pictures and compressed copies: drawing them all would take minutes.
 */
beforeAll(() => {
  const filter = (path: string): boolean => !path.endsWith('node_modules');
  for (const name of listTop()) cpSync(join(root, name), join(elsewhere, name), { recursive: true, filter });
  linkPackages();
  run('scripts/data.ts');
  run('node_modules/astro/bin/astro.mjs', 'build', '--silent');
});

afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

test('a build elsewhere, in another time zone, language and order of files, gives the same files byte for byte', () => {
  const [here, there] = [hashFiles(dist), hashFiles(join(elsewhere, 'dist'))];
  expect(here.length).toBeGreaterThan(1000);
  expect(there).toEqual(here);
});

test('files were listed in another order there, and a part of what is kept was made there', () => {
  const list = `process.stdout.write(require('node:fs').readdirSync('src').join())`;
  const there = run('-e', list).split(',');
  expect(there.toSorted()).toEqual(readdirSync(join(root, 'src')).toSorted());
  expect(there).not.toEqual(there.toSorted());
  for (const kind of ['pictures', 'packed']) {
    expect(
      readdirSync(join(elsewhere, kept, kind), { withFileTypes: true }).some((entry) => entry.isFile()),
      kind,
    ).toBe(true);
  }
});

const kept = 'node_modules/.cache/kept';

/** Every package as a link; of what is kept, all but a share. */
function linkPackages(): void {
  const link = (path: string): void =>
    symlinkSync(
      realpathSync(join(root, path)),
      join(elsewhere, path),
      process.platform === 'win32' ? 'junction' : null,
    );
  mkdirSync(join(elsewhere, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (!/^\.(cache|astro|vite)/.test(name)) link(join('node_modules', name));
  }
  for (const kind of ['pictures', 'packed'].filter((name) => existsSync(join(root, kept, name)))) {
    mkdirSync(join(elsewhere, kept, kind), { recursive: true });
    const entries = readdirSync(join(root, kept, kind)).sort();
    for (const name of entries.filter((_, i) => i % share > 0)) link(join(kept, kind, name));
  }
}

function run(...command: string[]): string {
  const place = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', BASE_URL: '/else/', MODE: 'x' };
  // The test runner's own settings would tell the build it is being tested.
  const plain = Object.entries(process.env).filter(([name]) => !/VITEST|NODE_ENV|^TEST/.test(name));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', shuffle, ...command], {
    cwd: elsewhere,
    env: { ...Object.fromEntries(plain), ...place, ASTRO_TELEMETRY_DISABLED: '1' },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${command.join(' ')}: ${stderr}`);
  return stdout;
}

/** `path sha256` of each file under a folder, sorted. */
function hashFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => `${file.slice(folder.length)} ${createHash('sha256').update(readFileSync(file)).digest('hex')}`)
    .sort();
}
