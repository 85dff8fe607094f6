import jsQR from 'jsqr';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { getChart } from '../../src/charts/index.ts';
import { drawLong, findChapter, longAddress, longPictures, longZoom } from '../../src/exports/long.ts';
import { drawPng } from '../../src/exports/png.ts';
import { sourceOf } from '../../src/exports/source.ts';
import { languages, type Lang } from '../../src/model/figure.ts';
import { wordsOf } from '../../src/model/story.ts';
import { parseInline } from '../../src/text/inline.ts';
import { openReport } from '../support/report.ts';

const report = openReport();
const root = 'https://example.org/labour/';
const parts = longPictures(report);
const squeeze = (words: string): string => words.replaceAll(/[\s✓✗→]/g, '');

/** All that is written in a picture, in one string without blanks. */
const read = (svg: string): string =>
  squeeze(
    Array.from(svg.matchAll(/>([^<]+)</g), ([, words = '']) => words)
      .join('')
      .replaceAll('&quot;', '"'),
  );
const fill = (words: string, lang: Lang): string =>
  parseInline(words, report, lang)
    .flatMap((inline) => inline.parts.map((part) => (typeof part === 'string' ? part : part.text)))
    .join('');

test('there is one of the story and one of each chapter', () => {
  expect(parts).toEqual(['story', ...report.story.zh.map(({ id }) => id)]);
});

describe.each(parts)('the long picture of %s', (part) => {
  test.each(languages)('in %s says every word of the text, every chart’s headline, and whose it is', (lang) => {
    const said = read(drawLong(report, { part, lang }));
    const chapters = report.story[lang].filter(({ id }) => part === 'story' || id === part);
    const missing = chapters
      .flatMap(wordsOf)
      .map(({ text }) => fill(text, lang))
      .filter((text) => !text.split(/[✓✗→]/).every((piece) => said.includes(squeeze(piece))));
    expect(missing).toEqual([]);
    for (const block of chapters.flatMap(({ blocks }) => blocks)) {
      const id =
        block.kind === 'scroll' ? block.chart : block.kind === 'slot' && block.name === 'chart' ? block.id : '';
      const chart = id && getChart(id);
      if (chart) expect(said).toContain(squeeze(chart.summary(chart.data(report), lang).headline));
    }
    expect(said).toContain(squeeze(sourceOf({ figures: report.figures.map(({ id }) => id) }, report, lang)));
  });

  test.each(languages)('in %s is plain SVG that a phone can open: at most 24 million pixels', (lang) => {
    const svg = drawLong(report, { part, lang });
    expect(svg).not.toMatch(/var\(|NaN|undefined|href=/);
    const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
    expect(Number(width) * Number(height) * longZoom(part) ** 2).toBeLessThanOrEqual(24e6);
  });
});

test('a chapter draws every state of its sequence, the whole story says them only', () => {
  const count = (part: string): number => drawLong(report, { part, lang: 'en' }).split('1,120 km').length - 1;
  expect(count('where')).toBe(2);
  expect(count('story')).toBe(1);
});

test('the Chinese one holds no map without its number', () => {
  expect(drawLong(report, { part: 'where', lang: 'zh' })).not.toContain('Natural Earth');
  expect(drawLong(report, { part: 'where', lang: 'en' })).toContain('Natural Earth');
});

test('a chart is found in its chapter, a twin in that of its map', () => {
  expect(['flow', 'flow-schematic', 'wage'].map((id) => findChapter(report, id, 'zh')?.id)).toEqual(['where', 'where', 'people']); // prettier-ignore
});

test('its QR code leads to the chapter; without an address there is none', async () => {
  const address = longAddress('start', 'zh', root);
  expect(address).toBe(`${root}#start`);
  const svg = drawLong(report, { part: 'start', lang: 'zh', address });
  expect(drawLong(report, { part: 'start', lang: 'zh' })).not.toContain('#000000');
  const png = await drawPng(svg, 'zh', longZoom('start'));
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  expect(jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(address);
});

test('a chapter that does not exist is a mistake of ours', () => {
  expect(() => drawLong(report, { part: 'none', lang: 'zh' })).toThrow('unknown chapter: none');
});
