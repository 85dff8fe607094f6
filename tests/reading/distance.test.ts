import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignmentDistance, findNearest } from '../../src/reading/distance.ts';

test('a swap of neighbours counts one', () => {
  expect(alignmentDistance('18962', '19862')).toBe(1);
  expect(alignmentDistance('威信县', '威兴县')).toBe(1);
  expect(alignmentDistance('reproted', 'reported')).toBe(1);
  expect(alignmentDistance('kitten', 'sitting')).toBe(3);
});

test('it is a symmetric measure, zero only for equals, and bounded by the longer text', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', '人'), maxLength: 8 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      const distance = alignmentDistance(a, b);
      expect(distance).toBe(alignmentDistance(b, a));
      expect(distance === 0).toBe(a === b);
      expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
    }),
  );
});

test('a limit changes no answer below it', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 8 });
  fc.assert(
    fc.property(word, word, fc.nat(8), (a, b, limit) => {
      const distance = alignmentDistance(a, b);
      if (distance <= limit) expect(alignmentDistance(a, b, limit)).toBe(distance);
      else expect(alignmentDistance(a, b, limit)).toBeGreaterThan(limit);
    }),
  );
});

test('the nearest candidate is suggested only if it may have been meant', () => {
  expect(findNearest('威兴县', ['镇雄县', '威信县'])).toBe('威信县');
  expect(findNearest('江城县', ['威信县', '昭通市'])).toBeUndefined();
  expect(findNearest('亩', ['人', '元'])).toBeUndefined();
});
