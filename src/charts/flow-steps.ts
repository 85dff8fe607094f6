import type { Figure } from '../model/figure.ts';
import { formatFigure, formatInterval, formatNumber, formatPeriod, formatScope } from '../text/format.ts';
import type { Departures } from './departures.ts';
import { drawCredit, drawDotKey, drawKeys, sayStatus } from './foot.ts';
import { ink } from './ink.ts';
import { drawIslands } from './islands.ts';
import { drawLabel, type Line } from './label.ts';
import {
  dongguanLines,
  drawArrow,
  drawDongguanDot,
  drawFrame,
  drawOriginDot,
  drawRing,
  drawTie,
  flowLines,
  originLines,
} from './marks.ts';
import { drawScene, stageStep, type Move, type Piece } from './scene.ts';
import { placeLabel, toPixels, type Camera, type Layout, type Stage } from './stage.ts';
import { drawSumBand, sumBandHeight } from './sum-band.ts';
import { el, round, type Point } from './svg.ts';
import { drawThousands } from './thousands.ts';
import { drawTray, drawTrayWords } from './tray.ts';
import { unknowns } from './unknown.ts';

/** States of both flow maps, as the story tells them. */
export const steps = ['cities', 'inside', 'guangdong', 'other', 'dongguan', 'precision'] as const;
type Step = (typeof steps)[number];

/** One state of a flow map, or its stage. The whole, without states, is drawn by `drawFlows`. */
export function drawFlowStep(data: Departures, layout: Layout, stage: Stage): string {
  const step = layout.step ?? stageStep;
  const isStage = step === stageStep;
  const tray = drawTrayWords(data, layout);
  const top = isStage || withTray.some((known) => known === step) ? tray.height : captionHeight;
  const [width, height] = toPixels(stage.size, layout);
  const foot = top + height;
  const isTall = isStage || step === 'precision' || (step === 'dongguan' && !layout.isWide);
  const below = foot + (isTall ? sumBandHeight : drawKeys(data, layout, stage).height) + 10;
  const credit = drawCredit(data, layout, { at: [0, below], credit: stage.credit });
  const scene = {
    steps,
    size: [layout.width, Math.ceil(isStage ? below - 8 : below + credit.height)] as const,
    window: { at: [0, top], size: [width, height] } as const,
    camera: cameras(layout, stage),
    moving: drawMoving(data, layout, stage),
    fixed: [
      { steps: ['other'], svg: tray.svg },
      { steps: ['precision'], svg: drawTrayWords(data, layout, formatInterval(data.other.quantity)).svg },
      { steps: withoutTray, svg: drawCaption(data, layout, top) },
      ...drawFixed(data, layout, stage).map((piece) => ({ ...piece, svg: shift(piece.svg, top) })),
      ...drawFootPieces(data, layout, stage).map((piece) => ({ ...piece, svg: shift(piece.svg, foot) })),
      ...(isStage ? drawStatus(data, layout, foot) : [{ svg: credit.svg }]),
    ],
  };
  return drawScene(scene, step);
}

const withTray: readonly Step[] = ['other', 'precision'];
const withoutTray: readonly Step[] = ['cities', 'inside', 'guangdong', 'dongguan'];
const since = (step: Step): readonly Step[] => steps.slice(steps.indexOf(step));
const whole: readonly Step[] = ['cities', 'guangdong', 'other', 'precision'];

const captionHeight = 24;
const shift = (svg: string, down: number): string => (svg ? el('g', { transform: `translate(0,${round(down)})` }, svg) : '');

function cameras(layout: Layout, stage: Stage): Move[] {
  const look = (from: Step, { zoom, centre }: Camera): Move => {
    const [x, y] = toPixels([stage.size[0] / 2 - zoom * centre[0], stage.size[1] / 2 - zoom * centre[1]], layout);
    return { from, x, y, scale: zoom };
  };
  const all: Camera = { zoom: 1, centre: [stage.size[0] / 2, stage.size[1] / 2] };
  const { inside, dongguan } = stage.closeUps;
  return [
    look('cities', all),
    look('inside', inside.camera),
    look('guangdong', all),
    look('dongguan', dongguan.camera),
    look('precision', all),
  ];
}

/** What the camera sees: ground, flows, the dots that become them, the two cities. */
function drawMoving(data: Departures, layout: Layout, stage: Stage): Piece[] {
  const mark = (name: string, figure: Figure | undefined, svg: string): string =>
    el('g', { class: `mark mark-${name}`, 'data-figure': figure?.id }, svg);
  return [
    { svg: stage.ground },
    { svg: drawTie(layout, stage) },
    { steps: since('inside'), svg: mark('inside', data.inside, drawRing(data, layout, stage)) },
    { steps: since('guangdong'), svg: mark('guangdong', data.guangdong, drawArrow(data, layout, stage)) },
    ...drawThousands(data, layout, stage),
    { steps: ['cities'], svg: mark('distance', data.distance, drawDistance(layout, stage)) },
    { svg: mark('dongguan', undefined, drawDongguanDot(layout, stage)) },
    { svg: mark('origin', data.total, drawOriginDot(layout, stage)) },
  ];
}

/** A measure, not a flow: a thin line with an end mark at each city. */
function drawDistance(layout: Layout, { zhaotong, dongguan }: Stage): string {
  const [[x1, y1], [x2, y2]] = [toPixels(zhaotong, layout), toPixels(dongguan, layout)];
  return el('line', { x1, y1, x2, y2, stroke: ink('ink'), 'stroke-width': 1.5, 'stroke-dasharray': '1 4', 'stroke-linecap': 'round' });
}

