import Papa from 'papaparse';
import type { Chart } from '../charts/chart.ts';
import { correctionsOfChart, latestFirst } from '../model/correction-log.ts';
import type { Lang } from '../model/figure.ts';
import { getFigure, type Report } from '../model/report.ts';
import { sayLatest } from '../text/correction.ts';
import { embedText } from '../text/embeds.ts';
import { text } from '../text/interface.ts';
import { paths, type Root } from './address.ts';
import { nameOf, sourceOf } from './source.ts';

/** What a download is made of. */
export interface Order {
  chart: Chart;
  report: Report;
  lang: Lang;
  root: Root;
}

/** `东莞·昭通账本：《…》，https://…，CC BY 4.0` */
export function citeChart({ chart, report, lang, root }: Order): string {
  const { headline } = chart.summary(chart.data(report), lang);
  return embedText[lang].citation(nameOf(report, lang), headline, root + paths.page(chart.id, lang));
}

/**
 * The chart's table as CSV, the words of the page and, beside them, what a program reads: value, low and high end, unit,
 * period, place in the source, the day it was last corrected. Empty means "not stated", never 0. `excel` begins with a byte order mark.
 */
export function chartCsv(order: Order, excel = false): string {
  const { columns } = tableOf(order);
  const rows = rowsOf(order).map(({ cells, ...row }) => [...cells, ...Object.values(row)]);
  const own = ['figure', 'value', 'low', 'high', 'unit', 'period', 'source', 'paragraph', 'licence', 'corrected'];
  const csv = Papa.unparse({ fields: [...columns, ...own], data: rows }, { newline: '\r\n', escapeFormulae: true });
  return `${excel ? '\uFEFF' : ''}${csv}\r\n`;
}

/** The same for a program, with headline, citation and licence. */
export function chartJson(order: Order): string {
  const { chart, report, lang } = order;
  const { headline, subtitle, description, caveat } = chart.summary(chart.data(report), lang);
  const words = { id: chart.id, lang, headline, subtitle, description, caveat };
  const rights = { licence: 'CC BY 4.0', source: sourceOf(chart, report, lang), citation: citeChart(order) };
  const corrections = correctionsOfChart(report, chart.id);
  return `${JSON.stringify({ ...words, ...rights, corrections, columns: tableOf(order).columns, rows: rowsOf(order) }, null, 1)}\n`;
}

/** One paragraph that says what the chart shows, and one that says whose it is. */
export function chartText(order: Order): string {
  const { chart, report, lang } = order;
  const { headline, subtitle, description, caveat } = chart.summary(chart.data(report), lang);
  const stop = lang === 'zh' ? '。' : '. ';
  const sentences = [headline, subtitle, description, caveat, sayLatest(report, chart.id, lang)].filter(Boolean);
  const paragraph = sentences.map((words) =>
    /[。.!?]$/.test(words) ? `${words}${lang === 'en' ? ' ' : ''}` : words + stop,
  );
  return `${paragraph.join('').trim()}\n\n${sourceOf(chart, report, lang)}\n${citeChart(order)}\n`;
}

const tableOf = ({ chart, report, lang }: Order) => chart.table(chart.data(report), lang);

const rowsOf = (order: Order) =>
  tableOf(order).rows.map(({ cells, figure: id }) => {
    const figure = id ? getFigure(order.report, id) : undefined;
    return {
      cells,
      figure: id,
      value: figure?.quantity.value ?? null,
      low: figure?.quantity.low ?? null,
      high: figure?.quantity.high ?? null,
      unit: figure?.quantity.unit ?? '',
      period: figure?.period.token ?? '',
      source: figure ? figure.source || text[order.lang].derived : '',
      paragraph: figure?.para ?? '',
      licence: 'CC BY 4.0',
      corrected: latestFirst(order.report.corrections.filter((one) => one.figure === id))[0]?.date ?? '',
    };
  });
