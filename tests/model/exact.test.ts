import fc from 'fast-check';
import { expect, test } from 'vitest';
import { add, compare, divide, exact, multiply, roundTo, subtract, toNumber } from '../../src/model/exact.ts';

/** Decimals as figures have them: up to fifteen digits, a few behind the point. */
const decimal = fc
  .tuple(fc.bigInt(-(10n ** 11n), 10n ** 11n), fc.integer({ min: 0, max: 4 }))
  .map(([digits, places]) => Number(`${digits}e-${places}`));

test('a number read and written back is itself', () => {
  fc.assert(fc.property(decimal, (value) => toNumber(exact(value)) === value + 0));
});

test('sums are exact where floats are not', () => {
  expect(toNumber(add(exact(0.1), exact(0.2)))).toBe(0.3);
  expect(0.1 + 0.2).not.toBe(0.3);
});

test('subtraction undoes addition and division undoes multiplication', () => {
  fc.assert(
    fc.property(decimal, decimal, (a, b) => {
      expect(compare(subtract(add(exact(a), exact(b)), exact(b)), exact(a))).toBe(0);
      if (b !== 0) expect(compare(divide(multiply(exact(a), exact(b)), exact(b)), exact(a))).toBe(0);
    }),
  );
});

test('order agrees with that of numbers', () => {
  fc.assert(fc.property(decimal, decimal, (a, b) => Math.sign(compare(exact(a), exact(b))) === Math.sign(a - b)));
});

test('halves round away from zero, as printed statistics do', () => {
  expect(toNumber(roundTo(exact(48.5), exact(1)))).toBe(49);
  expect(toNumber(roundTo(exact(-48.5), exact(1)))).toBe(-49);
  expect(toNumber(roundTo(exact(78.586), exact(0.1)))).toBe(78.6);
});

test('what is no decimal number is refused', () => {
  expect(() => exact(NaN)).toThrow('unreadable number');
  expect(() => exact('4500多')).toThrow('unreadable number');
  expect(() => divide(exact(1), exact(0))).toThrow('division by zero');
});
