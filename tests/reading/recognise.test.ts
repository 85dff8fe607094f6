import { expect, test } from 'vitest';
import { recognise } from '../../src/reading/recognise.ts';
import { openFiles } from '../support/data.ts';

const files = openFiles();
const textOf = (path: string): string => new TextDecoder().decode(files.get(path));
const figures = textOf('figures.csv');

test.each([...files.keys()].filter((path) => /\.csv$|^story/.test(path)))('%s is known by its own name', (path) => {
  expect(recognise(path.replace(/^.*\//, ''), textOf(path), files)).toEqual({ kind: 'file', path });
});

test.each([
  'figures(1).csv',
  'figures - 副本.csv',
  '数字-改.csv',
  'Sheet1.csv',
  'C:\\Users\\me\\x.csv',
  'a/b/新建.txt',
])('a table called %s is known by its header', (name) => {
  expect(recognise(name, figures, files)).toEqual({ kind: 'file', path: 'figures.csv' });
});

test('every table is known by its header alone, in English and in Chinese', () => {
  const paths = [...files.keys()].filter((path) => path.endsWith('.csv'));
  expect(
    paths.filter(
      (path) => JSON.stringify(recognise('x.csv', textOf(path), files)) !== JSON.stringify({ kind: 'file', path }),
    ),
  ).toEqual([]);
  expect(recognise('x.csv', '编号,来源,段,原文,地点,指标,人群,去向,口径,说话人,时间,数值,状态', files)).toEqual({
    kind: 'file',
    path: 'figures.csv',
  });
});

test('a name that a table has is believed whatever stands in the file', () => {
  expect(recognise('figures.csv', '', files)).toEqual({ kind: 'file', path: 'figures.csv' });
});

test('a copy without a header is known by how its name begins', () => {
  expect(recognise('figures(1).csv', 'weixin-2018-total,r1', files)).toEqual({ kind: 'file', path: 'figures.csv' });
});

test('readers’ tables and strangers are no editor’s files', () => {
  expect(recognise('x.csv', 'id,printed,value,low,high,unit,precision,place_zh', files)).toEqual({ kind: 'download' });
  expect(recognise('x.csv', '姓名,电话,地址', files)).toEqual({ kind: 'unknown' });
  expect(recognise('9-more.md', '# 另一章', files)).toEqual({ kind: 'unknown' });
});
