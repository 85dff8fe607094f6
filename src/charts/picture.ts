import { arrowPath, ringPath } from '../geo/ribbon.ts';
import type { Figure } from '../model/figure.ts';
import { middle } from '../model/quantity.ts';
import { formatFigure, formatPeriod, formatPrecision } from '../text/format.ts';
import { flows, type Departures, type Flow } from './departures.ts';
import { ink } from './ink.ts';
import { drawWidthKey, keyFigure } from './key.ts';
import { drawLabel, labelHeight, type Line } from './label.ts';
import { ribbonWidth, sayNumber, toPixels, type Layout, type Place, type Stage } from './stage.ts';
import { breakLines, drawing, el, round, type Point } from './svg.ts';
import { drawTray, drawTrayWords } from './tray.ts';
import { unknowns } from './unknown.ts';

/** States of the scroll sequence; each adds a mark to those before it. */
export const steps = ['origin', 'inside', 'guangdong', 'other', 'dongguan'] as const;

/** Both flow maps: tray, picture, key and credit, from top to bottom. */
export function drawFlows(data: Departures, layout: Layout, stage: Stage): string {
  const tray = drawTrayWords(data, layout);
  const top = tray.height;
  const shown = selectMarks(layout.step);
  const marks = shown.map((mark) => drawMark[mark](data, layout, stage)).join('');
  const foot = drawFoot(data, layout, stage);
  const [width, height] = toPixels(stage.size, layout);
  const frame = el('rect', {
    x: 0.75,
    y: 0,
    width: width - 1.5,
    height: height - 0.75,
    fill: 'none',
    stroke: ink('rule'),
    'stroke-width': 1.5,
  });
  return drawing(
    layout.width,
    Math.ceil(top + height + foot.height),
    shown.includes('other') ? tray.svg : '',
    el('g', { transform: `translate(0,${round(top)})` }, stage.ground, frame, stage.names, marks),
    el('g', { transform: `translate(0,${round(top + height)})` }, foot.svg),
  );
}

type Mark = Flow | 'origin' | 'dongguan';
type Draw = (data: Departures, layout: Layout, stage: Stage) => string;

const drawMark: Record<Mark, Draw> = {
  inside: drawInside,
  guangdong: drawGuangdong,
  other: drawTray,
  origin: drawOrigin,
  dongguan: drawDongguan,
};

/** In drawing order: wider flows first, the origin's dot on top of what starts there. */
function selectMarks(step: string | undefined): Mark[] {
  const last = step === undefined ? steps.length - 1 : steps.findIndex((known) => known === step);
  if (last < 0) throw new Error(`unknown step: ${step}`);
  const reached = steps.slice(0, last + 1);
  return [...flows, 'dongguan' as const, 'origin' as const].filter((mark) => reached.includes(mark));
}

const markClass = (mark: Mark): string => `mark mark-${mark}`;

/** The ring stands where the province is wide enough to hold it; a line ties it to Zhaotong. */
function drawInside({ inside, names }: Departures, layout: Layout, stage: Stage): string {
  const { ring, zhaotong, labels } = stage;
  const [centre, from] = [toPixels(ring.centre, layout), toPixels(zhaotong, layout)];
  const radius = ring.radius * layout.scale;
  const path = ringPath(centre, radius, ribbonWidth(inside, stage, layout));
  const distance = Math.hypot(centre[0] - from[0], centre[1] - from[1]);
  const rim = 1 - (radius - 1) / distance;
  const [x2, y2] = [from[0] + (centre[0] - from[0]) * rim, from[1] + (centre[1] - from[1]) * rim];
  const tie = { x1: from[0], y1: from[1], x2, y2, stroke: ink('yunnan'), 'stroke-width': layout.isWide ? 3 : 2 };
  return el(
    'g',
    { class: markClass('inside'), 'data-figure': inside.id },
    rim > 0 ? el('line', tie) : '',
    el('path', { d: path, fill: ink('yunnan'), 'fill-rule': 'evenodd' }),
    placeLabel(flowLines(inside, names.inside, layout), labels.inside, layout),
  );
}

