import { counties, type County } from '../geo/hex.ts';
import type { Bilingual, Figure, Lang } from '../model/figure.ts';
import { formatFigure, formatInference, formatPeriod, sayPrecision } from '../text/format.ts';
import { widths, type Chart, type Summary, type Table } from './chart.ts';
import {
  countyFigures,
  ludian,
  qiaojia,
  selectCountyFlows,
  weixin,
  zhaoyang,
  zhenxiong,
  type CountyFlows,
  type Origin,
} from './counties.ts';
import { drawNarrow, drawWide } from './county-sheet.ts';
import { drawCountyStep } from './county-steps.ts';
import { unknowns } from './unknown.ts';

/** From Zhaotong's counties: what each of them reports of where its people went, on hexes, with one width for both. */
export const countyFlows: Chart<CountyFlows> = {
  id: 'county-flows',
  figures: countyFigures,
  data: selectCountyFlows,
  draw: (data, frame) => {
    if (frame.step !== undefined) return drawCountyStep(data, frame, frame.step);
    return (frame.width > (widths.narrow + widths.wide) / 2 ? drawWide : drawNarrow)(data, frame);
  },
  table: tabulate,
  summary: summarise,
};

function tabulate(data: CountyFlows, lang: Lang): Table {
  const { poor, all } = data.zhenxiong;
  const { outside, poor: poorWorkers, workers, nowhere, outsideNote } = tableWords;
  const rows: Row[] = [
    ...listOrigin(data.weixin, lang),
    {
      county: weixin,
      where: outside,
      figure: data.weixinOutside,
      note: outsideNote[lang],
      mark: data.weixin.branches
        .slice(0, 2)
        .map(({ figure }) => figure.id)
        .join(' '),
    },
    ...listOrigin(data.qiaojia, lang),
    { county: zhenxiong, where: poorWorkers, figure: poor, note: nowhere[lang] },
    { county: zhenxiong, where: workers, figure: all, note: nowhere[lang], mark: poor.id },
    ...counties
      .filter((county) => ![weixin, qiaojia, zhenxiong].includes(county))
      .map((county) => ({ county, where: unknowns.number, note: otherWords[county]?.[lang] ?? '' })),
  ];
  const cells = ({ county, where, figure, note }: Row): string[] => {
    const when = figure && formatPeriod(figure.period, lang) + formatInference(figure.period, lang);
    const said = figure ? [formatFigure(figure, lang), findShare(data, figure, lang), when ?? ''] : ['', '', ''];
    const fine = [note, figure && sayPrecision(figure, lang)].filter(Boolean).join(lang === 'zh' ? '；' : '; ');
    return [data.names[county].full[lang], where[lang], ...said, fine];
  };
  return {
    caption: data.words.subtitle[lang],
    columns: [...tableWords.columns[lang]],
    rows: rows.map((row) => ({
      cells: cells(row),
      figure: row.figure?.id ?? '',
      mark: row.mark ?? row.figure?.id ?? row.county,
    })),
  };
}

interface Row {
  county: County;
  where: Bilingual;
  figure?: Figure;
  note: string;
  /** Only where the figure has no mark of its own. */
  mark?: string;
}

/** Of its county's people; empty if the ledger has none. */
function findShare({ sides }: CountyFlows, { id }: Figure, lang: Lang): string {
  const shares = sides.flatMap(({ inside, insideShare, outside, outsideShare }) => [
    { of: inside.id, share: insideShare },
    { of: outside.id, share: outsideShare },
  ]);
  const found = shares.find(({ of }) => of === id);
  return found ? formatFigure(found.share, lang) : '';
}

const listOrigin = ({ county, total, branches }: Origin, lang: Lang): Row[] => [
  { county, where: tableWords.all, figure: total, note: '' },
  ...branches.map(({ name, figure, note }) => ({ county, where: name, figure, note: note?.[lang] ?? '' })),
];

const otherWords: Partial<Record<County, Bilingual>> = {
  [zhaoyang]: { zh: '只有培训、就学数字', en: 'only training and schooling figures' },
  [ludian]: { zh: '只有一条图片说明', en: 'only a photo caption' },
};
const tableWords = {
  columns: {
    zh: ['县（市、区）', '去向', '人数', '占全县', '时间', '说明'],
    en: ['County', 'Destination', 'People', 'Share of the county’s', 'Period', 'Note'],
  },
  all: { zh: '全部', en: 'All' },
  outside: { zh: '云南省外', en: 'Outside Yunnan' },
  outsideNote: { zh: '含有序组织到东莞的', en: 'includes those organised to Dongguan' },
  poor: { zh: '贫困劳动力', en: 'Registered poor workers' },
  workers: { zh: '全部劳动力', en: 'All workers' },
  nowhere: { zh: '去向报道未给出', en: 'destinations not given in the report' },
} as const;

function summarise(data: CountyFlows, lang: Lang): Summary {
  const { headline, subtitle, caveat } = data.words;
  const say = ({ county, total, branches }: Origin): string => {
    const parts = branches.map(({ name, figure }) => `${name[lang]} ${formatFigure(figure, lang)}`);
    const whole = `${data.names[county].full[lang]} ${formatPeriod(total.period, lang)} ${formatFigure(total, lang)}`;
    return lang === 'zh' ? `${whole}：${parts.join('；')}。` : `${whole}: ${parts.join('; ')}. `;
  };
  const { poor } = data.zhenxiong;
  const rest = {
    zh: `${data.names[zhenxiong].full.zh}${formatFigure(poor, 'zh')}，去向${unknowns.number.zh}。其余各县为虚线格或只有文字。`,
    en: `${data.names[zhenxiong].full.en}: ${formatFigure(poor, 'en')}, destinations ${unknowns.number.en}. The other counties are dashed hexes or words only.`,
  };
  const form = {
    zh: '县（市、区）六边形图，两县各伸出带子，粗细与人数成正比。',
    en: 'Hexes for the counties; ribbons from two of them, as wide as their people are many. ',
  };
  const description = `${form[lang]}${say(data.weixin)}${say(data.qiaojia)}${rest[lang]}`;
  return { headline: headline[lang], subtitle: subtitle[lang], description, caveat: caveat[lang] };
}
