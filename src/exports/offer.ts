import type { Chart } from '../charts/chart.ts';
import type { Lang } from '../model/figure.ts';
import type { Report } from '../model/report.ts';
import type { Root, Variant } from './address.ts';
import { drawEmbed } from './embed.ts';
import type { Offer } from './snippet.ts';

/** What the snippets of a chart's frame need to know about it. */
export function offerOf(
  chart: Chart,
  report: Report,
  { lang, root, variant = '' }: { lang: Lang; root: Root; variant?: Variant },
): Offer {
  const { words, height } = drawEmbed(chart, report, { lang, variant });
  return { id: chart.id, lang, root, headline: words.headline, height };
}
