import { expect, test } from 'vitest';
import { drawInterval, drawSides } from '../../src/charts/interval.ts';
import { viewSides } from '../../src/charts/sides.ts';
import { workOut } from '../../src/model/arithmetic.ts';
import { getFigure } from '../../src/model/report.ts';
import { openReport } from '../support/report.ts';

const report = openReport();
const draw = (id: string, lang: 'zh' | 'en' = 'en'): string => drawInterval(getFigure(report, id), lang) ?? '';

test('a rounded number is a solid band between its ends, with a post at the number printed', () => {
  const svg = draw('zhaotong-todate-inside');
  for (const words of ['49,000', '48,500', '49,500']) expect(svg).toContain(`>${words}<`);
  expect(svg).not.toContain('stroke-dasharray="4 3"');
});

test('an approximate number has ends of dashes, one that is more than printed runs into an arrow', () => {
  expect(draw('zhaotong-2019-poor')).toContain('stroke-dasharray="4 3"');
  expect(draw('weixin-2020-sent')).toMatch(/l10 8l-10 8z/);
});

test('an exact number is a post and has no ends; a vague word is not drawn', () => {
  expect(draw('weixin-2018-total').match(/<text/g)?.length).toBe(1);
  expect(drawInterval(getFigure(report, 'partnership-liaison'), 'en')).toBeUndefined();
});

test('a computed share said in fewer digits than it has puts no post beside its interval', () => {
  const svg = draw('weixin-2018-outside-share');
  expect(svg).toContain('>65.9%<');
  expect(svg).toContain('>65.93–65.94%<');
  expect(svg).not.toContain('stroke-width="2"');
});

test('the ends of a share carry its sign, those of people none', () => {
  for (const end of ['51.13%', '52.25%']) expect(draw('zhaotong-todate-inside-share')).toContain(`>${end}<`);
  expect(draw('zhaotong-todate-inside')).not.toContain('%');
});

test('no words run out of the drawing, whatever the figure', () => {
  for (const { id } of report.figures) {
    for (const lang of ['zh', 'en'] as const) {
      for (const [, x, size, words] of draw(id, lang).matchAll(
        /<text x="([\d.-]+)"[^>]*font-size="(\d+)"[^>]*>([^<]*)</g,
      )) {
        const half = (Array.from(words ?? '').length * Number(size) * 0.5) / 2;
        expect(Number(x) - half, `${id}: ${words}`).toBeGreaterThan(-8);
        expect(Number(x) + half, `${id}: ${words}`).toBeLessThan(336);
      }
    }
  }
});

test('what both sides of a check allow is shaded; a part and its whole are bars from zero and shade nothing', () => {
  const side = (id: string): string => {
    const check = report.checks.find((candidate) => candidate.id === id);
    if (!check) throw new Error(`no check: ${id}`);
    return drawSides(workOut(check, report), { left: 'a', right: 'b' }, { left: false, right: false });
  };
  expect(side('city-destinations')).toContain('var(--land)');
  expect(side('weixin-dongguan')).not.toContain('var(--land)');
});

test('nothing is drawn where the words of a check’s two sides stand, whatever the check', () => {
  for (const check of report.checks) {
    const { svg } = viewSides(check, report, 'en');
    const texts = [...svg.matchAll(/<text [^>]*y="([\d.]+)"/g)].map(([, baseline]) => Number(baseline));
    const boxes = [...svg.matchAll(/<rect [^>]*y="([\d.]+)"[^>]*height="([\d.]+)"/g)].map(([, y, height]) => [
      Number(y),
      Number(y) + Number(height),
    ]);
    const lines = [...svg.matchAll(/d="M[\d.]+ ([\d.]+)(?:V([\d.]+)|H|l)/g)].map(([, from, to = from]) => [
      Number(from),
      Number(to),
    ]);
    const drawn = [...boxes, ...lines].flat();
    expect(texts, check.id).toHaveLength(2);
    expect(drawn.length, check.id).toBeGreaterThan(0);
    const [above = 0, below = 0] = texts;
    // Letters of 14 px: no tail hangs 4 px below its line, no head stands 14 px above it.
    expect(Math.min(...drawn), check.id).toBeGreaterThan(above + 4);
    expect(Math.max(...drawn), check.id).toBeLessThan(below - 13.3);
  }
});
