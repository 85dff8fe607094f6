import type { Bilingual } from '../model/figure.ts';
import type { Chart, Frame } from './chart.ts';
import {
  departureFigures,
  selectDepartures,
  summariseDepartures,
  tabulateDepartures,
  type Departures,
} from './departures.ts';
import { ink, type Ink } from './ink.ts';
import { drawFlows } from './picture.ts';
import { layOut, toPixels, type Layout, type Stage } from './stage.ts';
import { el, type Point } from './svg.ts';

/** The twin of `flow` for places where a map needs an approval number: the same flows on two blocks, no boundary drawn. */
export const flowSchematic: Chart<Departures> = {
  id: 'flow-schematic',
  figures: departureFigures,
  data: (report) => selectDepartures(report, 'flow-schematic'),
  draw: drawFlowSchematic,
  table: tabulateDepartures,
  summary: (data, lang) => summariseDepartures(data, schematicForm, lang),
};

export function drawFlowSchematic(data: Departures, frame: Frame): string {
  const layout = layOut(frame);
  return drawFlows(data, layout, createStage(layout));
}

export const schematicForm: Bilingual = {
  zh: '示意图，两个方块代表云南和广东',
  en: 'Schematic with two blocks for Yunnan and Guangdong',
};
const credit: Bilingual = {
  zh: '方块代表省份，不表示边界、大小和距离',
  en: 'Blocks show no boundary, size or distance',
};

/** Unlike on the map the ring can hang from Zhaotong itself, since the block is as wide as it needs. */
function createStage(layout: Layout): Stage {
  const bottom = layout.isWide ? 1130 : 1230;
  return {
    size: [2010.5, bottom],
    ribbon: 36,
    ground: drawBlocks(layout, bottom - 40),
    names: () => '',
    zhaotong: [660, 300],
    dongguan: [1685, layout.isWide ? 800 : 850],
    ring: { centre: [600, 532], radius: 240 },
    arrow: { tip: [1590, 700], bend: 0.16 },
    labels: {
      zhaotong: { at: [layout.isWide ? 600 : 575, layout.isWide ? 150 : 75], anchor: 'end', halo: 'yunnan-land' },
      inside: { at: [600, 790], anchor: 'middle', halo: 'yunnan-land' },
      guangdong: { at: [1980, layout.isWide ? 110 : 20], anchor: 'end' },
      dongguan: { at: [1685, layout.isWide ? 840 : 900], anchor: 'middle', halo: 'guangdong-land' },
    },
    closeUps: {
      inside: {
        camera: { zoom: 1.35, centre: [745, 430] },
        zhaotong: { at: [840, 120], anchor: 'end', halo: 'yunnan-land' },
        inside: { at: [1165, 400], anchor: 'start' },
      },
      dongguan: {
        camera: { zoom: 1.6, centre: [1382, bottom * 0.6875] },
        guangdong: { at: [1035, 560], anchor: 'end' },
        dongguan: { at: [1500, 690], anchor: 'middle', halo: 'guangdong-land' },
      },
    },
    waiting: { inside: [415, 380], others: [60, 380] },
    isToScale: false,
    credit: credit[layout.lang],
  };
}

const drawBlocks = (layout: Layout, bottom: number): string =>
  el(
    'g',
    { class: 'ground' },
    drawBlock('yunnan-land', [[40, 60], [1010, bottom]], layout),
    drawBlock('guangdong-land', [[1390, 430], [1970, bottom]], layout),
  ); // prettier-ignore

function drawBlock(fill: Ink, corners: readonly [Point, Point], layout: Layout): string {
  const [[x, y], [right, bottom]] = corners.map((corner) => toPixels(corner, layout)) as [Point, Point];
  return el('rect', { x, y, width: right - x, height: bottom - y, rx: layout.isWide ? 18 : 10, fill: ink(fill) });
}
