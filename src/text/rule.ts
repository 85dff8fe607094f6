import type { Lang } from '../model/figure.ts';
import { getFigure, type Report } from '../model/report.ts';
import { formatFigure, formatInterval, toldInterval } from './format.ts';

/** A rule or formula cut for writing: figures to be said, signs between them as mathematics prints them. */
export type RulePart = { figure: string; sign?: undefined } | { sign: string; figure?: undefined };

const printed: Record<string, string> = { '-': '−', '*': '×', '/': '÷', '<=': '≤', '~': '≈' };

/** `a + b = c` → a, +, b, =, c. Ids are taken as they are; whether they exist was checked with the data. */
export function splitRule(rule: string): RulePart[] {
  return [...rule.matchAll(/[a-z][a-z0-9-]*|<=|\d+(?:\.\d+)?|\S/g)].map(([token]) =>
    /^[a-z]/.test(token) ? { figure: token } : { sign: printed[token] ?? token },
  );
}

/** As printed, or as the interval it stands for. */
export type RuleForm = 'printed' | 'intervals';

/** A figure in a rule: `9.48万人`, or `[94,750–94,850]`. */
export function sayInRule(id: string, report: Report, { lang, as }: { lang: Lang; as: RuleForm }): string {
  const figure = getFigure(report, id);
  if (as === 'printed') return formatFigure(figure, lang);
  const told = toldInterval(figure);
  return told.low === told.high ? formatInterval(told) : `[${formatInterval(told)}]`;
}
