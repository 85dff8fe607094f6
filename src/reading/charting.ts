import { findNearest } from './distance.ts';
import { languages } from '../model/figure.ts';
import { createIssue, type Issue } from './issue.ts';
import { checkProse } from './prose.ts';
import type { Row } from './rows.ts';
import { schema } from './schema.ts';
import { wholeFile } from './spot.ts';
import type { ChartUse } from './usage.ts';

type ChartRow = Row<typeof schema.charts>;

/**
 * Every figure a chart lists exists, every chart has words, and the words name existing figures and type no number.
 * `ids` is undefined where not all ids are known, because a row or a file could not be read.
 */
export function checkCharts(
  charts: readonly ChartUse[],
  rows: readonly ChartRow[],
  ids: ReadonlySet<string> | undefined,
): Issue[] {
  const words = rows.flatMap((row) => checkWords(row, ids));
  return [...(ids ? checkFigures(charts, ids) : []), ...checkPairs(charts, rows), ...words];
}

function checkFigures(charts: readonly ChartUse[], ids: ReadonlySet<string>): Issue[] {
  const missing = new Set(charts.flatMap(({ figures }) => figures.filter((id) => !ids.has(id))));
  if (missing.size === 0) return [];
  // A figure that no chart uses may be the missing one under a new name.
  const used = new Set(charts.flatMap(({ figures }) => figures));
  const idle = [...ids].filter((id) => !used.has(id));
  return [...missing].map((id) => {
    const suggestion = idle.find((other) => other.startsWith(id) || id.startsWith(other)) ?? findNearest(id, idle);
    return { ...createIssue('E081', wholeFile(schema.figures.file), { id, suggestion, unclaimed: '' }), figure: id };
  });
}

function checkPairs(charts: readonly ChartUse[], rows: readonly ChartRow[]): Issue[] {
  const worded = new Set(rows.map(({ id }) => id));
  const drawn = new Set(charts.map(({ id }) => id));
  const silent = charts.filter(({ id }) => !worded.has(id));
  const idle = rows.filter(({ id }) => charts.length > 0 && !drawn.has(id));
  return [
    ...silent.map(({ id }) => createIssue('E082', wholeFile(schema.charts.file), { chart: id })),
    ...idle.map((row) =>
      createIssue('W082', row.spot('id'), { chart: row.id, suggestion: findNearest(row.id, drawn) }),
    ),
  ];
}

function checkWords(row: ChartRow, ids: ReadonlySet<string> | undefined): Issue[] {
  return languages.flatMap((lang) =>
    (['title', 'subtitle', 'caveat'] as const).flatMap((part) => {
      const column = `${part}_${lang}` as const;
      return checkProse(row[column], lang, { spotOf: () => row.spot(column), ids });
    }),
  );
}
