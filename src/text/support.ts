import type { Figure, Lang } from '../model/figure.ts';
import type { Report } from '../model/report.ts';
import { formatFigure, formatInference, formatPeriod, formatTerm, sideBySide } from './format.ts';

/** Measures of what supported the workers and students, in the order in which they are told. */
const measures = [
  'paired-counties', 'paired-towns', 'postings', 'companies', 'investment', 'liaison', 'incentives', 'qualifying-months',
  'stations', 'staff', 'courses', 'trained-times', 'trained', 'leaders', 'stay-subsidy-people', 'stay-subsidy',
  'transport-subsidy-people', 'transport-subsidy', 'job-subsidy-people', 'job-subsidy', 'reimbursed', 'leavers', 'no-place',
  'intakes', 'enrolled', 'enrolled-private', 'students-supported', 'school-spending', 'living-allowance', 'grant',
]; // prettier-ignore

/** Every reported figure of those measures, and after each subsidy what this site computes from it. */
export function supportRows({ figures }: Report): Figure[] {
  const reported = measures.flatMap((measure) =>
    figures.filter((figure) => figure.status !== 'derived' && figure.measure === measure),
  );
  const derived = figures.filter(({ status }) => status === 'derived');
  return reported.flatMap((figure) => [
    figure,
    ...derived.filter(({ printed }) => printed.startsWith(`${figure.id} / `)),
  ]);
}

/** One of these rows in words: what it is, how much, and where, of whom, when. */
export function describeSupport(
  figure: Figure,
  report: Report,
  lang: Lang,
): [name: string, amount: string, details: string] {
  const { status, note, measure, place, group, period } = figure;
  const details = sideBySide(
    place && formatTerm(report.places, place, lang),
    group && group !== 'all' && formatTerm(report.groups, group, lang),
    formatPeriod(period, lang) + formatInference(period, lang),
  );
  const name = status === 'derived' ? note[lang] : formatTerm(report.measures, measure, lang);
  return [name, formatFigure(figure, lang), details];
}
