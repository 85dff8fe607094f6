import { describe, expect, test } from 'vitest';
import { widths } from '../../src/charts/chart.ts';
import { countyFlows } from '../../src/charts/county-flows.ts';
import { countySteps } from '../../src/charts/county-steps.ts';
import { textWidth } from '../../src/charts/svg.ts';
import { counties } from '../../src/geo/hex.ts';
import { languages } from '../../src/model/figure.ts';
import { getFigure } from '../../src/model/report.ts';
import { openReport } from '../support/report.ts';
import { widthOf, wordsOf } from './drawing.ts';

const report = openReport();
const data = countyFlows.data(report);
const frames = languages.flatMap((lang) => Object.values(widths).map((width) => ({ lang, width })));

/** Ribbons by figure: the first path of each group that is no hex. */
function ribbonsOf(svg: string): Map<string, { path: string; isHatched: boolean }> {
  const groups = [
    ...svg.matchAll(/<g class="mark mark-(other|guangdong|yunnan)" data-figure="([^"]+)"><path d="([^"]+)"/g),
  ];
  return new Map(groups.map(([, ink = '', figure = '', path = '']) => [figure, { path, isHatched: ink === 'other' }]));
}

describe.each(frames)('the county flows in $lang at $width px', (frame) => {
  const svg = countyFlows.draw(data, frame);
  const ribbons = ribbonsOf(svg);
  const said = wordsOf(svg).join(' | ');

  test('sends a ribbon to each category Weixin and Qiaojia report, and no other', () => {
    expect([...ribbons.keys()].sort()).toEqual([
      'qiaojia-2019-guangdong',
      'qiaojia-2019-inside',
      'qiaojia-2019-other',
      'weixin-2018-dongguan',
      'weixin-2018-elsewhere',
      'weixin-2018-outside-rest',
      'weixin-2018-within',
    ]);
  });

  test('draws all ribbons of both counties on the key’s scale, from zero', () => {
    const key = Number(/<rect [^>]*height="([\d.]+)"[^>]*class="key"/.exec(svg)?.[1]);
    for (const [figure, { path, isHatched }] of ribbons) {
      const { value } = getFigure(report, figure).quantity;
      // A hatched ribbon's outline is stroked on its edge: half the stroke on either side belongs to it.
      expect(widthOf(path) + (isHatched ? 1.5 : 0), figure).toBeCloseTo(((value ?? 0) / 10000) * key, 1);
    }
  });

  test('hatches the places that are not named, and only those', () => {
    expect(
      [...ribbons]
        .filter(([, { isHatched }]) => isHatched)
        .map(([figure]) => figure)
        .sort(),
    ).toEqual(['qiaojia-2019-other', 'weixin-2018-outside-rest']);
  });

  test('gives Zhenxiong a total and no ribbon', () => {
    expect(ribbons.has('zhenxiong-todate-poor-transfer')).toBe(false);
    expect(svg).toContain('<g class="mark mark-county mark-total" data-figure="zhenxiong-todate-poor-transfer">');
    expect(said).toContain({ zh: '26.5万', en: '265,000' }[frame.lang]);
  });

  test('has a hex for each of the eleven counties, none blank', () => {
    const tiles = [...svg.matchAll(/<g class="mark mark-county mark-([a-z]+)"[^>]*>(.*?)<\/g>/g)];
    expect(tiles).toHaveLength(counties.length);
    for (const [, , content = ''] of tiles) expect(wordsOf(content).length).toBeGreaterThan(1);
    const kinds = tiles.map(([, kind]) => kind).sort();
    expect(kinds).toEqual([
      'none',
      'none',
      'none',
      'none',
      'none',
      'none',
      'origin',
      'origin',
      'other',
      'other',
      'total',
    ]);
  });

  test('draws the six without figures dashed, with the words for it', () => {
    const none = [...svg.matchAll(/<g class="mark mark-county mark-none"[^>]*>(.*?)<\/g>/g)].map(
      ([, content = '']) => content,
    );
    expect(none).toHaveLength(6);
    for (const content of none) {
      expect(content).toContain('stroke-dasharray');
      expect(wordsOf(content).slice(1).join('')).toBe({ zh: '报道未给出', en: 'not given' }[frame.lang]);
    }
  });

  test('says each county’s period once, over its ribbons, and that 2019 is our inference', () => {
    const { zh, en } = {
      zh: ['威信县，2018年', '巧家县，2019年'],
      en: ['Weixin, 2018', 'Qiaojia, 2019'],
    };
    for (const heading of { zh, en }[frame.lang]) {
      expect(said).toContain(heading);
      const [, year = ''] = /(\d{4})/.exec(heading) ?? [];
      expect(said.split(year)).toHaveLength(2);
    }
    expect(said).toContain({ zh: '本站推断', en: 'our inference' }[frame.lang]);
  });

  test('never shows the city’s total', () => {
    expect(said).not.toMatch(/9\.48|94,800/);
  });
});

