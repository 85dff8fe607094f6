import { workOut, type Arithmetic } from '../model/arithmetic.ts';
import type { Check } from '../model/check.ts';
import type { Lang } from '../model/figure.ts';
import { isHard } from '../model/quantity.ts';
import { getFigure, type Report } from '../model/report.ts';
import { formatAmount, formatRange } from '../text/amount.ts';
import { ledgerText } from '../text/ledger.ts';
import { drawSides } from './interval.ts';

/** A check to be shown: its two sides drawn, and what lies between them in words. */
export interface ChecksSides {
  svg: string;
  /** For those who do not see the drawing. */
  label: string;
  /** `两边都成立的范围：…`, and by how much the printed digits differ; empty where there is nothing to say. */
  overlap: string;
  difference: string;
}

/** Works a check out, draws its sides and says what they share. */
export function viewSides(check: Check, report: Report, lang: Lang): ChecksSides {
  const t = ledgerText[lang].checks;
  const sum = workOut(check, report);
  const [left, right] = nameSides(sum, lang);
  const isSoft = (rule: string) =>
    report.figures.some((figure) => rule.split(/[^a-z0-9-]+/).includes(figure.id) && !isHard(figure.quantity));
  const [before = '', after = ''] = check.rule.split(/<=|[=~≤≈]/);
  const figures = check.figures.map((figure) => getFigure(report, figure));
  const isUneven = sum.relation === '=' && sum.unit !== '%' && sum.difference !== 0;
  const isShared = sum.overlap && check.verdict !== 'exact';
  return {
    svg: drawSides(sum, { left, right }, { left: isSoft(before), right: isSoft(after) }),
    label: t.drawing(left, right),
    overlap: isShared && sum.overlap ? t.overlap(formatRange(sum.overlap, sum.unit, lang)) : '',
    difference: isUneven ? t.difference(formatAmount(Math.abs(sum.difference), figures, lang)) : '',
  };
}

/** `算出：93,350–95,450人`, `印出：…`. */
function nameSides(sum: Arithmetic, lang: Lang): [left: string, right: string] {
  const t = ledgerText[lang].checks;
  const colon = lang === 'zh' ? '：' : ': ';
  const [one, other] = { '=': [t.left, t.right], '<=': [t.smaller, t.larger], '~': [t.one, t.other] }[sum.relation] as [
    string,
    string,
  ];
  const say = (name: string, side: Arithmetic['left']): string => name + colon + formatRange(side, sum.unit, lang);
  return [say(one, sum.left), say(other, sum.right)];
}
