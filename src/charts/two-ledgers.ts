import type { Bilingual, Figure, Lang } from '../model/figure.ts';
import { getFigure, type Report } from '../model/report.ts';
import { formatFigure, formatNumber, formatPeriod, formatPlace } from '../text/format.ts';
import { drawBorderBars, type Ledger } from './border-bars.ts';
import type { Chart, ChartWords, Table } from './chart.ts';
import { selectWords } from './words.ts';

interface Data {
  words: ChartWords;
  ledgers: Ledger[];
}

const label = {
  inside: { zh: '云南省内', en: 'Within Yunnan' },
  outside: { zh: '云南省外', en: 'Outside Yunnan' },
  within: { zh: '县内', en: 'in the county' },
  elsewhere: { zh: '县外省内', en: 'elsewhere in Yunnan' },
  unsplit: { zh: '报道没有分县内、县外', en: 'not split by county' },
  dongguan: { zh: '有序组织到东莞', en: 'organised to Dongguan' },
  rest: { zh: '没有写去了哪里', en: 'not named, may include Guangdong' },
  guangdong: { zh: '广东', en: 'Guangdong' },
  other: { zh: '没有写是哪些省份', en: 'provinces not named' },
} satisfies Record<string, Bilingual>;
const short = {
  elsewhere: { zh: '县外省内', en: 'rest of Yunnan' },
  unsplit: { zh: '没分县内、县外', en: 'not split' },
  dongguan: { zh: '有序组织到东莞', en: 'sent to Dongguan' },
  rest: { zh: '没有写去了哪里', en: 'place not named' },
} satisfies Record<string, Bilingual>;

/** Weixin 2018 and Qiaojia 2019 in their own categories, aligned only at the one line they share: Yunnan's border. */
export const twoLedgers: Chart<Data> = {
  id: 'two-ledgers',
  figures: [
    'weixin-2018-total',
    'weixin-2018-within',
    'weixin-2018-elsewhere',
    'weixin-2018-inside',
    'weixin-2018-inside-share',
    'weixin-2018-outside',
    'weixin-2018-outside-share',
    'weixin-2018-dongguan',
    'weixin-2018-outside-rest',
    'qiaojia-2019-total',
    'qiaojia-2019-inside',
    'qiaojia-2019-inside-share',
    'qiaojia-2019-guangdong',
    'qiaojia-2019-other',
    'qiaojia-2019-outside',
    'qiaojia-2019-outside-share',
  ],
  data: (report) => ({
    words: selectWords(report, 'two-ledgers'),
    ledgers: [selectWeixin(report), selectQiaojia(report)],
  }),
  draw: ({ ledgers }, frame) => drawBorderBars(ledgers, frame),
  table: tabulate,
  summary: ({ words: own, ledgers }, lang) => ({
    headline: own.headline[lang],
    subtitle: own.subtitle[lang],
    caveat: own.caveat[lang],
    description: describe(ledgers, lang),
  }),
};

function selectWeixin(report: Report): Ledger {
  const figure = (what: string) => getFigure(report, `weixin-2018-${what}`);
  return {
    place: placeOf(report, figure('total')),
    total: figure('total'),
    inside: {
      name: label.inside,
      total: figure('inside'),
      share: figure('inside-share'),
      parts: [
        { figure: figure('elsewhere'), label: label.elsewhere, short: short.elsewhere, fill: 'yunnan' },
        { figure: figure('within'), label: label.within, fill: 'yunnan' },
      ],
    },
    outside: {
      name: label.outside,
      total: figure('outside'),
      share: figure('outside-share'),
      parts: [
        { figure: figure('dongguan'), label: label.dongguan, short: short.dongguan, fill: 'guangdong' },
        { figure: figure('outside-rest'), label: label.rest, short: short.rest, fill: 'unnamed' },
      ],
    },
  };
}

function selectQiaojia(report: Report): Ledger {
  const figure = (what: string) => getFigure(report, `qiaojia-2019-${what}`);
  const inside = figure('inside');
  return {
    place: placeOf(report, inside),
    total: figure('total'),
    inside: {
      name: label.inside,
      total: inside,
      share: figure('inside-share'),
      parts: [{ figure: inside, label: label.unsplit, short: short.unsplit, fill: 'yunnan' }],
    },
    outside: {
      name: label.outside,
      total: figure('outside'),
      share: figure('outside-share'),
      parts: [
        { figure: figure('guangdong'), label: label.guangdong, fill: 'guangdong' },
        { figure: figure('other'), label: label.other, fill: 'unnamed' },
      ],
    },
  };
}

const placeOf = (report: Report, figure: Figure): Bilingual => ({
  zh: formatPlace(report, figure.place, 'zh'),
  en: formatPlace(report, figure.place, 'en'),
});

const columns = {
  zh: ['县', '时间', '去向', '人数', '占该县总数'],
  en: ['County', 'Period', 'Where', 'People', 'Share of the county’s total'],
};

function tabulate({ words: own, ledgers }: Data, lang: Lang): Table {
  const rows = ledgers.flatMap(({ place, total, inside, outside }) => {
    const start = [place[lang], formatPeriod(total.period, lang)];
    const sides = [inside, outside].flatMap((side) => [
      {
        cells: [...start, side.name[lang], formatNumber(side.total, lang), formatNumber(side.share, lang)],
        figure: side.total.id,
      },
      ...side.parts
        .filter((part) => part.figure !== side.total)
        .map((part) => ({
          cells: [...start, `— ${part.label[lang]}`, formatNumber(part.figure, lang), ''],
          figure: part.figure.id,
        })),
    ]);
    return [
      ...sides,
      { cells: [...start, lang === 'zh' ? '合计' : 'Total', formatNumber(total, lang), ''], figure: total.id },
    ];
  });
  return { caption: own.headline[lang], columns: columns[lang], rows };
}

function describe(ledgers: readonly Ledger[], lang: Lang): string {
  const sentences = ledgers.map(({ place, total, inside, outside }) =>
    lang === 'zh'
      ? `${place.zh}${formatPeriod(total.period, lang)}共${formatFigure(total, lang)}，省内${formatFigure(inside.total, lang)}，占${formatNumber(inside.share, lang)}；省外${formatFigure(outside.total, lang)}，占${formatNumber(outside.share, lang)}。`
      : `${place.en}, ${formatPeriod(total.period, lang)}: ${formatFigure(total, lang)} in all; ${formatNumber(inside.total, lang)} within Yunnan (${formatNumber(inside.share, lang)}), ${formatNumber(outside.total, lang)} outside (${formatNumber(outside.share, lang)}). `,
  );
  const form = {
    zh: '两条横条以云南省界对齐，左为省内，右为省外，长度按人数。',
    en: 'Two bars aligned at Yunnan’s border, inside to the left, outside to the right, length by people. ',
  };
  return (form[lang] + sentences.join('')).trim();
}
