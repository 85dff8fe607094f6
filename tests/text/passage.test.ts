import { expect, test } from 'vitest';
import { findSentence } from '../../src/text/passage.ts';

test('of a paragraph, the sentence that says the figure', () => {
  expect(findSentence('甲{a}。乙{b}，丙。丁。', 'b', 'zh')).toEqual({ text: '乙{b}，丙。', isWarning: false });
  expect(findSentence('One {a}. Two {b|number}. Three.', 'b', 'en').text).toBe('Two {b|number}.');
});

test('a longer id that begins alike is not mistaken for the figure', () => {
  expect(findSentence('甲{a-more}。乙{a}。', 'a', 'zh').text).toBe('乙{a}。');
});

test('a sentence one may not write is marked as such, its reason is not', () => {
  const item = '✗ {a}去了东莞。 → 去了各处；到广东的是{b}。';
  expect(findSentence(item, 'a', 'zh')).toEqual({ text: '{a}去了东莞。', isWarning: true });
  expect(findSentence(item, 'b', 'zh')).toEqual({ text: '去了各处；到广东的是{b}。', isWarning: false });
});
