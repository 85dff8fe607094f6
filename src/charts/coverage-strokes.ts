import { stateOf, type Coverage, type CoverageRow, type CoverageState, type Span } from '../model/coverage.ts';
import type { Lang } from '../model/figure.ts';
import { ledgerText } from '../text/ledger.ts';
import type { Frame } from './chart.ts';
import { ink } from './ink.ts';
import { drawPlot, Plot } from './plot.ts';

const sizes = { row: 30, head: 30, foot: 4 };

/**
 * The whole grid at a glance: a row a county, a column a year, a stroke a destination. What the report gives stands
 * tall; what it does not give is a dot, so that the emptiness is seen and is not blank.
 */
export function drawCoverage(coverage: Coverage, { width, lang }: Frame): string {
  const counties = coverage.rows.filter(({ place }) => place.level === 'county');
  const names = new Map(counties.map(({ place }) => [place.id, sayCounty(place, lang)]));
  const left = lang === 'zh' ? 60 : 74;
  const column = (width - left) / coverage.spans.length;
  return drawPlot({
    width,
    height: sizes.head + counties.length * sizes.row + sizes.foot,
    marginLeft: left,
    marginRight: 0,
    marginTop: sizes.head,
    marginBottom: sizes.foot,
    fx: { domain: coverage.spans, padding: 0, round: false, axis: null },
    x: { type: 'point', domain: coverage.destinations.map(({ id }) => id), padding: 0.8, round: false, axis: null },
    y: { type: 'band', domain: [...names.keys()], padding: 0, round: false, axis: null },
    marks: [
      Plot.frame({ anchor: 'left', stroke: ink('rule') }),
      ...nameSpans(coverage.spans, column, lang),
      Plot.text([...names.keys()], {
        fx: () => coverage.spans[0],
        y: (id: string) => id,
        text: (id: string) => names.get(id),
        frameAnchor: 'left',
        textAnchor: 'start',
        dx: -left,
        fontSize: 14,
        fill: ink('ink'),
      }),
      ...drawStrokes(listStrokes(counties, coverage), column / coverage.destinations.length),
    ],
  });
}

/** Each column's name at its left; on a phone the last is as wide as its column, so it ends with it. */
function nameSpans(spans: readonly Span[], column: number, lang: Lang): Plot.Markish[] {
  const isPhone = column < 60;
  const write = (list: readonly Span[], options: Plot.TextOptions) =>
    Plot.text(list, {
      fx: (span: Span) => span,
      text: (span: Span) => saySpan(span, isPhone, lang),
      dy: -19,
      fontSize: 14,
      fill: ink('muted'),
      ...options,
    });
  return [
    write(isPhone ? spans.slice(0, -1) : spans, { frameAnchor: 'top-left', dx: isPhone ? 1 : 3 }),
    write(isPhone ? spans.slice(-1) : [], { frameAnchor: 'top-right' }),
  ];
}

/** One destination of a county in one span of time, and what the report says of it. */
interface Stroke {
  county: string;
  span: Span;
  destination: string;
  state: CoverageState;
}

const listStrokes = (counties: readonly CoverageRow[], { destinations }: Coverage): Stroke[] =>
  counties.flatMap(({ place, cells }) =>
    cells.flatMap((cell) =>
      destinations.map(({ id }) => ({
        county: place.id,
        span: cell.span,
        destination: id,
        state: stateOf(cell, id),
      })),
    ),
  );

/** `pitch` is the room for one stroke, in pixels. */
function drawStrokes(strokes: readonly Stroke[], pitch: number): Plot.Markish[] {
  const at = { fx: 'span', x: 'destination', y: 'county' };
  const of = (state: CoverageState) => strokes.filter((stroke) => stroke.state === state);
  const tick = (state: CoverageState, options: Plot.TickXOptions) =>
    Plot.tickX(of(state), { ...at, insetTop: 4, insetBottom: 4, stroke: ink('ink'), ...options });
  return [
    Plot.dot(of('missing'), { ...at, r: Math.min(pitch * 0.28, 1), fill: ink('rule') }),
    tick('reported', { strokeWidth: Math.min(Math.max(pitch * 0.7, 1.6), 4) }),
    tick('derived', { strokeWidth: 1.25 }),
    tick('mentioned', { strokeWidth: 2, strokeDasharray: '2 2.5' }),
  ];
}

const sayCounty = (place: { zh: string; en: string }, lang: Lang): string =>
  lang === 'zh' ? place.zh.replace(/[县区市]$/, '') : place.en;

/** On a phone there is room for the digits only. */
function saySpan(span: Span, isPhone: boolean, lang: Lang): string {
  if (span === 'cumulative') return ledgerText[lang].coverage.cumulative;
  return isPhone ? String(span) : ledgerText[lang].coverage.year(span);
}
