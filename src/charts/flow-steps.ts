import type { Figure } from '../model/figure.ts';
import { formatInterval } from '../text/format.ts';
import type { Departures } from './departures.ts';
import { drawCaption, drawStatus, drawWords } from './flow-words.ts';
import { drawCredit, drawDotKey, drawKeys } from './foot.ts';
import { ink } from './ink.ts';
import { drawIslands } from './islands.ts';
import { drawArrow, drawDongguanDot, drawFrame, drawOriginDot, drawRing, drawTie } from './marks.ts';
import { drawScene, stageStep, type Move, type Piece } from './scene.ts';
import { toPixels, type Camera, type Layout, type Stage } from './stage.ts';
import { drawSumBand, sumBandHeight } from './sum-band.ts';
import { el, round, type Point } from './svg.ts';
import { drawThousands } from './thousands.ts';
import { drawTray, drawTrayWords } from './tray.ts';

/** States of both flow maps, as the story tells them. */
export const steps = ['cities', 'inside', 'guangdong', 'other', 'dongguan', 'precision'] as const;
type Step = (typeof steps)[number];

/** One state of a flow map, or its stage. The whole, without states, is drawn by `drawFlows`. */
export function drawFlowStep(data: Departures, layout: Layout, stage: Stage): string {
  const step = layout.step ?? stageStep;
  const isStage = step === stageStep;
  const tray = drawTrayWords(data, layout);
  const caption = drawCaption(data, layout);
  const top = isStage || withTray.some((known) => known === step) ? tray.height : caption.height;
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
      ...drawFixed(data, layout, stage).map((piece) => shift(piece, top)),
      ...drawFootPieces(data, layout, stage).map((piece) => shift(piece, foot)),
      ...(isStage ? drawStatuses(data, layout, tray.height - caption.height) : [{ svg: credit.svg }]),
    ],
  };
  return drawScene(scene, step);
}

const withTray: readonly Step[] = ['other', 'precision'];
const withoutTray: readonly Step[] = ['cities', 'inside', 'guangdong', 'dongguan'];
const since = (step: Step): readonly Step[] => steps.slice(steps.indexOf(step));

const shift = (piece: Piece, down: number): Piece => ({
  ...piece,
  svg: el('g', { transform: `translate(0,${round(down)})` }, piece.svg),
});

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

/** A measure, not a flow: a thin dotted line between the cities. */
function drawDistance(layout: Layout, { zhaotong, dongguan }: Stage): string {
  const [[x1, y1], [x2, y2]] = [toPixels(zhaotong, layout), toPixels(dongguan, layout)];
  const line = { stroke: ink('ink'), 'stroke-width': 1.5, 'stroke-dasharray': '1 4', 'stroke-linecap': 'round' };
  return el('line', { x1, y1, x2, y2, ...line });
}

/** Level with the first line of what stands over the picture. */
function drawStatuses(data: Departures, layout: Layout, top: number): Piece[] {
  const { number } = layout.sizes;
  return [
    { steps: withTray, svg: drawStatus(data, layout, number) },
    { steps: withoutTray, svg: drawStatus(data, layout, top + 0.95 * number) },
  ];
}

/** What lies over the camera's picture. */
function drawFixed(data: Departures, layout: Layout, stage: Stage): Piece[] {
  const islands = { steps: ['dongguan'], svg: drawIslands(data, layout, islandsAt(layout, stage)) };
  return [
    { svg: drawFrame(layout, stage) },
    { steps: withoutTray, svg: drawCaption(data, layout).svg },
    // The tray's ribbon begins under the dot of the city, which the camera's picture holds further down.
    { steps: withTray, svg: drawTray(data, layout, stage) + drawOriginDot(layout, stage) },
    ...drawWords(data, layout, stage),
    ...(layout.isWide ? [islands] : []),
  ];
}

/** In the sea where it is wide enough; under the picture on a phone. */
const islandsAt = (layout: Layout, { size }: Stage): Point[] =>
  [0.52, 0.76].map((share) => [share * layout.width, size[1] * layout.scale - 92]);

/** Under the picture: the key to what it then shows. */
function drawFootPieces(data: Departures, layout: Layout, stage: Stage): Piece[] {
  const keys = (zoom: number): string => drawKeys(data, { ...layout, scale: layout.scale * zoom }, stage).svg;
  const { inside, dongguan } = stage.closeUps;
  const columns: Point[] = [0, 0.46].map((share) => [share * layout.width, 8]);
  return [
    { steps: ['cities'], svg: drawDotKey(data, layout) },
    { steps: ['inside'], svg: keys(inside.camera.zoom) },
    { steps: ['guangdong', 'other'], svg: keys(1) },
    { steps: ['dongguan'], svg: layout.isWide ? keys(dongguan.camera.zoom) : drawIslands(data, layout, columns) },
    { steps: ['precision'], svg: drawSumBand(data, layout) },
  ];
}
