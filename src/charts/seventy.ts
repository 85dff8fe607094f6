import type { Bilingual, Figure, Lang } from '../model/figure.ts';
import { isHard, middle } from '../model/quantity.ts';
import { getFigure, type Report } from '../model/report.ts';
import { formatNumber, formatPeriod, formatTerm } from '../text/format.ts';
import type { Chart, ChartWords, Frame, Table } from './chart.ts';
import { ink } from './ink.ts';
import { drawing, el, words } from './svg.ts';
import { selectWords } from './words.ts';

interface Claim {
  figure: Figure;
  /** What share is meant: the point of the drawing is that these differ. */
  meaning: Bilingual;
  /** Who says it, or that it is computed here. */
  who: Bilingual;
}
interface Data {
  words: ChartWords;
  claims: Claim[];
}

const computed = { zh: '本站计算', en: 'our calculation' };
const heading = { zh: '小标题', en: 'a heading' };

/** Four shares that sound alike on one line from nought to a hundred per cent. */
export const seventy: Chart<Data> = {
  id: 'seventy',
  figures: [
    'zhaotong-todate-out-share',
    'weixin-away-need',
    'weixin-2018-outside-share',
    'zhaotong-todate-outside-share',
  ],
  data: (report) => ({ words: selectWords(report, 'seventy'), claims: selectClaims(report) }),
  draw: drawLine,
  table: tabulate,
  summary: ({ words, claims }, lang) => ({
    headline: words.headline[lang],
    subtitle: words.subtitle[lang],
    caveat: words.caveat[lang],
    description: describe(claims, lang),
  }),
};

function selectClaims(report: Report): Claim[] {
  const need = getFigure(report, 'weixin-away-need');
  const speaker = {
    zh: formatTerm(report.speakers, need.speaker, 'zh'),
    en: formatTerm(report.speakers, need.speaker, 'en'),
  };
  return [
    {
      figure: getFigure(report, 'zhaotong-todate-out-share'),
      meaning: { zh: '助其出省就业的劳动力', en: 'Helped to leave the province' },
      who: heading,
    },
    { figure: need, meaning: { zh: '威信：需要外出就业的', en: 'Weixin: need to go out' }, who: speaker },
    {
      figure: getFigure(report, 'weixin-2018-outside-share'),
      meaning: { zh: '威信：转移就业中到省外的', en: 'Weixin: outside Yunnan' },
      who: computed,
    },
    {
      figure: getFigure(report, 'zhaotong-todate-outside-share'),
      meaning: { zh: '全市：受帮扶者中到省外的', en: 'City: outside Yunnan' },
      who: computed,
    },
  ];
}

const sizes = { row: 58, mark: 14, axis: 34, left: 18, right: 26 };
const ticks = [0, 25, 50, 75, 100];

function drawLine({ claims }: Data, { width, lang }: Frame): string {
  const foot = claims.length * sizes.row;
  const x = (percent: number) => sizes.left + ((width - sizes.left - sizes.right) * percent) / 100;
  return drawing(
    width,
    foot + sizes.axis,
    ...ticks.map((percent) => drawTick(percent, x(percent), foot)),
    ...claims.map((claim, i) => drawClaim(claim, { x, y: i * sizes.row + 40, width }, lang)),
  );
}

function drawTick(percent: number, x: number, foot: number): string {
  return [
    el('line', { x1: x, x2: x, y1: 0, y2: foot, stroke: ink('rule'), 'stroke-opacity': 0.55 }),
    el('line', { x1: x, x2: x, y1: foot, y2: foot + 4, stroke: ink('rule') }),
    words(`${percent}%`, [x, foot + 19], { 'font-size': 14, 'text-anchor': 'middle', fill: ink('muted') }),
  ].join('');
}

interface Line {
  /** Pixels of a percentage. */
  x: (percent: number) => number;
  y: number;
  width: number;
}

function drawClaim({ figure, meaning }: Claim, line: Line, lang: Lang): string {
  const { x, y, width } = line;
  return [
    el('line', { x1: x(0), x2: x(100), y1: y, y2: y, stroke: ink('rule') }),
    drawShare(figure, line),
    words(meaning[lang], [0, y - 17], { 'font-size': 15, fill: ink('ink') }),
    words(formatNumber(figure, lang), [width, y - 17], {
      'font-size': 16,
      'font-weight': 700,
      'text-anchor': 'end',
      fill: ink('ink'),
    }),
  ].join('');
}

/** A dot for a number; a band where the report gives a stretch, in dashes where the words are soft. */
function drawShare({ id, quantity }: Figure, { x, y }: Line): string {
  const mark = (name: string) => ({ 'data-figure': id, class: `mark mark-${name}` });
  const isSoft = !isHard(quantity);
  if (quantity.value !== null && !isSoft)
    return el('circle', { cx: x(middle(quantity)), cy: y, r: 7, fill: ink('ink'), ...mark('rounded') });
  const [low, high] = [x(quantity.low), x(quantity.high ?? quantity.low)];
  const band = { x: low, y: y - sizes.mark / 2, width: high - low, height: sizes.mark };
  const dashes = { stroke: ink('ink'), 'stroke-width': 1.5, 'stroke-dasharray': '3 2.5' };
  return isSoft
    ? el('rect', { ...band, fill: ink('paper'), ...dashes, ...mark('about') })
    : el('rect', { ...band, fill: ink('ink'), ...mark('range') });
}

const columns = { zh: ['说法', '数字', '谁说的', '时间'], en: ['What is said', 'Figure', 'Who says it', 'When'] };

function tabulate({ words, claims }: Data, lang: Lang): Table {
  return {
    caption: words.headline[lang],
    columns: columns[lang],
    rows: claims.map(({ figure, meaning, who }) => ({
      cells: [meaning[lang], formatNumber(figure, lang), who[lang], formatPeriod(figure.period, lang)],
      figure: figure.id,
    })),
  };
}

function describe(claims: readonly Claim[], lang: Lang): string {
  const said = claims.map(({ figure, meaning, who }) =>
    lang === 'zh'
      ? `${meaning.zh}${formatNumber(figure, lang)}（${who.zh}）`
      : `${meaning.en} ${formatNumber(figure, lang)} (${who.en})`,
  );
  const form = {
    zh: '同一条百分比线上的几个说法，虚线框是约数。',
    en: 'Several claims on one line of per cent; a dashed box is an approximate one. ',
  };
  return form[lang] + (lang === 'zh' ? `${said.join('；')}。` : `${said.join('; ')}.`);
}
