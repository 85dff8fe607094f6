import { fixInks, ink } from '../charts/ink.ts';
import { dots, peoplePerDot } from '../charts/dots.ts';
import { el, textWidth, words } from '../charts/svg.ts';
import type { Figure, Lang } from '../model/figure.ts';
import { getFigure, type Report } from '../model/report.ts';
import { fill } from '../text/fill.ts';
import { count, formatFigure, formatMonth, formatPeriod, formatPrecision } from '../text/format.ts';
import { text } from '../text/interface.ts';
import { describeFigure } from '../text/sentence.ts';
import { drawCard, type Card, type Shape } from './card.ts';

/** Pages that have a picture to be shared with, by their path without language. */
export const sharePages = { story: '', ledger: 'data/' } as const;
export type SharePage = keyof typeof sharePages;

/** The picture's path below the site's root: `share/story.zh.wide.png`. */
export const sharePath = (page: SharePage, lang: Lang, shape: Shape): string => `share/${page}.${lang}.${shape}.png`;

/** The picture of a page as SVG in plain colours, 1200 × 630 or 1080 × 1080. */
export function drawShare(report: Report, page: SharePage, { lang, shape }: { lang: Lang; shape: Shape }): string {
  return fixInks(drawCard(cards[page](report, lang), shape), 'light');
}

const cards: Record<SharePage, (report: Report, lang: Lang) => Card> = {
  story: (report, lang) => ({
    ...frameOf(report, lang),
    headline: fill(report.story[lang][0]?.title ?? '', report, lang),
    subtitle: dots.summary(dots.data(report), lang).subtitle,
    body: ([width, height]) => drawDots(report, lang, [width, height]),
  }),
  ledger: (report, lang) => ({
    ...frameOf(report, lang),
    headline: text[lang].ledgerTitle,
    subtitle: '',
    body: ([width, height]) => drawEntries(report, lang, [width, height]),
  }),
};

function frameOf(report: Report, lang: Lang): Pick<Card, 'lang' | 'name' | 'kicker' | 'source'> {
  const { source, sourceLine, kicker } = text[lang];
  const colon = lang === 'zh' ? '：' : ': ';
  const month = formatMonth(report.sources[0]?.published ?? '', lang);
  return { lang, name: report.site[`name_${lang}`] ?? '', kicker, source: `${source}${colon}${sourceLine(month)}` };
}

type Size = readonly [width: number, height: number];

const dotWords = {
  zh: (people: string) => `每个点约${people}人；空心的，是印出的位数说不准的`,
  en: (people: string) => `One dot is about ${people} people; hollow ones are what the printed digits leave open`,
};

/** The dots of the story's head, as large as the space allows, and what a dot is. */
function drawDots(report: Report, lang: Lang, [width, height]: Size): string {
  const note = 22;
  const svg = dots.draw(dots.data(report), { width: width > 940 ? 540 : 440, lang });
  const [, , own = 1, tall = 1] = (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? '').split(' ').map(Number);
  const scale = Math.min(width / own, (height - note * 1.6) / tall);
  const inner = svg.replace(/^<svg[^>]*>|<\/svg>$/g, '');
  return [
    el('g', { transform: `scale(${scale})` }, inner),
    words(dotWords[lang](count(peoplePerDot)), [0, tall * scale + note * 1.4], { 'font-size': note, fill: ink('muted') }),
  ].join('');
}

/** Figures of five kinds: rounded, exact, open, a range, disputed. */
const shown = [
  'zhaotong-todate-total',
  'weixin-2018-total',
  'weixin-2020-sent',
  'weixin-2020-wage',
  'zhaotong-todate-out-share',
] as const;

/** Entries as the ledger has them: amount, what it counts and when, how fine it is or what is wrong with it. */
function drawEntries(report: Report, lang: Lang, [width, height]: Size): string {
  const row = height / shown.length;
  return shown
    .map((id, i) => el('g', { transform: `translate(0,${row * i})` }, drawEntry(getFigure(report, id), { report, lang, width, row })))
    .join('');
}

interface Entry {
  report: Report;
  lang: Lang;
  width: number;
  row: number;
}

function drawEntry(figure: Figure, { report, lang, width, row }: Entry): string {
  const y = row / 2 + 14;
  const stamp = text[lang].statuses[figure.status];
  const what = `${describeFigure(figure, report, lang)} · ${formatPeriod(figure.period, lang)}`;
  return [
    el('path', { d: `M0 0h${width}`, stroke: ink('rule'), 'stroke-width': 1.5 }),
    words(formatFigure(figure, lang), [0, y], { 'font-size': 44, 'font-weight': 900, fill: ink('ink') }),
    words(what, [width, y - 16], { 'font-size': 25, 'text-anchor': 'end', fill: ink('ink') }),
    stamp ? drawStamp(stamp, [width, y + 20]) : words(formatPrecision(figure, lang), [width, y + 20], { 'font-size': 22, 'text-anchor': 'end', fill: ink('muted') }),
  ].join('');
}

function drawStamp(stamp: string, [x, y]: readonly [number, number]): string {
  const width = textWidth(stamp, 22) + 16;
  const box = { x: x - width, y: y - 22, width, height: 30, rx: 3, fill: 'none', stroke: ink('muted'), 'stroke-width': 2 };
  return el('rect', box) + words(stamp, [x - width / 2, y], { 'font-size': 22, 'font-weight': 900, 'text-anchor': 'middle', fill: ink('muted') });
}
