import type { Figure } from '../model/figure.ts';
import { formatFigure, formatInterval, formatNumber, formatPeriod, formatScope } from '../text/format.ts';
import type { Departures } from './departures.ts';
import { sayStatus } from './foot.ts';
import { drawLabel, labelHeight, type Line } from './label.ts';
import { dongguanLines, flowLines, originLines } from './marks.ts';
import type { Piece } from './scene.ts';
import { placeLabel, sayNumber, toPixels, type Layout, type Place, type Stage } from './stage.ts';
import { el, round } from './svg.ts';
import { unknowns } from './unknown.ts';

type Named = 'inside' | 'guangdong';

/** What is written in the picture in each state, where its camera leaves room. From the picture's upper left corner. */
export function drawWords(data: Departures, layout: Layout, stage: Stage): Piece[] {
  const { labels, closeUps } = stage;
  const write = (steps: readonly string[], lines: Line[], place: Place): Piece => ({
    steps,
    svg: placeLabel(lines, place, layout),
  });
  const say = (name: Named): Line[] => flowLines(data[name], data.names[name], layout);
  const origin = originLines(data, layout);
  const dongguan = dongguanLines(data, layout, layout.isWide ? unknowns.number : unknowns.short);
  return [
    { steps: ['guangdong', 'other', 'precision'], svg: stage.names() },
    { steps: ['cities'], svg: stage.names('cities') },
    { steps: ['inside'], svg: stage.names('inside') },
    { steps: ['dongguan'], svg: stage.names('dongguan') },
    write(['cities', 'guangdong'], origin.slice(0, 1), nudge(labels.zhaotong, layout)),
    write(['inside'], origin.slice(0, 1), nudge(closeUps.inside.zhaotong, layout)),
    write(['other', 'precision'], origin, labels.zhaotong),
    markShare('inside', data, write(['inside'], sayShare('inside', data, layout), closeUps.inside.inside)),
    write(['guangdong', 'other'], say('inside'), labels.inside),
    write(['precision'], sayInterval('inside', data, layout), labels.inside),
    markShare('guangdong', data, write(['guangdong'], sayShare('guangdong', data, layout), labels.guangdong)),
    write(['other'], say('guangdong'), labels.guangdong),
    write(['dongguan'], say('guangdong'), closeUps.dongguan.guangdong),
    write(['precision'], sayInterval('guangdong', data, layout), labels.guangdong),
    write(['cities', 'guangdong', 'other'], dongguan.slice(0, 1), labels.dongguan),
    write(['precision'], dongguanLines(data, layout, unknowns.short), labels.dongguan),
    write(['dongguan'], dongguan, closeUps.dongguan.dongguan),
    { steps: ['cities'], svg: sayDistance(data, layout, stage) },
  ];
}

/** Over the picture where no tray stands: the total, whose number it is, until when. */
export function drawCaption({ total, names }: Departures, layout: Layout): { svg: string; height: number } {
  const { lang, sizes } = layout;
  const number = { text: sayNumber(total, layout), size: sizes.number, weight: 700 };
  const scope = [formatScope(total.scope, lang), formatPeriod(total.period, lang)].join(lang === 'zh' ? '，' : ', ');
  const lines: Line[] = [
    { text: names.all[lang], size: sizes.name, weight: 600, then: number },
    { text: scope, ink: 'muted' },
  ];
  const height = labelHeight(lines) + 6;
  return { svg: markFigure(total, drawLabel(lines, [0, -height], { halo: 'none' })), height };
}

/** On the stage, which has no room for the credit: that the picture is a sketch, or its approval number. */
export const drawStatus = (data: Departures, layout: Layout, baseline: number): string =>
  drawLabel([{ text: sayStatus(data, layout), ink: 'muted' }], [layout.width, baseline - 13.3], {
    halo: 'none',
    anchor: 'end',
  });

function sayShare(name: Named, data: Departures, layout: Layout): Line[] {
  const share: Line = { text: formatNumber(data.shares[name], layout.lang), ink: 'muted' };
  return flowLines(data[name], data.names[name], layout).map((line, i) =>
    i === 1 ? { ...line, then: { ...share, weight: 400 } } : line,
  );
}

const sayInterval = (name: Named, data: Departures, layout: Layout): Line[] =>
  flowLines(data[name], data.names[name], layout).with(2, {
    text: formatInterval(data[name].quantity),
    size: layout.sizes.note,
    ink: 'muted',
  });

const markShare = (name: Named, { shares }: Departures, piece: Piece): Piece => ({
  ...piece,
  svg: markFigure(shares[name], piece.svg),
});

const markFigure = ({ id }: Figure, svg: string): string => el('g', { 'data-figure': id }, svg);

/** Without the line below it a name over its place comes a line nearer. */
const nudge = (place: Place, { scale }: Layout): Place =>
  place.anchor === 'end' ? { ...place, at: [place.at[0], place.at[1] + 17.5 / scale] } : place;

/** Over the middle of the line between the cities. */
function sayDistance({ distance }: Departures, layout: Layout, { zhaotong, dongguan }: Stage): string {
  const [x, y] = toPixels([(zhaotong[0] + dongguan[0]) / 2, (zhaotong[1] + dongguan[1]) / 2], layout);
  const lines: Line[] = [
    { text: straight[layout.lang], ink: 'muted' },
    { text: formatFigure(distance, layout.lang), weight: 700, size: layout.sizes.name + 2 },
  ];
  return markFigure(distance, drawLabel(lines, [x + 8, round(y - labelHeight(lines) - 5)]));
}

const straight = { zh: '直线距离', en: 'straight line' } as const;
