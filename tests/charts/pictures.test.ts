import { describe, expect, test } from 'vitest';
import { widths } from '../../src/charts/chart.ts';
import { charts } from '../../src/charts/index.ts';
import { fixInks } from '../../src/charts/ink.ts';
import { languages } from '../../src/model/figure.ts';
import { getFigure } from '../../src/model/report.ts';
import { formatFigure, formatNumber } from '../../src/text/format.ts';
import { openReport } from '../support/report.ts';

const report = openReport();
const han = /\p{Script=Han}/u;
const frames = languages.flatMap((lang) => Object.values(widths).map((width) => ({ lang, width })));

describe.each(charts.map((chart) => [chart.id, chart] as const))('%s', (id, chart) => {
  const data = chart.data(report);

  test.each(frames)('in $lang at $width px is the reviewed picture', async ({ lang, width }) => {
    const svg = chart.draw(data, { lang, width });
    // One element a line, so that a change can be read; the words between stay as they are.
    await expect(`${svg.replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(`output/${id}.${lang}.${width}.svg`);
  });

  test.each(frames)('in $lang at $width px is sound SVG for any host', ({ lang, width }) => {
    const svg = chart.draw(data, { lang, width });
    expect(svg).toBe(chart.draw(data, { lang, width }));
    expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 /);
    expect(svg).toContain(`viewBox="0 0 ${width} `);
    expect(svg).not.toMatch(/NaN|undefined|Infinity|<style|style="|url\(|\bid="|<script|<image|href=/);
    expect(() => fixInks(svg, 'dark')).not.toThrow();
  });

  test.each(frames)('in $lang at $width px has no text under 14 px', ({ lang, width }) => {
    const texts = [...chart.draw(data, { lang, width }).matchAll(/<text [^>]*>/g)].map(([tag]) => tag);
    const sizes = [...chart.draw(data, { lang, width }).matchAll(/font-size="([\d.]+)"/g)].map(([, size]) =>
      Number(size),
    );
    expect(texts.length).toBeGreaterThan(0);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(14);
  });

  test('an English drawing, table and summary hold no Chinese but terms glossed in brackets', () => {
    const frame = { lang: 'en', width: widths.wide } as const;
    const said = [
      chart.draw(data, frame),
      JSON.stringify(chart.table(data, 'en')),
      JSON.stringify(chart.summary(data, 'en')),
    ];
    expect(said.join('').replace(/[(（]\p{Script=Han}+[)）]/gu, '')).not.toMatch(han);
  });

  test.each(languages)('its words in %s are all there, and only the caveat may be empty', (lang) => {
    const { headline, subtitle, description } = chart.summary(data, lang);
    for (const words of [headline, subtitle, description]) expect(words).toMatch(/\S/);
    expect(JSON.stringify(chart.summary(data, lang))).not.toMatch(/[{}]{2}|\|period|undefined|NaN/);
  });

  test.each(languages)('every mark’s figure stands in its table in %s, as it is said everywhere', (lang) => {
    const marks = new Set(
      [...chart.draw(data, { lang, width: widths.wide }).matchAll(/data-figure="([^"]+)"/g)].map(
        ([, figure = '']) => figure,
      ),
    );
    const cells = chart
      .table(data, lang)
      .rows.flatMap((row) => row.cells)
      .join(' | ');
    expect(marks.size).toBeGreaterThan(0);
    for (const figure of marks) {
      const said = [formatFigure(getFigure(report, figure), lang), formatNumber(getFigure(report, figure), lang)];
      expect(
        said.some((words) => cells.includes(words)),
        `${figure} in: ${cells}`,
      ).toBe(true);
    }
  });

  test('every figure it draws or tables is one it declares', () => {
    const drawn = [...chart.draw(data, { lang: 'zh', width: widths.wide }).matchAll(/data-figure="([^"]+)"/g)].map(
      ([, figure]) => figure,
    );
    const tabled = chart
      .table(data, 'zh')
      .rows.map((row) => row.figure)
      .filter(Boolean);
    expect([...drawn, ...tabled].filter((figure) => !chart.figures.includes(figure ?? ''))).toEqual([]);
  });

  test.each(languages)(
    'a row in %s that names a mark names one that is drawn at both widths, and then all rows do',
    (lang) => {
      const { rows } = chart.table(data, lang);
      const named = rows.flatMap(({ mark }) => mark?.split(' ') ?? []);
      const drawn = Object.values(widths).map((width) => chart.draw(data, { lang, width }));
      const isDrawn = (mark: string, svg: string): boolean =>
        svg.includes(`data-figure="${mark}"`) || svg.includes(`data-mark="${mark}"`) || svg.includes(`mark-${mark}"`);
      expect(named.filter((mark) => !drawn.every((svg) => isDrawn(mark, svg)))).toEqual([]);
      expect([0, rows.length]).toContain(rows.filter(({ mark }) => mark).length);
    },
  );

  test.each(languages)('each row of its table in %s has a cell for each column', (lang) => {
    const { columns, rows } = chart.table(data, lang);
    expect(rows.filter((row) => row.cells.length !== columns.length)).toEqual([]);
  });
});
