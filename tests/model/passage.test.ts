import { expect, test } from 'vitest';
import { chaptersOf, findPassages } from '../../src/model/passage.ts';
import { openReport } from '../support/report.ts';

const report = openReport();

test('every line that the data check found is a passage that says the figure', () => {
  for (const { id } of report.figures) {
    for (const lang of ['zh', 'en'] as const) {
      const passages = findPassages(report, id, lang);
      const lines = (report.usage[id]?.story ?? []).filter((line) => line.startsWith(`${lang}/`));
      expect(passages.length, `${lang} ${id}`).toBe(lines.length);
      expect(passages.filter(({ text }) => !text.includes(`{${id}`))).toEqual([]);
    }
  }
});

test('a passage in steps leads to its step, one of the first chapter to the head of the page', () => {
  expect(findPassages(report, 'zhaotong-todate-inside', 'zh').map(({ anchor }) => anchor)).toEqual(
    expect.arrayContaining(['', 'inside']),
  );
});

test('a chapter that only draws a figure counts as one that uses it', () => {
  expect(chaptersOf(report, 'weixin-2018-within', 'zh').map(({ id }) => id)).toContain('ledgers');
});
