import { describe, expect, test } from 'vitest';
import { widths } from '../../src/charts/chart.ts';
import { flow } from '../../src/charts/flow.ts';
import { steps } from '../../src/charts/flow-steps.ts';
import { flowSchematic } from '../../src/charts/flow-schematic.ts';
import { languages } from '../../src/model/figure.ts';
import { openReport } from '../support/report.ts';
import { findMark, wordsOf } from './drawing.ts';

const report = openReport();
const data = flowSchematic.data(report);
const frames = languages.flatMap((lang) => Object.values(widths).map((width) => ({ lang, width })));

describe.each(frames)('the schematic in $lang at $width px', (frame) => {
  const svg = flowSchematic.draw(data, frame);
  const twin = flow.draw(flow.data(report), frame);

  test('draws no boundary: its ground is two rounded blocks and no line', () => {
    const [, ground = ''] = /<g class="ground">(.*?)<\/g>/.exec(svg) ?? [];
    expect(ground.match(/<[a-z]+ /g)).toEqual(['<rect ', '<rect ']);
    expect(ground.match(/ rx="/g)).toHaveLength(2);
    expect(svg.replace(/<g class="mark .*?<\/g>/g, '')).not.toMatch(/<(path|line|polygon|polyline)/);
  });

  test('says of the flows what the map says, word for word', () => {
    // In a row or under each other, as each has room.
    const own = (drawn: string): string[] =>
      ['origin', 'inside', 'guangdong', 'dongguan'].map((mark) => wordsOf(findMark(drawn, mark)).join(' '));
    expect(own(svg)).toEqual(own(twin));
    expect(wordsOf(svg)[0]).toBe(wordsOf(twin)[0]);
  });

  test('shows no scale and names no place that is not in the report', () => {
    expect(wordsOf(svg).join(' ')).not.toMatch(/公里|\bkm\b|贵州|广西|东沙|Guizhou|Guangxi|Dongsha|Natural Earth/);
  });

  test('draws its ribbons on one scale', () => {
    const span = (mark: string, command: string): number => {
      const radii = [...findMark(svg, mark).matchAll(new RegExp(`${command}([\\d.]+),`, 'g'))].map(([, radius]) =>
        Number(radius),
      );
      return Math.max(...radii) - Math.min(...radii);
    };
    expect(span('inside', 'a') / 49000).toBeCloseTo(span('guangdong', 'A') / 28400, 5);
  });
});

test('its table is the map’s', () => {
  for (const lang of languages) expect(flowSchematic.table(data, lang)).toEqual(flow.table(flow.data(report), lang));
});

describe.each(frames)('the schematic’s states in $lang at $width px', (frame) => {
  test.each(steps)('%s says what the map’s says, but for the ground', (step) => {
    const own = (svg: string): string[] =>
      [...svg.matchAll(/data-figure="([^"]+)"/g)].map(([, figure = '']) => figure).sort();
    const drawn = flowSchematic.draw(data, { ...frame, step });
    expect(own(drawn)).toEqual(own(flow.draw(flow.data(report), { ...frame, step })));
    expect(drawn).not.toMatch(/贵州|广西|东沙|Guizhou|Guangxi|Dongsha|Natural Earth|500公里|500 km|NaN|undefined/);
  });
});