function drawGuangdong({ guangdong, names }: Departures, layout: Layout, stage: Stage): string {
  const { arrow, zhaotong, labels } = stage;
  const width = ribbonWidth(guangdong, stage, layout);
  const head = { length: width * 1.3, width: width * 2.1 };
  const path = arrowPath(toPixels(zhaotong, layout), toPixels(arrow.tip, layout), { width, bend: arrow.bend, head });
  return el(
    'g',
    { class: markClass('guangdong'), 'data-figure': guangdong.id },
    el('path', { d: path, fill: ink('guangdong'), stroke: ink('paper'), 'stroke-width': 2, 'paint-order': 'stroke' }),
    placeLabel(flowLines(guangdong, names.guangdong, layout), labels.guangdong, layout),
  );
}

function drawOrigin({ total, names }: Departures, layout: Layout, { zhaotong, labels }: Stage): string {
  const [cx, cy] = toPixels(zhaotong, layout);
  const lines: Line[] = [
    { text: names.zhaotong[layout.lang], size: layout.sizes.name, weight: 700 },
    { text: `${names.all[layout.lang]} ${sayNumber(total, layout)}`, size: layout.sizes.name },
  ];
  const dot = {
    cx,
    cy,
    r: layout.isWide ? 8 : 5.5,
    fill: ink('paper'),
    stroke: ink('ink'),
    'stroke-width': layout.isWide ? 4 : 3,
  };
  return el(
    'g',
    { class: markClass('origin'), 'data-figure': total.id },
    el('circle', dot),
    placeLabel(lines, labels.zhaotong, layout),
  );
}

/** A place the report names without a number: a dashed outline and words, no width. */
function drawDongguan({ names }: Departures, layout: Layout, { dongguan, labels }: Stage): string {
  const [cx, cy] = toPixels(dongguan, layout);
  const lines: Line[] = [
    { text: names.dongguan[layout.lang], size: layout.sizes.note, weight: 600 },
    { text: unknowns.short[layout.lang], ink: 'muted' },
  ];
  const outline = {
    cx,
    cy,
    r: layout.isWide ? 8 : 5.5,
    fill: ink('paper'),
    stroke: ink('ink'),
    'stroke-width': 1.5,
    'stroke-dasharray': '3 2',
  };
  return el('g', { class: markClass('dongguan') }, el('circle', outline), placeLabel(lines, labels.dongguan, layout));
}

/** Name, number, precision under each other; on the phone the precision beside the number's line would not fit. */
function flowLines(figure: Figure, name: { zh: string; en: string }, layout: Layout): Line[] {
  const { lang, sizes } = layout;
  return [
    { text: name[lang], size: sizes.name, weight: 600 },
    { text: sayNumber(figure, layout), size: sizes.number, weight: 700 },
    { text: formatPrecision(figure, lang), size: sizes.note, ink: 'muted' },
  ];
}

const placeLabel = (lines: Line[], { at, ...options }: Place, layout: Layout): string =>
  drawLabel(lines, toPixels(at, layout), options);

/** Below the picture: what a width means, what a length means, and what the picture is. */
function drawFoot(data: Departures, layout: Layout, stage: Stage): { svg: string; height: number } {
  const { lang, width, isWide } = layout;
  const { isToScale, credit } = stage;
  const key = keyFigure(data.total, '1万人');
  const row = isWide ? 30 : 24;
  const scaleBar = isToScale
    ? drawScaleBar(keyFigure(data.total, '500公里'), isWide ? [300, row] : [0, 2 * row], layout)
    : '';
  const period = formatPeriod(data.total.period, lang);
  const status = data.approval ? `${footWords.approval[lang]}${data.approval}` : footWords.illustrative[lang];
  const text = lang === 'zh' ? `${status}，${period}。${credit}。` : `${status}, ${period}. ${credit}.`;
  const lines = breakLines(text, width, 14).map((line): Line => ({ text: line, ink: 'muted' }));
  const top = (scaleBar && !isWide ? 2 : 1) * row + 10;
  const svg = [
    drawWidthKey(key, {
      scale: (stage.ribbon / 10000) * layout.scale,
      lang,
      words: footWords.width[lang],
      at: [0, row - 5],
    }),
    scaleBar,
    drawLabel(lines, [0, top], { halo: 'none' }),
  ].join('');
  return { svg, height: top + labelHeight(lines) };
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
  width: { zh: '带子的粗细：', en: 'ribbon width: ' },
  approval: { zh: '审图号：', en: 'Map approval number ' },
  illustrative: { zh: '示意图', en: 'Illustrative' },
} as const;
