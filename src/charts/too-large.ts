import type { Bilingual, Figure, Lang } from '../model/figure.ts';
import { middle } from '../model/quantity.ts';
import { formatNumber, formatPeriod } from '../text/format.ts';
import { zhenxiong, type CountyFlows } from './counties.ts';
import { ink } from './ink.ts';
import { drawLabel, labelHeight, type Line } from './label.ts';
import { breakLines, el, type Point } from './svg.ts';

/** Zhenxiong's count over the city's on one scale: the longer one cannot be a part of the shorter. */
export function drawTooLarge(data: CountyFlows, lang: Lang, { at, width }: { at: Point; width: number }): string {
  const { names, city } = data;
  const { poor } = data.zhenxiong;
  const scale = width / middle(poor.quantity);
  const say = (name: string, figure: Figure, whose: Bilingual): Line[] => {
    const note = [whose[lang], formatPeriod(figure.period, lang)].join(lang === 'zh' ? '，' : ', ');
    const number: Line = { text: formatNumber(figure, lang), size: 19, weight: 700 };
    const lines = breakLines(note, width, 14).map((text): Line => ({ text, ink: 'muted' }));
    return [{ text: `${name} `, weight: 700, then: number }, ...lines];
  };
  const rows = [
    { lines: say(names[zhenxiong].full[lang], poor, words.county), figure: poor, colour: 'ink' },
    { lines: say(data.cityName[lang], city, words.city), figure: city, colour: 'muted' },
  ] as const;
  let y = at[1];
  const drawn = rows.map(({ lines, figure, colour }) => {
    const top = y + labelHeight(lines) + 2;
    const bar = { x: at[0], y: top, width: middle(figure.quantity) * scale, height: 16, fill: ink(colour) };
    const label = drawLabel(lines, [at[0], y]);
    y = top + 16 + 8;
    return el('g', { 'data-figure': figure.id }, label, el('rect', bar));
  });
  const note = breakLines(words.note[lang], width, 14).map((text): Line => ({ text }));
  return [...drawn, drawLabel(note, [at[0], y])].join('');
}

const words = {
  county: { zh: '全县，已转移的贫困劳动力', en: 'all registered poor in transferred jobs' },
  city: { zh: '全市，东莞帮扶的贫困劳动力', en: 'helped by the partnership' },
  note: {
    zh: '大的不会是小的一部分。（本站推断）',
    en: 'No part exceeds its whole (our inference)',
  },
} as const satisfies Record<string, Bilingual>;
