import type { Lang } from '../model/figure.ts';
import { createIssue, type Issue } from './issue.ts';
import { checkProse } from './prose.ts';
import { wholeFile, type Spot } from './spot.ts';
import { figuresIn, parseChapter, shapeOf, wordsOf, type Chapter, type StoryFault } from '../model/story.ts';
import type { Files } from './tables.ts';

/** The chapters in reading order, the same in both languages. */
type Story = Record<Lang, Chapter[]>;

interface Context {
  ids: ReadonlySet<string> | undefined;
  charts: ReadonlySet<string>;
}
interface ReadChapter {
  path: string;
  chapter: Chapter;
  issues: Issue[];
}

/**
 * Reads data/story/{zh,en}/*.md (`2-where.md`: its number is its place, the rest its id) and checks form, words and
 * numbers, and that both languages tell the same: the same chapters, steps, charts and figures.
 */
export function readStory(files: Files, context: Context): { story: Story; sentences: Sentence[]; issues: Issue[] } {
  const zh = readLanguage(files, 'zh', context);
  const en = readLanguage(files, 'en', context);
  const issues = [...zh, ...en].flatMap((read) => read.issues).concat(compareLanguages({ zh, en }));
  return {
    story: { zh: zh.map(({ chapter }) => chapter), en: en.map(({ chapter }) => chapter) },
    sentences: [...zh, ...en].flatMap(listSentences),
    issues,
  };
}

/** A text of the story and where it stands: `zh/2-where.md:11`. */
export interface Sentence {
  place: string;
  text: string;
}

const listSentences = ({ path, chapter }: ReadChapter): Sentence[] =>
  wordsOf(chapter).map(({ text, line }) => ({ place: `${path.replace('story/', '')}:${line}`, text }));

function readLanguage(files: Files, lang: Lang, context: Context): ReadChapter[] {
  const paths = [...files.keys()].filter((path) => path.startsWith(`story/${lang}/`) && path.endsWith('.md')).sort();
  return paths.map((path) => {
    const markdown = new TextDecoder().decode(files.get(path)).replace(/^\uFEFF/, '');
    const id = /(\d+)-([a-z-]+)\.md$/.exec(path)?.[2] ?? path;
    const { chapter, faults } = parseChapter(id, markdown);
    const spot = spotter(path, markdown);
    const words = wordsOf(chapter).flatMap(({ text, line }) =>
      checkProse(text, lang, { spotOf: (piece) => spot(line, piece), ids: context.ids }),
    );
    const issues = [
      ...faults.map((fault) => tellFault(fault, spot(fault.line))),
      ...words,
      ...checkSlots(chapter, context, spot),
    ];
    return { path, chapter, issues };
  });
}

/** The spot of a line, or of a piece of it; a piece that runs over its line's end stands at its beginning. */
const spotter =
  (file: string, text: string) =>
  (line: number, piece = ''): Spot => {
    const excerpt = text.split(/\r?\n/)[line - 1] ?? '';
    return { file, line, column: Math.max(excerpt.indexOf(piece), 0) + 1, cell: '', excerpt };
  };

function tellFault(fault: StoryFault, spot: Spot): Issue {
  switch (fault.kind) {
    case 'no-title':
      return createIssue('E110', spot, {});
    case 'heading-without-id':
      return createIssue('E111', spot, { text: fault.text });
    case 'scroll-without-end':
      return createIssue('E112', spot, {});
    case 'text-outside-step':
      return createIssue('E113', spot, { text: fault.text.slice(0, 20) });
  }
}

/** Every chart set into the story is drawn. */
function checkSlots({ blocks }: Chapter, { charts }: Context, spot: (line: number) => Spot): Issue[] {
  return blocks.flatMap((block) => {
    const chart =
      block.kind === 'scroll' ? block.chart : block.kind === 'slot' && block.name === 'chart' ? block.id : '';
    if (chart && charts.size > 0 && !charts.has(chart))
      return createIssue('E115', spot(block.line), { chart, known: [...charts].join('、') });
    const isKnown = block.kind !== 'slot' || ['chart', 'table', 'cards', 'quotes'].includes(block.name);
    return isKnown ? [] : createIssue('E116', spot(block.line), { name: block.name });
  });
}

/** A chapter that one language lacks, that is built otherwise, or that says other figures. */
function compareLanguages({ zh, en }: Record<Lang, ReadChapter[]>): Issue[] {
  return [...zh.map((mine) => ({ mine, others: en })), ...en.map((mine) => ({ mine, others: zh }))].flatMap(
    ({ mine, others }) => {
      const other = others.find(({ chapter }) => chapter.id === mine.chapter.id);
      if (!other) return createIssue('E114', wholeFile(mine.path), { what: mine.chapter.id, kind: 'chapter' });
      const lacking = (list: (chapter: Chapter) => string[]) =>
        list(mine.chapter).find((item) => !list(other.chapter).includes(item));
      const part = lacking(shapeOf);
      if (part !== undefined) return createIssue('E114', wholeFile(other.path), { what: part, kind: 'part' });
      const figure = lacking((chapter) => figuresIn([chapter]));
      return figure === undefined ? [] : createIssue('E114', wholeFile(other.path), { what: figure, kind: 'figure' });
    },
  );
}
