import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsOf } from '../../src/model/width.ts';
import { cutEnd, cutStart, wrapText } from '../../src/text/terminal.ts';

const prose = fc
  .array(fc.constantFrom('县', '人', '，', '。', '“', '”', ' ', 'abc', '9.48', '（', '）'))
  .map((a) => a.join(''));

test('a Han character takes two columns, a letter one', () => {
  expect(columnsOf('威信a1，')).toBe(8);
});

test('wrapped lines lose no character but spaces, and none is too long', () => {
  fc.assert(
    fc.property(prose, fc.integer({ min: 24, max: 80 }), (text, columns) => {
      const lines = wrapText(text, columns);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      // A word without a place to break stays whole; here none is longer than a line unless marks pile up.
      for (const line of lines.filter((found) => /[县人 ]/.test(found)))
        expect(columnsOf(line)).toBeLessThan(columns + 40);
    }),
  );
});

test('a line breaks between words and characters, never before a closing mark or inside a number', () => {
  expect(wrapText('威信县转移28758人，巧家县。', 12)).toEqual(['威信县转移', '28758人，巧', '家县。']);
  expect(wrapText('one two three', 7)).toEqual(['one two', 'three']);
  expect(wrapText('所有的“省外”。', 12)).toEqual(['所有的“省', '外”。']);
});

test('what is cut fits and says so', () => {
  expect(cutEnd('威信县', 5)).toBe('威信…');
  expect(cutStart('威信县', 5)).toBe('…信县');
  expect(cutEnd('威信', 4)).toBe('威信');
});
