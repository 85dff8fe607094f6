import { describe, expect, test } from 'vitest';
import { charts } from '../../src/charts/index.ts';
import { drawEmbed } from '../../src/exports/embed.ts';
import { breakPart, edge, heightAt, heightCss, sizesOf, steps, widest } from '../../src/exports/layout.ts';
import { languages } from '../../src/model/figure.ts';
import { openReport } from '../support/report.ts';

const report = openReport();

/** What a browser makes of the sum, for a container of that width: numbers, clamps and products, added up. */
function reckon(css: string, width: number): number {
  const inner = css
    .replace(/^calc\(|\)$/g, '')
    .replace(/([\d.e]+)cqw/g, (_, share: string) => String((Number(share) / 100) * width))
    .replaceAll('px', '');
  return inner.split(' + ').reduce((sum, term) => sum + reckonTerm(term), 0);
}

/** `431`, `.9*clamp(280,300,360)`, `clamp(0,3000000 - 3195e3,21)`. */
function reckonTerm(term: string): number {
  const [, factor = '1', low = '', middle = '', high = ''] =
    /^(?:([\d.-]+)\*)?clamp\(([\d.-]+),(.+),([\d.-]+)\)$/.exec(term) ?? [];
  if (!low) return Number(term);
  const [at = '', less = '0'] = middle.split(' - ');
  const value = Number(at) - Number(less);
  return Number(factor) * Math.min(Math.max(value, Number(low)), Number(high));
}

describe.each(charts.map(({ id }) => id))('%s', (id) => {
  const chart = charts.find((candidate) => candidate.id === id);

  test.each(languages)('in %s: the sum in the snippet is the height at every pixel from 240 to 1300', (lang) => {
    if (!chart) throw new Error(id);
    const { height } = drawEmbed(chart, report, { lang, variant: '' });
    const css = heightCss(height);
    const wrong: number[] = [];
    for (let width = 240; width <= 1300; width += 1) {
      if (Math.abs(reckon(css, width) - heightAt(height, width)) > 1.25) wrong.push(width);
    }
    expect(wrong).toEqual([]);
  });

  test.each(languages)('in %s no word is smaller than 12 px at any width', (lang) => {
    for (const { width, from } of sizesOf(id)) {
      const svg = chart?.draw(chart.data(report), { width, lang }) ?? '';
      const sizes = Array.from(svg.matchAll(/font-size="([\d.]+)"/g), ([, size]) => Number(size));
      expect((Math.min(...sizes) * (from - 24)) / width).toBeGreaterThanOrEqual(12);
    }
  });

  test('in the widest frame its words are hardly larger than those around it', () => {
    const { width, most = Infinity } = sizesOf(id).at(-1) ?? { width: 0 };
    expect((14 * Math.min(widest - 2 * edge, most)) / width).toBeLessThan(16.5);
  });

  test.each(languages)('in %s it is no taller than 1,000 px at 280 px', (lang) => {
    if (!chart) throw new Error(id);
    expect(heightAt(drawEmbed(chart, report, { lang, variant: '' }).height, 280)).toBeLessThanOrEqual(1000);
  });
});

test('a line never ends with an opening mark nor begins with a closing one', () => {
  const text = '威信务工者的月工资（2020年初至2020年10月），与全县人均年收入（2017年和2020年），“七成”不是出省的比例。';
  const starts = breakPart(text, 'subtitle', 'zh').flat();
  expect(starts.length).toBeGreaterThan(steps.length);
  expect(starts.filter((start) => /[（“]/.test(text[start - 1] ?? '') || /[）”，。]/.test(text[start] ?? ''))).toEqual(
    [],
  );
});
