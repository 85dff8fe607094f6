import { viewSides } from '../charts/sides.ts';
import { el, escapeText } from '../charts/svg.ts';
import type { Check } from '../model/check.ts';
import type { Lang } from '../model/figure.ts';
import type { Report } from '../model/report.ts';
import { deskText } from '../text/desk.ts';
import { text } from '../text/interface.ts';
import { ledgerText } from '../text/ledger.ts';
import { sayInRule, splitRule, type RuleForm } from '../text/rule.ts';

/** Every check with its numbers put in, both sides drawn and the verdict; first those an editor wrote. */
export function writeChecks(report: Report, lang: Lang): string {
  const t = ledgerText[lang].checks;
  const kinds = ['declared', 'generated'] as const;
  return [
    el('h2', {}, deskText[lang].checks.heading),
    ...kinds.map((kind) => {
      const entries = report.checks.filter((check) => check.kind === kind);
      return (
        el('h3', {}, t[kind]) +
        el('div', { class: 'checks' }, ...entries.map((check) => writeCheck(check, report, lang)))
      );
    }),
  ].join('\n');
}

/** `9.48万人 = …`: a rule with its numbers put in, each leading to its entry. */
export function writeRule(rule: string, report: Report, { lang, as }: { lang: Lang; as: RuleForm }): string {
  return splitRule(rule)
    .map(({ figure, sign }) => {
      if (figure === undefined) return sign === '|' ? ledgerText[lang].or : ` ${escapeText(sign)} `;
      return el('a', { href: `#${figure}` }, escapeText(sayInRule(figure, report, { lang, as })));
    })
    .join('');
}

function writeCheck(check: Check, report: Report, lang: Lang): string {
  const { svg, label, overlap, difference } = viewSides(check, report, lang);
  const more = [overlap, difference, check.note[lang]]
    .filter(Boolean)
    .map((words) => el('span', {}, escapeText(words)));
  return el(
    'article',
    { id: `check-${check.id}`, class: `check ${check.verdict}` },
    el('p', { class: 'rule' }, writeRule(check.rule, report, { lang, as: 'printed' })),
    el('p', { class: 'fine' }, writeRule(check.rule, report, { lang, as: 'intervals' })),
    svg.replace('<svg', `<svg role="img" aria-label="${escapeText(label)}"`),
    el('p', {}, el('strong', {}, text[lang].verdicts[check.verdict]), ' ', ...more),
    el('p', { class: 'fine' }, el('code', {}, escapeText(check.id))),
  );
}
