import type { Disagreement, PublishParams } from './publish-issues.ts';
import type { QuantityFault } from '../model/quantity.ts';
import type { RefusalReason } from '../model/refusal.ts';
import type { Spot } from './spot.ts';
import type { Usage } from '../model/report.ts';

type Suggestion = string | undefined;

/** A rule that does not hold: with the printed numbers put in, and what its two sides come to. */
interface Contradiction {
  rule: string;
  arithmetic: string;
  left: string;
  right: string;
  relation: '=' | '<=' | '~';
  /** Other rules that fail with it. */
  others: string[];
}

/**
 * Every kind of issue, with what its message needs. Codes are permanent: E stops the build, W is a note.
 * 00x the file, 02x its shape, 03x a cell's form, 04x names, 05x the source, 06x–07x the value, 08x charts,
 * 09x arithmetic, 10x words, 11x the story, 12x and 13x what was published.
 */
export interface IssueParams extends PublishParams {
  /** How many rows the file had when it was published, if that is known. */
  E001: { rows: number | undefined };
  E002: object;
  E003: { columns: string };
  E004: object;
  E005: object;
  E006: { mark: string };
  E007: { read: string; meant: string };
  E008: object;
  E009: { holder: string };
  E010: { what: 'web-page' | 'picture' | 'pdf' | 'json' | 'markdown' | 'pointer' };
  W009: { meant: Suggestion };
  W010: object;
  W011: object;
  W020: object;
  W021: { delimiter: 'semicolon' | 'tab' | 'bar' };
  E021: { sign: string };
  E022: { cell: number; swallowed: number; after: string };
  W022: { line: number; skipped: string };
  E023: { columns: string };
  W024: object;
  W025: { rows: number };
  E025: { name: string; suggestion: Suggestion; known: string };
  E026: { name: string; first: number; second: number };
  E027: { name: string; zh: string };
  E030: { extra: number; thousands: Suggestion };
  E031: { found: number; expected: number; fullWidth: boolean };
  E033: { text: string };
  E034: { text: string };
  E035: { text: string; empty: number };
  E037: { rows: number; from: number; to: number; like: number };
  E036: { text: string };
  W030: object;
  W031: { text: string; read: string };
  W032: object;
  W033: { text: string; read: string };
  W034: { text: string; read: string };
  W035: { text: string; read: string };
  W036: { unit: string; base: string };
  E040: { suggestion: Suggestion };
  E041: { id: string; suggestion: Suggestion };
  E042: { id: string; first: number; second: number; file: Suggestion };
  E043: { column: string; zh: string };
  E044: { table: string; file: string; text: string; suggestion: Suggestion; known: string };
  E045: { text: string; first: string; second: string };
  E046: { para: string; printed: string; line: number };
  E047: { unit: string; known: string };
  E048: { column: string; zh: string; text: string; suggestion: Suggestion; known: string };
  E049: { para: string; source: string; suggestion: Suggestion; known: string };
  E050: { text: string };
  E051: { year: number; para: string; suggestion: Suggestion; inferred: boolean; years: string };
  E052: { id: string; year: string; period: string };
  E053: { text: string; fault: QuantityFault };
  E054: { measure: string; unit: string; printed: string };
  E055: { para: string; printed: string; other: string };
  E056: { para: string; printed: string; suggestion: Suggestion; elsewhere: Suggestion };
  E057: { para: string; n: number; printed: string; cues: string };
  E058: { measure: string; base: string; printed: string };
  E059: {
    what: 'destination' | 'no-destination' | 'group' | 'measure';
    name: string;
    para: string;
    printed: string;
    cues: string;
    expected: string;
    /** Other rows of the paragraph with the same trouble: rows are swapped in pairs. */
    others: string;
  };
  E074: { para: string; n: number; printed: string; found: Suggestion };
  E060: { text: string; printed: string };
  E062: { text: string; printed: string };
  E063: { text: string; printed: string };
  E064: { text: string; printed: string };
  E067: { text: string };
  E068: { text: string; printed: string };
  E069: { text: string; printed: string };
  E070: { text: string; printed: string; meant: string };
  E072: { text: string; printed: string; meant: string; factor: '万' | '亿' };
  E073: { text: string; printed: string; meant: string };
  W040: { text: string };
  W041: { text: string; read: string };
  W042: { text: string };
  W043: { text: string; read: string };
  W044: { text: string; read: string };
  E075: { text: string };
  E076: { text: string; kind: 'degrees' | 'count' };
  E077: { id: string; path: string };
  E080: object;
  E081: { id: string; suggestion: Suggestion; unclaimed: string };
  E082: { chart: string };
  W083: { id: string; charts: string };
  W084: { text: string; chart: string; width: number; room: number };
  W082: { chart: string; suggestion: Suggestion };
  E090: Contradiction;
  W090: Contradiction;
  E091: { reason: RefusalReason; first: string; second: string };
  E092: { at: number; found: string };
  E093: { id: string; suggestion: Suggestion };
  E094: Disagreement;
  E095: { arithmetic: string; least: number };
  E100: { text: string };
  E101: { id: string; suggestion: Suggestion };
  E102: { id: string; form: string; known: string };
  E103: { text: string };
  E104: { name: string; known: string };
  E110: object;
  E111: { text: string };
  E112: object;
  E113: { text: string };
  E114: { what: string; kind: 'chapter' | 'part' | 'figure' };
  E115: { chart: string; known: string };
  E116: { name: string };
}

export type Code = keyof IssueParams;
export type Severity = 'error' | 'warning';

/** One thing to mend, or to know. `figure` is the id of the figure it is about, `uses` what rests on that figure. */
export type Issue = {
  [C in Code]: { code: C; spot: Spot; params: IssueParams[C]; figure?: string; uses?: Usage | undefined };
}[Code];

/** An issue of one code with the parameters of that code. */
export function createIssue<C extends Code>(code: C, spot: Spot, params: IssueParams[C]): Issue {
  return { code, spot, params } as unknown as Issue;
}

export const severityOf = (issue: Issue): Severity => (issue.code.startsWith('E') ? 'error' : 'warning');
export const isError = (issue: Issue): boolean => severityOf(issue) === 'error';
