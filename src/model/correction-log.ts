import type { Correction } from './correction.ts';
import type { Figure } from './figure.ts';
import { getFigure, type Report } from './report.ts';

/** What a chart has to tell: of figures it rests on, directly or through computed ones. Latest first. */
export const correctionsOfChart = (report: Report, chart: string): Correction[] =>
  latestFirst(
    report.corrections.filter(({ figure, kind }) => kind !== 'renamed' && report.usage[figure]?.charts.includes(chart)),
  );

/** Those of one figure, and those in which it is the later source's. Latest first. */
export const correctionsOfFigure = (report: Report, id: string): Correction[] =>
  latestFirst(
    report.corrections.filter(({ figure, kind, now }) => figure === id || (kind === 'new-source' && now === id)),
  );

/** By day, the latest first; of one day the last written first. */
export const latestFirst = (corrections: readonly Correction[]): Correction[] =>
  corrections.toReversed().sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));

/** An address for one correction, `2026-12-01-weixin-2018-out`; the second of a day is numbered. */
export function correctionKey({ corrections }: Report, correction: Correction): string {
  const alike = corrections.filter(({ date, figure }) => date === correction.date && figure === correction.figure);
  const nth = alike.indexOf(correction);
  return `${correction.date}-${correction.figure}${nth > 0 ? `-${nth + 1}` : ''}`;
}

/** Every id that leads to a figure: its own, and those it had before it was renamed. */
export const listAddresses = (report: Report): { id: string; figure: Figure }[] => [
  ...report.figures.map((figure) => ({ id: figure.id, figure })),
  ...report.corrections
    .filter(({ kind, was }) => kind === 'renamed' && !report.figures.some(({ id }) => id === was))
    .map(({ was, figure }) => ({ id: was, figure: getFigure(report, figure) })),
];
