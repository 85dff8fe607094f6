import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFiles } from '../../scripts/data.ts';
import { languages } from '../../src/model/figure.ts';
import { readReport } from '../../src/reading/report.ts';
import { formatDiagnostics } from '../../src/text/diagnostics.ts';
import { issuesZh } from '../../src/text/issues.zh.ts';
import { publishIssuesZh } from '../../src/text/publish-issues.zh.ts';

/** Two charts as the base data know them. */
const charts = [
  {
    id: 'flow-weixin',
    figures: ['weixin-2018-outside', 'weixin-2018-elsewhere', 'weixin-2018-within', 'weixin-2018-total'],
  },
  { id: 'bar-2018', figures: ['weixin-2018-outside', 'weixin-2018-total', 'weixin-2018-inside'] },
];

/** A name that the first has little room for. */
const slots = [{ chart: 'flow-weixin', table: 'places', ids: ['530622'], room: { zh: 6, en: 8 } }] as const;

const base = readFiles(join(import.meta.dirname, 'base'));
const cases = readdirSync(join(import.meta.dirname, 'input')).sort();

/** The base with a case's own files over it; `deleted.txt` lists those it lacks. */
function openCase(name: string): ReadonlyMap<string, Uint8Array> {
  const folder = join(import.meta.dirname, 'input', name);
  const files = new Map([...base, ...readFiles(folder)]);
  const list = join(folder, 'deleted.txt');
  if (!existsSync(list)) return files;
  for (const path of ['deleted.txt', ...readFileSync(list, 'utf8').trim().split('\n')]) files.delete(path);
  return files;
}

test('the base is sound and needs no word', () => {
  const { report, issues } = readReport(base, { charts, slots });
  expect(issues).toEqual([]);
  expect(report?.figures).toHaveLength(14);
});

for (const name of cases) {
  const { report, issues } = readReport(openCase(name), { charts, slots });
  for (const lang of languages) {
    test(`${name} is told in ${lang}`, async () => {
      const page = `exit ${report ? 0 : 1}\n\n${formatDiagnostics(issues, lang)}\n`;
      await expect(page).toMatchFileSnapshot(join('output', `${name}${lang === 'en' ? '.en' : ''}.txt`));
    });
  }
}

test('every code is told by some case but E009, a file that another program holds; publishing has cases of its own', () => {
  const told = cases.flatMap((name) => readReport(openCase(name), { charts, slots }).issues.map(({ code }) => code));
  const own = Object.keys(issuesZh).filter((code) => !(code in publishIssuesZh));
  expect(own.filter((code) => !told.some((other) => other === code))).toEqual(['E009']);
});

test('every expected text belongs to a case', () => {
  const expected = cases.flatMap((name) => [`${name}.en.txt`, `${name}.txt`]).sort();
  expect(readdirSync(join(import.meta.dirname, 'output')).sort()).toEqual(expected);
});
