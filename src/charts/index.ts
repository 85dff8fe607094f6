import type { Chart } from './chart.ts';
import { countyFlows } from './county-flows.ts';
import { dots } from './dots.ts';
import { flowSchematic } from './flow-schematic.ts';
import { flow } from './flow.ts';
import { nested } from './nested.ts';
import { poverty } from './poverty.ts';
import { returned } from './returned.ts';
import { seventy } from './seventy.ts';
import { twoLedgers } from './two-ledgers.ts';
import { wage } from './wage.ts';
import { zhenxiong } from './zhenxiong.ts';

/** Every chart of the site, in the order of the story. Pages, downloads, pictures and checks read this list. */
export const charts: readonly Chart[] = [
  dots,
  poverty,
  flow,
  flowSchematic,
  seventy,
  countyFlows,
  twoLedgers,
  zhenxiong,
  wage,
  nested,
  returned,
];

/** The chart of that id. Throws if there is none. */
export function getChart(id: string): Chart {
  const chart = charts.find((candidate) => candidate.id === id);
  if (!chart) throw new Error(`unknown chart: ${id}`);
  return chart;
}

/** A map's schematic twin, or of a twin its map; undefined for what draws no map. */
export function findTwin(id: string): Chart | undefined {
  const suffix = '-schematic';
  const twin = id.endsWith(suffix) ? id.slice(0, -suffix.length) : id + suffix;
  return charts.find((candidate) => candidate.id === twin);
}
