import type { Bilingual, Figure, Lang } from '../model/figure.ts';
import { middle } from '../model/quantity.ts';
import { formatNumber, formatPeriod, formatScope } from '../text/format.ts';
import { zhenxiong, type CountyFlows } from './counties.ts';
import { ink } from './ink.ts';
import { drawLabel, labelHeight, type Line } from './label.ts';
import { breakLines, el, type Point } from './svg.ts';

/** Zhenxiong's count over the city's on one scale: the longer one cannot be a part of the shorter. */
export function drawTooLarge(data: CountyFlows, lang: Lang, { at, width }: { at: Point; width: number }): string {
  const { names, city } = data;
  const { poor } = data.zhenxiong;
  const scale = width / middle(poor.quantity);
  const say = (name: string, figure: Figure): Line[] => {
    const what = [formatScope(figure.scope, lang), formatPeriod(figure.period, lang)].join(lang === 'zh' ? '，' : ', ');
    const number: Line = { text: formatNumber(figure, lang), size: 19, weight: 700 };
    return [{ text: `${name} `, weight: 700, then: number }, { text: what, ink: 'muted' }];
  };
  const rows = [
    { lines: say(names[zhenxiong].full[lang], poor), figure: poor, colour: 'ink' },
    { lines: say(data.cityName[lang], city), figure: city, colour: 'muted' },
  ] as const;
  const row = labelHeight(rows[0].lines) + 34;
  const drawn = rows.map(({ lines, figure, colour }, i) => {
    const y = at[1] + i * row;
    const bar = { x: at[0], y: y + row - 30, width: middle(figure.quantity) * scale, height: 16, fill: ink(colour) };
    return el('g', { 'data-figure': figure.id }, drawLabel(lines, [at[0], y]), el('rect', bar));
  });
  const note = breakLines(words[lang], width, 14).map((text): Line => ({ text }));
  return [...drawn, drawLabel(note, [at[0], at[1] + rows.length * row])].join('');
}

const words: Bilingual = {
  zh: '大的不会是小的一部分。（本站推断）',
  en: 'The larger cannot be a part of the smaller. (our inference)',
};
