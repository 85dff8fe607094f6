import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const scratch = mkdtempSync(join(tmpdir(), 'since-'));
const data = join(scratch, 'data');
const out = join(scratch, 'report.json');
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const git = (...command: string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...command], { cwd: scratch });
const check = (...rest: string[]) =>
  spawnSync(process.execPath, [join(root, 'scripts/data.ts'), '--data', data, '--out', out, ...rest], {
    encoding: 'utf8',
  });

beforeAll(() => {
  cpSync(join(root, 'data'), data, { recursive: true });
  git('init', '-q');
  git('add', '.');
  git('commit', '-q', '-m', 'before');
  for (const file of ['figures.csv', 'sources/r1.index.csv']) {
    const text = readFileSync(join(data, file), 'utf8');
    writeFileSync(join(data, file), text.replaceAll('2.84万人', '2.85万人').replace('28400', '28500'));
  }
});

test('what changed since a version of the repository stands on the page', () => {
  const { status, stdout } = check('--since', 'HEAD');
  expect(status).toBe(0);
  expect(stdout).toContain('report.html');
  const page = readFileSync(join(scratch, 'report.html'), 'utf8');
  expect(page).toContain('<del>2.84万人</del> → <ins>2.85万人</ins>');
  expect(page).toContain('/charts/dots/');
});

test.each(['no-such-version', '--upload-pack=x'])('a version that is none (%s) is told as such', (version) => {
  const { status, stderr } = check(`--since=${version}`, '--lang', 'en');
  expect(status).toBe(1);
  expect(stderr).toContain(`No version “${version}”`);
  expect(stderr).not.toContain('    at ');
});
