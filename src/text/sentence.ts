import type { Figure, Lang } from '../model/figure.ts';
import type { Report } from '../model/report.ts';
import { sourcesOf } from '../model/source.ts';
import { claimBasis, claimFigure, lowerFirst, soften } from './claim.ts';
import {
  formatFigure,
  formatInference,
  formatMonth,
  formatPeriod,
  formatScope,
  formatTerm,
  sideBySide,
} from './format.ts';
import { text } from './interface.ts';

/** What a figure counts, in the ledger's words: `昭通市 · 转移就业 · 贫困人口 · 到广东省`. Empty for one of many measures. */
export function describeFigure(figure: Figure, report: Report, lang: Lang): string {
  const { place, measure, group, destination } = figure;
  // People in poverty, of poor people: said once.
  const isSaid =
    measure && group && formatTerm(report.measures, measure, 'zh') === formatTerm(report.groups, group, 'zh');
  return sideBySide(
    place && formatTerm(report.places, place, lang),
    measure && formatTerm(report.measures, measure, lang),
    group && group !== 'all' && !isSaid && formatTerm(report.groups, group, lang),
    destination && destination !== 'all' && formatTerm(report.destinations, destination, lang),
  );
}

/** Where a figure stands, `第2段`; with more than one source, in which of them too. */
export function sayPlace(figure: Figure, report: Report, lang: Lang): string {
  const place = text[lang].paragraph(figure.para);
  const source = report.sources.find(({ id }) => id === figure.source);
  if (!source || report.sources.length === 1) return place;
  const line = text[lang].sourceLine(formatMonth(source.published, lang));
  return lang === 'zh' ? `${line}，${place}` : `${line}, ${place}`;
}

/** A figure as a sentence one may quote: who says it, of what, how much, when and whose count. */
export function quoteFigure(figure: Figure, report: Report, lang: Lang): string {
  const [source] = sourcesOf(report, [figure.id]);
  const month = formatMonth(source?.published ?? '', lang);
  if (figure.status === 'derived') return quoteDerived(figure, report, { month, lang });
  const claim = claimFigure(figure, report, lang);
  const whose = sayWhose(figure, report, lang);
  if (lang === 'en') return `According to a report of ${month}, ${claim} (${sayWhen(figure, lang)}; ${whose}).`;
  // 每年 stands in the sentences that are about each year.
  const when = figure.period.kind === 'each-year' ? '' : `${sayWhen(figure, lang)}，`;
  return `据一篇${month}的报道，${when}${claim}（${whose}）。`;
}

function quoteDerived(figure: Figure, report: Report, { month, lang }: { month: string; lang: Lang }): string {
  const basis = claimBasis(figure, report, lang);
  const { name, remark } = splitName(figure.note[lang], { isPlaced: basis !== '', lang });
  const isTimeless = figure.measure === '' && figure.place === '';
  const when = isTimeless ? '' : sayWhen(figure, lang);
  const number = formatFigure(figure, lang);
  if (lang === 'zh') {
    const claim = `${basis && `${basis}中，`}${name}${zhVerb(name)}${number}`;
    return `本站据一篇${month}的报道计算，${when && `${when}，`}${soften(claim)}${remark && `（${remark}）`}。`;
  }
  const fine = [when, remark].filter(Boolean).join('; ');
  const claim = `${basis && `of ${basis}, `}${enSubject(name)} ${number}`;
  return `Computed by this site from a report of ${month}: ${claim}${fine && ` (${fine})`}.`;
}

/** A computed figure's name without the place its basis names already (威信：), and what the name adds after its head. */
function splitName(
  note: string,
  { isPlaced, lang }: { isPlaced: boolean; lang: Lang },
): Record<'name' | 'remark', string> {
  const whole = isPlaced ? note.replace(/^[^：:]{1,12}(?:：|: )/, '') : note;
  const [, name = whole, remark = ''] = (lang === 'zh' ? /^(.+的)，(.+)$/ : /^(.+?); (.+)$/).exec(whole) ?? [];
  return { name, remark };
}

/** 省内占总数的51–52%, 到云南省外就业的有4.54万人, 各去向相加为9.44万人. */
function zhVerb(name: string): string {
  if (/占[^，]+$/.test(name)) return '的';
  if (name.endsWith('的')) return '有';
  return name.endsWith('就业') ? '的有' : '为';
}

function enSubject(name: string): string {
  if (/^(?:share|straight-line distance)\b/i.test(name)) return `the ${lowerFirst(name)} is`;
  return /per person$/.test(name) ? `the ${lowerFirst(name)}, comes to` : `${lowerFirst(name)} come to`;
}

function sayWhen({ period }: Figure, lang: Lang): string {
  const inferred = formatInference(period, lang);
  // One bracket inside another reads badly.
  return formatPeriod(period, lang) + (lang === 'en' ? inferred.replace(/^ \((.+)\)$/, ', $1') : inferred);
}

/** Where an editor has it otherwise than the source, the sentence says so: it must not be laid to the source. */
const vouched: Record<Lang, (printed: string) => string> = {
  zh: (printed) => `数经编辑核实${printed && `，原印“${printed}”`}`,
  en: (printed) => `the number as confirmed by an editor${printed && `, printed “${printed}”`}`,
};

function sayWhose({ scope, speaker, confirmed }: Figure, report: Report, lang: Lang): string {
  const said = speaker && text[lang].spoken(formatTerm(report.speakers, speaker, lang));
  const proof = confirmed && vouched[lang](confirmed.printed);
  if (lang === 'en') return [formatScope(scope, lang), said, proof].filter(Boolean).join('; ');
  return [`口径：${formatScope(scope, lang)}`, said, proof].filter(Boolean).join('；');
}
