import type { Chart } from '../charts/chart.ts';
import { el, escapeText } from '../charts/svg.ts';
import { coverageOf, type Coverage, type CoverageRow } from '../model/coverage.ts';
import type { Lang } from '../model/figure.ts';
import { getFigure, type MapRecord, type Report } from '../model/report.ts';
import { deskText } from '../text/desk.ts';
import { formatTerm } from '../text/format.ts';
import { text } from '../text/interface.ts';

/** Of each map in maps.csv: the places it is about, and the destinations for which the report gives a number, a word or nothing. */
export function writeGaps(report: Report, { charts, lang }: { charts: readonly Chart[]; lang: Lang }): string {
  const t = deskText[lang].gaps;
  const coverage = coverageOf(report);
  const maps = report.maps.map((map) => {
    const chart = charts.find(({ id }) => id === map.map);
    const rows = chart ? rowsOf(chart, coverage, report) : [];
    return el(
      'article',
      {},
      el('h3', {}, escapeText(map.map), ' ', el('small', {}, escapeText(nameLaw(map, lang)))),
      writeRows(rows, coverage, { report, lang }),
    );
  });
  return el('h2', {}, t.heading) + el('p', {}, t.lead) + maps.join('\n');
}

function nameLaw({ mode, approval, note }: MapRecord, lang: Lang): string {
  const t = deskText[lang].gaps;
  if (mode === 'schematic') return t.schematic;
  return approval || note[lang] || t.noApproval;
}

/** A map of any county is about all of them: those it does not fill are its gaps. */
function rowsOf(chart: Chart, { rows }: Coverage, report: Report): CoverageRow[] {
  const places = new Set(chart.figures.map((id) => getFigure(report, id).place));
  const isOfCounties = rows.some(({ place }) => place.level === 'county' && places.has(place.id));
  return rows.filter(({ place }) => places.has(place.id) || (isOfCounties && place.level === 'county'));
}

function writeRows(
  rows: readonly CoverageRow[],
  { destinations }: Coverage,
  { report, lang }: { report: Report; lang: Lang },
): string {
  const t = deskText[lang].gaps;
  const say = (ids: ReadonlySet<string>): string =>
    destinations
      .filter(({ id }) => ids.has(id))
      .map(({ id }) => formatTerm(report.destinations, id, lang))
      .join(lang === 'zh' ? '、' : ', ');
  const head = ['', t.given, t.mentioned, t.missing].map((name) => el('th', { scope: 'col' }, name));
  const isSilent = ({ cells }: CoverageRow): boolean =>
    cells.every(({ missing }) => missing.length === destinations.length);
  const body = rows
    .filter((row) => !isSilent(row))
    .map(({ place, cells }) => {
      const given = new Set(cells.flatMap((cell) => [...cell.reported, ...cell.derived].map((one) => one.destination)));
      const named = new Set(cells.flatMap(({ mentioned }) => mentioned.map((one) => one.destination)));
      const missing = new Set(destinations.map(({ id }) => id).filter((id) => !given.has(id) && !named.has(id)));
      const onlyNamed = new Set([...named].filter((id) => !given.has(id)));
      const lists = [given, onlyNamed, missing].map((ids) => el('td', {}, escapeText(say(ids)) || '—'));
      return el('tr', {}, el('th', { scope: 'row' }, escapeText(place[lang])), ...lists);
    });
  const silent = rows.filter(isSilent).map(({ place }) => place[lang]);
  const none =
    silent.length > 0
      ? el('p', { class: 'fine' }, escapeText(text[lang].silent(silent.join(lang === 'zh' ? '、' : ', '))))
      : '';
  return el(
    'div',
    { class: 'wide', tabindex: 0 },
    el('table', { class: 'gaps' }, el('thead', {}, el('tr', {}, ...head)), el('tbody', {}, ...body)),
    none,
  );
}
