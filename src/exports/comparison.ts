import type { Chart, Summary } from '../charts/chart.ts';
import { widths } from '../charts/chart.ts';
import { compareChecks, compareFigures, type Change, type VerdictChange } from '../model/change.ts';
import { languages, type Lang } from '../model/figure.ts';
import type { Report } from '../model/report.ts';
import { wordsOf } from '../model/story.ts';
import { fill } from '../text/fill.ts';
import { splitSentences } from '../text/passage.ts';

/** What a change of the data does to what readers see, in one language. */
export interface Comparison {
  figures: Change[];
  verdicts: VerdictChange[];
  charts: ChartChange[];
  sentences: SentenceChange[];
}

/** A chart that comes out otherwise in drawing, words or table; `before` is missing where the older data do not suffice. */
export interface ChartChange {
  id: string;
  before?: ChartView;
  after: ChartView;
}
export interface ChartView extends Summary {
  /** The drawing at its narrow width; its colours are the page's variables. */
  svg: string;
}

/** A sentence of the story that reads otherwise; empty on the side where there is none. */
export interface SentenceChange {
  /** Id of the chapter. */
  chapter: string;
  before: string;
  after: string;
}

/**
 * Two states of the data side by side. A chart is named if it differs in either language, since both are published;
 * what is shown of it is in the language asked for.
 */
export function compareReports(
  before: Report,
  after: Report,
  { charts, lang }: { charts: readonly Chart[]; lang: Lang },
): Comparison {
  return {
    figures: compareFigures(before.figures, after.figures),
    verdicts: compareChecks(before.checks, after.checks),
    charts: charts.flatMap((chart) => compareChart(chart, [before, after], lang)),
    sentences: compareStories(before, after, lang),
  };
}

/** Whether readers would notice nothing. */
export const isUnchanged = ({ figures, verdicts, charts, sentences }: Comparison): boolean =>
  figures.length + verdicts.length + charts.length + sentences.length === 0;

function compareChart(chart: Chart, [before, after]: readonly [Report, Report], lang: Lang): ChartChange[] {
  const [was, is] = [attempt(() => viewChart(chart, before)), viewChart(chart, after)];
  if (JSON.stringify(was) === JSON.stringify(is)) return [];
  return [{ id: chart.id, ...(was && { before: was[lang] }), after: is[lang] }];
}

/** A chart in both languages. Throws where the data do not hold what it needs. */
function viewChart(chart: Chart, report: Report): Record<Lang, ChartView> {
  const data = chart.data(report);
  const view = (lang: Lang) => ({
    svg: chart.draw(data, { width: widths.narrow, lang }),
    ...chart.summary(data, lang),
    table: chart.table(data, lang),
  });
  return Object.fromEntries(languages.map((lang) => [lang, view(lang)])) as unknown as Record<Lang, ChartView>;
}

interface Sentence {
  chapter: string;
  /** As its editor wrote it. */
  template: string;
  /** As a reader reads it. */
  text: string;
}

/** Sentences by what editors wrote: the same words with other numbers are one sentence changed; others came or went. */
function compareStories(before: Report, after: Report, lang: Lang): SentenceChange[] {
  const [was, is] = [listSentences(before, lang), listSentences(after, lang)];
  const chapters = [...new Set([...is, ...was].map(({ chapter }) => chapter))];
  return chapters.flatMap((chapter) => {
    const mine = (list: readonly Sentence[]) => list.filter((sentence) => sentence.chapter === chapter);
    return compareChapter(chapter, mine(was), mine(is));
  });
}

function compareChapter(chapter: string, was: readonly Sentence[], is: readonly Sentence[]): SentenceChange[] {
  const old = new Map(was.map((sentence) => [sentence.template, sentence]));
  const kept = new Set(is.filter(({ template }) => old.has(template)).map(({ template }) => template));
  const gone = was.filter(({ template }) => !kept.has(template));
  return [
    ...is.flatMap(({ template, text }) => {
      // A sentence without its like was rewritten from the next one that is gone.
      const before = (kept.has(template) ? old.get(template) : gone.shift())?.text ?? '';
      return before === text ? [] : [{ chapter, before, after: text }];
    }),
    ...gone.map(({ text }) => ({ chapter, before: text, after: '' })),
  ];
}

function listSentences(report: Report, lang: Lang): Sentence[] {
  return report.story[lang].flatMap((chapter) =>
    wordsOf(chapter)
      .flatMap(({ text }) => splitSentences(text, lang))
      // A sentence that says a figure which the older data do not have was none then.
      .map((template) => ({ chapter: chapter.id, template, text: attempt(() => fill(template, report, lang)) ?? '' })),
  );
}

/** Today's charts and words need not fit yesterday's data; undefined where they do not. */
function attempt<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}
