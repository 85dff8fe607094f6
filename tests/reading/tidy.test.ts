import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFiles } from '../../scripts/data.ts';
import { readReport } from '../../src/reading/report.ts';
import { tidyFiles } from '../../src/reading/tidy.ts';

const folder = join(import.meta.dirname, '../check');
const base = readFiles(join(folder, 'base'));
const cases = readdirSync(join(folder, 'input')).map((name) => ({
  name,
  files: new Map([...base, ...readFiles(join(folder, 'input', name))]),
}));
const tidy = (files: ReadonlyMap<string, Uint8Array>) =>
  new Map([...files, ...tidyFiles(files).map(({ path, bytes }) => [path, bytes] as const)]);

test.each(cases)('tidying $name changes nothing that the files say', ({ files }) => {
  expect(readReport(tidy(files), { charts: [] }).report).toEqual(readReport(files, { charts: [] }).report);
});

test.each(cases)('a second tidying of $name finds nothing to do', ({ files }) => {
  expect(tidyFiles(tidy(files))).toEqual([]);
});

test('what a spreadsheet did to a file is put right, and what it was is told', () => {
  const text =
    '表1 图的文字\r编号;title_zh;title_en;subtitle_zh;subtitle_en;caveat_zh;caveat_en;\n# 备注\n;;;;;;;\nflow ;一;One;二;Two;;;';
  const [tidied] = tidyFiles(new Map([['charts.csv', new TextEncoder().encode(text)]]));
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(tidied?.bytes)).toBe(
    '\uFEFF# 表1 图的文字\r\n编号,title_zh,title_en,subtitle_zh,subtitle_en,caveat_zh,caveat_en\r\n# 备注\r\nflow,一,One,二,Two,,\r\n',
  );
  expect(tidied?.changes.map(({ line, was, now }) => [line, was.slice(0, 6), now.slice(0, 6)])).toEqual([
    [1, '表1 图的文', '# 表1 图'],
    [2, '编号;tit', '编号,tit'],
    [4, ';;;;;;', ''],
    [5, 'flow ;', 'flow,一'],
  ]);
});

test('a file with a mistake in its form is left as it is', () => {
  const broken = new TextEncoder().encode(
    'id,title_zh,title_en,subtitle_zh,subtitle_en,caveat_zh,caveat_en\nflow,"一,One',
  );
  expect(tidyFiles(new Map([['charts.csv', broken]]))).toEqual([]);
});

test('the editors’ own files are tidy', () => {
  expect(tidyFiles(readFiles(join(folder, '../../data'))).map(({ path }) => path)).toEqual([]);
});
