import type { Figure, Lang } from '../model/figure.ts';
import { getFigure, type Report } from '../model/report.ts';
import type { CountName, PlaceholderForm } from '../model/wording.ts';
import { count, formatFigure, formatMonth, formatNumber, formatPeriod } from './format.ts';

/** A stretch of prose, or a figure said in it. */
export type Part = string | { figure: string; text: string };

/** How a placeholder prints its figure: `{id}` with unit, `{id|number}` without, `{id|period}` its time, `{id|asof}` the report's month. */
const forms: Record<PlaceholderForm, (figure: Figure, lang: Lang) => string> = {
  '': formatFigure,
  number: formatNumber,
  period: (figure, lang) => formatPeriod(figure.period, lang),
  asof: (figure, lang) => formatMonth(figure.period.asOf, lang),
};

/** Counts of things the site shows: `{count:counties}`. They come from the model like any other number. */
const counts: Record<CountName, (report: Report) => number> = {
  counties: ({ places }) => places.filter(({ level }) => level === 'county').length,
};

const placeholder = /\{([a-z][a-z0-9-]*)(?:([|:])([a-z]+))?\}/g;

/** Prose with its numbers put in. Throws on an unknown figure or form: the data check has refused those. */
export function fillParts(template: string, report: Report, lang: Lang): Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const match of template.matchAll(placeholder)) {
    const [whole, id = '', sign, form = ''] = match;
    if (match.index > end) parts.push(template.slice(end, match.index));
    parts.push(sign === ':' ? countThings(form, report) : sayFigure(id, form, { report, lang }));
    end = match.index + whole.length;
  }
  return end < template.length ? [...parts, template.slice(end)] : parts;
}

export const fill = (template: string, report: Report, lang: Lang): string =>
  fillParts(template, report, lang)
    .map((part) => (typeof part === 'string' ? part : part.text))
    .join('');

function sayFigure(id: string, form: string, { report, lang }: { report: Report; lang: Lang }): Part {
  const print = (forms as Record<string, (typeof forms)[''] | undefined>)[form];
  if (!print) throw new Error(`unknown form: ${form}`);
  const said = print(getFigure(report, id), lang);
  return form === '' || form === 'number' ? { figure: id, text: said } : said;
}

function countThings(name: string, report: Report): string {
  const counted = (counts as Record<string, (typeof counts)[CountName] | undefined>)[name]?.(report);
  if (counted === undefined) throw new Error(`unknown count: ${name}`);
  return count(counted);
}
