import { stateOf, type Coverage, type CoverageRow, type CoverageState } from '../model/coverage.ts';
import type { Lang } from '../model/figure.ts';
import { ledgerText } from '../text/ledger.ts';
import type { Frame } from './chart.ts';
import { ink } from './ink.ts';
import { drawLabel } from './label.ts';
import { drawing, el, round } from './svg.ts';

const rowHeight = 30;
const head = 30;

/**
 * The whole grid at a glance: a row a county, a column a year, a stroke a destination. What the report gives stands
 * tall; what it does not give is a dot, so that the emptiness is seen and is not blank.
 */
export function drawCoverage(coverage: Coverage, { width, lang }: Frame): string {
  const counties = coverage.rows.filter(({ place }) => place.level === 'county');
  const left = lang === 'zh' ? 60 : 74;
  const column = (width - left) / coverage.spans.length;
  const years = coverage.spans.map((span, i) => {
    const name = span === 'cumulative' ? ledgerText[lang].coverage.cumulative : sayYear(span, width, lang);
    // On a phone the last name is as wide as its column, so it ends with it.
    const x = span === 'cumulative' && column < 60 ? width : left + i * column + (column < 60 ? 1 : 3);
    return drawLabel([{ text: name, ink: 'muted' }], [x, 4], { anchor: x === width ? 'end' : 'start' });
  });
  const rules = coverage.spans.map((_, i) =>
    el('path', {
      d: `M${left + i * column} ${head}v${counties.length * rowHeight}`,
      stroke: ink('rule'),
      'stroke-width': 1,
    }),
  );
  const rows = counties.map((row, i) => drawRow(row, coverage, { top: head + i * rowHeight, left, column, lang }));
  return drawing(width, head + counties.length * rowHeight + 4, ...years, ...rules, ...rows);
}

interface RowFrame {
  top: number;
  left: number;
  column: number;
  lang: Lang;
}

function drawRow({ place, cells }: CoverageRow, { destinations }: Coverage, frame: RowFrame): string {
  const { top, left, column, lang } = frame;
  const pitch = (column - 6) / destinations.length;
  const wide = Math.min(Math.max(pitch * 0.7, 1.6), 4);
  const strokes = cells.flatMap((cell, i) =>
    destinations.map(({ id }, j) => ({ state: stateOf(cell, id), x: left + i * column + 4 + j * pitch })),
  );
  const gaps = strokes
    .filter(({ state }) => state === 'missing')
    .map(({ x }) => `M${round(x)} ${top + 16}h${round(wide)}`);
  const name = lang === 'zh' ? place.zh.replace(/[县区市]$/, '') : place.en;
  return [
    drawLabel([{ text: name }], [0, top + 6]),
    el('path', { d: gaps.join(''), stroke: ink('rule'), 'stroke-width': 1.5 }),
    ...strokes.map(({ state, x }) => drawStroke(state, x, { top, wide })),
  ].join('');
}

function drawStroke(state: CoverageState, x: number, { top, wide }: { top: number; wide: number }): string {
  if (state === 'missing') return '';
  if (state === 'reported') return el('rect', { x, y: top + 4, width: wide, height: 22, fill: ink('ink') });
  const stroke = state === 'derived' ? { 'stroke-width': 1.25 } : { 'stroke-width': 2, 'stroke-dasharray': '2 2.5' };
  return el('path', { d: `M${round(x + wide / 2)} ${top + 4}v22`, stroke: ink('ink'), ...stroke });
}

/** On a phone there is room for the digits only. */
const sayYear = (year: number, width: number, lang: Lang): string =>
  width < 500 ? String(year) : ledgerText[lang].coverage.year(year);
