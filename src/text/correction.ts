import { correctionsOfChart } from '../model/correction-log.ts';
import type { Correction, CorrectionKind } from '../model/correction.ts';
import type { Figure, Lang } from '../model/figure.ts';
import { parsePeriod } from '../model/period.ts';
import { parseQuantity } from '../model/quantity.ts';
import { getFigure, type Report } from '../model/report.ts';
import { formatDay, formatFigure, formatInference, formatMonth, formatPeriod } from './format.ts';
import { text } from './interface.ts';
import { describeFigure } from './sentence.ts';

/** The words of corrections, wherever they are told. `en` is typed by `zh`. */
const zh = {
  title: '更正',
  lead: '已经发布的数改过的，都在这里：哪一天，原来是什么，现在是什么，为什么。最近的在最前。',
  none: '还没有更正过。',
  kinds: {
    typo: '更正',
    source: '来源更正',
    confirmed: '经编辑核实',
    'new-source': '后来的来源',
    withdrawn: '撤回',
    renamed: '更名',
  } satisfies Record<CorrectionKind, string>,
  kindWords: {
    typo: '本站录错了，照来源改正。',
    source: '来源自己更正了，照更正后的改。',
    confirmed: '来源没有改，编辑另有依据，核实后改的；原来印的数仍写明。',
    'new-source': '后来的来源给了另一个数。原来的数不动，两个数各有各的网址。',
    withdrawn: '不再作为事实使用；网址还在，写明已撤回。',
    renamed: '数没有变，换了编号；旧网址仍打得开。',
  } satisfies Record<CorrectionKind, string>,
  kindsHeading: '为什么更正',
  howHeading: '更正的方法',
  how: [
    '发布过的每个数都有记录。编辑改了它，没有在更正表里写明日期、原来的数、现在的数和理由，网站就不能发布；改动一倍以上、撤回，要再确认一次。',
    '更正会出现在用到这个数的每张图下面、别人嵌入的图里、下载的数据里、这个数自己的页上和订阅里。早先固定下来的版本不改，但会写明已有更正。',
  ],
  reportHeading: '发现错误',
  subscribe: '订阅更正（Atom）',
  download: '更正表（CSV）',
  charts: '用在',
  changed: (was: string, now: string) => `原为${was}，现为${now}`,
  later: (source: string, now: string) => `${source}写的是${now}`,
  takenBack: (was: string) => `${was}不再使用`,
  newId: (was: string, now: string) => `编号${was}改为${now}`,
  revises: (older: string) => `它修订了先前来源的${older}`,
  more: (n: string) => `共更正${n}次。`,
  brief: (day: string) => `${day}有更正`,
  supersededBy: (day: string) => `这张图用的数已于${day}更正，看现在的一版`,
  confirmed: '经编辑核实',
  confirmation: (printed: string, by: string, day: string) =>
    `${printed ? `来源印的是“${printed}”；` : ''}${by}，${day}`,
  evidence: '依据',
};

const en: typeof zh = {
  title: 'Corrections',
  lead: 'Every published number that changed: the day, what it was, what it is now, and why. The latest first.',
  none: 'Nothing has been corrected so far.',
  kinds: {
    typo: 'Correction',
    source: 'Corrected by the source',
    confirmed: 'Confirmed by an editor',
    'new-source': 'Later source',
    withdrawn: 'Withdrawn',
    renamed: 'Renamed',
  },
  kindWords: {
    typo: 'We entered it wrongly; it now is as the source has it.',
    source: 'The source corrected itself, and we follow.',
    confirmed: 'The source stands; an editor has other evidence. What the source prints is still told.',
    'new-source': 'A later source gives another number. The earlier stays; each has its own address.',
    withdrawn: 'No longer used as a fact; its address stays and says so.',
    renamed: 'The number is the same under another id; the old address still opens.',
  },
  kindsHeading: 'Why a number changes',
  howHeading: 'How corrections are made',
  how: [
    'Every published number is on record. If an editor changes one without a row that gives the day, the old number, the new one and the reason, the site cannot be published; a change of more than twofold, or a withdrawal, must be confirmed once more.',
    'A correction appears under every chart that uses the number, in charts embedded elsewhere, in the downloads, on the number’s own page and in the feed. Versions frozen earlier do not change, but say that there is a correction.',
  ],
  reportHeading: 'If you find an error',
  subscribe: 'Follow corrections (Atom)',
  download: 'Table of corrections (CSV)',
  charts: 'Used in',
  changed: (was, now) => `was ${was}, is now ${now}`,
  later: (source, now) => `${source} has ${now}`,
  takenBack: (was) => `${was} is no longer used`,
  newId: (was, now) => `the id ${was} became ${now}`,
  revises: (older) => `it revises ${older} of an earlier source`,
  more: (n) => ` ${n} corrections in all.`,
  brief: (day) => `corrected ${day}`,
  supersededBy: (day) => `A number in this chart was corrected on ${day}; see the version of today`,
  confirmed: 'Confirmed by an editor',
  confirmation: (printed, by, day) => `${printed ? `the source prints “${printed}”; ` : ''}${by}, ${day}`,
  evidence: 'Evidence',
};

