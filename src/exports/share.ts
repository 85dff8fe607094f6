import { fixInks, ink } from '../charts/ink.ts';
import { dots, peoplePerDot } from '../charts/dots.ts';
import { breakLines, el, words } from '../charts/svg.ts';
import type { Lang } from '../model/figure.ts';
import type { Report } from '../model/report.ts';
import { mainSource } from '../model/source.ts';
import { fill } from '../text/fill.ts';
import { count, formatMonth } from '../text/format.ts';
import { text } from '../text/interface.ts';
import { drawCard, type Card, type Shape } from './card.ts';
import { drawEntries } from './specimen.ts';

/** Pages that have a picture to be shared with, by their path without language. */
export const sharePages = { story: '', ledger: 'data/' } as const;
export type SharePage = keyof typeof sharePages;

/** What a page without a picture of its own is shared with is the story's. */
export const findSharePage = (path: string): SharePage => (path === sharePages.ledger ? 'ledger' : 'story');

/** The picture's file in share/, without its ending: `story-zh-wide`. */
export const shareName = (page: SharePage, lang: Lang, shape: Shape): string => `${page}-${lang}-${shape}`;

/** The picture of a page as SVG in plain colours, 1200 × 630 or 1080 × 1080. */
export function drawShare(report: Report, page: SharePage, { lang, shape }: { lang: Lang; shape: Shape }): string {
  return fixInks(drawCard(cards[page](report, lang), shape), 'light');
}

/** The picture in words, for those who do not see it. */
export function describeShare(report: Report, page: SharePage, lang: Lang): string {
  const { headline, subtitle } = cards[page](report, lang);
  const drawn = page === 'story' ? dots.summary(dots.data(report), lang).description : subtitle;
  return lang === 'zh'
    ? `${headline}${/[？。]$/.test(headline) ? '' : '。'}${drawn}`
    : `${headline}${/[?.]$/.test(headline) ? '' : '.'} ${drawn}`;
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
    subtitle: text[lang].kicker,
    body: ([width, height]) => drawEntries(report, lang, [width, height]),
  }),
};

function frameOf(report: Report, lang: Lang): Pick<Card, 'lang' | 'name' | 'source'> {
  const { source, sourceLine } = text[lang];
  const colon = lang === 'zh' ? '：' : ': ';
  const month = formatMonth(mainSource(report).published, lang);
  return { lang, name: report.site[`name_${lang}`] ?? '', source: `${source}${colon}${sourceLine(month)}` };
}

type Size = readonly [width: number, height: number];

const dotWords = {
  zh: (people: string) => `每个点约${people}人；空心的，是印出的位数说不准的`,
  en: (people: string) => `One dot is about ${people} people; hollow ones are what the printed digits leave open`,
};

const note = 23;

/** The dots of the story's head as wide as the space, what a dot is below; where that is too high, beside them. */
function drawDots(report: Report, lang: Lang, [width, height]: Size): string {
  const data = dots.data(report);
  const said = dotWords[lang](count(peoplePerDot));
  const below = note * 1.9;
  const wide = fitDots(data, lang, [width, height - below]);
  if (wide) {
    const top = (height - below - wide.height) / 2;
    return move(top, wide.svg + words(said, [0, wide.height + below - 4], { 'font-size': note, fill: ink('muted') }));
  }
  const aside = width * 0.27;
  const lines = breakLines(said, aside, note);
  const beside = lines.map((line, i) =>
    words(line, [width - aside, height - note * (0.4 + 1.4 * (lines.length - 1 - i))], {
      'font-size': note,
      fill: ink('muted'),
    }),
  );
  return (fitDots(data, lang, [width - aside - 50, height])?.svg ?? '') + beside.join('');
}

/** The wider a chart is drawn, the flatter it is, and the smaller its words once it is fitted in. */
const drawnWidths = [440, 470, 480, 520, 560, 600, 640, 680, 720, 760, 800];

/** The chart at the width of the space, its words as large as the space's height allows; undefined if it is too high. */
function fitDots(data: ReturnType<typeof dots.data>, lang: Lang, [width, height]: Size): Fitted | undefined {
  for (const own of drawnWidths) {
    const svg = dots.draw(data, { width: own, lang });
    const scale = width / own;
    const tall = Number(/ height="([^"]+)"/.exec(svg)?.[1]) * scale;
    const inner = svg.replace(/^<svg[^>]*>|<\/svg>$/g, '');
    if (tall <= height) return { svg: el('g', { transform: `scale(${scale})` }, inner), height: tall };
  }
  return undefined;
}

interface Fitted {
  svg: string;
  height: number;
}

const move = (y: number, svg: string): string => el('g', { transform: `translate(0,${y})` }, svg);
