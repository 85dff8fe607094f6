import { middle } from '../model/quantity.ts';
import type { Figure } from '../model/figure.ts';
import { formatFigure, formatPeriod } from '../text/format.ts';
import type { Departures } from './departures.ts';
import { drawFlowStep } from './flow-steps.ts';
import { ink } from './ink.ts';
import { drawWidthKey, keyFigure } from './key.ts';
import { drawLabel, labelHeight, type Line } from './label.ts';
import { dongguanLines, drawArrow, drawDongguanDot, drawOriginDot, drawRing, flowLines, originLines } from './marks.ts';
import { placeLabel, toPixels, wholeView, type Layout, type Stage } from './stage.ts';
import { breakLines, drawing, el, round, type Point } from './svg.ts';
import { drawTray, drawTrayWords } from './tray.ts';
import { unknowns } from './unknown.ts';

/** Both flow maps: tray, picture, key and credit, from top to bottom; or one state of them. */
export function drawFlows(data: Departures, layout: Layout, stage: Stage): string {
  if (layout.step !== undefined) return drawFlowStep(data, layout, stage);
  const tray = drawTrayWords(data, layout);
  const top = tray.height;
  const foot = drawFoot(data, layout, stage);
  const [, height] = toPixels(stage.size, layout);
  return drawing(
    layout.width,
    Math.ceil(top + height + foot.height),
    tray.svg,
    el(
      'g',
      { transform: `translate(0,${round(top)})` },
      stage.ground,
      drawFrame(layout, stage),
      stage.names(wholeView(stage)),
      drawMarks(data, layout, stage),
    ),
    el('g', { transform: `translate(0,${round(top + height)})` }, foot.svg),
  );
}
