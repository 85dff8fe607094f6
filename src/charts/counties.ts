import { counties, type County } from '../geo/hex.ts';
import type { Bilingual, Figure } from '../model/figure.ts';
import { getFigure, type Report } from '../model/report.ts';
import { formatFigure, formatNumber } from '../text/format.ts';
import type { Branch } from './branch.ts';
import type { ChartWords } from './chart.ts';
import { selectName, selectShortName } from './name.ts';
import { unknowns } from './unknown.ts';
import { selectWords } from './words.ts';

/** A county that says where its people went, in its own categories, from top to bottom of the drawing. */
export interface Origin {
  county: County;
  total: Figure;
  branches: Branch[];
}
export interface CountyFlows {
  words: ChartWords;
  names: Record<County, { full: Bilingual; short: Bilingual }>;
  weixin: Origin;
  /** Out of the province in all; drawn as its two parts. */
  weixinOutside: Figure;
  qiaojia: Origin;
  /** Totals that lead nowhere. */
  zhenxiong: { poor: Figure; all: Figure };
  /** Inside and outside Yunnan, the one split that all three can be folded into. */
  sides: Side[];
  /** The city's people helped by the partnership: another count than the counties'. */
  city: Figure;
  cityName: Bilingual;
}
export interface Side {
  name: Bilingual;
  total: Figure;
  inside: Figure;
  insideShare: Figure;
  outside: Figure;
  outsideShare: Figure;
}

/** Counties of which the report says something. */
export const weixin: County = '530629';
export const qiaojia: County = '530622';
export const zhenxiong: County = '530627';
export const zhaoyang: County = '530602';
export const ludian: County = '530621';

export const countyFigures = [
  'weixin-2018-total',
  'weixin-2018-outside',
  'weixin-2018-outside-rest',
  'weixin-2018-dongguan',
  'weixin-2018-elsewhere',
  'weixin-2018-within',
  'qiaojia-2019-total',
  'qiaojia-2019-other',
  'qiaojia-2019-guangdong',
  'qiaojia-2019-inside',
  'zhenxiong-todate-poor-transfer',
  'zhenxiong-todate-transfer',
  'weixin-2018-inside',
  'weixin-2018-inside-share',
  'weixin-2018-outside-share',
  'qiaojia-2019-outside',
  'qiaojia-2019-inside-share',
  'qiaojia-2019-outside-share',
  'zhaotong-todate-total',
  'zhaotong-todate-inside',
  'zhaotong-todate-outside',
  'zhaotong-todate-inside-share',
  'zhaotong-todate-outside-share',
] as const;

export function selectCountyFlows(report: Report): CountyFlows {
  const figure = (id: (typeof countyFigures)[number]): Figure => getFigure(report, id);
  const destination = (id: string): Bilingual => selectName(report.destinations, id);
  const weixinOutside = figure('weixin-2018-outside');
  return {
    words: selectWords(report, 'county-flows'),
    names: Object.fromEntries(
      counties.map((id) => [id, { full: selectName(report.places, id), short: selectShortName(report.places, id) }]),
    ) as CountyFlows['names'],
    weixin: {
      county: weixin,
      total: figure('weixin-2018-total'),
      branches: [
        { figure: figure('weixin-2018-outside-rest'), ink: 'other', ...rest },
        { figure: figure('weixin-2018-dongguan'), ink: 'guangdong', ...sayDongguan(weixinOutside) },
        { figure: figure('weixin-2018-elsewhere'), ink: 'yunnan', name: destination('elsewhere-in-yunnan') },
        { figure: figure('weixin-2018-within'), ink: 'yunnan', name: destination('within-county') },
      ],
    },
    weixinOutside,
    qiaojia: {
      county: qiaojia,
      total: figure('qiaojia-2019-total'),
      branches: [
        {
          figure: figure('qiaojia-2019-other'),
          ink: 'other',
          name: destination('other-places'),
          note: unknowns.provinces,
        },
        { figure: figure('qiaojia-2019-guangdong'), ink: 'guangdong', name: destination('guangdong') },
        { figure: figure('qiaojia-2019-inside'), ink: 'yunnan', name: destination('inside') },
      ],
    },
    zhenxiong: { poor: figure('zhenxiong-todate-poor-transfer'), all: figure('zhenxiong-todate-transfer') },
    sides: (['weixin-2018', 'qiaojia-2019', 'zhaotong-todate'] as const).map((book): Side => ({
      name: selectName(report.places, figure(`${book}-total`).place),
      total: figure(`${book}-total`),
      inside: figure(`${book}-inside`),
      insideShare: figure(`${book}-inside-share`),
      outside: figure(`${book}-outside`),
      outsideShare: figure(`${book}-outside-share`),
    })),
    city: figure('zhaotong-todate-total'),
    cityName: selectName(report.places, figure('zhaotong-todate-total').place),
  };
}

/** Our subtraction: out of the province less those organised to Dongguan. Nothing says that it is not Guangdong. */
const rest = {
  name: { zh: '省外其余，未写去处', en: 'Outside Yunnan, not named' },
  note: { zh: '可能也在广东；本站计算', en: 'may include Guangdong; our calculation' },
  brief: {
    name: { zh: '省外其余，未写去处', en: 'Outside, unnamed' },
    note: { zh: '可能也在广东；本站计算', en: 'maybe Guangdong; our sum' },
  },
};

const sayDongguan = (outside: Figure): Pick<Branch, 'name' | 'note' | 'brief'> => {
  const name = { zh: '东莞市（有序组织）', en: 'Dongguan (organised)' };
  const zh = `两项合为省外${formatFigure(outside, 'zh')}`;
  const number = formatNumber(outside, 'en');
  return {
    name,
    note: { zh, en: `with the above, ${number} outside Yunnan` },
    brief: { name, note: { zh, en: `both: ${number} outside` } },
  };
};
