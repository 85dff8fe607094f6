import { expect, test } from 'vitest';
import { createIssue, type Issue } from '../../src/reading/issue.ts';
import { formatDiagnostics } from '../../src/text/diagnostics.ts';
import { columnsOf } from '../../src/model/width.ts';

const spot = { file: 'figures.csv', line: 2, column: 9, cell: 'B2', excerpt: 'a,威信县x,人，18962' };

test('the caret stands under the column, wide characters before it', () => {
  const lines = formatDiagnostics([createIssue('E033', spot, { text: '18962' })], 'zh').split('\n');
  const excerpt = lines.find((line) => line.includes('威信县')) ?? '';
  const caret = lines.find((line) => line.endsWith('^')) ?? '';
  const before = excerpt.slice(0, excerpt.indexOf('，18962'));
  expect(caret.length - 1).toBe(columnsOf(before));
});

test('a far column is shown with its surroundings only', () => {
  const excerpt = '县'.repeat(200);
  const page = formatDiagnostics([createIssue('E033', { ...spot, excerpt, column: 150 }, { text: '=' })], 'zh');
  expect(Math.max(...page.split('\n').map(columnsOf))).toBeLessThanOrEqual(80);
  expect(page).toContain('…县');
});

test('twenty problems are shown and the rest is counted', () => {
  const issues = Array.from({ length: 25 }, (_, i) =>
    createIssue('E033', { ...spot, line: i + 2 }, { text: `=A${i}` }),
  );
  const page = formatDiagnostics(issues, 'en');
  expect(page).toContain('25 problems to mend:');
  expect(page.match(/^E033/gm)).toHaveLength(20);
  expect(page).toContain('… and 5 more');
});

test('the same thing in several places is one problem', () => {
  const issues = [2, 3, 4].map((line) => createIssue('E033', { ...spot, line, cell: `B${line}` }, { text: '=A1' }));
  const page = formatDiagnostics(issues, 'en');
  expect(page).toContain('1 problem to mend:');
  expect(page).toContain('The same in 2 more: B3, B4');
});

test('what must be mended comes before what may stay', () => {
  const note: Issue = createIssue('W025', { ...spot, line: 0 }, { rows: 2 });
  const page = formatDiagnostics([note, createIssue('E034', spot, { text: '#REF!' })], 'zh');
  expect(page.indexOf('E034')).toBeLessThan(page.indexOf('W025'));
});

test('the worst comes first, whatever its file: what hides others, then wrong numbers, then names, then words', () => {
  const [words, table, number, file] = [
    createIssue('E103', { ...spot, file: 'charts.csv' }, { text: '{' }),
    createIssue('E033', { ...spot, file: 'places.csv' }, { text: '=A1' }),
    createIssue('E069', spot, { text: '-1', printed: '1人' }),
    createIssue('E001', { ...spot, file: 'site.csv', line: 0 }, { rows: undefined }),
  ];
  const page = formatDiagnostics([words, table, number, file], 'en');
  expect(page.match(/^E\d{3}|^── .*/gm)).toEqual([
    '── Files',
    'E001',
    '── Numbers',
    'E069',
    '── Cells and ids',
    'E033',
    '── Words and story',
    'E103',
  ]);
});

test('notes are counted from the twenty-first on, too', () => {
  const notes = Array.from({ length: 23 }, (_, i) => createIssue('W041', spot, { text: '1,000', read: String(i) }));
  const page = formatDiagnostics(notes, 'zh');
  expect(page.match(/^W041/gm)).toHaveLength(20);
  expect(page).toContain('还有 3 处');
});

test('nothing to say is said with nothing', () => {
  expect(formatDiagnostics([], 'zh')).toBe('');
});
