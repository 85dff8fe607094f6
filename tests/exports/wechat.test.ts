import { describe, expect, test } from 'vitest';
import { charts } from '../../src/charts/index.ts';
import { wechatFragment } from '../../src/exports/fragment.ts';
import { checkWechat, limits } from '../../src/exports/wechat.ts';
import { languages } from '../../src/model/figure.ts';
import { openReport } from '../support/report.ts';

const report = openReport();
const root = 'https://example.org/';
const fragments = charts.flatMap((chart) =>
  languages.map((lang) => ({ name: `${chart.id}.${lang}`, fragment: wechatFragment({ chart, report, lang, root }) })),
);

test('every fragment is safe to paste into a WeChat article', () => {
  const broken = fragments.map(({ name, fragment }) => [name, ...checkWechat(fragment)]);
  expect(broken.filter((rules) => rules.length > 1)).toEqual([]);
});

test('no fragment is over the limit, and most leave room for an article', () => {
  const easy = fragments.filter(({ fragment }) => fragment.length <= limits.easy);
  expect(fragments.filter(({ fragment }) => fragment.length > limits.hard)).toEqual([]);
  expect(easy.length).toBeGreaterThan(fragments.length / 2);
});

test('a fragment names its source and holds a drawing', () => {
  expect(fragments.filter(({ fragment }) => !/来源|Source/.test(fragment) || !fragment.includes('<svg'))).toEqual([]);
});

describe('the linter refuses', () => {
  test.each([
    ['a division', '<div></div>', 'no <div>'],
    ['a class', '<p class="a"></p>', 'no id or class'],
    ['a style sheet', '<style></style>', 'no <style>'],
    ['a gradient', '<svg><defs></defs></svg>', 'no <defs>'],
    ['a fill by reference', '<p style="fill:url(#a)"></p>', 'no reference'],
    ['an outside picture', '<img src="a.png">', 'no reference'],
    ['a script', '<script></script>', 'no script or handler'],
    ['a handler', '<p onclick="a()"></p>', 'no script or handler'],
    ['a self-closing tag', '<svg><rect width="1"/></svg>', 'no self-closing tag'],
    ['a colour by variable', '<p style="color:var(--ink)"></p>', 'no variable colour'],
    ['a width over the column', '<svg width="678"></svg>', 'no width over 677 px'],
    ['a width in per cent', '<p style="width:100%"></p>', 'widths in px, not in per cent'],
    ['a baseline', '<text dominant-baseline="middle"></text>', 'no baseline attribute: use y or dy'],
    ['too much', `<p>${'字'.repeat(8000)}</p>`, 'no more than 8000 characters: 8007'],
  ])('%s', (_, fragment, rule) => {
    expect(checkWechat(fragment)).toContain(rule);
  });

  test('nothing of a plain paragraph', () => {
    expect(checkWechat('<section style="max-width:328px"><p>字</p></section>')).toEqual([]);
  });
});
