import { charts } from '../../charts/index.ts';
import { slots } from '../../charts/slots.ts';
import { compareReports, type Comparison } from '../../exports/comparison.ts';
import type { Lang } from '../../model/figure.ts';
import { compareRows, type RowEdit } from '../../reading/edits.ts';
import type { Issue } from '../../reading/issue.ts';
import { readReport } from '../../reading/report.ts';
import type { Files } from '../../reading/tables.ts';
import { tidyFiles } from '../../reading/tidy.ts';
import { publishedFigures } from './page-data.ts';

/** What came of a check: what stands in the way, what was changed, and what that touches. */
export interface Outcome {
  /** Those that the files as they were have too are apart. */
  issues: Issue[];
  known: Issue[];
  edits: RowEdit[];
  /** Undefined as long as something is to be mended. */
  effects: Effects | undefined;
}
export interface Effects extends Comparison {
  /** How many checks hold. */
  holding: number;
}

const judged = new WeakMap<Files, ReturnType<typeof readReport>>();

/** The same check as `npm run data` makes. */
function judge(files: Files): ReturnType<typeof readReport> {
  const result = judged.get(files) ?? readReport(files, { charts, slots, published: publishedFigures() });
  judged.set(files, result);
  return result;
}

/** `before` is what this site was built from. */
export function compare(before: Files, after: Files, lang: Lang): Outcome {
  const { report, issues } = judge(after);
  const { report: published, issues: old } = judge(before);
  const known = new Set(old.map(keyOf));
  const effects = report &&
    published && { ...compareReports(published, report, { charts, lang }), holding: report.checks.length };
  return {
    issues: issues.filter((issue) => !known.has(keyOf(issue))),
    known: issues.filter((issue) => known.has(keyOf(issue))),
    edits: compareRows(before, after),
    effects,
  };
}

/** What an issue is about, wherever its row stands now. */
const keyOf = ({ code, spot: { file, excerpt }, params }: Issue): string =>
  JSON.stringify([code, file, excerpt, params]);

/** The files as the house writes them; each is there, whether or not something was to be tidied. */
export function cleanFiles(files: Files, paths: readonly string[]): Map<string, Uint8Array> {
  const tidied = new Map(tidyFiles(files).map(({ path, bytes }) => [path, bytes]));
  return new Map(paths.map((path) => [path, tidied.get(path) ?? files.get(path) ?? new Uint8Array()]));
}
