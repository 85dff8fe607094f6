import type { Chart } from '../charts/chart.ts';
import type { Lang } from '../model/figure.ts';
import type { PublishedChart } from '../model/published.ts';
import type { Report } from '../model/report.ts';
import { drawEmbed } from './embed.ts';
import type { Height } from './layout.ts';
import { hashText } from './wrapper.ts';

/** One chart of data/published.json, with what its permanent page says in its head. */
export interface Publication extends PublishedChart {
  title: string;
  description: string;
  height: Height;
}

/** A publication with what goes into data/frozen. */
export interface Frozen {
  publication: Publication;
  file: string;
}

const mark = '\n<!-- body -->\n';

/** A chart's frame as of today, to be kept: its style, then its body. Both are links relative to the site's root. */
export async function freezeChart(
  chart: Chart,
  report: Report,
  { lang, date }: { lang: Lang; date: string },
): Promise<Frozen> {
  const { headline: title, description } = chart.summary(chart.data(report), lang);
  const { style, body, height } = drawEmbed(chart, report, { lang, variant: '' });
  const file = `${style}${mark}${body}\n`;
  const hash = (await hashText(file)).slice(0, 8);
  return { publication: { id: chart.id, lang, hash, date, title, description, height }, file };
}

/** The two parts of a file of data/frozen. */
export function splitFrozen(file: string): { style: string; body: string } {
  const [style, body, ...rest] = file.split(mark);
  if (!style || !body || rest.length > 0) throw new Error('frozen file without style and body');
  return { style, body: body.trimEnd() };
}
