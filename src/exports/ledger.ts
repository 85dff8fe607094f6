import Papa from 'papaparse';
import type { Figure } from '../model/figure.ts';
import type { Report } from '../model/report.ts';
import { formatTerm } from '../text/format.ts';

/** A cell as it is downloaded; null means "not stated", never 0. */
export type Cell = string | number | boolean | null;
export type Row = Record<string, Cell>;

/** One table of the ledger: its name in files, and its rows, which all have the same columns. */
export interface Sheet {
  name: 'figures' | 'checks' | 'mentions' | 'corrections';
  columns: readonly string[];
  rows: Row[];
}

/** One figure as readers download it: ids resolved to words in both languages, numbers in the base unit. */
const figureColumns = {
  id: ({ id }) => id,
  printed: ({ printed }) => printed,
  value: ({ quantity }) => quantity.value,
  low: ({ quantity }) => quantity.low,
  high: ({ quantity }) => quantity.high,
  unit: ({ quantity }) => quantity.unit,
  precision: ({ quantity }) => quantity.precision,
  place_zh: ({ place }, report) => named(report.places, place, 'zh'),
  place_en: ({ place }, report) => named(report.places, place, 'en'),
  adcode: ({ place }) => (/^\d{6}$/.test(place) ? place : null),
  measure: ({ measure }) => measure || null,
  measure_zh: ({ measure }, report) => named(report.measures, measure, 'zh'),
  measure_en: ({ measure }, report) => named(report.measures, measure, 'en'),
  group: ({ group }) => group || null,
  destination: ({ destination }) => destination || null,
  scope: ({ scope }) => scope,
  speaker: ({ speaker }) => speaker || null,
  period: ({ period }) => period.token || null,
  period_inferred: ({ period }) => period.inferred,
  status: ({ status }) => status,
  source: ({ source }) => source || null,
  paragraph: ({ para }) => para || null,
  cues: ({ cues }) => cues.join('、') || null,
  note_zh: ({ note }) => note.zh || null,
  note_en: ({ note }) => note.en || null,
} satisfies Record<string, (figure: Figure, report: Report) => Cell>;

export type FigureRow = Record<keyof typeof figureColumns, Cell>;

/** A figure as a row of the download. */
export const figureRow = (figure: Figure, report: Report): FigureRow =>
  Object.fromEntries(
    Object.entries(figureColumns).map(([name, select]) => [name, select(figure, report)]),
  ) as FigureRow;

/** All there is to download, as tables. */
export function listSheets(report: Report): Sheet[] {
  return [
    {
      name: 'figures',
      columns: Object.keys(figureColumns),
      rows: report.figures.map((figure) => figureRow(figure, report)),
    },
    { name: 'checks', columns: checkColumns, rows: checkRows(report) },
    { name: 'mentions', columns: mentionColumns, rows: mentionRows(report) },
    { name: 'corrections', columns: correctionColumns, rows: correctionRows(report) },
  ];
}

/** UTF-8, comma, CRLF (RFC 4180). Text that a spreadsheet would run as a formula is preceded by an apostrophe. */
export function sheetCsv({ columns, rows }: Sheet): string {
  const cells = rows.map((row) => columns.map((column) => row[column]));
  return `${Papa.unparse([[...columns], ...cells], { newline: '\r\n', escapeFormulae: true })}\r\n`;
}

/** The same for Excel and WPS, which take a file without byte order mark for one in the system's own encoding. */
export const sheetExcelCsv = (sheet: Sheet): string => `\uFEFF${sheetCsv(sheet)}`;

/** The ledger for a program: its version, then everything the tables hold and the sources they rest on. */
export function ledgerJson(report: Report, version: string): string {
  const sheets = Object.fromEntries(listSheets(report).map(({ name, rows }) => [name, rows]));
  const body = { version, licence: 'CC-BY-4.0', sources: report.sources, ...sheets };
  return `${JSON.stringify(body, null, 1)}\n`;
}

const checkColumns = ['id', 'rule', 'kind', 'verdict', 'left_low', 'left_high', 'right_low', 'right_high', 'note_zh', 'note_en']; // prettier-ignore
const checkRows = ({ checks }: Report): Row[] =>
  checks.map(({ id, rule, kind, verdict, left, right, note }) => ({
    id,
    rule,
    kind,
    verdict,
    left_low: left.low,
    left_high: left.high,
    right_low: right.low,
    right_high: right.high,
    note_zh: note.zh || null,
    note_en: note.en || null,
  }));

const mentionColumns = ['source', 'paragraph', 'place_zh', 'place_en', 'destination_zh', 'destination_en', 'period', 'period_inferred', 'what_zh', 'what_en']; // prettier-ignore
const mentionRows = (report: Report): Row[] =>
  report.mentions.map(({ source, para, place, destination, period, what }) => ({
    source,
    paragraph: para,
    place_zh: named(report.places, place, 'zh'),
    place_en: named(report.places, place, 'en'),
    destination_zh: named(report.destinations, destination, 'zh'),
    destination_en: named(report.destinations, destination, 'en'),
    period: period.token,
    period_inferred: period.inferred,
    what_zh: what.zh,
    what_en: what.en,
  }));

const correctionColumns = ['date', 'figure', 'kind', 'was', 'now', 'large', 'reason_zh', 'reason_en'];
const correctionRows = ({ corrections }: Report): Row[] =>
  corrections.map(({ date, figure, kind, was, now, large, reason }) => ({
    date,
    figure,
    kind,
    was,
    now,
    large,
    reason_zh: reason.zh,
    reason_en: reason.en,
  }));

const named = (terms: Parameters<typeof formatTerm>[0], id: string, lang: 'zh' | 'en'): string | null =>
  id ? formatTerm(terms, id, lang) : null;
