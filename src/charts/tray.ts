import { formatPrecision } from '../text/format.ts';
import type { Departures } from './departures.ts';
import { ink } from './ink.ts';
import { ribbonWidth, sayNumber, toPixels, type Layout, type Stage } from './stage.ts';
import { boxCorners, el, escapeText, hatchPath, round } from './svg.ts';
import { unknowns } from './unknown.ts';

/** The words over the hatched bar, with what is said of the number's digits, and the height of both. */
export function drawTrayWords(
  { other, names }: Departures,
  layout: Layout,
  digits = formatPrecision(other, layout.lang),
): { svg: string; height: number } {
  const { lang, sizes, isWide } = layout;
  const note = [unknowns.provinces[lang], digits].join(lang === 'zh' ? '；' : '; ');
  const baseline = sizes.number;
  const noteBaseline = isWide ? baseline : baseline + 20;
  const svg = el(
    'text',
    { x: 0, y: baseline, fill: ink('ink'), class: 'mark mark-other', 'data-figure': other.id },
    el('tspan', { 'font-size': sizes.name, 'font-weight': 600 }, escapeText(names.other[lang])),
    el('tspan', { 'font-size': sizes.number, 'font-weight': 700, dx: 8 }, sayNumber(other, layout)),
    el('tspan', { 'font-size': 14, fill: ink('muted'), ...(isWide ? { dx: 12 } : { x: 0, y: noteBaseline }) }, note),
  );
  return { svg, height: noteBaseline + 10 + trayDepth + trayGap };
}

/**
 * A ribbon upright out of the picture into the bar above it, spreading to both sides alike: one hatched shape that
 * means "somewhere the report does not name" and points nowhere.
 */
export function drawTray({ other }: Departures, layout: Layout, stage: Stage): string {
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
    { class: 'mark mark-other', 'data-figure': other.id },
    el('path', { d: outline, fill: ink('paper'), stroke: ink('other'), 'stroke-width': trayStroke }),
    el('path', { d: barHatch, stroke: ink('other'), fill: 'none' }),
    el('path', { d: ribbonHatch, stroke: ink('other'), 'stroke-width': 2.5, fill: 'none' }),
  );
}

/** Height of the hatched bar, and the free strip between it and the picture. */
const trayDepth = 14;
const trayGap = 8;
const hatchSpacing = 6;
const trayStroke = 1.5;
