import { arrowPath, ringPath } from '../geo/ribbon.ts';
import type { Figure, Lang } from '../model/figure.ts';
import { middle } from '../model/quantity.ts';
import { formatFigure, formatNumber, formatPeriod, formatPrecision } from '../text/format.ts';
import { widths, type Frame } from './chart.ts';
import { flows, type Departures, type Flow } from './departures.ts';
import { ink, type Ink } from './ink.ts';
import { drawWidthKey, keyFigure } from './key.ts';
import { drawLabel, labelHeight, type Line } from './label.ts';
import { boxCorners, breakLines, drawing, el, escapeText, hatchPath, round, type Point } from './svg.ts';
import { unknowns } from './unknown.ts';

/**
 * What the flows are drawn on. The plane is 2,011 units wide, on the map kilometres; ribbons are as wide on both maps.
 * Points are on the plane.
 */
export interface Stage {
  /** Lower right corner of the plane. */
  size: Point;
  /** Ribbon width in units of the plane, for ten thousand people. */
  ribbon: number;
  /** The ground, drawn first. */
  ground: string;
  /** Words and marks above the ground and under the flows. */
  names: string;
  zhaotong: Point;
  dongguan: Point;
  ring: { centre: Point; radius: number };
  /** The Guangdong ribbon's tip and bulge. */
  arrow: { tip: Point; bend: number };
  /** Anchors of the labels. */
  labels: Record<'zhaotong' | 'inside' | 'guangdong' | 'dongguan', Place>;
  /** The plane's units are kilometres: a scale bar belongs under it. */
  isToScale: boolean;
  /** Last lines: what the picture is not, whose outlines it uses. */
  credit: string;
}
export interface Place {
  at: Point;
  anchor: 'start' | 'middle' | 'end';
  /** Colour of the words' rim; paper if the ground is not one tint. */
  halo?: Ink;
}

/** Pixels a unit of the plane and the sizes of words, for a frame. */
export interface Layout {
  lang: Lang;
  width: number;
  isWide: boolean;
  scale: number;
  /** Names, numbers, notes. */
  sizes: { name: number; number: number; note: number };
}

/** States of the scroll sequence; each adds a mark to those before it. */
export const steps = ['origin', 'inside', 'guangdong', 'other', 'dongguan'] as const;

export function layOut({ width, lang }: Frame): Layout {
  const isWide = width > (widths.narrow + widths.wide) / 2;
  const sizes = isWide ? { name: 17, number: 30, note: 14 } : { name: 15, number: 20, note: 14 };
  return { lang, width, isWide, scale: width / planeWidth, sizes };
}

/** Both flow maps: tray, picture, key and credit, from top to bottom. */
export function drawStage(data: Departures, { step }: Frame, layout: Layout, stage: Stage): string {
  const tray = drawTrayWords(data, layout);
  const top = tray.height;
  const shown = selectMarks(step);
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

export const toPixels = ([x, y]: Point, { scale }: Layout): Point => [x * scale, y * scale];

const planeWidth = 2010.5;
/** Height of the hatched bar, and the free strip between it and the picture. */
const trayDepth = 14;
const trayGap = 8;
const hatchSpacing = 6;
const trayStroke = 1.5;

type Mark = Flow | 'origin' | 'dongguan';
type Draw = (data: Departures, layout: Layout, stage: Stage) => string;

const drawMark: Record<Mark, Draw> = {
  inside: drawInside,
  guangdong: drawGuangdong,
  other: drawOther,
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

/** In pixels; linear from zero, so that a person is as wide in every ribbon. */
const ribbonWidth = (figure: Figure, { ribbon }: Stage, { scale }: Layout): number =>
  (middle(figure.quantity) / 10000) * ribbon * scale;

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

/**
 * A ribbon upright out of the picture into the bar above it, spreading to both sides alike: one hatched shape that
 * means "somewhere the report does not name" and points nowhere.
 */
function drawOther({ other }: Departures, layout: Layout, stage: Stage): string {
  const [x, y] = toPixels(stage.zhaotong, layout);
  // The outline is drawn on the edge; half of its stroke goes off on either side, so that the ribbon keeps its width.
  const half = (ribbonWidth(other, stage, layout) - trayStroke) / 2;
  const [foot, right, flare] = [-trayGap, layout.width - 0.75, trayGap - 2];
  const outline = [
    `M0.75,${foot - trayDepth}H${right}V${foot}H${round(x + half + flare)}q${-flare},0 ${-flare},${flare}V${round(y)}`,
    `H${round(x - half)}V${foot + flare}q0,${-flare} ${-flare},${-flare}H0.75Z`,
  ].join('');
  const barHatch = hatchPath(boxCorners([0.75, foot - trayDepth], [right - 0.75, trayDepth]), hatchSpacing);
  const ribbonHatch = hatchPath(boxCorners([x - half, foot], [2 * half, y - foot]), hatchSpacing);
  return el(
    'g',
    { class: markClass('other'), 'data-figure': other.id },
    el('path', { d: outline, fill: ink('paper'), stroke: ink('other'), 'stroke-width': trayStroke }),
    el('path', { d: barHatch, stroke: ink('other'), fill: 'none' }),
    el('path', { d: ribbonHatch, stroke: ink('other'), 'stroke-width': 2.5, fill: 'none' }),
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

const sayNumber = (figure: Figure, { lang, isWide }: Layout): string =>
  isWide ? formatFigure(figure, lang) : formatNumber(figure, lang);

const placeLabel = (lines: Line[], { at, ...options }: Place, layout: Layout): string =>
  drawLabel(lines, toPixels(at, layout), options);

/** The words over the hatched bar. */
function drawTrayWords({ other, names }: Departures, layout: Layout): { svg: string; height: number } {
  const { lang, sizes, isWide } = layout;
  const note = [unknowns.provinces[lang], formatPrecision(other, lang)].join(lang === 'zh' ? '；' : '; ');
  const baseline = sizes.number;
  const noteBaseline = isWide ? baseline : baseline + 20;
  const svg = el(
    'text',
    { x: 0, y: baseline, fill: ink('ink'), class: markClass('other'), 'data-figure': other.id },
    el('tspan', { 'font-size': sizes.name, 'font-weight': 600 }, escapeText(names.other[lang])),
    el('tspan', { 'font-size': sizes.number, 'font-weight': 700, dx: 8 }, sayNumber(other, layout)),
    el('tspan', { 'font-size': 14, fill: ink('muted'), ...(isWide ? { dx: 12 } : { x: 0, y: noteBaseline }) }, note),
  );
  return { svg, height: noteBaseline + 10 + trayDepth + trayGap };
}

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
