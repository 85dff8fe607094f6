import { counties, hexCentre, hexHeight, hexMapSize, type County } from '../geo/hex.ts';
import type { Bilingual, Lang } from '../model/figure.ts';
import { formatFigure, formatInference, formatNumber, formatPeriod } from '../text/format.ts';
import { stackBottom, stackBranches, stackTop, type Slot, type StackSizes } from './branch.ts';
import { widths, type Frame } from './chart.ts';
import { ludian, qiaojia, weixin, zhaoyang, zhenxiong, type CountyFlows, type Origin } from './counties.ts';
import { swayBranches, turnBranches } from './fan.ts';
import { drawWidthKey, keyFigure, keyWidth } from './key.ts';
import { drawLabel, labelHeight, type Line } from './label.ts';
import { breakLines, drawing, el, round, type Point } from './svg.ts';
import { drawTile, type Tile } from './tile.ts';
import { unknowns } from './unknown.ts';

/** From the top of a county's heading to its first branch. */
export const headHeight = 32;

/** Phone: Weixin's ribbons rise above the hexes and turn left, Qiaojia's run down below them and turn right. */
export function drawNarrow(data: CountyFlows, { width, lang }: Frame): string {
  const sheet = width < widths.narrow ? small : phone;
  const { scale, gap, turn, apart } = sheet;
  const hex = Math.min(Math.max(width / 4.1, sheet.hex), 96);
  const left = (width - hexMapSize(hex)[0]) / 2;
  const [from, to] = [left + hexCentre(weixin, hex)[0] - turn, left + hexCentre(qiaojia, hex)[0] + turn];
  const stack = { lang, scale, gap, labelWidth: from - apart };
  const branches = data.weixin.branches.map((branch) => (sheet === small ? { ...branch, ...branch.brief } : branch));
  const weixinSlots = stackBranches(branches, sheet.heading, { ...stack, anchor: 'end' });
  const mapTop = stackBottom(weixinSlots) + sheet.above;
  const place = (county: County): Point => shift(hexCentre(county, hex), mapTop, left);
  const noteAt: Point = [left + 2 * hex + 4 + sheet.above / 2, place(zhenxiong)[1] + hexHeight(hex) / 2 + 4];
  const note = (sheet === small ? shortCallout : calloutLines)(data, lang, width - noteAt[0]);
  const headTop = Math.max(mapTop + hexMapSize(hex)[1], noteAt[1] + labelHeight(note)) + sheet.below;
  const qiaojiaSlots = stackBranches(data.qiaojia.branches, headTop + sheet.heading, { ...stack, anchor: 'start' });
  const foot = drawFoot(data, lang, { width, scale });
  const footTop = stackBottom(qiaojiaSlots) + sheet.below + 6;
  return drawing(
    width,
    Math.ceil(footTop + foot.height),
    drawHeading(data, data.weixin, { lang, at: [from - apart, 0], anchor: 'end' }),
    turnBranches(weixin, weixinSlots, { from: place(weixin), end: from, label: from - apart }),
    drawHeading(data, data.qiaojia, { lang, at: [to + sheet.head, headTop], anchor: 'start' }),
    turnBranches(qiaojia, qiaojiaSlots, { from: place(qiaojia), end: to, label: to + 12 }),
    drawTiles(data, lang, { hex, place }),
    drawLabel(note, noteAt),
    el('g', { transform: `translate(0,${round(footTop)})` }, foot.svg),
  );
}

/** `turn` is from the middle of a county's ribbons to where they end, `apart` from there to the words, `head` to the lower heading, `heading` from a heading's top to the first branch; `above` and `below` are around the hexes. */
const phone = {
  hex: 80,
  scale: 2 / 1000,
  gap: 9,
  turn: 62,
  apart: 10,
  head: -10,
  heading: headHeight,
  above: 14,
  below: 14,
};
/** For a frame in a narrow column: half as thick, and the words closer. */
const small = { hex: 74, scale: 1.15 / 1000, gap: 4, turn: 27, apart: 5, head: 12, heading: 27, above: 5, below: 5 };

/** Desk: the hexes on the left, both counties' ribbons to the right; Qiaojia's pass under the hexes. */
export function drawWide(data: CountyFlows, { width, lang }: Frame): string {
  const hex = 88;
  const { split, end, label } = desk;
  const sizes = { lang, scale: 2.6 / 1000, gap: 14, labelWidth: width - label, anchor: 'start' } as const;
  const place = (county: County): Point => shift(hexCentre(county, hex), 4);
  const weixinSlots = stackAround(data.weixin, { middle: place(weixin)[1], least: headHeight }, sizes);
  const note = calloutLines(data, lang, 250);
  const noteTop = place(zhenxiong)[1] + hexHeight(hex) / 2 + 6;
  const level = Math.max(noteTop + labelHeight(note), hexMapSize(hex)[1]) + 50;
  const least = stackBottom(weixinSlots) + 28 + headHeight;
  const qiaojiaSlots = stackAround(data.qiaojia, { middle: level, least }, sizes);
  const foot = drawFoot(data, lang, { width, scale: sizes.scale });
  const footTop = Math.max(stackBottom(qiaojiaSlots), level + 40) + 24;
  return drawing(
    width,
    Math.ceil(footTop + foot.height),
    drawHeading(data, data.weixin, { lang, at: [label, stackTop(weixinSlots) - headHeight], anchor: 'start' }),
    swayBranches(weixin, weixinSlots, { from: place(weixin), level: place(weixin)[1], split, end, label }),
    drawHeading(data, data.qiaojia, { lang, at: [label, stackTop(qiaojiaSlots) - headHeight], anchor: 'start' }),
    swayBranches(qiaojia, qiaojiaSlots, { from: place(qiaojia), level, split, end, label }),
    drawTiles(data, lang, { hex, place }),
    drawLabel(note, [186, noteTop]),
    el('g', { transform: `translate(0,${round(footTop)})` }, foot.svg),
  );
}

