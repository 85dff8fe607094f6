import { findPlaceholders } from './wording.ts';

/** A chapter as an editor writes it: data/story/zh/2-where.md. Text keeps its placeholders, `{figure-id}`. */
export interface Chapter {
  /** From the file's name: `where`. */
  id: string;
  title: string;
  blocks: Block[];
}

export type Block =
  | { kind: 'paragraph'; text: string; line: number }
  | { kind: 'heading'; id: string; text: string; line: number }
  | { kind: 'list'; items: string[]; line: number }
  /** `[chart: id]`, `[table: support]`, `[cards: counties]`, `[quotes]`: a thing the page sets here. */
  | { kind: 'slot'; name: string; id: string; line: number }
  | { kind: 'scroll'; chart: string; steps: Step[]; line: number };

/** One state of a scroll sequence: its id is the chart's step and the link to it. */
export interface Step {
  id: string;
  heading: string;
  text: string;
  line: number;
}

/** What is wrong with a chapter's form, with its line (from 1). */
export type StoryFault =
  | { kind: 'no-title'; line: number }
  | { kind: 'heading-without-id'; line: number; text: string }
  | { kind: 'scroll-without-end'; line: number }
  | { kind: 'text-outside-step'; line: number; text: string };

/**
 * Reads a chapter: `# title` first, then paragraphs, `- ` lists, `## heading {#id}` and slots, each set off by a blank
 * line. Between `[scroll: chart]` and `[end]` every heading with its paragraph is a step.
 */
export function parseChapter(id: string, markdown: string): { chapter: Chapter; faults: StoryFault[] } {
  const faults: StoryFault[] = [];
  const [first, ...rest] = splitBlocks(markdown);
  const title = /^# (.+)$/.exec(first?.text ?? '')?.[1] ?? '';
  if (!title) faults.push({ kind: 'no-title', line: first?.line ?? 1 });
  const blocks: Block[] = [];
  let scroll: Extract<Block, { kind: 'scroll' }> | undefined;
  for (const raw of title ? rest : [first, ...rest].filter((block) => block !== undefined)) {
    const block = readBlock(raw, faults);
    if (block.kind === 'slot' && block.name === 'scroll')
      scroll = { kind: 'scroll', chart: block.id, steps: [], line: raw.line };
    else if (block.kind === 'slot' && block.name === 'end') {
      if (scroll) blocks.push(scroll);
      scroll = undefined;
    } else if (scroll) addToStep(scroll.steps, block, faults);
    else blocks.push(block);
  }
  if (scroll) faults.push({ kind: 'scroll-without-end', line: scroll.line });
  return { chapter: { id, title, blocks }, faults };
}

/** Every text of a chapter that readers see, with its line: for checking words and numbers. */
export function wordsOf({ title, blocks }: Chapter): { text: string; line: number }[] {
  const inside = blocks.flatMap((block) => {
    if (block.kind === 'list') return block.items.map((text, i) => ({ text, line: block.line + i }));
    if (block.kind === 'scroll')
      return block.steps.flatMap(({ heading, text, line }) => [
        { text: heading, line },
        { text, line: line + 2 },
      ]);
    return block.kind === 'slot' ? [] : [{ text: block.text, line: block.line }];
  });
  return [{ text: title, line: 1 }, ...inside];
}

/** What a chapter is made of, without its words: must be the same in both languages. */
export const shapeOf = ({ id, blocks }: Chapter): string[] =>
  blocks.map((block) => {
    if (block.kind === 'scroll') return `${id}: scroll ${block.chart} ${block.steps.map((step) => step.id).join(' ')}`;
    if (block.kind === 'slot') return `${id}: ${block.name} ${block.id}`;
    if (block.kind === 'heading') return `${id}: heading ${block.id}`;
    return block.kind === 'list' ? `${id}: list ${block.items.length}` : `${id}: paragraph`;
  });

interface RawBlock {
  text: string;
  line: number;
}

function splitBlocks(markdown: string): RawBlock[] {
  const blocks: RawBlock[] = [];
  let open: RawBlock | undefined;
  markdown.split(/\r?\n/).forEach((text, i) => {
    if (!text.trim()) open = undefined;
    else if (open) open.text += `\n${text}`;
    else blocks.push((open = { text, line: i + 1 }));
  });
  return blocks;
}

function readBlock({ text, line }: RawBlock, faults: StoryFault[]): Block {
  const slot = /^\[(\w+)(?:: *([\w-]+))?\]$/.exec(text);
  if (slot) return { kind: 'slot', name: slot[1] ?? '', id: slot[2] ?? '', line };
  const heading = /^## (.+?)(?: *\{#([a-z-]+)\})?$/.exec(text);
  if (heading) {
    if (!heading[2]) faults.push({ kind: 'heading-without-id', line, text: heading[1] ?? '' });
    return { kind: 'heading', text: heading[1] ?? '', id: heading[2] ?? '', line };
  }
  if (text.startsWith('- '))
    return { kind: 'list', items: text.split('\n').map((item) => item.replace(/^- /, '')), line };
  return { kind: 'paragraph', text: text.replaceAll('\n', ' '), line };
}

function addToStep(steps: Step[], block: Block, faults: StoryFault[]): void {
  const step = steps.at(-1);
  if (block.kind === 'heading') steps.push({ id: block.id, heading: block.text, text: '', line: block.line });
  else if (block.kind === 'paragraph' && step && !step.text) step.text = block.text;
  else
    faults.push({
      kind: 'text-outside-step',
      line: block.line,
      text: startOf(block),
    });
}

/** What a block begins with, as its editor wrote it. */
function startOf(block: Block): string {
  if (block.kind === 'list') return `- ${block.items[0] ?? ''}`;
  if (block.kind === 'slot') return block.id ? `[${block.name}: ${block.id}]` : `[${block.name}]`;
  return block.kind === 'scroll' ? `[scroll: ${block.chart}]` : block.text;
}

/** The figures a story says, in the order in which they are first said, each once. */
export const figuresIn = (chapters: readonly Chapter[]): string[] => [
  ...new Set(
    chapters.flatMap((chapter) =>
      wordsOf(chapter).flatMap(({ text }) =>
        findPlaceholders(text)
          .filter(({ form }) => form === '' || form === 'number')
          .map(({ id }) => id),
      ),
    ),
  ),
];
