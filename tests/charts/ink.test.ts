import { describe, expect, test } from 'vitest';
import { fixInks, inkDeclarations, inks, type Ink, type Theme } from '../../src/charts/ink.ts';
import { contrast, distance, visions } from '../support/colour.ts';

const themes = ['light', 'dark'] as const;
const colour = (name: Ink, theme: Theme): string => inks[name][theme === 'light' ? 0 : 1];
const data = ['guangdong', 'yunnan', 'other'] as const;
const pairs = [
  ['guangdong', 'yunnan'],
  ['guangdong', 'other'],
  ['yunnan', 'other'],
] as const;

test('the measure of difference is the published one', () => {
  // Sharma, Wu & Dalal 2005 give no RGB pairs; black and white are 100 apart by definition, a colour and itself 0.
  expect(distance('#000000', '#FFFFFF', 'normal')).toBeCloseTo(100, 4);
  expect(distance('#A32F18', '#A32F18', 'deutan')).toBe(0);
  expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 6);
  // Red and green of one lightness look alike without the green receptor, and far apart with it.
  expect(distance('#B05A00', '#6E7700', 'normal')).toBeGreaterThan(25);
  expect(distance('#B05A00', '#6E7700', 'deutan')).toBeLessThan(12);
});

describe.each(themes)('in the %s theme', (theme) => {
  test.each(['ink', 'muted', 'link'] as const)('%s is text of 7:1 on paper and on a panel', (name) => {
    for (const ground of ['paper', 'panel'] as const) {
      expect(contrast(colour(name, theme), colour(ground, theme))).toBeGreaterThanOrEqual(7);
    }
  });

  test('muted words are 7:1 on every ground of a map', () => {
    for (const ground of ['land', 'abroad', 'sea', 'yunnan-land', 'guangdong-land'] as const)
      expect(contrast(colour('muted', theme), colour(ground, theme)), ground).toBeGreaterThanOrEqual(7);
  });

  test.each([...data, 'rule', 'focus'] as const)('%s stands out 3:1 from the paper', (name) => {
    expect(contrast(colour(name, theme), colour('paper', theme))).toBeGreaterThanOrEqual(3);
  });

  test.each(pairs)('%s and %s are told apart by every eye', (a, b) => {
    for (const vision of visions) {
      const apart = distance(colour(a, theme), colour(b, theme), vision);
      expect(apart, vision).toBeGreaterThanOrEqual(vision === 'grey' ? 10 : 15);
    }
  });

  test('the map’s grounds are told apart from each other and stay quieter than any mark', () => {
    for (const [a, b] of [
      ['land', 'sea'],
      ['land', 'yunnan-land'],
      ['land', 'guangdong-land'],
      ['abroad', 'sea'],
    ] as const) {
      expect(distance(colour(a, theme), colour(b, theme), 'normal'), `${a} ${b}`).toBeGreaterThanOrEqual(3);
    }
    for (const mark of data) {
      for (const ground of ['land', 'yunnan-land', 'guangdong-land', 'sea'] as const) {
        expect(contrast(colour(mark, theme), colour(ground, theme)), `${mark} on ${ground}`).toBeGreaterThanOrEqual(
          mark === 'other' ? 2 : 2.5,
        );
      }
    }
  });
});

test('a drawing’s variables are all replaced by one theme’s plain colours, and an unknown one is an error', () => {
  expect(fixInks('<rect fill="var(--guangdong)"/>', 'dark')).toBe(`<rect fill="${inks.guangdong[1]}"/>`);
  expect(() => fixInks('<rect fill="var(--purple)"/>', 'light')).toThrow('unknown ink: purple');
  expect(inkDeclarations('light')).toContain(`--paper:${inks.paper[0]};`);
});
