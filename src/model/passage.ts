import type { Lang } from './figure.ts';
import type { Report } from './report.ts';
import { wordsOf, type Chapter } from './story.ts';

/** A place of the story that says a figure. */
export interface Passage {
  chapter: Chapter;
  /** Id on the story's page: the step's or the chapter's; empty for the first chapter, which is the page's head. */
  anchor: string;
  /** The paragraph, item, step or heading as its editor wrote it, placeholders and all. */
  text: string;
}

/** Where a language's story says a figure, in order. Reads the lines (`zh/2-where.md:11`) that the data check found. */
export function findPassages(report: Report, id: string, lang: Lang): Passage[] {
  const lines = (report.usage[id]?.story ?? []).filter((place) => place.startsWith(`${lang}/`));
  return lines.flatMap((place) => {
    const [, name = '', line = ''] = /\/\d+-(.+)\.md:(\d+)$/.exec(place) ?? [];
    const chapter = report.story[lang].find((candidate) => candidate.id === name);
    const text = chapter && wordsOf(chapter).find((words) => words.line === Number(line))?.text;
    return chapter && text ? [{ chapter, anchor: anchorOf(chapter, Number(line), report.story[lang][0]), text }] : [];
  });
}

/** The chapters that say a figure or set a chart that rests on it, in their order. */
export function chaptersOf(report: Report, id: string, lang: Lang): Chapter[] {
  const said = new Set(findPassages(report, id, lang).map(({ chapter }) => chapter.id));
  const charts = new Set(report.usage[id]?.charts);
  return report.story[lang].filter((chapter) => said.has(chapter.id) || chartsIn(chapter).some((c) => charts.has(c)));
}

/** The charts a chapter sets, still or in steps. */
export const chartsIn = ({ blocks }: Chapter): string[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'scroll') return [block.chart];
    return block.kind === 'slot' && block.name === 'chart' ? [block.id] : [];
  });

/** The last step or heading that stands at or above the line. */
function anchorOf(chapter: Chapter, line: number, first: Chapter | undefined): string {
  const marks = chapter.blocks.flatMap((block) => {
    if (block.kind === 'scroll') return block.steps.map((step) => ({ id: step.id, line: step.line }));
    return block.kind === 'heading' ? [{ id: block.id, line: block.line }] : [];
  });
  const mark = marks.filter((candidate) => candidate.line <= line).at(-1);
  return mark?.id ?? (chapter === first ? '' : chapter.id);
}
