import { report } from './report.ts';

/** What a figure's checks came to: each verdict once, with the checks that came to it. */
export function verdictsOf(figure: string) {
  const checks = report.checks.filter((check) => check.figures.includes(figure));
  return [...new Set(checks.map(({ verdict }) => verdict))].map((verdict) => ({
    verdict,
    first: checks.find((check) => check.verdict === verdict)?.id ?? '',
    many: checks.filter((check) => check.verdict === verdict).length,
  }));
}
