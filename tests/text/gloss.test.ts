import { expect, test } from 'vitest';
import { glossPage } from '../../src/text/gloss.ts';

const gloss = (body: string): string => glossPage(`<html><body>${body}</body></html>`).slice(12, -14);
const zh = (han: string): string => `<span lang="zh-CN">${han}</span>`;
const ten = `<span class="gloss" lang="en">(${zh('万')}: ten thousand)</span>`;

test('the first use of a term is followed by what it means, the second is not', () => {
  const printed = '<p>printed “<span lang="zh-CN">9.48万人</span>”, then <span lang="zh-CN">4.9万人</span></p>';
  expect(gloss(printed)).toBe(
    `<p>printed “<span lang="zh-CN">9.48万人</span> ${ten}”, then <span lang="zh-CN">4.9万人</span></p>`,
  );
});

test('a link stays whole: the meaning comes after it', () => {
  const count = '<span class="gloss" lang="en">(' + zh('人次') + ': each time counts, so one person may be counted more than once)</span>'; // prettier-ignore
  expect(gloss('<p><a class="n" href="#x">63,889 person-times</a>, since</p>')).toBe(
    `<p><a class="n" href="#x">63,889 person-times</a> ${count}, since</p>`,
  );
});

test.each(['建档立卡', zh('建档立卡')])('in a bracket with the term in Chinese, %s, its meaning follows', (term) => {
  expect(gloss(`<p>Registered poor (${term}) · <b>2018</b></p>`)).toBe(
    `<p>Registered poor (${zh('建档立卡')}<span class="gloss" lang="en">: entered in the national register of poor households</span>) · <b>2018</b></p>`,
  );
});

test('where two terms wait, neither is explained in the other’s bracket', () => {
  const words = gloss(`<p>7 person-times · Registered poor (${zh('建档立卡')}) · <b>2018</b></p>`);
  expect(words).toMatch(/Registered poor <span class="gloss" lang="en">\(.*人次.*: each .*; .*建档立卡.*: entered/);
});

test('a bracket that never ends, or that says something else, keeps no meaning back', () => {
  expect(gloss('<p>Registered poor (</p><p>x</p>')).toMatch(
    /^<p>Registered poor \( <span class="gloss".*<\/span><\/p>/,
  );
  expect(gloss('<p>63 person-times (2018), since</p>')).toMatch(
    /\(2018\) <span class="gloss" lang="en">\(.*once\)<\/span>, since/,
  );
});

test('headings, buttons, sentences to copy, drawings and scripts are left alone; the next use is explained', () => {
  for (const untouched of [
    '<h2>63 person-times</h2>',
    '<dd data-copy="x"><span>63 person-times</span></dd>',
    '<svg><text>9万</text></svg>',
    '<script>"9万"</script>',
    '<select><option>9万</option></select>',
  ])
    expect(gloss(`${untouched}<p><b lang="zh-CN">9万</b></p>`)).toBe(
      `${untouched}<p><b lang="zh-CN">9万</b> ${ten}</p>`,
    );
});

test('a paragraph in Chinese keeps its explanation within it', () => {
  expect(gloss('<dl><div><dd lang="zh-CN">18万人</dd></div></dl>')).toBe(
    `<dl><div><dd lang="zh-CN">18万人 ${ten}</dd></div></dl>`,
  );
});

test('a drawing inside a drawing is still a drawing', () => {
  const drawn = '<svg><svg><g/></svg><text>9万</text></svg>';
  expect(gloss(`${drawn}<p>x</p>`)).toBe(`${drawn}<p>x</p>`);
});

test('every other run of Han is marked as Chinese', () => {
  expect(gloss('<p title="a > b">Weixin (威信县、昭通) is</p>')).toBe(
    `<p title="a > b">Weixin (${zh('威信县、昭通')}) is</p>`,
  );
});

test('a document without a body is left as it is', () => {
  expect(glossPage('9万')).toBe('9万');
});
