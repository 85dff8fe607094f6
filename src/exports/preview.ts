import type { Chart } from '../charts/chart.ts';
import type { Lang } from '../model/figure.ts';
import type { Report } from '../model/report.ts';
import { drawEmbed } from './embed.ts';
import { heightCss } from './layout.ts';

/** The style that gives a chart page's preview the height its snippet would have. */
export const previewStyle = (chart: Chart, report: Report, lang: Lang): string =>
  `.preview iframe{height:${heightCss(drawEmbed(chart, report, { lang, variant: '' }).height)}}`;
