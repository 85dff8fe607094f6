import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { widths } from '../../src/charts/chart.ts';
import { flow } from '../../src/charts/flow.ts';
import { steps } from '../../src/charts/picture.ts';
import { projectPosition } from '../../src/geo/projection.ts';
import { languages } from '../../src/model/figure.ts';
import { openReport } from '../support/report.ts';
import { findMark, isWithin, pathsOf, ringsOf, wordsOf } from './drawing.ts';

const data = flow.data(openReport());
const frames = languages.flatMap((lang) => Object.values(widths).map((width) => ({ lang, width })));
const zh = { lang: 'zh', width: widths.wide } as const;
const planeWidth = 2010.5;
const people = { inside: 49000, guangdong: 28400, other: 17000 };

describe.each(frames)('the flow map in $lang at $width px', (frame) => {
  const svg = flow.draw(data, frame);
  const scale = frame.width / planeWidth;
  const [yunnan = '', guangdong = ''] = pathsOf(svg, 'yunnan-land', 'guangdong-land');

  test('draws each ribbon as wide as its people are many, on one scale from zero', () => {
    const ring = [...findMark(svg, 'inside').matchAll(/a([\d.]+),/g)].map(([, radius]) => Number(radius));
    const arrow = [...findMark(svg, 'guangdong').matchAll(/A([\d.]+),/g)].map(([, radius]) => Number(radius));
    expect((Math.max(...ring) - Math.min(...ring)) / people.inside).toBeCloseTo((22 / 10000) * scale, 5);
    expect((Math.max(...arrow) - Math.min(...arrow)) / people.guangdong).toBeCloseTo((22 / 10000) * scale, 5);
    const key = Number(/<rect [^>]*height="([\d.]+)"[^>]*class="key"/.exec(svg)?.[1]);
    expect(key).toBeCloseTo(22 * scale, 1);
  });

  test('closes the ring, without an arrowhead, and keeps it inside Yunnan', () => {
    const [path = ''] = /d="([^"]+)"/.exec(findMark(svg, 'inside'))?.slice(1) ?? [];
    expect(path.replace(/[-\d., ]/g, '')).toBe('MaaZMaaZ');
    const [, left = 0, y = 0, radius = 0] = (/M([\d.]+),([\d.]+)a([\d.]+)/.exec(path) ?? []).map(Number);
    for (let degrees = 0; degrees < 360; degrees += 5) {
      const angle = (degrees * Math.PI) / 180;
      const rim = [left + radius + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const;
      expect(isWithin(rim, ringsOf(yunnan)), `rim at ${degrees}°`).toBe(true);
    }
  });

  test('ends the Guangdong ribbon on the province, far from Dongguan', () => {
    const corners = [...findMark(svg, 'guangdong').matchAll(/L(-?[\d.]+),(-?[\d.]+)/g)].map(
      ([, x, y]) => [Number(x), Number(y)] as const,
    );
    const tip = corners[1] ?? [0, 0];
    expect(isWithin(tip, ringsOf(guangdong))).toBe(true);
    const [x, y] = projectPosition([113.75, 23.02]);
    expect(Math.hypot(tip[0] / scale - x, tip[1] / scale - y)).toBeGreaterThan(100);
  });

  test('leads the unnamed out of the picture to both sides alike, with no arrowhead', () => {
    const [outline = ''] = /d="([^"]+)"/.exec(findMark(svg, 'other'))?.slice(1) ?? [];
    const [x] = projectPosition([103.72, 27.34]);
    const sides = [...outline.matchAll(/H([\d.]+)(?=q-|V-)/g)]
      .map(([, side]) => Number(side))
      .filter((side) => side < frame.width - 1);
    const [right = 0, left = 0] = sides;
    // The outline's own stroke makes up the rest of the width; one side carries the flare.
    expect(right - 6 - x * scale).toBeCloseTo(x * scale - left, 1);
    expect((right - 6 - left + 1.5) / people.other).toBeCloseTo((22 / 10000) * scale, 5);
    expect(outline).toMatch(/^M0\.75,-22H/);
  });

  test('says what is not known in the report', () => {
    const said = wordsOf(svg).join(' | ');
    expect(said).toContain({ zh: '报道没有写是哪些省份', en: 'provinces not named' }[frame.lang]);
    expect(said).toContain({ zh: '报道未给出', en: 'not given' }[frame.lang]);
  });

  test('carries its key, its scale, its period, its credit, and that it is illustrative', () => {
    const said = wordsOf(svg).join(' ');
    const expected = {
      zh: ['1万人', '500公里', '截至2020年10月', 'Natural Earth', '示意图'],
      en: ['10,000 people', '500 km', 'October 2020', 'Natural Earth', 'Illustrative'],
    }[frame.lang];
    for (const words of expected) expect(said).toContain(words);
    expect(said).not.toMatch(/审图号|approval/);
  });

  test('weighs no more than 12 KB as sent', () => {
    expect(brotliCompressSync(svg).length).toBeLessThan(12 * 1024);
  });
});

test('no name stands on the map but of places in the report, the two provinces between, and the islands in the frame', () => {
  const names = wordsOf(flow.draw(data, zh)).filter((words) => !/\d|精确|报道|示意图|轮廓/.test(words));
  expect(names.sort()).toEqual(['东沙群岛', '东莞市', '云南省内', '广东省', '广西', '昭通市', '贵州'].sort());
});

test('each step of the scroll adds its mark to those before', () => {
  const marks = steps.map((step) =>
    [...new Set([...flow.draw(data, { ...zh, step }).matchAll(/mark-([a-z]+)/g)].map(([, mark]) => mark))].sort(),
  );
  expect(marks).toEqual([
    ['origin'],
    ['inside', 'origin'],
    ['guangdong', 'inside', 'origin'],
    ['guangdong', 'inside', 'origin', 'other'],
    ['dongguan', 'guangdong', 'inside', 'origin', 'other'],
  ]);
  expect(flow.draw(data, { ...zh, step: 'dongguan' })).toBe(flow.draw(data, zh));
});

test('a step that does not exist is a mistake of ours', () => {
  expect(() => flow.draw(data, { ...zh, step: 'home' })).toThrow('unknown step: home');
});

test('an approval number is printed in place of “illustrative” as soon as the map has one', () => {
  const approved = { ...data, approval: 'GS(2000)0号' };
  expect(wordsOf(flow.draw(approved, zh)).join(' ')).toContain('审图号：GS(2000)0号');
  expect(wordsOf(flow.draw(approved, zh)).join(' ')).not.toContain('示意图');
});

test('the table has the total, its three parts and the number that is missing', () => {
  expect(flow.table(data, 'zh').rows.map(({ cells }) => cells.slice(0, 2))).toEqual([
    ['全部', '9.48万人'],
    ['云南省内', '4.9万人'],
    ['广东省', '2.84万人'],
    ['其他地区', '1.7万人'],
    ['东莞市', '报道未给出'],
  ]);
});
