import { languages } from '../model/figure.ts';
import type { Report } from '../model/report.ts';
import { formatMonth } from '../text/format.ts';
import { reuseText } from '../text/reuse.ts';
import type { Edition } from './download.ts';
import { licence } from './data-package.ts';
import { fields } from './fields.ts';
import { listSheets, type Cell } from './ledger.ts';
import type { Grid } from './workbook.ts';

/** The workbook’s sheets: what it is, whose and how to read it first, then the tables. */
export function listGrids(report: Report, edition: Edition): Grid[] {
  const tables = listSheets(report).map(({ name, columns, rows }) => ({
    name,
    lines: [columns, ...rows.map((row) => columns.map((column) => row[column] ?? null))],
    isTable: true,
  }));
  return [{ name: 'about', lines: describe(report, edition), isTable: false }, ...tables];
}

/** In both languages, then every column of every table. */
function describe({ site, sources }: Report, { root, version }: Edition): Cell[][] {
  const words = languages.flatMap((lang): Cell[][] => {
    const { labels, reading } = reuseText[lang].about;
    const months = sources.map(({ title, published }) => `${title[lang]} (${formatMonth(published, lang)})`);
    return [
      [labels.title, site[`name_${lang}`] ?? ''],
      [labels.publisher, site[`publisher_${lang}`] ?? ''],
      [labels.source, months.join('; ')],
      [labels.reading, reading],
      [],
    ];
  });
  const columns = Object.entries(fields).flatMap(([table, own]) =>
    Object.entries(own).map(([column, { what }]) => [`${table}.${column}`, what]),
  );
  const label = (name: 'address' | 'version' | 'licence') =>
    languages.map((lang) => reuseText[lang].about.labels[name]).join(' · ');
  return [
    ...words,
    [label('address'), `${root}data/`],
    [label('version'), version],
    [label('licence'), `CC BY 4.0, ${licence}`],
    [],
    ...columns,
  ];
}
