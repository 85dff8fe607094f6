import { widths, type Chart } from '../../charts/chart.ts';
import { charts } from '../../charts/index.ts';
import { compareChecks, compareFigures, type Change, type VerdictChange } from '../../model/change.ts';
import type { Lang } from '../../model/figure.ts';
import type { Report } from '../../model/report.ts';
import { wordsOf } from '../../model/story.ts';
import { compareRows, type RowEdit } from '../../reading/edits.ts';
import type { Issue } from '../../reading/issue.ts';
import { readReport } from '../../reading/report.ts';
import type { Files } from '../../reading/tables.ts';
import { tidyFiles } from '../../reading/tidy.ts';
import { fill } from '../../text/fill.ts';

/** What came of a check: what stands in the way, what was changed, and what that touches. */
export interface Outcome {
  /** Those that the files as they were have too are apart. */
  issues: Issue[];
  known: Issue[];
  edits: RowEdit[];
  /** Undefined as long as something is to be mended. */
  effects: Effects | undefined;
}
export interface Effects {
  figures: Change[];
  verdicts: VerdictChange[];
  charts: ChartEffect[];
  sentences: { place: string; was: string; now: string }[];
  /** How many checks hold. */
  holding: number;
}

/** A chart whose picture or words are others than before. */
export interface ChartEffect {
  id: string;
  was: Picture;
  now: Picture;
}
export interface Picture {
  headline: string;
  description: string;
  caveat: string;
  svg: string;
}

const judged = new WeakMap<Files, ReturnType<typeof readReport>>();

/** The same check as `npm run data` makes. */
function judge(files: Files): ReturnType<typeof readReport> {
  const result = judged.get(files) ?? readReport(files, { charts });
  judged.set(files, result);
  return result;
}

/** `before` is what this site was built from. */
export function compare(before: Files, after: Files, lang: Lang): Outcome {
  const { report, issues } = judge(after);
  const { report: published, issues: old } = judge(before);
  const known = new Set(old.map(keyOf));
  return {
    issues: issues.filter((issue) => !known.has(keyOf(issue))),
    known: issues.filter((issue) => known.has(keyOf(issue))),
    edits: compareRows(before, after),
    effects: report && published ? findEffects(published, report, lang) : undefined,
  };
}

/** What an issue is about, wherever its row stands now. */
const keyOf = ({ code, spot: { file, excerpt }, params }: Issue): string =>
  JSON.stringify([code, file, excerpt, params]);

function findEffects(before: Report, after: Report, lang: Lang): Effects {
  return {
    figures: compareFigures(before.figures, after.figures),
    verdicts: compareChecks(before.checks, after.checks),
    charts: charts.flatMap((chart) => comparePictures(chart, { before, after }, lang)),
    sentences: compareSentences(before, after, lang),
    holding: after.checks.length,
  };
}

function comparePictures(
  chart: Chart,
  { before, after }: Record<'before' | 'after', Report>,
  lang: Lang,
): ChartEffect[] {
  const [was, now] = [drawPicture(chart, before, lang), drawPicture(chart, after, lang)];
  return JSON.stringify(was) === JSON.stringify(now) ? [] : [{ id: chart.id, was, now }];
}

function drawPicture(chart: Chart, report: Report, lang: Lang): Picture {
  const data = chart.data(report);
  const { headline, description, caveat } = chart.summary(data, lang);
  return { headline, description, caveat, svg: chart.draw(data, { width: widths.narrow, lang }) };
}

/** The story's texts with their numbers put in, paired by chapter and order. */
function compareSentences(before: Report, after: Report, lang: Lang): Effects['sentences'] {
  const old = new Map(listSentences(before, lang).map(({ place, text }) => [place, text]));
  return listSentences(after, lang).flatMap(({ place, chapter, text }) => {
    const was = old.get(place) ?? '';
    return was === text ? [] : [{ place: chapter, was, now: text }];
  });
}

const listSentences = (report: Report, lang: Lang): { place: string; chapter: string; text: string }[] =>
  report.story[lang].flatMap((chapter) =>
    wordsOf(chapter).map(({ text }, i) => ({
      place: `${chapter.id} ${i}`,
      chapter: fill(chapter.title, report, lang),
      text: fill(text, report, lang),
    })),
  );

/** The files as the house writes them; each is there, whether or not something was to be tidied. */
export function cleanFiles(files: Files, paths: readonly string[]): Map<string, Uint8Array> {
  const tidied = new Map(tidyFiles(files).map(({ path, bytes }) => [path, bytes]));
  return new Map(paths.flatMap((path) => [[path, tidied.get(path) ?? files.get(path) ?? new Uint8Array()] as const]));
}
