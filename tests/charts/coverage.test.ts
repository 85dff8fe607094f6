import { describe, expect, test } from 'vitest';
import { widths } from '../../src/charts/chart.ts';
import { drawCoverage } from '../../src/charts/coverage-strokes.ts';
import { fixInks } from '../../src/charts/ink.ts';
import { coverageOf } from '../../src/model/coverage.ts';
import { languages } from '../../src/model/figure.ts';
import { openReport } from '../support/report.ts';

const coverage = coverageOf(openReport());
const frames = languages.flatMap((lang) => Object.values(widths).map((width) => ({ lang, width })));

describe.each(frames)('the coverage grid in $lang at $width px', (frame) => {
  const svg = drawCoverage(coverage, frame);
  const count = (pattern: RegExp): number => svg.match(pattern)?.length ?? 0;

  test('has a dot for what is missing, a stroke for what is given, and a line for each span', () => {
    const { missing, all } = coverage.counts;
    expect(missing).toBeGreaterThan(0);
    expect(count(/<circle/g)).toBe(missing);
    expect(count(/<line/g)).toBe(all - missing + coverage.spans.length);
  });

  test('names every county and every span once', () => {
    const counties = coverage.rows.filter(({ place }) => place.level === 'county');
    expect(count(/<text/g)).toBe(counties.length + coverage.spans.length);
    for (const { place } of counties)
      expect(svg).toContain(`>${frame.lang === 'en' ? place.en : place.zh.slice(0, 2)}`);
  });

  test('is sound SVG for any host, the same each time', () => {
    expect(svg).toBe(drawCoverage(coverage, frame));
    expect(svg).not.toMatch(/NaN|undefined|Infinity|<style|style="|url\(|\bid="|class="/);
    expect(() => fixInks(svg, 'dark')).not.toThrow();
    expect(Math.min(...[...svg.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size)))).toBe(14);
  });
});