/** How far right ribbons part, end, and their words begin, of which the longest fits a frame. */
export const desk = { split: 368, end: 474, label: 486 } as const;

/** Stacked so that the ribbons fan out evenly about `middle`, but not above `least`. */
export function stackAround({ branches }: Origin, room: { middle: number; least: number }, sizes: StackSizes): Slot[] {
  const height = stackBottom(stackBranches(branches, 0, sizes));
  return stackBranches(branches, Math.max(room.least, room.middle - height / 2), sizes);
}

const shift = ([x, y]: Point, down: number, right = 0): Point => [x + right, y + down];

export function drawHeading(
  { names }: CountyFlows,
  { county, total }: Origin,
  { lang, at, anchor }: HeadingPlace,
): string {
  const text = [names[county].full[lang], formatPeriod(total.period, lang)].join(lang === 'zh' ? '，' : ', ');
  const inference = formatInference(total.period, lang).trim();
  const line: Line = {
    text,
    size: 17,
    weight: 700,
    ...(inference ? { then: { text: inference, weight: 400, ink: 'muted' } } : {}),
  };
  return drawLabel([line], at, { anchor });
}
interface HeadingPlace {
  lang: Lang;
  at: Point;
  anchor: 'start' | 'end';
}

function drawTiles(
  data: CountyFlows,
  lang: Lang,
  { hex, place }: { hex: number; place: (county: County) => Point },
): string {
  const tiles = counties.map((county) => drawTile(describeTile(data, county, lang), place(county), hex));
  return el('g', { class: 'tiles' }, ...tiles);
}

/** What a county's hex says. */
export function describeTile(data: CountyFlows, county: County, lang: Lang): Tile {
  const name = data.names[county].short[lang];
  const origin = [data.weixin, data.qiaojia].find((candidate) => candidate.county === county);
  if (origin)
    return {
      county,
      kind: 'origin',
      name,
      lines: [{ text: formatNumber(origin.total, lang) }],
      figure: origin.total.id,
    };
  if (county === zhenxiong) {
    const { poor } = data.zhenxiong;
    const number = { text: formatNumber(poor, lang), size: 16, weight: 700 };
    return { county, kind: 'total', name, lines: [number], figure: poor.id };
  }
  const own = tileWords[county];
  const lines = (own ?? tileNone)[lang].map((text): Line => ({ text }));
  return { county, kind: own ? 'other' : 'none', name, lines, figure: '' };
}

const tileNone: Record<Lang, string[]> = { zh: ['报道', '未给出'], en: ['not given'] };
const tileWords: Partial<Record<County, Record<Lang, string[]>>> = {
  [zhaoyang]: { zh: ['只有培训', '和就学'], en: ['training,', 'schooling'] },
  [ludian]: { zh: ['图片说明', '一条'], en: ['a photo', 'caption'] },
};

/** What stands beside Zhenxiong's hex: a total that leads nowhere. */
function calloutLines({ names, zhenxiong: { poor, all } }: CountyFlows, lang: Lang, width: number): Line[] {
  const period = formatPeriod(poor.period, lang);
  const text = {
    zh: `${names[zhenxiong].short.zh}，${period}：已转移贫困劳动力${formatFigure(poor, 'zh')}，全部劳动力${formatFigure(all, 'zh')}；去向${unknowns.number.zh}`,
    en: `${names[zhenxiong].short.en}, ${period}: ${formatNumber(poor, 'en')} registered poor workers transferred, ${formatNumber(all, 'en')} workers in all; destinations ${unknowns.number.en}`,
  }[lang];
  return breakLines(text, width, 14).map((line) => ({ text: line }));
}

/** Where there is no room for more than the hex does not say. */
function shortCallout({ names, zhenxiong: { poor } }: CountyFlows, lang: Lang, width: number): Line[] {
  const who = [names[zhenxiong].short[lang], formatPeriod(poor.period, lang)].join(lang === 'zh' ? '，' : ', ');
  const parts = [who + (lang === 'zh' ? '，' : ';'), unknowns.where[lang]];
  return parts.flatMap((part) => breakLines(part, width, 14)).map((line) => ({ text: line }));
}

function drawFoot(data: CountyFlows, lang: Lang, size: { width: number; scale: number }): Drawn {
  const key = drawKey(data, lang, size.scale);
  const credit = drawCredit(lang, size.width, key.height + 10);
  return { svg: key.svg + credit.svg, height: key.height + 10 + credit.height };
}
interface Drawn {
  svg: string;
  height: number;
}

/** What a ribbon's width means, in both counties. */
export function drawKey({ weixin: { total } }: CountyFlows, lang: Lang, scale: number): Drawn {
  const key = keyFigure(total, '1万人');
  const height = keyWidth(key, scale);
  return { svg: drawWidthKey(key, { scale, lang, words: keyWords[lang], at: [0, height / 2] }), height };
}

/** What the picture is. */
export function drawCredit(lang: Lang, width: number, top: number): Drawn {
  const lines = breakLines(credit[lang], width, 14).map((text): Line => ({ text, ink: 'muted' }));
  return { svg: drawLabel(lines, [0, top], { halo: 'none' }), height: labelHeight(lines) };
}

const keyWords: Bilingual = { zh: '带子的粗细，两县相同：', en: 'width, both counties: ' };
const credit: Bilingual = {
  zh: '示意图。一格一县，只示方位，不表示界线。',
  en: 'Illustrative. One hex a county, for position only; no boundary is shown.',
};
