import { languages, type Lang } from '../model/figure.ts';
import { isError, type Code, type Issue } from '../reading/issue.ts';
import type { Spot } from '../reading/spot.ts';
import { issuesEn } from './issues.en.ts';
import { issuesZh } from './issues.zh.ts';
import type { Message, Messages } from './message.ts';

/** How many problems are shown in full; an editor mends these first, and the rest is counted. */
export const shown = 20;

/** Kinds of problems, the worst first: what hides others, what would print a wrong number, what breaks a promise. */
export const problemKinds = ['file', 'number', 'published', 'table', 'words'] as const;
export type ProblemKind = (typeof problemKinds)[number];

/** Issues that say the same of one file: the first, what it says, and the others. */
export interface Problem {
  kind: ProblemKind;
  issue: Issue;
  message: Message;
  others: Issue[];
}

/**
 * What must be mended and what may stay, each cause once: the worst kind first, then the files others rest on, then from
 * the top of a file.
 */
export function listProblems(issues: readonly Issue[], lang: Lang): { problems: Problem[]; notes: Problem[] } {
  const sorted = groupAlike(issues.toSorted(byRank), lang);
  return {
    problems: sorted.filter(({ issue }) => isError(issue)),
    notes: sorted.filter(({ issue }) => !isError(issue)),
  };
}

/** What an issue says, in one language. */
export function describeIssue(issue: Issue, lang: Lang): Message {
  const messages: Messages = lang === 'zh' ? issuesZh : issuesEn;
  const describe = messages[issue.code] as (params: Issue['params']) => Message;
  return describe(issue.params);
}

/** What rests on the figures of a problem, by kind; kinds of which there is none are left out. */
export function listUses({ issue, others }: Problem): { kind: UseKind; users: string[] }[] {
  return useKinds
    .map((kind) => ({ kind, users: [...new Set([issue, ...others].flatMap(({ uses }) => uses?.[kind] ?? []))] }))
    .map(({ kind, users }) => ({ kind, users: kind === 'story' ? mergeTwins(users) : users }))
    .filter(({ users }) => users.length > 0);
}

/** A line that both languages' chapters have is named once: `zh/2-where.md:33` and `en/2-where.md:33` as `2-where.md:33`. */
export function mergeTwins(places: readonly string[]): string[] {
  const isTwin = (place: string): boolean => languages.every((lang) => places.includes(place.replace(/^\w+/, lang)));
  return [...new Set(places.map((place) => (isTwin(place) ? place.replace(/^\w+\//, '') : place)))];
}

const useKinds = ['charts', 'story', 'checks', 'formulas'] as const;
type UseKind = (typeof useKinds)[number];

/** `data/figures.csv:14:20  D14`; a file as a whole has no line. */
export const formatSpot = ({ file, line, column, cell }: Spot): string =>
  line === 0 ? `data/${file}` : `data/${file}:${line}:${column}${cell ? `  ${cell}` : ''}`;

/** By the first digits of a code; see src/reading/issue.ts. Longer beginnings come first. */
const kindsByCode: readonly [RegExp, ProblemKind][] = [
  [/^.(00|010|02|080)/, 'file'],
  [/^.(07[567])/, 'table'],
  [/^.(0[567]|081|09[05])/, 'number'],
  [/^.(12)/, 'published'],
  [/^.1/, 'words'],
];

export const kindOf = (code: Code): ProblemKind => kindsByCode.find(([pattern]) => pattern.test(code))?.[1] ?? 'table';

const order = [
  'sources.csv',
  'places.csv',
  'destinations.csv',
  'measures.csv',
  'groups.csv',
  'speakers.csv',
  'figures.csv',
];
const rankOf = ({ file }: Spot): number => (order.includes(file) ? order.indexOf(file) : order.length);

function byRank({ code: one, spot: a }: Issue, { code: other, spot: b }: Issue): number {
  const byKind = problemKinds.indexOf(kindOf(one)) - problemKinds.indexOf(kindOf(other));
  const byName = a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
  return byKind || rankOf(a) - rankOf(b) || byName || a.line - b.line || a.column - b.column;
}

function groupAlike(issues: readonly Issue[], lang: Lang): Problem[] {
  const groups = new Map<string, Problem>();
  for (const issue of issues) {
    const message = describeIssue(issue, lang);
    const key = JSON.stringify([issue.code, issue.spot.file, message]);
    const group = groups.get(key);
    if (group) group.others.push(issue);
    else groups.set(key, { kind: kindOf(issue.code), issue, message, others: [] });
  }
  return [...groups.values()];
}
