import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawPng } from '../../src/exports/png.ts';
import { drawing, el, words } from '../../src/charts/svg.ts';

const paper = el('rect', { width: 240, height: 40, fill: '#fff' });
const draw = (text: string, attributes = {}): string =>
  drawing(240, 40, paper, words(text, [4, 28], { 'font-size': 22, fill: '#000', ...attributes }));

/** How dark the picture is: 0 is blank paper. */
const inkOf = async (png: Uint8Array): Promise<number> => {
  const { channels } = await sharp(png).stats();
  return 255 - (channels[0]?.mean ?? 255);
};

test.each([
  ['Chinese', '昭通', 'zh'],
  ['English', 'Zhaotong', 'en'],
  ['Chinese inside English', '建档立卡', 'en'],
  ['arrows and signs the main file of the Song lacks', '→≈', 'zh'],
  ['escaped characters', '<&>', 'zh'],
] as const)('%s: really drawn', async (_, text, lang) => {
  expect(await inkOf(await drawPng(draw(text), lang))).toBeGreaterThan(1);
  expect(await inkOf(await drawPng(draw(' '), lang))).toBe(0);
});

test('heavy words are darker than medium ones', async () => {
  for (const lang of ['zh', 'en'] as const) {
    const [medium, heavy] = [
      await drawPng(draw('昭通 9.48'), lang),
      await drawPng(draw('昭通 9.48', { 'font-weight': 900 }), lang),
    ];
    expect(await inkOf(heavy)).toBeGreaterThan((await inkOf(medium)) * 1.2);
  }
});

test('a character without a glyph stops the build instead of leaving a gap', async () => {
  await expect(drawPng(draw('昭通\u{1F682}'), 'zh')).rejects.toThrow('no glyph for: \u{1F682}');
});

test('the same drawing gives the same bytes, at twice the size twice the pixels', async () => {
  const [first, second] = [await drawPng(draw('昭通'), 'zh'), await drawPng(draw('昭通'), 'zh')];
  expect(first.equals(second)).toBe(true);
  const { width, height } = await sharp(await drawPng(draw('昭通'), 'zh', 2)).metadata();
  expect([width, height]).toEqual([480, 80]);
});
