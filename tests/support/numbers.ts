import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dots, peoplePerDot } from '../../src/charts/dots.ts';
import { coverageOf } from '../../src/model/coverage.ts';
import type { Figure, Lang } from '../../src/model/figure.ts';
import type { Report } from '../../src/model/report.ts';
import { workOut } from '../../src/model/arithmetic.ts';
import { formatAmount, formatRange } from '../../src/text/amount.ts';
import { count, formatFigure, formatInterval, formatNumber, toldInterval } from '../../src/text/format.ts';

export const report = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../src/generated/report.json'), 'utf8'),
) as Report;
export const getFigure = (id: string): Figure | undefined => report.figures.find((figure) => figure.id === id);

/** Digits with what makes a number of them: separators, a range, 万, per cent. */
export const numerals = (text: string): string[] =>
  text.match(/\d+(?:,\d{3})*(?:\.\d+)?(?:[–-]\d+(?:,\d{3})*(?:\.\d+)?)?[万亿]?%?/g) ?? [];

/** Every way in which the model’s numbers are said in a language. */
export function sayable(lang: Lang): Set<string> {
  const figures = report.figures.flatMap((figure) => {
    const told = toldInterval(figure);
    return [
      formatFigure(figure, lang),
      formatNumber(figure, lang),
      formatInterval(told),
      formatRange(told, figure.quantity.unit, lang),
      ...[told.low, told.high ?? 0].flatMap((end) => [
        count(end),
        formatRange({ low: end, high: end }, figure.quantity.unit, lang),
      ]),
      figure.printed,
    ];
  });
  const checks = report.checks.flatMap((check) => {
    const { left, right, overlap, unit, difference } = workOut(check, report);
    const beside = check.figures.map(getFigure).filter((figure) => figure !== undefined);
    const sides = [left, right, overlap ?? left].map((side) => formatRange(side, unit, lang));
    return [...sides, formatAmount(Math.abs(difference), beside, lang)];
  });
  const coverage = Object.values(coverageOf(report).counts).map(count);
  const words = [...report.numerals.map(({ printed }) => printed), ...report.sources.map(({ published }) => published)];
  const { blocks } = dots.data(report);
  const dotCounts = blocks.map(({ sure, open }) => String(sure + open));
  return new Set([...figures, ...checks, ...coverage, ...words, ...dotCounts].flatMap(numerals));
}

/** Numbers that count the site’s own things, not the report’s: steps, notes, paragraphs, dots, axes, scale bars, licences. */
export const own = new Set([
  ...Array.from({ length: 110 }, (_, i) => String(i)),
  `${peoplePerDot}`,
  '500',
  ...['0%', '25%', '50%', '75%', '100%'],
  '10,000',
  '1万',
  '4.0',
  '2016',
  '2017',
  '2018',
  '2019',
  '2020',
  '2017–2020',
  '0.1',
  '2.2',
  '256',
  '320',
  '600',
  '948',
]);
