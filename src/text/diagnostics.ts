import type { Lang } from '../model/figure.ts';
import type { Issue } from '../reading/issue.ts';
import type { Spot } from '../reading/spot.ts';
import { formatSpot, listProblems, listUses, shown, type Problem, type ProblemKind } from './problems.ts';
import { columnsOf } from '../model/width.ts';
import { cutEnd, cutStart, wrapText } from './terminal.ts';

/** How a terminal may set off some words; without it they are plain. */
export interface Paint {
  strong(text: string): string;
  code(text: string, severity: 'error' | 'warning'): string;
  quiet(text: string): string;
}
const plain: Paint = { strong: String, code: String, quiet: String };

/**
 * Issues as a page for a terminal of so many columns: first what must be mended, the worst kind first, each with its
 * place, the line and a caret, what was found, what was expected, how to mend it and what rests on the figure; then the
 * notes. The same thing in several places of a file is one problem. Empty if there is nothing to say.
 */
export function formatDiagnostics(
  issues: readonly Issue[],
  lang: Lang,
  { columns = 80, paint = plain }: { columns?: number; paint?: Paint } = {},
): string {
  const w = problemText[lang];
  const { problems, notes } = listProblems(issues, lang);
  const view = { lang, columns, paint };
  const rest = (list: readonly Problem[]) => (list.length > shown ? [w.more(list.length - shown)] : []);
  const kinds = new Set(problems.map(({ kind }) => kind));
  const body = problems.slice(0, shown).flatMap((problem, i, list) => {
    const isNew = kinds.size > 1 && problem.kind !== list[i - 1]?.kind;
    return [...(isNew ? [paint.strong(`── ${w.kinds[problem.kind]}`)] : []), formatProblem(problem, view)];
  });
  return [
    ...(problems.length > 0 ? [paint.strong(w.problems(problems.length)), ...body, ...rest(problems)] : []),
    ...(notes.length > 0
      ? [
          [paint.strong(w.notes), ...notes.slice(0, shown).map((note) => formatNote(note, view)), ...rest(notes)].join(
            '\n',
          ),
        ]
      : []),
  ].join('\n\n');
}

/** The words around problems wherever they are shown. */
export const problemText = {
  zh: {
    problems: (n: number) => `有 ${n} 处要改：`,
    more: (n: number) => `……还有 ${n} 处，改完上面的再看。`,
    notes: '请留意，可以不改：',
    expected: '应为：',
    mend: '改法：',
    uses: '用到它的：',
    useKinds: { charts: '图', story: '正文', checks: '核对', formulas: '算式' },
    kinds: {
      file: '文件',
      number: '数字',
      published: '已发布的',
      table: '单元格和编号',
      words: '文字和正文',
    } satisfies Record<ProblemKind, string>,
    places: (n: number) => ` 等 ${n} 处`,
    inAll: (n: number) => `等 ${n} 处`,
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
    useKinds: { charts: 'charts', story: 'the story', checks: 'checks', formulas: 'formulas' },
    kinds: {
      file: 'Files',
      number: 'Numbers',
      published: 'What is published',
      table: 'Cells and ids',
      words: 'Words and story',
    } satisfies Record<ProblemKind, string>,
    places: (n: number) => ` and ${n - 1} more`,
    inAll: (n: number) => ` … (${n} in all)`,
    alike: (n: number) => `The same in ${n} more: `,
    comma: ', ',
    semicolon: '; ',
    space: ' ',
  },
};

/** What rests on a problem's figures: `图 flow、dots；核对 weixin-rate`, eight of a kind. Empty if nothing does. */
export function formatUses(problem: Problem, lang: Lang): string {
  const w = problemText[lang];
  return listUses(problem)
    .map(({ kind, users }) => {
      const rest = users.length > 8 ? w.inAll(users.length) : '';
      return `${w.useKinds[kind]} ${users.slice(0, 8).join(w.comma)}${rest}`;
    })
    .join(w.semicolon);
}

/** Where else the same was found: `D4、D5、D6 …`. */
export function formatAlike({ others }: Problem, lang: Lang): string {
  const places = others.slice(0, 12).map(({ spot }) => spot.cell || `${spot.line}`);
  return places.join(problemText[lang].comma) + (others.length > places.length ? ' …' : '');
}

/** The line around a place of a file, cut to so many columns, and the column its caret stands in. */
export function excerptOf(
  { excerpt, column, line }: Spot,
  columns: number,
): { text: string; caret: number } | undefined {
  if (line === 0 || excerpt.trim() === '') return undefined;
  const flat = excerpt.replaceAll('\t', ' ');
  const before = cutStart(flat.slice(0, column - 1), Math.floor(columns / 2));
  const caret = columnsOf(before);
  return { text: before + cutEnd(flat.slice(column - 1), columns - caret), caret };
}

interface View {
  lang: Lang;
  columns: number;
  paint: Paint;
}

function formatProblem(problem: Problem, { lang, columns, paint }: View): string {
  const w = problemText[lang];
  const { issue, message, others } = problem;
  const uses = formatUses(problem, lang);
  const lines = [
    message.found,
    message.expected && w.expected + message.expected,
    message.mend && w.mend + message.mend,
    others.length > 0 ? w.alike(others.length) + formatAlike(problem, lang) : '',
    uses && w.uses + uses,
  ].filter((line) => line !== '');
  const excerpt = excerptOf(issue.spot, columns - 5);
  return [
    `${paint.code(issue.code, 'error')}  ${paint.strong(formatSpot(issue.spot))}`,
    ...(excerpt
      ? [
          `  ${paint.quiet('|')} ${excerpt.text}`,
          `  ${paint.quiet('|')} ${' '.repeat(excerpt.caret)}${paint.code('^', 'error')}`,
        ]
      : []),
    ...lines.flatMap((line) => wrapText(line, columns - 4).map((part, i) => `${i === 0 ? '  ' : '    '}${part}`)),
  ].join('\n');
}

function formatNote({ issue, message, others }: Problem, { lang, columns, paint }: View): string {
  const w = problemText[lang];
  const text = [message.found, message.expected, message.mend].filter((part) => part !== '').join(w.space);
  const place = `${formatSpot(issue.spot)}${others.length > 0 ? w.places(others.length + 1) : ''}`;
  const head = `${issue.code}  ${place}`;
  const isShort = columnsOf(`${head}  ${text}`) <= columns;
  const code = paint.code(issue.code, 'warning');
  if (isShort) return `${code}  ${place}  ${text}`;
  return [`${code}  ${place}`, ...wrapText(text, columns - 6).map((line) => `      ${line}`)].join('\n');
}
