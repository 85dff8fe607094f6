import type { Bilingual } from '../model/figure.ts';
import type { Report } from '../model/report.ts';
import { fill } from '../text/fill.ts';
import type { ChartWords } from './chart.ts';

/** A chart's own words from charts.csv with the numbers put in, in both languages. Throws if the chart has no row. */
export function selectWords(report: Report, id: string): ChartWords {
  const row = report.charts[id];
  if (!row) throw new Error(`chart without words: ${id}`);
  const both = ({ zh, en }: Bilingual): Bilingual => ({ zh: fill(zh, report, 'zh'), en: fill(en, report, 'en') });
  return { headline: both(row.title), subtitle: both(row.subtitle), caveat: both(row.caveat) };
}
