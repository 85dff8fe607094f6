import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { settings } from '../../scripts/hosting.ts';
import { ask } from '../support/ask.ts';
import { openCaddy, openNginx, type Program } from '../support/program.ts';
import { testServing } from '../support/serving.ts';

/* The site built for a folder of somebody's domain: every link, feed, oEmbed answer and frame, then both real servers. */

const root = join(import.meta.dirname, '../..');
const place = 'https://example.org/labour/';
const served = mkdtempSync(join(tmpdir(), 'domain-'));
const folder = join(served, 'labour');

function run(...command: string[]): string {
  // The test runner's own settings would tell the build it is being tested.
  const plain = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/VITEST|NODE_ENV|^TEST/.test(name)));
  const env = { ...plain, SITE_URL: place, OUT_DIR: folder, ASTRO_TELEMETRY_DISABLED: '1' };
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command.join(' ')}:\n${stdout}${stderr}`);
  return stdout;
}

beforeAll(() => {
  run('node_modules/astro/bin/astro.mjs', 'build', '--silent');
});
afterAll(() => rmSync(served, { recursive: true, force: true }));

test('no link, address, feed, oEmbed answer or picture leaves the folder or leads nowhere', () => {
  const told = run('scripts/links.ts', '--site', folder);
  expect(told).toContain(`for ${place}`);
  expect(told.match(/^✓/gm)?.length).toBeGreaterThanOrEqual(10);
});

describe.each([
  { name: 'nginx', file: 'nginx.conf', open: openNginx } as const,
  { name: 'Caddy', file: 'ledger.caddy', open: openCaddy } as const,
])('$name', ({ file, open }) => {
  let program: Program;
  beforeAll(async () => {
    const made = join(served, file);
    writeFileSync(made, settings[file]('/labour/'));
    program = await open({ root: served, settings: made });
  });
  afterAll(() => program.close());

  testServing(() => ({ url: `${program.url}labour/`, folder }));

  test('the folder’s name without its slash leads to the site', async () => {
    const { status, headers } = await ask(program.url, '/labour');
    expect([status, new URL(headers.location ?? '', program.url).pathname]).toEqual([301, '/labour/']);
  });
});
