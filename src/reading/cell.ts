import { findNearest } from './distance.ts';
import type { Code, IssueParams } from './issue.ts';
import { findName, type Lookup } from './lookup.ts';
import { parsePeriod } from '../model/period.ts';
import type { Column, RefTable } from './schema.ts';

/** Reports something about the cell at hand. */
export type Tell = <C extends Code>(code: C, params: IssueParams[C]) => void;

export type Lookups = Partial<Record<RefTable, Lookup>>;

export interface CellContext {
  /** Of the column. */
  name: string;
  column: Column;
  /** A cell of it must be filled in. */
  isRequired: boolean;
  lookups: Lookups;
  tell: Tell;
}

/**
 * One cell as its column types it. What a spreadsheet or an input method changed without changing the meaning
 * (spaces, full-width digits, invisible characters) is put right and told; what may have changed it is refused.
 * An empty cell is `''`, `[]`, `false` or `null`, never 0.
 */
export function parseCell(cell: string, context: CellContext): unknown {
  const { column, name, isRequired, tell } = context;
  const text = cleanCell(cell, context);
  if (text === undefined) return emptyOf(column);
  if (text === '') {
    // A row without an id is told with an id that would do (rows.ts).
    if (isRequired && column.kind !== 'id' && column.kind !== 'key') tell('E043', { column: name, zh: column.zh });
    return emptyOf(column);
  }
  return parseText(text, context);
}

/** The value of a cell in which nothing stands. */
function emptyOf(column: Column): unknown {
  if (column.kind === 'list') return [];
  if (column.kind === 'flag') return false;
  if (column.kind === 'degrees' || column.kind === 'period') return null;
  if (column.kind === 'count') return 0;
  return column.kind === 'choice' ? column.fallback : '';
}

