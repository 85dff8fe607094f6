import type { Figure, Lang } from '../model/figure.ts';
import type { Report } from '../model/report.ts';
import { formatFigure, formatNumber, formatTerm } from './format.ts';
import { enClaims } from './claims.en.ts';
import { zhClaims, type Claims, type Said } from './claims.zh.ts';

const claims: Record<Lang, Claims> = { zh: zhClaims, en: enClaims };

/** A figure as a clause: 昭通市经东莞帮扶到广东省转移就业的贫困人口有2.84万人. A measure without words of its own is said by its name. */
export function claimFigure(figure: Figure, report: Report, lang: Lang): string {
  const said = sayTerms(figure, report, lang);
  const claim = claims[lang][figure.measure];
  if (claim) return lang === 'zh' ? soften(claim(said)) : claim(said);
  const measure = figure.measure ? formatTerm(report.measures, figure.measure, lang) : '';
  return lang === 'zh' ? `${said.place}${measure}为${said.amount}` : `${measure} in ${said.place}: ${said.amount}`;
}

/** Whom a computed figure is about, where all it is computed from agree: `the poor people from Zhaotong helped into jobs`. */
export function claimBasis(figure: Figure, report: Report, lang: Lang): string {
  if (figure.measure !== 'transfer' || !figure.place) return '';
  const { place, group, isHelped } = sayTerms(figure, report, lang);
  return lang === 'zh'
    ? `${place}${isHelped ? '经东莞帮扶' : ''}转移就业的${group}`
    : `${group} from ${place} ${isHelped ? 'helped' : 'transferred'} into jobs`;
}

/** 为约6,000元 → 约6,000元, 占约70% → 有约70%: not every verb goes with a soft number. */
export const soften = (claim: string): string => claim.replace(/为([约≈])/, '$1').replace('占约', '有约');

/** `Poor people` → `poor people`, for the middle of a sentence. */
export const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

function sayTerms(figure: Figure, report: Report, lang: Lang): Said {
  const { place, group, destination } = figure;
  const isPart = destination !== '' && destination !== 'all';
  const people = group && group !== 'all' ? formatTerm(report.groups, group, lang) : '';
  return {
    place: place && formatTerm(report.places, place, lang),
    group: lang === 'zh' ? people : lowerFirst(people.replace(/ \(.*\)$/, '')),
    where: isPart ? sayWhere(formatTerm(report.destinations, destination, lang), lang) : '',
    amount: formatFigure(figure, lang),
    number: formatNumber(figure, lang),
    isHelped: figure.scope === 'helped',
  };
}

/** A destination's name with the word that leads to it. */
function sayWhere(name: string, lang: Lang): string {
  if (lang === 'zh') return `${name.endsWith('内') ? '在' : '到'}${name}`;
  if (/^(Within|Outside|Elsewhere)/.test(name)) return lowerFirst(name);
  return name.endsWith('Delta') ? `in the ${name}` : `in ${name.startsWith('Other') ? lowerFirst(name) : name}`;
}
