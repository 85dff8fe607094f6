import { expect, test } from 'vitest';
import { compareChecks, compareFigures } from '../../src/model/change.ts';
import type { Check } from '../../src/model/check.ts';
import { generateChecks } from '../../src/model/reconcile.ts';
import { makeFigure, terms } from '../support/figure.ts';

const out = makeFigure('weixin-2018-out', '18962人');
const total = makeFigure('weixin-2018-total', '28758人');
const told = (...given: Parameters<typeof compareFigures>) =>
  compareFigures(...given).map(({ id, kind, fields }) => `${kind} ${id}${fields.map((field) => ` ${field}`).join('')}`);

test('the same figures read twice have not changed', () => {
  const again = [makeFigure('weixin-2018-out', '18962人'), makeFigure('weixin-2018-total', '28758人')];
  expect(compareFigures([out, total], again)).toEqual([]);
});

test('another printed text changes the text and the quantity read from it', () => {
  const mended = makeFigure('weixin-2018-out', '18926人');
  expect(told([out, total], [mended, total])).toEqual(['changed weixin-2018-out printed quantity']);
  expect(compareFigures([out], [mended])[0]).toMatchObject({ before: out, after: mended });
});

test('period, note and cues are compared by what they say, not by which object they are', () => {
  const moved = makeFigure('weixin-2018-out', '18962人', { when: '2019', note: { zh: '注', en: '' }, cues: ['省外'] });
  expect(told([out], [moved])).toEqual(['changed weixin-2018-out period note cues']);
});

test('the order of an object’s keys, as another writer of JSON may leave it, is no change', () => {
  const reversed = Object.fromEntries(Object.entries(out.quantity).reverse()) as unknown as typeof out.quantity;
  expect(compareFigures([out], [{ ...out, quantity: reversed }])).toEqual([]);
});

test('figures added and gone are told, and a renamed one is both', () => {
  const renamed = makeFigure('weixin-2018-outside', '18962人');
  expect(told([out, total], [renamed, total])).toEqual(['added weixin-2018-outside', 'removed weixin-2018-out']);
  const [added, removed] = compareFigures([out], [renamed]);
  expect(added).not.toHaveProperty('before');
  expect(removed).not.toHaveProperty('after');
});

test('another order of rows is no change', () => {
  expect(compareFigures([out, total], [total, out])).toEqual([]);
});

test('a check is told when its verdict is another, new or gone', () => {
  const twice = (printed: string) => generateChecks([makeFigure('a', '111万余人'), makeFigure('b', printed)], terms);
  const verdicts = (before: Check[], after: Check[]) =>
    compareChecks(before, after).map(({ before: was, after: is }) => [was?.verdict, is?.verdict]);
  expect(verdicts(twice('111.95万人'), twice('111.94万人'))).toEqual([]);
  expect(verdicts(twice('111.95万人'), twice('112.95万人'))).toEqual([['within-rounding', 'contradiction']]);
  expect(verdicts([], twice('111.95万人'))).toEqual([[undefined, 'within-rounding']]);
  expect(verdicts(twice('111.95万人'), [])).toEqual([['within-rounding', undefined]]);
});
