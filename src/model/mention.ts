import { figuresIn, type Chapter } from './story.ts';
import { findPlaceholders } from './wording.ts';

/** A figure's place in the story: the number of its note, and the prose that says it first. */
export interface Mention {
  figure: string;
  /** From 1, in the order in which the story first says the figures. */
  note: number;
  /** The paragraph, list item or step as its editor wrote it; empty for a figure said in headings only. */
  text: string;
}

/** One for each figure that the chapters say, in the order of their notes. */
export function findMentions(chapters: readonly Chapter[]): Mention[] {
  const prose = chapters.flatMap(proseOf);
  return figuresIn(chapters).map((figure, i) => ({
    figure,
    note: i + 1,
    text: prose.find((text) => says(text, figure)) ?? '',
  }));
}

/** Ids of the charts that the chapters show, so that a link to one leads somewhere. */
export const findCharts = (chapters: readonly Chapter[]): string[] =>
  chapters.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      if (block.kind === 'scroll') return [block.chart];
      return block.kind === 'slot' && block.name === 'chart' ? [block.id] : [];
    }),
  );

/** What is set as prose, where a number is a link; headings are not. */
const proseOf = ({ blocks }: Chapter): string[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block.text];
    if (block.kind === 'list') return block.items;
    return block.kind === 'scroll' ? block.steps.map(({ text }) => text) : [];
  });

const says = (text: string, figure: string): boolean =>
  findPlaceholders(text).some(({ id, form }) => id === figure && (form === '' || form === 'number'));