export const correctionText: Record<Lang, typeof zh> = { zh, en };

/** `更正（2026年12月1日）：威信县 · 输出劳动力，原为590人，现为560人。录入有误。` */
export function sayCorrection(correction: Correction, report: Report, lang: Lang): string {
  const t = correctionText[lang];
  const figure = getFigure(report, correction.figure);
  const what = figure.status === 'derived' ? figure.note[lang] : describeFigure(figure, report, lang);
  const day = formatDay(correction.date, lang);
  const change = sayChange(correction, report, lang);
  const reason = endSentence(correction.reason[lang], lang);
  return lang === 'zh'
    ? `${t.kinds[correction.kind]}（${day}）：${what}，${change}。${reason}`
    : `${t.kinds[correction.kind]} (${day}): ${what}, ${change}. ${reason}`;
}

/** `原为590人，现为560人`. */
export function sayChange({ kind, figure: id, was, now }: Correction, report: Report, lang: Lang): string {
  const t = correctionText[lang];
  const figure = getFigure(report, id);
  const say = (said: string): string => formatSaid(said, { figure, report, lang });
  if (kind === 'renamed') return t.newId(was, id);
  if (kind === 'withdrawn') return t.takenBack(was === '' ? formatFigure(figure, lang) : say(was));
  if (kind === 'new-source') {
    const later = getFigure(report, now);
    const month = formatMonth(report.sources.find((source) => source.id === later.source)?.published ?? '', lang);
    return t.later(text[lang].sourceLine(month), formatFigure(later, lang));
  }
  return t.changed(say(was), say(now));
}

/** The latest of a chart's corrections in a line, and how many there are; empty if there is none. */
export function sayLatest(report: Report, chart: string, lang: Lang): string {
  const all = correctionsOfChart(report, chart);
  const [latest] = all;
  if (!latest) return '';
  const more = all.length > 1 ? correctionText[lang].more(String(all.length)) : '';
  return sayCorrection(latest, report, lang) + more;
}

/** Where there is room for a few words: `2026年12月1日有更正`. */
export function sayBriefly(report: Report, chart: string, lang: Lang): string {
  const [latest] = correctionsOfChart(report, chart);
  return latest ? correctionText[lang].brief(formatDay(latest.date, lang)) : '';
}

/** What a table cell said, in the reader's language: a time, a number as the figure is said, or a term by its name. */
function formatSaid(said: string, { figure, report, lang }: { figure: Figure; report: Report; lang: Lang }): string {
  const period = parsePeriod(said);
  if (period) return formatPeriod(period, lang) + formatInference(period, lang);
  const printed = said.normalize('NFKC').replaceAll(',', '');
  const { unit } = figure.quantity;
  const isBare = /[\d一二三四五六七八九成半万亿]$/.test(printed);
  const quantity = parseQuantity(isBare ? printed + unit : printed);
  const isNumber = typeof quantity !== 'string' && quantity.unit === unit;
  if (isNumber)
    return formatFigure(
      {
        ...figure,
        status: 'reported',
        printed: isBare && !printed.endsWith(unit) ? printed + unit : printed,
        quantity,
      },
      lang,
    );
  const terms = [report.places, report.groups, report.destinations, report.speakers].flat();
  return terms.find((term) => term.zh === said)?.[lang] ?? said;
}

const endSentence = (words: string, lang: Lang): string =>
  words === '' || /[。.!?！？]$/.test(words) ? words : `${words}${lang === 'zh' ? '。' : '.'}`;
