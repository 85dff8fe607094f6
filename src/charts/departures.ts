import { mustBeSchematic } from '../model/audience.ts';
import type { Bilingual, Figure, Lang } from '../model/figure.ts';
import { getFigure, type Report } from '../model/report.ts';
import { formatFigure, formatPeriod, formatPrecision } from '../text/format.ts';
import type { ChartWords, Summary, Table } from './chart.ts';
import { selectName, selectShortName } from './name.ts';
import { unknowns } from './unknown.ts';
import { selectWords } from './words.ts';

/** Where the people went whom the partnership helped into jobs: what both flow maps show, and all that is known of it. */
export interface Departures {
  words: ChartWords;
  total: Figure;
  inside: Figure;
  guangdong: Figure;
  other: Figure;
  /** The three destinations added up. */
  parts: Figure;
  shares: Record<Flow, Figure>;
  /** From Zhaotong to Dongguan. */
  distance: Figure;
  /** All that is printed of people in Dongguan; other counts than the city's, never added. */
  islands: { figure: Figure; words: Bilingual }[];
  names: Record<'zhaotong' | 'all' | 'dongguan' | 'inside' | 'guangdong' | 'other', Bilingual>;
  /** The map's approval number (审图号); empty if it has none. */
  approval: string;
  /** The map gives way to its twin. */
  isSchematic: boolean;
}

export const departureFigures = [
  'zhaotong-todate-total',
  'zhaotong-todate-inside',
  'zhaotong-todate-guangdong',
  'zhaotong-todate-other',
  'zhaotong-todate-parts',
  'zhaotong-todate-inside-share',
  'zhaotong-todate-guangdong-share',
  'zhaotong-todate-other-share',
  'zhaotong-dongguan-distance',
  'weixin-2018-dongguan',
  'weixin-2020-dalingshan',
] as const;

/** The three destinations; wider flows first, so that they are drawn under narrower ones. */
export const flows = ['inside', 'guangdong', 'other'] as const;
export type Flow = (typeof flows)[number];

export function selectDepartures(report: Report, id: string): Departures {
  const figure = (figureId: (typeof departureFigures)[number]): Figure => getFigure(report, figureId);
  const total = figure('zhaotong-todate-total');
  const inside = figure('zhaotong-todate-inside');
  const guangdong = figure('zhaotong-todate-guangdong');
  const other = figure('zhaotong-todate-other');
  const destination = ({ destination: place }: Figure): Bilingual => selectName(report.destinations, place);
  return {
    words: selectWords(report, id),
    total,
    inside,
    guangdong,
    other,
    parts: figure('zhaotong-todate-parts'),
    shares: {
      inside: figure('zhaotong-todate-inside-share'),
      guangdong: figure('zhaotong-todate-guangdong-share'),
      other: figure('zhaotong-todate-other-share'),
    },
    distance: figure('zhaotong-dongguan-distance'),
    islands: [
      sayIsland(report, figure('weixin-2018-dongguan'), (from, to) => ({
        zh: `${from.zh}组织到${to.zh}`,
        en: `organised by ${from.en}`,
      })),
      sayIsland(report, figure('weixin-2020-dalingshan'), (from, to) => ({
        zh: `${from.zh}，在${to.zh}`,
        en: `${from.en}, in ${to.en}`,
      })),
    ],
    names: {
      zhaotong: selectName(report.places, total.place),
      all: destination(total),
      dongguan: selectName(report.places, '441900'),
      inside: destination(inside),
      guangdong: destination(guangdong),
      other: destination(other),
    },
    approval: report.maps.find((map) => map.map === id)?.approval ?? '',
    isSchematic: mustBeSchematic(report, id),
  };
}

/** Whose count, and where. */
function sayIsland(
  report: Report,
  figure: Figure,
  say: (from: Bilingual, to: Bilingual) => Bilingual,
): Departures['islands'][number] {
  const from = selectShortName(report.places, figure.place);
  return { figure, words: say(from, selectName(report.destinations, figure.destination)) };
}

/** A row for each number, then one for the number that is missing. */
export function tabulateDepartures(data: Departures, lang: Lang): Table {
  const row = (name: Bilingual, figure: Figure, { share, note = '' }: { share?: Figure; note?: string } = {}) => ({
    cells: [
      name[lang],
      formatFigure(figure, lang),
      share ? formatFigure(share, lang) : '',
      formatPeriod(figure.period, lang),
      note || formatPrecision(figure, lang),
    ],
    figure: figure.id,
    mark: figure.id,
  });
  const { shares } = data;
  const other = [unknowns.provinces[lang], formatPrecision(data.other, lang)].join(lang === 'zh' ? '；' : '; ');
  return {
    caption: data.words.subtitle[lang],
    columns: columns[lang],
    rows: [
      row(data.names.all, data.total),
      row(data.names.inside, data.inside, { share: shares.inside }),
      row(data.names.guangdong, data.guangdong, { share: shares.guangdong }),
      row(data.names.other, data.other, { share: shares.other, note: other }),
      {
        cells: [data.names.dongguan[lang], unknowns.number[lang], '', '', labels.within[lang]],
        figure: '',
        mark: 'dongguan',
      },
    ],
  };
}

export function summariseDepartures(data: Departures, form: Bilingual, lang: Lang): Summary {
  const { headline, subtitle, caveat } = data.words;
  return {
    headline: headline[lang],
    subtitle: subtitle[lang],
    description: describe(data, form, lang),
    caveat: caveat[lang],
  };
}

const columns: Record<Lang, string[]> = {
  zh: ['去向', '人数', '占总数', '时间', '说明'],
  en: ['Destination', 'People', 'Share of all', 'Period', 'Note'],
};
const labels = {
  within: { zh: '已含在广东省内', en: 'included in Guangdong' },
} as const;

function describe(data: Departures, form: Bilingual, lang: Lang): string {
  const { names, inside, guangdong, other, total } = data;
  const say = (figure: Figure): string => formatFigure(figure, lang);
  const zh = [
    `${form.zh}，从${names.zhaotong.zh}出发，共${say(total)}。`,
    `${names.inside.zh}${say(inside)}，画成一个闭合的环；${names.guangdong.zh}${say(guangdong)}，是一条以箭头结束在省内的带子；`,
    `${names.other.zh}${say(other)}，引到框外的斜纹格，${unknowns.provinces.zh}。`,
    `${names.dongguan.zh}只标出位置，到东莞的人数${unknowns.number.zh}。带子宽度与人数成正比。`,
  ];
  const en = [
    `${form.en} from ${names.zhaotong.en}, ${say(total)} in all. `,
    `${names.inside.en}: ${say(inside)}, drawn as a closed ring. ${names.guangdong.en}: ${say(guangdong)}, a ribbon whose arrowhead ends on the province. `,
    `${names.other.en}: ${say(other)}, led to a hatched tray outside the frame, ${unknowns.provinces.en}. `,
    `${names.dongguan.en} is only marked; its number is ${unknowns.number.en}. Ribbon width is proportional to people.`,
  ];
  return (lang === 'zh' ? zh : en).join('');
}
