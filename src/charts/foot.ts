import type { Figure } from '../model/figure.ts';
import { middle } from '../model/quantity.ts';
import { formatFigure, formatPeriod } from '../text/format.ts';
import type { Departures } from './departures.ts';
import { peoplePerDot } from './dots.ts';
import { ink } from './ink.ts';
import { drawWidthKey, keyFigure } from './key.ts';
import { drawLabel, labelHeight, type Line } from './label.ts';
import type { Layout, Stage } from './stage.ts';
import { breakLines, el, round, type Point } from './svg.ts';

/** Below the picture: what a width means, what a length means, and what the picture is. */
export function drawFoot(data: Departures, layout: Layout, stage: Stage): { svg: string; height: number } {
  const keys = drawKeys(data, layout, stage);
  const top = keys.height + 10;
  const credit = drawCredit(data, layout, { at: [0, top], credit: stage.credit });
  return { svg: keys.svg + credit.svg, height: top + credit.height };
}

/** What a width and a length mean. */
export function drawKeys(data: Departures, layout: Layout, stage: Stage): { svg: string; height: number } {
  const { isWide, lang } = layout;
  const row = isWide ? 30 : 24;
  const key = { scale: (stage.ribbon / 10000) * layout.scale, lang, words: footWords.width[lang] };
  const svg = [
    drawWidthKey(keyFigure(data.total, '1万人'), { ...key, at: [0, row - 5] }),
    stage.isToScale ? drawScaleBar(keyFigure(data.total, '500公里'), isWide ? [300, row] : [0, 2 * row], layout) : '',
  ].join('');
  return { svg, height: (stage.isToScale && !isWide ? 2 : 1) * row };
}

/** What a dot means. */
export function drawDotKey({ total }: Departures, { lang, isWide }: Layout): string {
  const key = keyFigure(total, `约${peoplePerDot}人`);
  const y = (isWide ? 30 : 24) - 5;
  const dot = el('circle', { cx: 4, cy: y, r: isWide ? 2.5 : 2, fill: ink('ink') });
  return dot + drawLabel([{ text: footWords.dot[lang] + formatFigure(key, lang) }], [14, y - 9], { halo: 'none' });
}

/** What the picture is: its approval number, or that it is a sketch. */
export const sayStatus = ({ approval }: Departures, { lang }: Layout): string =>
  approval ? `${footWords.approval[lang]}${approval}` : footWords.illustrative[lang];

/** Status, period and whose outlines it uses. */
export function drawCredit(
  data: Departures,
  layout: Layout,
  { at, credit }: { at: Point; credit: string },
): { svg: string; height: number } {
  const { lang, width } = layout;
  const period = formatPeriod(data.total.period, lang);
  const status = sayStatus(data, layout);
  const text = lang === 'zh' ? `${status}，${period}。${credit}。` : `${status}, ${period}. ${credit}.`;
  const lines = breakLines(text, width, 14).map((line): Line => ({ text: line, ink: 'muted' }));
  return { svg: drawLabel(lines, at, { halo: 'none' }), height: labelHeight(lines) };
}

function drawScaleBar(distance: Figure, [x, y]: Point, { scale, lang }: Layout): string {
  const length = middle(distance.quantity) * scale;
  const bar = `M${round(x + 0.75)},${y - 9}v8h${round(length)}v-8`;
  return [
    el('path', { d: bar, fill: 'none', stroke: ink('muted'), 'stroke-width': 1.5 }),
    drawLabel([{ text: formatFigure(distance, lang) }], [x + length + 10, y - 14], { halo: 'none' }),
  ].join('');
}

const footWords = {
  dot: { zh: '一个点：', en: 'one dot: ' },
  width: { zh: '带子的粗细：', en: 'ribbon width: ' },
  approval: { zh: '审图号：', en: 'Map approval number ' },
  illustrative: { zh: '示意图', en: 'Illustrative' },
} as const;
