import { languages, type Figure, type Lang } from '../model/figure.ts';
import { chaptersOf } from '../model/passage.ts';
import { middle } from '../model/quantity.ts';
import { formatFigure, formatInference, formatPeriod } from '../text/format.ts';
import { describeFigure } from '../text/sentence.ts';
import { report } from './report.ts';

/** What the ledger can be filtered by. */
export const facetNames = ['place', 'measure', 'period', 'scope', 'precision', 'chapter'] as const;
export type Facet = (typeof facetNames)[number];

/** A figure's values for each filter; `none` where it has none. A period that was inferred is the same period. */
export const facetsOf = (figure: Figure, lang: Lang): Record<Facet, string[]> => ({
  place: [figure.place || 'none'],
  measure: [figure.measure || 'none'],
  period: figure.period.token && (figure.place || figure.measure) ? [figure.period.token] : [],
  scope: [figure.scope],
  precision: [figure.quantity.precision],
  chapter: chaptersOf(report, figure.id, lang).map(({ id }) => id),
});

/** The same for the script, as attributes of the figure's row: filters, what sorting needs, and the words to search in both languages. */
export function rowData(figure: Figure, lang: Lang): Record<string, string> {
  const facets = Object.entries(facetsOf(figure, lang)).map(([facet, values]) => [`data-${facet}`, values.join(' ')]);
  const words = languages.flatMap((other) => [
    formatFigure(figure, other),
    describeFigure(figure, report, other),
    formatPeriod(figure.period, other),
    figure.note[other],
  ]);
  return {
    ...(Object.fromEntries(facets) as Record<string, string>),
    'data-unit': figure.quantity.unit,
    'data-value': String(middle(figure.quantity)),
    'data-find': [figure.id, figure.printed, ...words, ...figure.cues].filter(Boolean).join(' '),
  };
}

/** A period by its token, as some figure has it. */
export function sayPeriod(token: string, lang: Lang): string {
  const figure = report.figures.find(({ period }) => period.token === token && !period.inferred);
  const period = figure?.period ?? report.figures.find((other) => other.period.token === token)?.period;
  return period ? formatPeriod(period, lang) + (figure ? '' : formatInference(period, lang)) : token;
}
