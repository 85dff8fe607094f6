import type { Lang } from '../model/figure.ts';
import type { Issue } from '../reading/issue.ts';
import type { Spot } from '../reading/spot.ts';
import { listProblems, shown, type Problem } from './problems.ts';

/**
 * Issues as a page for a terminal: first what must be mended, each with its place, the line and a caret, what was
 * found, what was expected, how to mend it and what rests on the figure; then the notes. The same thing in several
 * places of a file is one problem. Empty if there is nothing to say.
 */
export function formatDiagnostics(issues: readonly Issue[], lang: Lang): string {
  const w = words[lang];
  const { problems, notes } = listProblems(issues, lang);
  const rest = problems.length - shown;
  return [
    ...(problems.length > 0 ? [w.problems(problems.length)] : []),
    ...problems.slice(0, shown).map((group) => formatProblem(group, lang)),
    ...(rest > 0 ? [w.more(rest)] : []),
    ...(notes.length > 0 ? [[w.notes, ...notes.map((group) => formatNote(group, lang))].join('\n')] : []),
  ].join('\n\n');
}

/** Columns a text takes in a terminal: two for a character that is wide or full-width (Unicode's East Asian Width). */
export function terminalWidth(text: string): number {
  return Array.from(text).reduce((width, char) => width + (wide.test(char) ? 2 : 1), 0);
}

const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/u;

const words = {
  zh: {
    problems: (n: number) => `有 ${n} 处要改：`,
    more: (n: number) => `……还有 ${n} 处，改完上面的再看。`,
    notes: '请留意，可以不改：',
    expected: '应为：',
    mend: '改法：',
    uses: '用到它的：',
    kinds: { charts: '图', story: '正文', checks: '核对', formulas: '算式' },
    places: (n: number) => ` 等 ${n} 处`,
    alike: (n: number) => `另有 ${n} 处相同：`,
    comma: '、',
    semicolon: '；',
    space: '',
  },
  en: {
    problems: (n: number) => (n === 1 ? '1 problem to mend:' : `${n} problems to mend:`),
    more: (n: number) => `… and ${n} more; mend these first.`,
    notes: 'Please note; nothing has to change:',
    expected: 'Expected: ',
    mend: 'To mend: ',
    uses: 'Used by: ',
    kinds: { charts: 'charts', story: 'the story', checks: 'checks', formulas: 'formulas' },
    places: (n: number) => ` and ${n - 1} more`,
    alike: (n: number) => `The same in ${n} more: `,
    comma: ', ',
    semicolon: '; ',
    space: ' ',
  },
};

function formatProblem({ issue, message, others, uses }: Problem, lang: Lang): string {
  const w = words[lang];
  const { found, expected, mend } = message;
  const alike = others.slice(0, 12).map(({ spot }) => spot.cell || `${spot.line}`);
  const more = others.length > alike.length ? ' …' : '';
  const lines = [
    found,
    expected && w.expected + expected,
    mend && w.mend + mend,
    others.length > 0 ? w.alike(others.length) + alike.join(w.comma) + more : '',
    uses.length > 0 ? w.uses + formatUses(uses, lang) : '',
  ].filter((line) => line !== '');
  return [
    `${issue.code}  ${formatSpot(issue.spot)}`,
    ...formatExcerpt(issue.spot),
    ...lines.map((line) => `  ${line}`),
  ].join('\n');
}

function formatNote({ issue, message, others }: Problem, lang: Lang): string {
  const w = words[lang];
  const text = [message.found, message.expected, message.mend].filter((part) => part !== '').join(w.space);
  return `${issue.code}  ${formatSpot(issue.spot)}${others.length > 0 ? w.places(others.length + 1) : ''}  ${text}`;
}

const formatSpot = ({ file, line, column, cell }: Spot): string =>
  line === 0 ? `data/${file}` : `data/${file}:${line}:${column}${cell ? `  ${cell}` : ''}`;

function formatUses(uses: Problem['uses'], lang: Lang): string {
  const w = words[lang];
  return uses.map(({ kind, users }) => `${w.kinds[kind]} ${users.join(w.comma)}`).join(w.semicolon);
}

/** The line around the column, and a caret under it. */
function formatExcerpt({ excerpt, column, line }: Spot): string[] {
  if (line === 0 || excerpt.trim() === '') return [];
  const before = Array.from(excerpt.slice(0, column - 1).replaceAll('\t', ' '));
  const after = Array.from(excerpt.slice(column - 1).replaceAll('\t', ' '));
  const start = before.length > 32 ? `…${before.slice(-30).join('')}` : before.join('');
  const end = after.length > 44 ? `${after.slice(0, 42).join('')}…` : after.join('');
  return [`  | ${start}${end}`, `  | ${' '.repeat(terminalWidth(start))}^`];
}
