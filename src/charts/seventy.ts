import type { Bilingual, Figure, Lang } from '../model/figure.ts';
import { isHard, middle } from '../model/quantity.ts';
import { getFigure, type Report } from '../model/report.ts';
import { formatNumber, formatPeriod, formatTerm } from '../text/format.ts';
import type { Chart, ChartWords, Frame, Table } from './chart.ts';
import { ink } from './ink.ts';
import { asFigure, drawPlot, Plot } from './plot.ts';
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

const sizes = { row: 58, mark: 14, axis: 34 };

function drawLine({ claims }: Data, { width, lang }: Frame): string {
  const height = claims.length * sizes.row + sizes.axis;
  const y = (_: Claim, i: number) => i * sizes.row + 40;
  const ends = {
    x1: ({ figure }: Claim) => figure.quantity.low,
    x2: ({ figure }: Claim) => figure.quantity.high ?? figure.quantity.low,
  };
  const isBand = ({ figure }: Claim) => figure.quantity.value === null || !isHard(figure.quantity);
  const band = {
    ...ends,
    y1: (c: Claim, i: number) => y(c, i) - sizes.mark / 2,
    y2: (c: Claim, i: number) => y(c, i) + sizes.mark / 2,
  };
  const label = { ariaLabel: ({ figure }: Claim) => asFigure(figure.id) };
  const soft = (claim: Claim) => isBand(claim) && !isHard(claim.figure.quantity);
  // Plot filters by a channel, so that each claim keeps its own row.
  const where = (is: (claim: Claim) => boolean) => ({ filter: is });
  return drawPlot({
    width,
    height,
    margin: 0,
    marginLeft: 18,
    marginRight: 26,
    marginBottom: sizes.axis,
    x: { domain: [0, 100], axis: null },
    y: { domain: [0, claims.length * sizes.row], range: [0, claims.length * sizes.row], axis: null },
    marks: [
      Plot.gridX([0, 25, 50, 75, 100], { stroke: ink('rule'), strokeOpacity: 0.55 }),
      Plot.axisX([0, 25, 50, 75, 100], {
        fontSize: 14,
        fill: ink('muted'),
        tickSize: 4,
        stroke: ink('rule'),
        tickFormat: (value: number) => `${value}%`,
        y: claims.length * sizes.row,
      }),
      Plot.ruleY(claims, { y, x1: 0, x2: 100, stroke: ink('rule') }),
      Plot.rect(claims, {
        ...band,
        ...label,
        ...where((claim) => isBand(claim) && !soft(claim)),
        fill: ink('ink'),
        className: 'mark mark-range',
      }),
      Plot.rect(claims, {
        ...band,
        ...label,
        ...where(soft),
        fill: ink('paper'),
        stroke: ink('ink'),
        strokeWidth: 1.5,
        strokeDasharray: '3 2.5',
        className: 'mark mark-about',
      }),
      Plot.dot(claims, {
        x: ({ figure }: Claim) => middle(figure.quantity),
        y,
        ...label,
        ...where((claim) => !isBand(claim)),
        r: 7,
        fill: ink('ink'),
        className: 'mark mark-rounded',
      }),
      Plot.text(claims, {
        x: 0,
        y,
        dx: -18,
        dy: -22,
        text: ({ meaning }: Claim) => meaning[lang],
        textAnchor: 'start',
        fontSize: 15,
        fill: ink('ink'),
      }),
      Plot.text(claims, {
        x: 100,
        y,
        dx: 26,
        dy: -22,
        text: ({ figure }: Claim) => formatNumber(figure, lang),
        textAnchor: 'end',
        fontSize: 16,
        fontWeight: 700,
        fill: ink('ink'),
      }),
    ],
  });
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
