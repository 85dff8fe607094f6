import type { Destination } from './destination.ts';
import type { Figure } from './figure.ts';
import { isFault } from './check.ts';
import type { Period } from './period.ts';
import type { Place } from './place.ts';
import type { Mention, Report } from './report.ts';
import { figuresOf, parseFormula } from './rule.ts';
import { ancestors } from './terms.ts';

/** A column: one calendar year, or all counts that run over several years or to the report. */
export type Span = number | 'cumulative';

/** What the report has for one place, span and destination; what is in none of the lists it does not give. */
export interface CoverageCell {
  span: Span;
  reported: { destination: string; figure: Figure }[];
  derived: { destination: string; figure: Figure }[];
  mentioned: { destination: string; mention: Mention }[];
  /** Ids of the destinations for which it gives nothing. */
  missing: string[];
}
export const coverageStates = ['reported', 'derived', 'mentioned', 'missing'] as const;
export type CoverageState = (typeof coverageStates)[number];
export interface CoverageRow {
  place: Place;
  cells: CoverageCell[];
}
export interface Coverage {
  spans: Span[];
  /** Categories by which the report divides any place's people, in the order of their tree. */
  destinations: Destination[];
  /** The city first, then each of its counties. */
  rows: CoverageRow[];
  /** Of the counties' cells, county × destination × span. */
  counts: Record<'all' | CoverageState, number>;
}

/** How much of county × destination × year the report fills. Rates, money and training say nothing of where people went. */
export function coverageOf(report: Report): Coverage {
  const city = report.places.find(({ level }) => level === 'city');
  const places = report.places.filter((place) => place === city || place.level === 'county');
  const found = report.figures.flatMap((figure) => placeFigure(figure, report));
  const used = new Set([...found.map(({ destination }) => destination), ...report.mentions.map((m) => m.destination)]);
  const destinations = inTreeOrder(report.destinations).filter(({ id }) => used.has(id));
  const end = Math.max(...report.sources.map(({ published }) => Number(published.slice(0, 4))));
  const years = [...found.map(({ figure }) => figure.period), ...report.mentions.map(({ period }) => period)].flatMap(
    ({ from }) => from ?? [],
  );
  const spans: Span[] = [...yearsFrom(Math.min(...years), Math.max(...years)), 'cumulative'];
  const rows = places.map((place) => ({
    place,
    cells: spans.map((span) => fillCell(span, place, { found, destinations, mentions: report.mentions, end })),
  }));
  return { spans, destinations, rows, counts: countCells(rows, destinations) };
}

/** What the report has for a destination in a cell; a printed number goes before a computed one, that before a word. */
export function stateOf(cell: CoverageCell, destination: string): CoverageState {
  const states = ['reported', 'derived', 'mentioned'] as const;
  return states.find((state) => cell[state].some((entry) => entry.destination === destination)) ?? 'missing';
}

interface Placed {
  destination: string;
  figure: Figure;
}

/** A count of people, or of times people went, with a destination; a sum of parts stands for the category that holds them all. */
function placeFigure(figure: Figure, report: Report): Placed[] {
  if (!figure.place || !figure.quantity.unit.startsWith('人')) return [];
  if (figure.destination) return [{ destination: figure.destination, figure }];
  const sum = figure.status === 'derived' && !/ [-*/|] /.test(figure.printed) && parseFormula(figure.printed);
  if (!sum || isFault(sum)) return [];
  const parts = figuresOf(sum).map((id) => report.figures.find((other) => other.id === id)?.destination ?? '');
  const terms = new Map(report.destinations.map((destination) => [destination.id, destination]));
  const [first = [], ...rest] = parts.map((part) => ancestors(terms, part));
  const shared = first.find((id) => rest.every((others) => others.includes(id)));
  return shared && parts.every(Boolean) ? [{ destination: shared, figure }] : [];
}

function fillCell(
  span: Span,
  place: Place,
  known: { found: Placed[]; destinations: Destination[]; mentions: Mention[]; end: number },
): CoverageCell {
  const isHere = (entry: { place: string; period: Period }) =>
    entry.place === place.id && spanOf(entry.period, known.end) === span;
  const here = known.found.filter(({ figure }) => isHere(figure));
  const reported = here.filter(({ figure }) => figure.status !== 'derived');
  const derived = here.filter(({ figure }) => figure.status === 'derived');
  const mentioned = known.mentions.filter(isHere).map((mention) => ({ destination: mention.destination, mention }));
  const given = new Set([...here, ...mentioned].map(({ destination }) => destination));
  const missing = known.destinations.map(({ id }) => id).filter((id) => !given.has(id));
  return { span, reported, derived, mentioned, missing };
}

/** The part of a year up to the report counts as that year; what runs over more, or has no beginning, is cumulative. */
function spanOf({ kind, from, to }: Period, end: number): Span {
  const isOneYear = kind === 'year' || kind === 'end' || (kind === 'span' && from === (to ?? end));
  return (isOneYear ? from : null) ?? 'cumulative';
}

function countCells(rows: readonly CoverageRow[], destinations: readonly Destination[]): Coverage['counts'] {
  const counts = { all: 0, reported: 0, derived: 0, mentioned: 0, missing: 0 };
  for (const { place, cells } of rows) {
    if (place.level !== 'county') continue;
    for (const cell of cells) for (const { id } of destinations) counts[stateOf(cell, id)] += 1;
    counts.all += cells.length * destinations.length;
  }
  return counts;
}

const yearsFrom = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);

/** Each category before its parts. */
function inTreeOrder(destinations: readonly Destination[], parent = ''): Destination[] {
  return destinations
    .filter((destination) => destination.parent === parent)
    .flatMap((destination) => [destination, ...inTreeOrder(destinations, destination.id)]);
}
