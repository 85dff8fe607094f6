import { expect, test } from 'vitest';
import { answerPair, questions, type Order } from '../../src/model/pair.ts';
import { getFigure } from '../../src/model/report.ts';
import { openReport } from '../support/report.ts';

const report = openReport();
const byId = <T extends { id: string }>(terms: readonly T[]) => new Map(terms.map((term) => [term.id, term]));
const terms = {
  destinations: byId(report.destinations),
  groups: byId(report.groups),
  measures: byId(report.measures),
};
const ask = (question: (typeof questions)[number], a: string, b: string) =>
  answerPair(question, [getFigure(report, a), getFigure(report, b)], terms);

test('the city’s helped workers and a county’s own are neither added nor ordered nor divided: other people are counted', () => {
  for (const question of questions)
    expect(ask(question, 'zhaotong-todate-total', 'weixin-2018-total')).toEqual({ kind: 'refused', reason: 'scope' });
});

test('what may be added is added as intervals', () => {
  const sum = ask('add', 'zhaotong-todate-guangdong', 'zhaotong-todate-inside');
  expect(sum).toEqual({ kind: 'result', interval: { low: 76850, high: 77950 }, unit: '人' });
});

test('a part and its whole are not added but may be divided', () => {
  expect(ask('add', 'weixin-2018-dongguan', 'weixin-2018-outside')).toEqual({ kind: 'refused', reason: 'overlap' });
  const share = ask('divide', 'weixin-2018-dongguan', 'weixin-2018-outside');
  expect(share).toMatchObject({ kind: 'result', unit: '%' });
});

test('rates are not divided, nor things by people', () => {
  expect(ask('divide', 'zhaotong-2015-rate', 'zhaotong-2015-rate')).toMatchObject({ reason: 'not-additive' });
});

test('every share this site computes from two figures is what the page answers', () => {
  const quotients = report.figures.flatMap((figure) => {
    const [, a = '', b = ''] = /^([a-z][\w-]*) \/ ([a-z][\w-]*)$/.exec(figure.printed) ?? [];
    return figure.status === 'derived' && a ? [{ figure, a, b }] : [];
  });
  expect(quotients.length).toBeGreaterThan(3);
  for (const { figure, a, b } of quotients) {
    const answer = ask('divide', a, b);
    if (answer.kind !== 'result') throw new Error(`${figure.id}: ${JSON.stringify(answer)}`);
    expect(answer.interval.low, figure.id).toBeCloseTo(figure.quantity.low, 3);
    expect(answer.interval.high, figure.id).toBeCloseTo(figure.quantity.high ?? NaN, 3);
  }
});

test('whoever asks the other way round hears the same', () => {
  const turned: Record<Order, Order> = { more: 'less', less: 'more', same: 'same', either: 'either' };
  const { figures } = report;
  const wrong = figures.flatMap((a) =>
    figures.filter((b) => {
      const [one, other] = [answerPair('order', [a, b], terms), answerPair('order', [b, a], terms)];
      if (one.kind === 'order' && other.kind === 'order') return other.order !== turned[one.order];
      // People against the times they are counted is the one comparison with a direction.
      return one.kind !== other.kind && !b.measure.startsWith(a.measure) && !a.measure.startsWith(b.measure);
    }),
  );
  expect(wrong.map(({ id }) => id)).toEqual([]);
});