const failedFormula = /^#(REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!|#+$)/i;
const formula = /^\s*(?:[=＝]|[+@-]\s*(?:[A-Za-z]+\d|[A-Za-z]+\())/;

/** The cell without what nobody sees, or undefined (and told) if a spreadsheet's formula stands in it. */
function cleanCell(cell: string, { name, column, tell }: CellContext): string | undefined {
  const isFailed = failedFormula.test(cell.trim());
  if (isFailed || formula.test(cell)) {
    tell(isFailed ? 'E034' : 'E033', { text: cell.trim() });
    return undefined;
  }
  const visible = cell.replace(/[\p{Cf}\p{Cc}]/gu, (char) => (/\s/.test(char) && char !== '\uFEFF' ? char : ''));
  if (visible !== cell) tell('W032', {});
  const trimmed = visible.trim();
  if (column.kind === 'text') return checkLanguage(trimmed, name, tell);
  if (trimmed !== visible) tell('W030', {});
  // A spreadsheet's apostrophe says that a number is meant as text.
  const text = trimmed.normalize('NFKC').replace(/^'(?=\d)/, '');
  if (/[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/.test(trimmed)) tell('W031', { text: trimmed, read: text });
  return text;
}

/** Chinese in an English column: a comma in the cell before it has moved the rest of the row. */
function checkLanguage(text: string, name: string, tell: Tell): string {
  const isWrong = /(^|_)en$/.test(name) && /\p{Script=Han}/u.test(text) && !/[A-Za-z]/.test(text);
  if (isWrong) tell('E036', { text });
  return text;
}

function parseText(text: string, context: CellContext): unknown {
  const { column } = context;
  switch (column.kind) {
    case 'id':
    case 'key':
      return parseId(text, context);
    case 'ref':
      return parseRef(text, context.lookups[column.to], { tell: context.tell, byId: column.byId === true });
    case 'choice':
      return parseChoice(text, column.choices, context) ?? column.fallback;
    case 'list':
      return text
        .split(/[、;,|]/)
        .map((part) => part.trim())
        .filter((part) => part !== '');
    case 'flag':
      return parseChoice(text, flags, context) === 'yes';
    case 'period':
      return parsePeriodCell(text, context.tell);
    case 'date':
      return parseDate(text, context.tell);
    case 'degrees':
      return parseNumber(text, { kind: 'degrees', pattern: /^-?\d{1,3}(\.\d+)?$/, tell: context.tell });
    case 'count':
      return parseNumber(text, { kind: 'count', pattern: /^[1-9]\d*$/, tell: context.tell }) ?? 0;
    case 'printed':
      return parsePrinted(text, context.tell);
    default:
      return text;
  }
}

const flags = { yes: ['是', 'y', 'true', '√', '1'], no: ['否', 'n', 'false', '0'] };

/** `id` begins with a letter, so that no spreadsheet takes it for a number or a date; `key` is freer. */
function parseId(text: string, { column, tell }: CellContext): string {
  const pattern = column.kind === 'id' ? /^[a-z][a-z0-9-]*$/ : /^[a-z0-9][a-z0-9_-]*$/;
  if (pattern.test(text)) return text;
  const mended = text
    .toLowerCase()
    .replace(/[\s_.\p{Pd}−]+/gu, '-')
    .replace(/[^a-z0-9-]/g, '')
    .replace(/^-+|-+$/g, '');
  const suggestion = pattern.test(mended) ? mended : undefined;
  tell('E041', { id: text, suggestion });
  // What names the row by the mended id is no second problem.
  return suggestion ?? '';
}

function parseRef(text: string, lookup: Lookup | undefined, { tell, byId }: { tell: Tell; byId: boolean }): string {
  if (!lookup) return '';
  const name = findName(lookup, text);
  if (name.kind === 'unknown')
    tell('E044', { table: lookup.table, file: lookup.file, text, suggestion: name.suggestion, known: name.known });
  if (name.kind === 'ambiguous') tell('E045', { text, first: name.ids[0], second: name.ids[1] });
  if (!('id' in name)) return '';
  if (name.kind === 'code' && !byId) tell('W033', { text, read: name.name });
  if (name.kind === 'short' && lookup.notesShort) tell('W034', { text, read: name.name });
  if (name.kind === 'spaced') tell('W035', { text, read: name.name });
  return name.id;
}

function parseChoice(
  text: string,
  choices: Record<string, readonly string[]>,
  { name, column, tell }: CellContext,
): string | undefined {
  const wanted = text.toLowerCase();
  const choice = Object.keys(choices).find((key) => key === wanted || choices[key]?.includes(wanted));
  if (choice !== undefined) return choice;
  const names = Object.entries(choices).flatMap(([key, others]) => [key, ...others]);
  const known = Object.entries(choices)
    .map(([key, [zh = '']]) => `${key}（${zh}）`)
    .join('、');
  tell('E048', { column: name, zh: column.zh, text, suggestion: findNearest(wanted, names), known });
  return undefined;
}

/** A day that the source prints as `2018年7月4日` is `2018/7/4` once a spreadsheet has taken it for a date. */
function parsePrinted(text: string, tell: Tell): string {
  const [, year, month, day] = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text) ?? [];
  if (day === undefined) return text;
  const read = `${year}年${Number(month)}月${Number(day)}日`;
  tell('W044', { text, read });
  return read;
}

/** Ways in which people write a period although the table asks for a token. */
const spokenPeriods: readonly [RegExp, string][] = [
  [/^(\d{4})年?[末底](\?)?$/, 'end-$1$2'],
  [/^(\d{4})年?(?:以来|至今|起)(\?)?$/, 'since-$1$2'],
  [/^(?:至今|累计|截至目前)(\?)?$/, 'to-date$1'],
  [/^每年(\?)?$/, 'each-year$1'],
  [/^(\d{4})年?(?:[-–—~～至到]|--)(\d{4})年?(\?)?$/, '$1..$2$3'],
];

function parsePeriodCell(text: string, tell: Tell): unknown {
  const [spoken, token] = spokenPeriods.find(([pattern]) => pattern.test(text)) ?? [];
  const period = parsePeriod((spoken ? text.replace(spoken, token ?? '') : text).toLowerCase());
  if (!period) tell('E050', { text });
  return period ?? null;
}

/** ISO, or what a spreadsheet makes of it (2026/11/3, 2026年11月3日); a month or a year alone is a date too. */
function parseDate(text: string, tell: Tell): string {
  const [, year, month, day] = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?|年)?$/.exec(text) ?? [];
  if (year === undefined || Number(month ?? 1) > 12 || Number(day ?? 1) > 31) {
    tell('E075', { text });
    return '';
  }
  return [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-');
}

function parseNumber(text: string, how: { kind: 'degrees' | 'count'; pattern: RegExp; tell: Tell }): number | null {
  if (how.pattern.test(text) && Math.abs(Number(text)) <= (how.kind === 'degrees' ? 180 : Infinity))
    return Number(text);
  how.tell('E076', { text, kind: how.kind });
  return null;
}
