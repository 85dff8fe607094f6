import { expect, test } from 'vitest';
import { listFiles, listTop, readText } from '../support/tree.ts';

/** The top folder is the first thing anyone sees; a new name here is a decision. */
const top = [
  '.ci',
  '.gitattributes',
  '.gitignore',
  '.npmrc',
  '.prettierignore',
  '.prettierrc.json',
  'LICENSE',
  'README.md',
  'astro.config.mjs',
  'data',
  'docs',
  'eslint.config.mjs',
  'knip.json',
  'package-lock.json',
  'package.json',
  'public',
  'scripts',
  'src',
  'tests',
  'tools',
  'tsconfig.json',
  'vitest.config.ts',
];

const longest = 300;
const code = [...listFiles('src'), ...listFiles('scripts')].filter((file) => /\.(ts|astro|css)$/.test(file));
const written = listFiles().filter((file) => /\.(ts|mjs|astro|css|md|json|csv|txt|html|svg|sh)$|^\.|\/run$/.test(file));
const findIn = (files: string[], pattern: RegExp): string[] =>
  files.flatMap((file) => (readText(file).match(pattern) ?? []).map((found) => `${file}: ${found.trim()}`));

test('the top folder holds only what is known there', () => {
  expect(listTop().filter((name) => !top.includes(name))).toEqual([]);
});

test(`no file of src or scripts is longer than ${longest} lines`, () => {
  expect(code.filter((file) => readText(file).split('\n').length - 1 > longest)).toEqual([]);
});

test('no file is named after a grab bag', () => {
  expect(code.filter((file) => /\/(utils?|helpers?|common|lib|misc|shared)(\.|\/)/.test(file))).toEqual([]);
});

test('a page is short: what it shows is made elsewhere', () => {
  const pages = listFiles('src/pages').filter((file) => file.endsWith('.astro'));
  expect(pages.filter((file) => readText(file).split('\n').length - 1 > 60)).toEqual([]);
});

test('no file names a folder of somebody’s machine', () => {
  expect(findIn(written, /(?<![\w.:/-])\/(?:work|home|root|tmp|Users|var\/folders)\/[\w.-]+/g)).toEqual([]);
});

test('the lock file names no package host, so that each machine asks its own', () => {
  expect(readText('package-lock.json')).not.toMatch(/"resolved": "https?:/);
});

// Written apart, so that this file does not find itself.
test('nothing is left for later: no to-do notes', () => {
  expect(findIn(written, new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX'].join('|')})\\b.*`, 'g'))).toEqual(
    [],
  );
});

test('every test runs: none is skipped, postponed or singled out', () => {
  const tests = listFiles('tests').filter((file) => file.endsWith('.ts'));
  expect(
    findIn(
      tests,
      new RegExp(`\\b(test|it|describe|suite)\\.(${['on' + 'ly', 'sk' + 'ip', 'to' + 'do'].join('|')})\\b.*`, 'g'),
    ),
  ).toEqual([]);
});

test('Intl is used in one file, which knows both languages', () => {
  expect(
    findIn(
      code.filter((file) => file.startsWith('src/') && file !== 'src/text/format.ts'),
      /\bIntl\.\w+/g,
    ),
  ).toEqual([]);
});

test('only the browser’s own room touches window and document', () => {
  const files = code.filter(
    (file) => /^src\/(model|text|geo|charts|exports)\//.test(file) && file !== 'src/charts/plot.ts',
  );
  expect(findIn(files, /(?<![\w.'"`-])(?:window|document)\.\w+/g)).toEqual([]);
});