test.each([296, 328, 392, 524, 704, 720])('no name comes nearer than 4 px to the sides of its hex: %i px', (width) => {
  const svg = countyFlows.draw(data, { lang: 'en', width });
  const tiles = [...svg.matchAll(/<path d="M([^Z]+)Z"[^>]*><\/path><text ([^>]*)>([A-Z][a-z]+)</g)];
  expect(tiles).toHaveLength(counties.length);
  for (const [, corners = '', attributes = '', name = ''] of tiles) {
    const across = corners.split('L').map((corner) => Number(corner.split(',')[0]));
    const drawn = Number(/textLength="([\d.]+)"/.exec(attributes)?.[1] ?? textWidth(name, 14));
    expect(drawn, name).toBeLessThanOrEqual(Math.max(...across) - Math.min(...across) - 7.9);
  }
});

test('Weixin’s ribbons make up its total, the subtraction counted once', () => {
  const sum = data.weixin.branches.reduce((total, { figure }) => total + (figure.quantity.value ?? 0), 0);
  expect(sum).toBe(data.weixin.total.quantity.value);
});

test('Qiaojia’s ribbons make up its total', () => {
  const sum = data.qiaojia.branches.reduce((total, { figure }) => total + (figure.quantity.value ?? 0), 0);
  expect(sum).toBe(data.qiaojia.total.quantity.value);
});

test('the table says of Zhaoyang and Ludian what there is, and of the six that nothing is given', () => {
  const rows = countyFlows.table(data, 'zh').rows.filter(({ figure }) => figure === '');
  expect(rows).toHaveLength(8);
  expect(rows.filter(({ cells }) => cells.at(-1) !== '').map(({ cells }) => [cells[0], cells.at(-1)])).toEqual([
    ['昭阳区', '只有培训、就学数字'],
    ['鲁甸县', '只有一条图片说明'],
  ]);
});

describe.each(frames)('a state of the county flows in $lang at $width px', (frame) => {
  const draw = (step: string): string => countyFlows.draw(data, { ...frame, step });
  const say = (step: string): string => wordsOf(draw(step)).join(' | ');
  const tiles = (step: string): number => [...draw(step).matchAll(/class="mark mark-county /g)].length;

  test('shows hexes only, then one county’s ribbons, then the other’s, then none', () => {
    expect(tiles('counties')).toBe(counties.length);
    const books = countySteps.map((step) => [
      ...new Set([...ribbonsOf(draw(step)).keys()].map((id) => id.split('-')[0])),
    ]);
    expect(books).toEqual([[], ['weixin'], ['qiaojia'], [], []]);
  });

  test('keeps the county it tells of in sight', () => {
    expect(draw('weixin')).toContain('mark-origin" data-figure="weixin-2018-total"');
    expect(draw('qiaojia')).toContain('mark-origin" data-figure="qiaojia-2019-total"');
    expect(draw('zhenxiong')).toContain('mark-total" data-figure="zhenxiong-todate-poor-transfer"');
  });

  test('sets only shares inside and outside Yunnan side by side, the city’s with its own scope', () => {
    expect(tiles('border')).toBe(0);
    for (const share of ['34.1%', '65.9%', '72.4%', '27.6%', '51–52%', '47–49%'])
      expect(say('border')).toContain(share);
    expect(say('border')).toContain({ zh: '东莞帮扶', en: 'helped by the partnership' }[frame.lang]);
    expect(say('border')).toContain({ zh: '全县', en: 'the county’s own count' }[frame.lang]);
  });

  test('draws Zhenxiong’s count and the city’s on one scale from zero', () => {
    const length = (figure: string): number =>
      Number(new RegExp(`<g data-figure="${figure}">.*?<rect [^>]*width="([\\d.]+)"`).exec(draw('zhenxiong'))?.[1]);
    const [county, city] = [length('zhenxiong-todate-poor-transfer'), length('zhaotong-todate-total')];
    expect(county / 265000).toBeCloseTo(city / 94800, 6);
    expect(say('zhenxiong').replaceAll(' | ', ' ')).toContain({ zh: '本站推断', en: 'our inference' }[frame.lang]);
  });

  test('has no text under 14 px, nothing unfinished, and only figures it declares', () => {
    for (const step of [...countySteps, 'stage']) {
      const sizes = [...draw(step).matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size));
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(14);
      expect(draw(step)).not.toMatch(/NaN|undefined|Infinity|style="|\bid="|url\(/);
      const drawn = [...draw(step).matchAll(/data-figure="([^"]+)"/g)].map(([, figure = '']) => figure);
      expect(drawn.filter((figure) => !countyFlows.figures.includes(figure))).toEqual([]);
    }
  });
});

test('a state of the counties that does not exist is a mistake of ours', () => {
  expect(() => countyFlows.draw(data, { lang: 'zh', width: widths.wide, step: 'home' })).toThrow('unknown step: home');
});
