import type { Figure, Lang } from '../model/figure.ts';
import { getFigure, type Report } from '../model/report.ts';
import { formatFigure, formatNumber, formatPeriod } from './format.ts';

/** A stretch of prose, or a figure said in it. */
export type Part = string | { figure: string; text: string };

/** How a placeholder prints its figure: `{id}` with unit, `{id|number}` without, `{id|period}` its time. */
const forms: Record<string, (figure: Figure, lang: Lang) => string> = {
  '': formatFigure,
  number: formatNumber,
  period: (figure, lang) => formatPeriod(figure.period, lang),
};

/** A placeholder: `{weixin-2018-out}`, `{weixin-2018-out|number}`. */
export const placeholder = /\{([a-z][a-z0-9-]*)(?:\|([a-z]+))?\}/g;

/** Prose with its numbers put in. Throws on an unknown figure or form: the data check has refused those. */
export function fillParts(template: string, report: Report, lang: Lang): Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const match of template.matchAll(placeholder)) {
    const [whole, id = '', form = ''] = match;
    const print = forms[form];
    if (!print) throw new Error(`unknown form: ${form}`);
    if (match.index > end) parts.push(template.slice(end, match.index));
    parts.push({ figure: id, text: print(getFigure(report, id), lang) });
    end = match.index + whole.length;
  }
  return end < template.length ? [...parts, template.slice(end)] : parts;
}

export const fill = (template: string, report: Report, lang: Lang): string =>
  fillParts(template, report, lang)
    .map((part) => (typeof part === 'string' ? part : part.text))
    .join('');
