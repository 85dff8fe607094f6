import { expect, test } from 'vitest';
import { isFault } from '../../src/model/check.ts';
import { deriveFigure } from '../../src/model/derive.ts';
import type { Figure } from '../../src/model/figure.ts';
import { formatFigure, formatNumber } from '../../src/text/format.ts';
import { finder, makeFigure, terms } from '../support/figure.ts';

const city = { place: '530600', scope: 'helped', when: 'to-date' } as const;
const figures = [
  makeFigure('total', '9.48万人', city),
  makeFigure('inside', '4.9万人', { ...city, destination: 'inside' }),
  makeFigure('guangdong', '2.84万人', { ...city, destination: 'guangdong' }),
  makeFigure('other', '1.7万人', { ...city, destination: 'other-places' }),
  makeFigure('weixin', '28758人'),
  makeFigure('weixin-out', '18962人', { destination: 'outside' }),
  makeFigure('weixin-dongguan', '2348人', { destination: 'dongguan' }),
  makeFigure('stay-money', '38万元', { measure: 'subsidy' }),
  makeFigure('stay-people', '380人'),
  makeFigure('job-money', '181.95万元', { measure: 'subsidy' }),
  makeFigure('job-people', '6065人'),
  makeFigure('road-money', '936.31万元', { measure: 'subsidy' }),
  makeFigure('road-people', '18986人'),
];
const point = (id: string, lon: number | null, lat: number | null) => ({
  id,
  zh: id,
  en: id,
  level: 'city' as const,
  parent: '',
  aliases: [],
  lon,
  lat,
});
const places = [point('530600', 103.72, 27.34), point('441900', 113.75, 23.02), point('nowhere', null, null)];
const derive = (formula: string, unit: string) =>
  deriveFigure({ id: 'd', formula, unit, zh: '', en: '' }, finder(figures), {
    terms,
    findPlace: (id) => places.find((place) => place.id === id),
  });
const derived = (formula: string, unit: string): Figure => {
  const figure = derive(formula, unit);
  if (isFault(figure)) throw new Error(JSON.stringify(figure));
  return figure;
};

test.each([
  ['inside / total', '51–52%'],
  ['guangdong / total', '30%'],
  ['other / total', '17–18%'],
  ['(guangdong + other) / total', '47–48%'],
  ['(total - inside) / total', '48–49%'],
  ['(guangdong + other) / total | (total - inside) / total', '47–49%'],
  ['weixin-out / weixin', '65.9%'],
])('the share %s shows only what both ends of its interval support: %s', (formula, shown) => {
  expect(formatNumber(derived(formula, '%'), 'zh')).toBe(shown);
  expect(formatNumber(derived(formula, '%'), 'en')).toBe(shown);
});

test.each([
  ['stay-money / stay-people', '≈1,000元', '≈1,000 yuan'],
  ['job-money / job-people', '300元', '300 yuan'],
  ['road-money / road-people', '493元', '493 yuan'],
])('the amount a head %s is said as %s', (formula, zh, en) => {
  expect(formatFigure(derived(formula, '元'), 'zh')).toBe(zh);
  expect(formatFigure(derived(formula, '元'), 'en')).toBe(en);
});

test('a sum keeps the digits of its parts and the width of their intervals', () => {
  const sum = derived('guangdong + inside + other', '人');
  expect(sum.quantity).toMatchObject({ value: 94400, low: 93350, high: 95450, precision: 'rounded' });
  expect(formatFigure(sum, 'zh')).toBe('9.44万人');
  expect(formatFigure(sum, 'en')).toBe('94,400 people');
});

test('a difference of exact numbers is exact', () => {
  expect(derived('weixin-out - weixin-dongguan', '人').quantity).toMatchObject({
    value: 16614,
    low: 16614,
    high: 16614,
    precision: 'exact',
  });
});

test('a derived figure is marked as ours and belongs where its operands belong', () => {
  expect(derived('inside / total', '%')).toMatchObject({
    status: 'derived',
    place: '530600',
    scope: 'helped',
    para: '',
    printed: 'inside / total',
  });
});

test('the distance of two places is a great circle, said to the ten', () => {
  expect(derived('distance(530600, 441900)', '公里').quantity).toMatchObject({
    value: 1120,
    low: 1115,
    high: 1125,
    precision: 'about',
  });
  expect(derive('distance(530600, nowhere)', '公里')).toMatchObject({ kind: 'unknown-figure' });
});

test('what may not be combined is refused, not computed', () => {
  expect(derive('total + weixin', '人')).toMatchObject({ kind: 'refused', reason: 'scope' });
  expect(derive('inside / nothing', '%')).toEqual({ kind: 'unknown-figure', id: 'nothing' });
});
