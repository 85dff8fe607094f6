import { expect, test } from 'vitest';
import { figuresIn, parseChapter, shapeOf, wordsOf } from '../../src/model/story.ts';
import { readStory } from '../../src/reading/telling.ts';
import { openReport } from '../support/report.ts';

const chapter = (text: string) => parseChapter('where', text);
const files = (zh: string, en: string) =>
  new Map([
    ['story/zh/1-where.md', new TextEncoder().encode(zh)],
    ['story/en/1-where.md', new TextEncoder().encode(en)],
  ]);
const codes = (zh: string, en: string) =>
  readStory(files(zh, en), { ids: new Set(['a', 'b']), charts: new Set(['flow']) }).issues.map(({ code }) => code);

test('a chapter is its title, then paragraphs, headings, lists, slots and scroll sequences', () => {
  const { chapter: read, faults } = chapter(
    '# 去向\n\n[scroll: flow]\n\n## 一 {#first}\n\n{a}人。\n\n## 二 {#second}\n\n第二步。\n\n[end]\n\n一段\n接着写。\n\n## 小标题 {#sub}\n\n- 甲\n- 乙 {b}\n\n[chart: dots]\n',
  );
  expect(faults).toEqual([]);
  expect(read.title).toBe('去向');
  expect(read.blocks.map(({ kind }) => kind)).toEqual(['scroll', 'paragraph', 'heading', 'list', 'slot']);
  expect(read.blocks[0]).toMatchObject({ chart: 'flow', steps: [{ id: 'first', text: '{a}人。' }, { id: 'second' }] });
  expect(read.blocks[1]).toMatchObject({ text: '一段 接着写。' });
  expect(figuresIn([read])).toEqual(['a', 'b']);
  expect(wordsOf(read).map(({ line }) => line)).toEqual([1, 5, 7, 9, 11, 15, 18, 20, 21]);
});

test.each([
  ['没有标题', 'no-title'],
  ['# 一\n\n## 没有编号', 'heading-without-id'],
  ['# 一\n\n[scroll: flow]\n\n## 一 {#first}\n\n话。', 'scroll-without-end'],
  ['# 一\n\n[scroll: flow]\n\n话。\n\n[end]', 'text-outside-step'],
])('a chapter in the wrong form is told: %j', (text, kind) => {
  expect(chapter(text).faults.map((fault) => fault.kind)).toContain(kind);
});

test('a number typed into prose is refused, in digits and in words, in both languages', () => {
  expect(codes('# 去向\n\n{a}里的2348人。', '# Where\n\nOf {a}, 2,348.')).toEqual(['E100', 'E100']);
  expect(codes('# 去向\n\n{a}里的一半。', '# Where\n\nHalf of {a}.')).toEqual(['E100', 'E100']);
  expect(codes('# 去向\n\n{a}里的三成。', '# Where\n\nThree in ten of {a}.')).toEqual(['E100', 'E100']);
});

test('a figure, a form, a count and a chart that do not exist are refused', () => {
  expect(codes('# 去向\n\n{c}。', '# Where\n\n{c}.')).toEqual(['E101', 'E101']);
  expect(codes('# 去向\n\n{a|words}。', '# Where\n\n{a|words}.')).toEqual(['E102', 'E102']);
  expect(codes('# 去向\n\n{count:cows}。', '# Where\n\n{count:cows}.')).toEqual(['E104', 'E104']);
  expect(codes('# 去向\n\n[chart: map]', '# Where\n\n[chart: map]')).toEqual(['E115', 'E115']);
});

test('what only one language tells is refused: a chapter, a part, a figure', () => {
  expect(
    readStory(new Map([...files('# 去向', '# Where')].slice(0, 1)), { ids: undefined, charts: new Set() }).issues,
  ).toMatchObject([{ code: 'E114', params: { kind: 'chapter' } }]);
  expect(codes('# 去向\n\n[chart: flow]', '# Where')).toEqual(['E114']);
  expect(codes('# 去向\n\n{a}。', '# Where\n\n{b}.')).toEqual(['E114', 'E114']);
});

test('the story is told alike in both languages, and says every destination of the city’s count', () => {
  const { story } = openReport();
  expect(story.zh.map(shapeOf)).toEqual(story.en.map(shapeOf));
  expect(story.zh.map(({ blocks }) => figuresIn([{ id: '', title: '', blocks }]).sort())).toEqual(
    story.en.map(({ blocks }) => figuresIn([{ id: '', title: '', blocks }]).sort()),
  );
  const told = figuresIn(story.zh);
  for (const what of ['total', 'inside', 'guangdong', 'other']) expect(told).toContain(`zhaotong-todate-${what}`);
});

test('a step’s words fit a phone: at most 55 Han characters, its numbers as they are printed', () => {
  const steps = openReport().story.zh.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'scroll' ? block.steps : [])),
  );
  expect(steps.length).toBe(11);
  for (const { id, text } of steps) {
    const han = text.replace(/\{[^}]*\}/g, '').match(/\p{Script=Han}/gu) ?? [];
    expect(han.length, id).toBeLessThanOrEqual(55);
  }
});
