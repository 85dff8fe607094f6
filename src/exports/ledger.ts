import Papa from 'papaparse';
import type { Figure } from '../model/figure.ts';
import type { Report } from '../model/report.ts';
import { formatTerm } from '../text/format.ts';

/** One figure as readers download it: ids resolved to words in both languages, numbers in the base unit. */
const columns = {
  id: (figure: Figure) => figure.id,
  printed: (figure: Figure) => figure.printed,
  value: ({ quantity }: Figure) => quantity.value,
  low: ({ quantity }: Figure) => quantity.low,
  high: ({ quantity }: Figure) => quantity.high,
  unit: ({ quantity }: Figure) => quantity.unit,
  precision: ({ quantity }: Figure) => quantity.precision,
  place_zh: (figure: Figure, report: Report) => named(report.places, figure.place, 'zh'),
  place_en: (figure: Figure, report: Report) => named(report.places, figure.place, 'en'),
  adcode: (figure: Figure) => (/^\d{6}$/.test(figure.place) ? figure.place : ''),
  measure: (figure: Figure) => figure.measure,
  measure_zh: (figure: Figure, report: Report) => named(report.measures, figure.measure, 'zh'),
  measure_en: (figure: Figure, report: Report) => named(report.measures, figure.measure, 'en'),
  group: (figure: Figure) => figure.group,
  destination: (figure: Figure) => figure.destination,
  scope: (figure: Figure) => figure.scope,
  speaker: (figure: Figure) => figure.speaker,
  period: (figure: Figure) => figure.period.token,
  period_inferred: (figure: Figure) => figure.period.inferred,
  status: (figure: Figure) => figure.status,
  source: (figure: Figure) => figure.source,
  paragraph: (figure: Figure) => figure.para,
  cues: (figure: Figure) => figure.cues.join('、'),
  note_zh: (figure: Figure) => figure.note.zh,
  note_en: (figure: Figure) => figure.note.en,
} satisfies Record<string, (figure: Figure, report: Report) => unknown>;

const named = (terms: Report['places'] | Report['measures'], id: string, lang: 'zh' | 'en'): string =>
  id && formatTerm(terms, id, lang);

/** The ledger for a spreadsheet: UTF-8 with a byte order mark and CRLF; empty cells mean "not stated", never 0. */
export function ledgerCsv(report: Report): string {
  const csv = Papa.unparse(
    report.figures.map((figure) => flatten(figure, report)),
    { newline: '\r\n', escapeFormulae: true },
  );
  return `\uFEFF${csv}\r\n`;
}

/** The ledger for a program: figures, the checks between them, and what the source says without a number. */
export function ledgerJson(report: Report): string {
  const { sources, figures, checks, mentions } = report;
  const body = {
    sources,
    licence: 'CC BY 4.0',
    figures: figures.map((figure) => flatten(figure, report)),
    checks,
    mentions,
  };
  return `${JSON.stringify(body, null, 1)}\n`;
}

const flatten = (figure: Figure, report: Report): Record<string, unknown> =>
  Object.fromEntries(Object.entries(columns).map(([name, select]) => [name, select(figure, report)]));
