import { expect, test } from 'vitest';
import { charts } from '../../src/charts/index.ts';
import { compareReports, isUnchanged } from '../../src/exports/comparison.ts';
import type { Report } from '../../src/model/report.ts';
import { parseQuantity } from '../../src/model/quantity.ts';
import { openReport } from '../support/report.ts';

const report = openReport();

/** The report with one figure printed otherwise. */
function reprint(id: string, printed: string): Report {
  const quantity = parseQuantity(printed);
  if (typeof quantity === 'string') throw new Error(quantity);
  const figures = report.figures.map((figure) => (figure.id === id ? { ...figure, printed, quantity } : figure));
  return { ...report, figures };
}

test('the same data twice: nothing to tell', () => {
  expect(isUnchanged(compareReports(report, report, { charts, lang: 'zh' }))).toBe(true);
});

test('a number that changed is shown with the charts and sentences it changes, old and new', () => {
  const before = reprint('weixin-2018-total', '28785人');
  const { figures, charts: drawn, sentences } = compareReports(before, report, { charts, lang: 'en' });
  expect(figures.map(({ id, fields }) => [id, fields])).toEqual([['weixin-2018-total', ['printed', 'quantity']]]);
  const resting = new Set(report.usage['weixin-2018-total']?.charts);
  expect(drawn.length).toBeGreaterThan(0);
  expect(drawn.filter(({ id }) => !resting.has(id))).toEqual([]);
  expect(drawn.every(({ before: was, after: is }) => was?.svg.startsWith('<svg') && is.svg.startsWith('<svg'))).toBe(
    true,
  );
  expect(sentences.length).toBeGreaterThan(0);
  for (const { before: was, after: is } of sentences) {
    expect(was.replaceAll('28,785', '28,758')).toBe(is);
    expect(was).not.toBe(is);
  }
});

test('a chart whose figure is new has a picture after and none before', () => {
  const chart = charts.find(({ id }) => id === 'wage');
  const before = { ...report, figures: report.figures.filter(({ id }) => id !== chart?.figures[0]) };
  const change = compareReports(before, report, { charts, lang: 'zh' }).charts.find(({ id }) => id === 'wage');
  expect(change?.before).toBeUndefined();
  expect(change?.after.svg).toContain('<svg');
});

test('a sentence written anew stands beside the one it replaced', () => {
  const [first, ...rest] = report.story.zh;
  if (!first) throw new Error('no story');
  const block = { kind: 'paragraph', text: '旧的一句。后一句。', line: 90 } as const;
  const other = { kind: 'paragraph', text: '新的一句。后一句。', line: 90 } as const;
  const tell = (last: typeof block | typeof other): Report => ({
    ...report,
    story: { ...report.story, zh: [{ ...first, blocks: [...first.blocks, last] }, ...rest] },
  });
  const { sentences } = compareReports(tell(block), tell(other), { charts: [], lang: 'zh' });
  expect(sentences).toEqual([{ chapter: first.id, before: '旧的一句。', after: '新的一句。' }]);
});
