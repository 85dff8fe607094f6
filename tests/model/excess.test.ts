import { expect, test } from 'vitest';
import { findExcesses } from '../../src/model/excess.ts';
import { makeFigure, terms } from '../support/figure.ts';

const share = (destination: string, printed: string, given: Parameters<typeof makeFigure>[2] = {}) =>
  makeFigure(destination, printed, { measure: 'share', destination, ...given });
const found = (...figures: ReturnType<typeof share>[]) =>
  findExcesses(figures, terms).map(
    ({ figures: parts, least }) => `${parts.map(({ id }) => id).join(' + ')} ≥ ${least}`,
  );

test('shares of one whole that come to more than 100 % are found, with their smallest sum', () => {
  expect(found(share('inside', '62.5%'), share('outside', '41.5%'))).toEqual(['inside + outside ≥ 103.9']);
});

test('what the printed digits leave open is no excess', () => {
  expect(found(share('inside', '51.7%'), share('guangdong', '30.0%'), share('other-places', '18.4%'))).toEqual([]);
  expect(found(share('inside', '约60%'), share('outside', '约50%'))).toEqual([]);
});

test('a part is not added to what it is a part of; the larger of both counts', () => {
  expect(found(share('outside', '60.0%'), share('guangdong', '55.0%'), share('inside', '40.0%'))).toEqual([]);
  expect(found(share('guangdong', '40.0%'), share('other-places', '30.0%'), share('inside', '40.0%'))).toEqual([
    'inside + guangdong + other-places ≥ 109.85',
  ]);
});

test('other years, places and groups are other wholes, and a rate is no share', () => {
  expect(found(share('inside', '62.5%'), share('outside', '41.5%', { when: '2019' }))).toEqual([]);
  expect(found(share('inside', '62.5%'), share('outside', '41.5%', { group: 'all' }))).toEqual([]);
  const rates = { measure: 'rate' };
  expect(found(share('inside', '95.0%', rates), share('outside', '97.0%', rates))).toEqual([]);
});

test('a share that is disputed is not held against the others', () => {
  expect(found(share('inside', '62.5%'), share('outside', '41.5%', { status: 'disputed' }))).toEqual([]);
});
