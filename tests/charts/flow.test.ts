import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { widths } from '../../src/charts/chart.ts';
import { flow } from '../../src/charts/flow.ts';
import { steps } from '../../src/charts/flow-steps.ts';
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

/** Marks that a state draws. */
const marksOf = (svg: string): string[] =>
  [...new Set([...svg.matchAll(/class="mark mark-([a-z]+)"/g)].map(([, mark = '']) => mark))].sort();

test('each state of the scroll draws what it tells of and what was told before', () => {
  expect(steps.map((step) => [step, ...marksOf(flow.draw(data, { ...zh, step }))])).toEqual([
    ['cities', 'distance', 'dongguan', 'origin'],
    ['inside', 'dongguan', 'inside', 'origin'],
    ['guangdong', 'dongguan', 'guangdong', 'inside', 'origin'],
    ['other', 'dongguan', 'guangdong', 'inside', 'origin', 'other'],
    ['dongguan', 'dongguan', 'guangdong', 'inside', 'island', 'origin'],
    ['precision', 'dongguan', 'guangdong', 'inside', 'origin', 'other'],
  ]);
});

describe.each(frames)('in $lang at $width px', (frame) => {
  const say = (step: string): string => wordsOf(flow.draw(data, { ...frame, step })).join(' | ');

  test('the islands in Dongguan stand apart, each with its own period, and no sum of them is said', () => {
    const islands = [
      ...flow.draw(data, { ...frame, step: 'dongguan' }).matchAll(/mark-island" data-figure="([^"]+)"/g),
    ];
    expect(islands.map(([, figure]) => figure)).toEqual(['weixin-2018-dongguan', 'weixin-2020-dalingshan']);
    expect(say('dongguan')).toMatch(
      { zh: /2,348人.*2018年.*560人左右.*2020年/, en: /2,348.*2018.*about 560.*2020/ }[frame.lang],
    );
    expect(say('dongguan')).toContain({ zh: '报道未给出', en: 'not given' }[frame.lang]);
    expect(say('dongguan')).not.toMatch(/2,?908/);
  });

  test('the last state says the interval of every number, the total’s within that of the parts', () => {
    for (const interval of ['48,500–49,500', '28,350–28,450', '16,500–17,500', '94,750–94,850', '93,350–95,450'])
      expect(say('precision')).toContain(interval);
  });

  test('the waiting dots are as many as the hundreds of people: all at first, then those not yet told of', () => {
    const count = (step: string): number => {
      const [, moving = ''] =
        /<svg x=.*?<g class="ground">(.*?)<\/svg>/.exec(flow.draw(data, { ...frame, step })) ?? [];
      return [...moving.matchAll(/M-?[\d.]+ -?[\d.]+h0/g)].length;
    };
    expect(steps.map(count)).toEqual([948, 284 + 170, 170, 0, 0, 0]);
  });

  test.each(['inside', 'dongguan'])('the key grows with the camera: %s', (step) => {
    const svg = flow.draw(data, { ...frame, step });
    const zoom = Number(/<g transform="translate\([^)]*\) scale\(([\d.]+)\)">/.exec(svg)?.[1]);
    const key = /<rect [^>]*height="([\d.]+)"[^>]*class="key"/.exec(svg)?.[1];
    expect(zoom).toBeGreaterThan(1);
    // On the phone the islands take the key's place.
    if (key) expect(Number(key)).toBeCloseTo(22 * (frame.width / planeWidth) * zoom, 1);
    else expect([step, frame.width]).toEqual(['dongguan', widths.narrow]);
  });

  test('no text of any state is under 14 px, nothing is unfinished, and every figure is declared', () => {
    for (const step of [...steps, 'stage']) {
      const svg = flow.draw(data, { ...frame, step });
      const sizes = [...svg.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size));
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(14);
      expect(svg).not.toMatch(/NaN|undefined|Infinity|style="|\bid="|url\(/);
      const drawn = [...svg.matchAll(/data-figure="([^"]+)"/g)].map(([, figure = '']) => figure);
      expect(drawn.filter((figure) => !flow.figures.includes(figure))).toEqual([]);
    }
  });
});

test('the stage holds every piece of every state', () => {
  const pieces = (step: string): string[] =>
    flow.draw(data, { ...zh, step }).match(/<text .*?<\/text>|<path [^>]*>/g) ?? [];
  const stage = new Set(pieces('stage'));
  const credit = /Natural Earth/;
  for (const step of steps)
    expect(pieces(step).filter((piece) => !stage.has(piece) && !credit.test(piece))).toEqual([]);
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
