import jsQR from 'jsqr';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { charts, getChart } from '../../src/charts/index.ts';
import { drawPicture, shapes, type Shape } from '../../src/exports/picture.ts';
import { drawPng } from '../../src/exports/png.ts';
import { languages } from '../../src/model/figure.ts';
import { openReport } from '../support/report.ts';

const report = openReport();
const address = 'https://www.interactive.example.org/labour/en/charts/county-flows/';
const draw = (id: string, lang: 'zh' | 'en', shape: Shape): string =>
  drawPicture(getChart(id), report, { lang, shape, address });

/** What a camera reads in a picture scaled to that width; jsQR is not the package that wrote the code. */
async function readCode(png: Uint8Array, width: number): Promise<string | undefined> {
  const { data, info } = await sharp(png).resize({ width }).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

test('the QR code leads to the chart’s page, also in a picture half as large', async () => {
  const png = await drawPng(draw('county-flows', 'en', 'code'), 'en');
  expect(await readCode(png, 1080)).toBe(address);
  expect(await readCode(png, 540)).toBe(address);
  expect(await readCode(await drawPng(draw('wage', 'zh', 'card'), 'zh'), 1080)).toBeUndefined();
});

describe.each(Object.keys(shapes) as Shape[])('the picture %s', (shape) => {
  test.each(languages)(
    'in %s says headline, source and licence of every chart, and where there is room what to beware of',
    (lang) => {
      for (const chart of charts) {
        const svg = draw(chart.id, lang, shape);
        const said = Array.from(svg.matchAll(/>([^<]+)</g), ([, words = '']) => words)
          .join('')
          .replaceAll(/\s/g, '');
        const { headline, caveat } = chart.summary(chart.data(report), lang);
        for (const words of [headline, 'CC BY 4.0', ...(shape === 'card' || shape === 'code' ? [caveat] : [])])
          expect(said, chart.id).toContain(words.replaceAll(/\s/g, ''));
        expect(svg).not.toMatch(/var\(|NaN|undefined/);
      }
    },
  );

  test('in Chinese holds no map without its number, in English the map', () => {
    expect(draw('flow', 'zh', shape)).toBe(draw('flow-schematic', 'zh', shape));
    expect(draw('flow', 'en', shape)).toContain('Natural Earth');
  });
});
