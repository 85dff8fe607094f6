import type { Lang } from '../model/figure.ts';
import type { Report } from '../model/report.ts';
import { embedText } from '../text/embeds.ts';
import { formatMonth } from '../text/format.ts';
import { text } from '../text/interface.ts';

/** The site's name. */
export const nameOf = (report: Report, lang: Lang): string => report.site[`name_${lang}`] ?? '';

/** The line under a chart wherever it goes: whose numbers, whose drawing, which licence. */
export const sourceOf = (report: Report, lang: Lang): string =>
  embedText[lang].source(
    text[lang].sourceLine(formatMonth(report.sources[0]?.published ?? '', lang)),
    nameOf(report, lang),
  );
