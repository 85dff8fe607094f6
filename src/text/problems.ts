import type { Lang } from '../model/figure.ts';
import type { Usage } from '../model/report.ts';
import { isError, type Issue } from '../reading/issue.ts';
import type { Spot } from '../reading/spot.ts';
import { issuesEn } from './issues.en.ts';
import { issuesZh } from './issues.zh.ts';
import type { Message, Messages } from './message.ts';

/** How many problems are shown in full; an editor mends these first, and the rest is counted. */
export const shown = 20;

/** Issues that say the same of one file are one problem: the first, its message, and the others. */
export interface Problem {
  issue: Issue;
  message: Message;
  others: Issue[];
  /** What rests on the figures it is about; kinds without users are left out. */
  uses: { kind: keyof Usage; users: string[] }[];
}

/** Issues as an editor meets them: what must be mended, the worst first, and what is only to be noted. */
export function listProblems(issues: readonly Issue[], lang: Lang): { problems: Problem[]; notes: Problem[] } {
  const sorted = issues.toSorted(byWeight);
  return {
    problems: groupAlike(sorted.filter(isError), lang),
    notes: groupAlike(
      sorted.filter((issue) => !isError(issue)),
      lang,
    ),
  };
}

/** What an issue says, in one language. */
export function describeIssue(issue: Issue, lang: Lang): Message {
  const messages: Messages = lang === 'zh' ? issuesZh : issuesEn;
  const describe = messages[issue.code] as (params: Issue['params']) => Message;
  return describe(issue.params);
}

/** Files that others rest on come first; within a file from the top. */
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

/** A file that cannot be read or taken apart hides all that is in it. */
const hides = ({ code }: Issue): number => (/^E0[0-2]/.test(code) ? 0 : 1);

function byWeight(one: Issue, other: Issue): number {
  const [a, b] = [one.spot, other.spot];
  const byName = a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
  return hides(one) - hides(other) || rankOf(a) - rankOf(b) || byName || a.line - b.line || a.column - b.column;
}

function groupAlike(issues: readonly Issue[], lang: Lang): Problem[] {
  const groups = new Map<string, Omit<Problem, 'uses'>>();
  for (const issue of issues) {
    const message = describeIssue(issue, lang);
    const key = JSON.stringify([issue.code, issue.spot.file, message]);
    const group = groups.get(key);
    if (group) group.others.push(issue);
    else groups.set(key, { issue, message, others: [] });
  }
  return [...groups.values()].map((group) => ({ ...group, uses: collectUses([group.issue, ...group.others]) }));
}

const collectUses = (issues: readonly Issue[]): Problem['uses'] =>
  (['charts', 'story', 'checks', 'formulas'] as const)
    .map((kind) => ({ kind, users: [...new Set(issues.flatMap(({ uses }) => uses?.[kind] ?? []))] }))
    .filter(({ users }) => users.length > 0);