/** Frame, names and words, placed for what the camera sees in each state. */
function drawFixed(data: Departures, layout: Layout, stage: Stage): Piece[] {
  const { lang, sizes } = layout;
  const { labels, closeUps } = stage;
  const say = (name: 'inside' | 'guangdong'): Line[] => flowLines(data[name], data.names[name], layout);
  const sayShare = (name: 'inside' | 'guangdong'): Line[] => {
    const [first, number, precision] = say(name) as [Line, Line, Line];
    const share = { text: formatNumber(data.shares[name], lang), size: sizes.name, ink: 'muted' } as const;
    return [first, { ...number, then: { ...share, weight: 400 } }, precision];
  };
  const sayInterval = (name: 'inside' | 'guangdong'): Line[] =>
    say(name).with(2, { text: formatInterval(data[name].quantity), size: sizes.note, ink: 'muted' });
  const label = (steps: readonly Step[], lines: Line[], place: Stage['labels']['inside']): Piece => ({ steps, svg: placeLabel(lines, place, layout) });
  const [name] = dongguanLines(data, layout, unknowns.short) as [Line, Line];
  const origin = originLines(data, layout);
  return [
    { svg: drawFrame(layout, stage) },
    { steps: whole, svg: stage.names() },
    { steps: ['inside'], svg: stage.names(closeUps.inside.camera) },
    { steps: ['dongguan'], svg: stage.names(closeUps.dongguan.camera) },
    { steps: withTray, svg: drawTray(data, layout, stage) },
    { steps: withTray, svg: drawOriginAgain(layout, stage) },
    label(whole, origin, labels.zhaotong),
    label(['inside'], origin, closeUps.inside.labels.zhaotong),
    label(['inside'], sayShare('inside'), closeUps.inside.labels.inside),
    label(['guangdong', 'other'], say('inside'), labels.inside),
    label(['precision'], sayInterval('inside'), labels.inside),
    label(['guangdong'], sayShare('guangdong'), labels.guangdong),
    label(['other'], say('guangdong'), labels.guangdong),
    label(['dongguan'], say('guangdong'), closeUps.dongguan.labels.guangdong),
    label(['precision'], sayInterval('guangdong'), labels.guangdong),
    label(['cities', 'guangdong', 'other'], [name], labels.dongguan.anchor === 'end' ? { ...labels.dongguan, at: nudge(labels.dongguan.at, layout) } : labels.dongguan),
    label(['precision'], dongguanLines(data, layout, unknowns.short), labels.dongguan),
    label(['dongguan'], dongguanLines(data, layout, layout.isWide ? unknowns.number : unknowns.short), closeUps.dongguan.labels.dongguan),
    { steps: layout.isWide ? ['dongguan'] : [], svg: drawIslands(data, layout, islandsAt(layout, stage)) },
    { steps: ['cities'], svg: sayDistance(data, layout, stage) },
  ];
}

/** A line lower, where the second line is left out. */
const nudge = ([x, y]: Point, { scale }: Layout): Point => [x, y + 17.5 / scale];

/** The tray's ribbon begins under the dot of the city. */
const drawOriginAgain = drawOriginDot;

function sayDistance({ distance }: Departures, layout: Layout, { zhaotong, dongguan }: Stage): string {
  const [x, y] = toPixels([(zhaotong[0] + dongguan[0]) / 2, (zhaotong[1] + dongguan[1]) / 2], layout);
  const words = { zh: '直线距离', en: 'straight line' }[layout.lang];
  const lines: Line[] = [{ text: words, ink: 'muted' }, { text: formatFigure(distance, layout.lang), weight: 700, size: layout.sizes.name + 2 }];
  return el('g', { 'data-figure': distance.id }, drawLabel(lines, [x + 8, y - 44], {}));
}

/** On the stage, which has no room for the credit, in a corner that is free. */
function drawStatus(data: Departures, layout: Layout, foot: number): Piece[] {
  const lines: Line[] = [{ text: sayStatus(data, layout), ink: 'muted' }];
  const svg = drawLabel(lines, [7, foot - 23], { halo: 'none' });
  const right = drawLabel(lines, [layout.width - 7, foot - 23], { halo: 'none', anchor: 'end' });
  return [
    { steps: steps.filter((step) => step !== 'inside'), svg },
    { steps: ['inside'], svg: right },
  ];
}

/** Whose number, until when: over the picture while no tray stands there. */
function drawCaption({ total }: Departures, { lang }: Layout, top: number): string {
  const text = [formatScope(total.scope, lang), formatPeriod(total.period, lang)].join(lang === 'zh' ? '，' : ', ');
  return drawLabel([{ text, ink: 'muted' }], [0, top - 22], { halo: 'none' });
}

/** In the sea where it is wide enough; under the picture on a phone. */
const islandsAt = (layout: Layout, { size }: Stage): Point[] =>
  [0.52, 0.76].map((share) => [share * layout.width, size[1] * layout.scale - 92]);

function drawFootPieces(data: Departures, layout: Layout, stage: Stage): Piece[] {
  const keys = (zoom: number): string => drawKeys(data, { ...layout, scale: layout.scale * zoom }, stage).svg;
  const { inside, dongguan } = stage.closeUps;
  return [
    { steps: ['cities'], svg: drawDotKey(data, layout) },
    { steps: ['inside'], svg: keys(inside.camera.zoom) },
    { steps: ['guangdong', 'other'], svg: keys(1) },
    layout.isWide
      ? { steps: ['dongguan'], svg: keys(dongguan.camera.zoom) }
      : { steps: ['dongguan'], svg: drawIslands(data, layout, [[0, 8], [0.5 * layout.width, 8]]) },
    { steps: ['precision'], svg: drawSumBand(data, layout) },
  ];
}
