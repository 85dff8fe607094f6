import type { Departures } from './departures.ts';
import { drawFlowStep } from './flow-steps.ts';
import { drawFoot } from './foot.ts';
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
import { placeLabel, toPixels, type Layout, type Stage } from './stage.ts';
import { drawing, el, round } from './svg.ts';
import { drawTray, drawTrayWords } from './tray.ts';
import { unknowns } from './unknown.ts';

/** Both flow maps: tray, picture, key and credit, from top to bottom; or one state of their scroll sequence. */
export function drawFlows(data: Departures, layout: Layout, stage: Stage): string {
  if (layout.step !== undefined) return drawFlowStep(data, layout, stage);
  const tray = drawTrayWords(data, layout);
  const top = tray.height;
  const foot = drawFoot(data, layout, stage);
  const [, height] = toPixels(stage.size, layout);
  const picture = [stage.ground, drawFrame(layout, stage), stage.names(), drawMarks(data, layout, stage)];
  return drawing(
    layout.width,
    Math.ceil(top + height + foot.height),
    tray.svg,
    el('g', { transform: `translate(0,${round(top)})` }, ...picture),
    el('g', { transform: `translate(0,${round(top + height)})` }, foot.svg),
  );
}

/** In drawing order: wider flows first, the origin's dot on top of what starts there. */
function drawMarks(data: Departures, layout: Layout, stage: Stage): string {
  const { labels } = stage;
  const drawFlow = (flow: 'inside' | 'guangdong', shape: string): string =>
    mark(flow, data[flow].id, shape, placeLabel(flowLines(data[flow], data.names[flow], layout), labels[flow], layout));
  return [
    drawFlow('inside', drawTie(layout, stage) + drawRing(data, layout, stage)),
    drawFlow('guangdong', drawArrow(data, layout, stage)),
    drawTray(data, layout, stage),
    mark(
      'dongguan',
      undefined,
      drawDongguanDot(layout, stage),
      placeLabel(dongguanLines(data, layout, unknowns.short), labels.dongguan, layout),
    ),
    mark(
      'origin',
      data.total.id,
      drawOriginDot(layout, stage),
      placeLabel(originLines(data, layout), labels.zhaotong, layout),
    ),
  ].join('');
}

const mark = (name: string, figure: string | undefined, ...drawn: string[]): string =>
  el('g', { class: `mark mark-${name}`, 'data-figure': figure }, ...drawn);
