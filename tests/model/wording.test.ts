import { expect, test } from 'vitest';
import { findPlaceholders, findStrayBrace, findTypedNumeral } from '../../src/model/wording.ts';

test('placeholders are found with their forms', () => {
  expect(findPlaceholders('{a-1}，{b|period}，{count:counties}')).toEqual([
    { id: 'a-1', form: '' },
    { id: 'b', form: 'period' },
  ]);
});

test('a brace without a partner is found', () => {
  expect(findStrayBrace('共{a，{b}')).toBe('{a，');
  expect(findStrayBrace('共｛a｝')).toBe('｛a｝');
  expect(findStrayBrace('共{a}人')).toBeUndefined();
});

for (const text of [
  '共28758人',
  '９万',
  '七成出省',
  '一半以上',
  '三分之二',
  '增加两倍',
  '二十多个县',
  '一百人',
  '几成',
]) {
  test(`“${text}” says a number`, () => expect(findTypedNumeral(text, 'zh')).toBeDefined());
}
for (const text of ['a third of them', 'two in three', '12 people', 'twice as many', 'three counties', 'Half stayed']) {
  test(`“${text}” says a number`, () => expect(findTypedNumeral(text, 'en')).toBeDefined());
}
for (const text of [
  '{a-2018}去了广东',
  '三本账',
  '把同一个人计入不止一次',
  '上下两条不能相加',
  '这一条线',
  '东莞一市',
]) {
  test(`“${text}” says none`, () => expect(findTypedNumeral(text, 'zh')).toBeUndefined());
}
for (const text of ['{a-2018} went to Guangdong', 'the three ledgers', 'one of them', 'Neither can be computed']) {
  test(`“${text}” says none`, () => expect(findTypedNumeral(text, 'en')).toBeUndefined());
}
