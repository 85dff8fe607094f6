import { expect, test } from 'vitest';
import { createIssue } from '../../src/reading/issue.ts';
import { wholeFile } from '../../src/reading/spot.ts';
import { formatAnnotations, formatJson } from '../../src/text/annotations.ts';

const spot = { file: 'figures.csv', line: 25, column: 27, cell: 'D25', excerpt: '' };
const issues = [
  createIssue('E100', spot, { text: '50%,\n:' }),
  createIssue('E001', wholeFile('a,b:c.csv'), { rows: undefined }),
];

test('a repository host shows each issue beside its line, whatever signs the words hold', () => {
  const [first, second] = formatAnnotations(issues, 'en').split('\n');
  expect(first).toMatch(/^::error file=data\/figures\.csv,line=25,col=27,title=E100::.*50%25,%0A:/);
  expect(second).toMatch(/^::error file=data\/a%2Cb%3Ac\.csv,title=E001::/);
});

test('a program reads code, place, words and severity', () => {
  const list = JSON.parse(formatJson(issues, 'zh')) as Record<string, unknown>[];
  expect(list).toMatchObject([
    {
      code: 'E100',
      severity: 'error',
      file: 'data/figures.csv',
      line: 25,
      column: 27,
      cell: 'D25',
    },
    { code: 'E001', line: 0 },
  ]);
  expect(list[0]?.['mend']).toContain('{编号}');
});
