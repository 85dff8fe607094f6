import { expect, test } from 'vitest';
import { findCharts, findMentions } from '../../src/model/mention.ts';
import { parseChapter } from '../../src/model/story.ts';

const markdown = `# {a-total} in a title

[chart: dots]

First {b-part}, then {a-total} and {b-part|number} again; {c-when|period} is a time.

[scroll: flow]

## A step {#step}

Here {d-step}.

[end]

## {e-heading} {#heading}

- {a-total} in a list`;
const { chapter } = parseChapter('story', markdown);

test('figures are numbered as they are first said, a period says none', () => {
  expect(findMentions([chapter]).map(({ figure, note }) => [figure, note])).toEqual([
    ['a-total', 1],
    ['b-part', 2],
    ['d-step', 3],
    ['e-heading', 4],
  ]);
});

test('a note leads back to prose, never to a heading, where no number is a link', () => {
  const texts = new Map(findMentions([chapter]).map(({ figure, text }) => [figure, text]));
  expect(texts.get('a-total')).toMatch(/^First/);
  expect(texts.get('d-step')).toBe('Here {d-step}.');
  expect(texts.get('e-heading')).toBe('');
});

test('the charts of a story are those it sets and those it scrolls', () => {
  expect(findCharts([chapter])).toEqual(['dots', 'flow']);
});
