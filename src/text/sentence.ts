import type { Figure, Lang } from '../model/figure.ts';
import type { Report } from '../model/report.ts';
import { formatFigure, formatInference, formatMonth, formatPeriod, formatScope, formatTerm } from './format.ts';

/** What a figure counts, in the ledger's words: `昭通市 · 转移就业 · 贫困人口 · 到广东省`. Empty for one of many measures. */
export function describeFigure(figure: Figure, report: Report, lang: Lang): string {
  const { place, measure, group, destination } = figure;
  const to = lang === 'zh' ? '到' : 'to ';
  return [
    place && formatTerm(report.places, place, lang),
    measure && formatTerm(report.measures, measure, lang),
    group && group !== 'all' && formatTerm(report.groups, group, lang),
    destination && destination !== 'all' && `${to}${formatTerm(report.destinations, destination, lang)}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** A figure as a sentence one may quote: who says it, of what, how much, when and whose count. */
export function quoteFigure(figure: Figure, report: Report, lang: Lang): string {
  const source = report.sources.find(({ id }) => id === figure.source) ?? report.sources[0];
  const month = formatMonth(source?.published ?? '', lang);
  const what =
    figure.status === 'derived'
      ? figure.note[lang]
      : describeFigure(figure, report, lang).replaceAll(' · ', lang === 'zh' ? '，' : ', ');
  const when = formatPeriod(figure.period, lang) + formatInference(figure.period, lang);
  const number = formatFigure(figure, lang);
  const scope = formatScope(figure.scope, lang);
  const ours = figure.status === 'derived';
  return lang === 'zh'
    ? `据一篇${month}的报道${ours ? '计算' : ''}，${what}：${number}（${when}，口径：${scope}）。`
    : `${ours ? 'Computed from' : 'According to'} a report of ${month}: ${what}, ${number} (${when}; ${scope}).`;
}
