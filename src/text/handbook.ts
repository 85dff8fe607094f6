import type { Lang } from '../model/figure.ts';
import type { Code, Issue } from '../reading/issue.ts';
import { indexColumns, indexSchema, schema, type Column } from '../reading/schema.ts';
import { columnHelp, type ColumnHelp, type HelpName } from './columns.ts';
import { problemText } from './diagnostics.ts';
import { issuesZh } from './issues.zh.ts';
import { describeIssue, kindOf, problemKinds } from './problems.ts';

/**
 * The parts of data/README.md and README.en.md that follow from the code, as Markdown: every column of every file with
 * an example, and every message an editor may meet.
 */
export const handbook: Record<'columns' | 'messages', (lang: Lang) => string> = {
  columns: (lang) => names.map((name) => writeTable(name, lang)).join('\n\n'),
  messages: (lang) => [...writeErrors(lang), writeNotes(lang)].join('\n\n'),
};

const words = {
  zh: {
    head: ['列', '写什么', '例'],
    must: '必填',
    messages: ['代号', '说的是', '怎么改'],
    notes: '只是提醒，可以不改',
    colon: '：',
  },
  en: {
    head: ['Column', 'What to write', 'Example'],
    must: 'required',
    messages: ['Code', 'What it says', 'How to mend it'],
    notes: 'Only notes; nothing has to change',
    colon: ': ',
  },
};

const names = Object.keys(columnHelp) as HelpName[];

function writeTable(name: HelpName, lang: Lang): string {
  const w = words[lang];
  const file = name === 'index' ? indexSchema('r1').file : schema[name].file;
  const columns: Record<string, Column> = name === 'index' ? indexColumns : schema[name].columns;
  const help: Record<string, ColumnHelp> = columnHelp[name].columns;
  const rows = Object.entries(columns).map(([column, { zh, required }]) => {
    const label = `\`${column}\`${lang === 'zh' ? ` ${zh}` : ''}`;
    const what = `${help[column]?.[lang] ?? ''}${required ? ` **${w.must}**` : ''}`;
    const example = help[column]?.example ?? '';
    return writeRow([label, what, example && `\`${example}\``]);
  });
  const lead = `### \`${file}\`${w.colon}${columnHelp[name][lang]}`;
  return [lead, '', writeRow(w.head), writeRow(w.head.map(() => '---')), ...rows].join('\n');
}

/** Messages that stop the build, the worst kind first, as the terminal sorts them. */
function writeErrors(lang: Lang): string[] {
  const codes = listCodes().filter((code) => code.startsWith('E'));
  return problemKinds
    .map((kind) => ({ kind, mine: codes.filter((code) => kindOf(code) === kind) }))
    .filter(({ mine }) => mine.length > 0)
    .map(({ kind, mine }) => writeMessages(problemText[lang].kinds[kind], mine, lang));
}

const writeNotes = (lang: Lang): string =>
  writeMessages(
    words[lang].notes,
    listCodes().filter((code) => code.startsWith('W')),
    lang,
  );

const listCodes = (): Code[] => (Object.keys(issuesZh) as Code[]).sort();

function writeMessages(heading: string, codes: readonly Code[], lang: Lang): string {
  const w = words[lang];
  const space = lang === 'zh' ? '' : ' ';
  const rows = codes.map((code) => {
    const { found, expected, mend } = describeIssue(sampleOf(code), lang);
    // An expectation that is one cell's value says nothing here.
    const should = expected && expected !== blank ? problemText[lang].expected + expected : '';
    return writeRow([code, found, [should, mend].filter(Boolean).join(space)]);
  });
  return [`### ${heading}`, '', writeRow(w.messages), writeRow(w.messages.map(() => '---')), ...rows].join('\n');
}

const writeRow = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('<', '\\<')).join(' | ')} |`;

/** Stands for what a message names. */
const blank = '…';

/** Parameters that choose between wordings; all others are blanks. */
const choices: Record<string, unknown> = {
  fault: 'no-number',
  reason: 'unit',
  kind: 'count',
  relation: '=',
  delimiter: 'semicolon',
  factor: '万',
  others: [],
  fullWidth: false,
  inferred: false,
};
const own: Partial<Record<Code, Record<string, unknown>>> = {
  E059: { what: 'destination', others: blank },
  E010: { what: 'web-page' },
  E114: { kind: 'figure' },
  E126: { what: 'line' },
  E127: { more: 0 },
  E130: { what: 'missing' },
};

/** An issue of a code whose message has a blank wherever it would name something. */
function sampleOf(code: Code): Issue {
  const known: Record<string, unknown> = { ...choices, ...own[code] };
  const params = new Proxy(known, { get: (target, name) => (name in target ? target[String(name)] : blank) });
  const spot = { file: '', line: 0, column: 0, cell: '', excerpt: '' };
  return { code, spot, params } as unknown as Issue;
}
