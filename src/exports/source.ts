import type { Chart } from '../charts/chart.ts';
import type { Lang } from '../model/figure.ts';
import type { Report } from '../model/report.ts';
import { sourcesOf } from '../model/source.ts';
import { sayBriefly } from '../text/correction.ts';
import { embedText } from '../text/embeds.ts';
import { formatMonth } from '../text/format.ts';
import { text } from '../text/interface.ts';

/** The site's name. */
export const nameOf = (report: Report, lang: Lang): string => report.site[`name_${lang}`] ?? '';

/** The line under a chart wherever it goes: whose numbers, whose drawing, which licence. */
export const sourceOf = (chart: Pick<Chart, 'figures'>, report: Report, lang: Lang): string =>
  embedText[lang].source(nameSources(report, chart.figures, lang), nameOf(report, lang));

/** The same for a picture, which has no room for more: and the day of its latest correction. */
export const signOff = (chart: Pick<Chart, 'id' | 'figures'>, report: Report, lang: Lang): string =>
  [sourceOf(chart, report, lang), sayBriefly(report, chart.id, lang)].filter(Boolean).join(' · ');

/** `一篇2020年10月的新闻报道`, for each source that figures rest on. */
const nameSources = (report: Report, figures: readonly string[], lang: Lang): string =>
  sourcesOf(report, figures)
    .map(({ published }) => text[lang].sourceLine(formatMonth(published, lang)))
    .join(lang === 'zh' ? '、' : '; ');
