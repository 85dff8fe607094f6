import { workOut } from '../model/arithmetic.ts';
import { languages, type Figure } from '../model/figure.ts';
import type { Report } from '../model/report.ts';
import { pathOf } from '../text/route.ts';
import { quoteFigure } from '../text/sentence.ts';
import type { Edition } from './download.ts';
import { figureRow } from './ledger.ts';

/** All that a figure's page says, for a program: the row, its checks worked out, what rests on it, and it as a sentence. */
export function figureTwin(figure: Figure, report: Report, { root, version }: Edition): string {
  const checks = report.checks.filter((check) => check.figures.includes(figure.id));
  const both = (say: (lang: 'zh' | 'en') => string) => Object.fromEntries(languages.map((lang) => [lang, say(lang)]));
  const body = {
    ...figureRow(figure, report),
    page: both((lang) => new URL(pathOf(`data/${figure.id}/`, lang).slice(1), root).href),
    sentence: both((lang) => quoteFigure(figure, report, lang)),
    checks: checks.map((check) => {
      const { overlap, unit } = workOut(check, report);
      const { id, rule, verdict, left, right } = check;
      return { id, rule, verdict, unit, left, right, overlap: overlap ?? null };
    }),
    usage: report.usage[figure.id] ?? { charts: [], story: [], checks: [], formulas: [] },
    corrections: report.corrections.filter((correction) => correction.figure === figure.id),
    version,
    licence: 'CC-BY-4.0',
  };
  return `${JSON.stringify(body, null, 1)}\n`;
}
