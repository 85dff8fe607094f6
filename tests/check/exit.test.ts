import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const scratch = mkdtempSync(join(tmpdir(), 'data-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function check(data: string, out: string, ...rest: string[]) {
  const script = join(root, 'scripts/data.ts');
  return spawnSync(process.execPath, [script, '--data', data, '--out', out, ...rest], { encoding: 'utf8' });
}

test('sound data end with 0, the report and a count of what became of every numeral', () => {
  const out = join(scratch, 'sound/report.json');
  const { status, stdout } = check(join(root, 'data'), out);
  expect(status).toBe(0);
  expect(stdout).toMatch(/来源里的 \d+ 个数：记录 \d+，不作数字 \d+，遗漏 0。/);
  expect(JSON.parse(readFileSync(out, 'utf8'))).toHaveProperty('figures');
});

test('an editor’s mistake ends with 1, in the language asked for, and the last report stays', () => {
  const [data, out] = [join(scratch, 'wrong'), join(scratch, 'report.json')];
  cpSync(join(root, 'data'), data, { recursive: true });
  const figures = readFileSync(join(data, 'figures.csv'), 'utf8');
  writeFileSync(join(data, 'figures.csv'), figures.replace('28758人', '28785人'));
  writeFileSync(out, 'the last report');
  const { status, stderr } = check(data, out, '--lang', 'en');
  expect(status).toBe(1);
  expect(stderr).toContain('“28785人” is not printed in P6.');
  expect(readFileSync(out, 'utf8')).toBe('the last report');
});

test('for the web editor of a repository host, the mistake is an annotation beside its line', () => {
  const data = join(scratch, 'hosted');
  cpSync(join(root, 'data'), data, { recursive: true });
  const figures = readFileSync(join(data, 'figures.csv'), 'utf8');
  writeFileSync(join(data, 'figures.csv'), figures.replace('28758人', '28785人'));
  const { status, stdout } = check(data, join(scratch, 'hosted.json'), '--format', 'github', '--lang', 'zh');
  expect(status).toBe(1);
  expect(stdout).toMatch(/^::error file=data\/figures\.csv,line=\d+,col=\d+,title=E056::P6 段里没有“28785人”。/m);
});

test('an approval number belongs to one drawing: with another on record the build stops and says which it is', () => {
  const [data, out] = [join(scratch, 'approved'), join(scratch, 'approved.json')];
  cpSync(join(root, 'data'), data, { recursive: true });
  const approve = (hash: string): void => {
    const maps = readFileSync(join(root, 'data/maps.csv'), 'utf8');
    writeFileSync(
      join(data, 'maps.csv'),
      maps.replace(/^(flow,[^,]*,[^,]*,[^,]*),[^,]*,[^,]*,[^,]*,[^,]*/m, `$1,GS(2026)0000,,,${hash}`),
    );
  };
  approve('');
  const { status, stderr } = check(data, out, '--lang', 'en');
  const [, fingerprint = ''] = /put ([0-9a-f]{16}) into hash/.exec(stderr.replaceAll(/\s+/g, ' ')) ?? [];
  expect([status, existsSync(out), fingerprint.length]).toEqual([1, false, 16]);
  approve(fingerprint);
  expect(check(data, out).status).toBe(0);
  approve(fingerprint.replace(/.$/, (last) => (last === '0' ? '1' : '0')));
  expect(check(data, out).stderr).toContain('E132');
});

test('a failure of ours ends with 2, says so, and writes nothing', () => {
  // A folder where the report should go: the editor can do nothing about that.
  const out = join(scratch, 'taken');
  mkdirSync(out);
  const { status, stderr } = check(join(root, 'data'), out);
  expect(status).toBe(2);
  expect(stderr).toContain('这是程序的错，不是您的。');
  expect(readdirSync(out)).toEqual([]);
  expect(existsSync(`${out}.part`)).toBe(false);
});
