import { drawInterval } from '../charts/interval.ts';
import { el, escapeText } from '../charts/svg.ts';
import type { Figure, Lang } from '../model/figure.ts';
import type { Report, Usage } from '../model/report.ts';
import { deskText } from '../text/desk.ts';
import { formatFigure, formatInference, formatFigureInterval, formatPeriod, formatScope } from '../text/format.ts';
import { text } from '../text/interface.ts';
import { describeFigure } from '../text/sentence.ts';
import { mergeTwins } from '../text/problems.ts';

/** Every figure as an entry: the number, what it counts, its interval drawn, and what rests on it. */
export function writeFigures(report: Report, lang: Lang): string {
  const entries = report.figures.map((figure) => writeFigure(figure, report, lang));
  return el('h2', {}, deskText[lang].figures.heading) + el('div', { class: 'entries' }, ...entries);
}

/** Figures that readers meet in the ledger only. */
export function writeUnused(report: Report, lang: Lang): string {
  const t = deskText[lang].unused;
  const unused = report.figures.filter(({ id }) => isUnused(id, report));
  const items = unused.map((figure) =>
    el(
      'li',
      {},
      el('a', { href: `#${figure.id}` }, escapeText(figure.id)),
      ' ',
      el('b', {}, escapeText(formatFigure(figure, lang))),
      ' ',
      escapeText(nameOf(figure, report, lang)),
    ),
  );
  if (unused.length === 0) return el('h2', {}, deskText[lang].nav.unused) + el('p', {}, t.none);
  return el('h2', {}, t.heading) + el('p', {}, t.lead) + el('ul', { class: 'list' }, ...items);
}

/** What a figure counts; a computed one has its name in its note. */
export const nameOf = (figure: Figure, report: Report, lang: Lang): string =>
  figure.status === 'derived' ? figure.note[lang] : describeFigure(figure, report, lang);

/** Generated checks hold every figure to its kind; only rules that an editor wrote are a use. */
function isUnused(id: string, report: Report): boolean {
  const { charts = [], story = [], checks = [], formulas = [] } = report.usage[id] ?? {};
  const declared = checks.filter((check) => report.checks.some((one) => one.id === check && one.kind === 'declared'));
  return charts.length + story.length + declared.length + formulas.length === 0;
}

function writeFigure(figure: Figure, report: Report, lang: Lang): string {
  const isOurs = figure.status === 'derived';
  const where = isOurs ? el('code', {}, escapeText(figure.printed)) : escapeText(text[lang].paragraph(figure.para));
  const facts = [
    formatPeriod(figure.period, lang) + formatInference(figure.period, lang),
    isOurs ? '' : formatScope(figure.scope, lang),
  ].filter(Boolean);
  const status = text[lang].statuses[figure.status];
  return el(
    'article',
    { id: figure.id, class: 'entry' },
    el(
      'div',
      {},
      el('h3', {}, escapeText(formatFigure(figure, lang)), status ? el('span', { class: 'stamp' }, status) : ''),
      el('p', {}, escapeText(nameOf(figure, report, lang))),
      el('p', { class: 'fine' }, el('code', {}, escapeText(figure.id)), ' · ', where),
      el('p', { class: 'fine' }, escapeText(facts.join(lang === 'zh' ? '；' : '; '))),
    ),
    el('div', { class: 'bar' }, writeBar(figure, lang)),
    writeUses(figure.id, report, lang),
  );
}

/** An exact number has no length, a vague word none that could be drawn. */
function writeBar(figure: Figure, lang: Lang): string {
  const t = deskText[lang].figures;
  const { low, high, precision } = figure.quantity;
  if (precision === 'vague') return el('p', { class: 'fine' }, t.vague);
  if (low === high) return el('p', { class: 'fine' }, t.exact);
  const label = escapeText(formatFigureInterval(figure));
  return drawInterval(figure, lang)?.replace('<svg', `<svg role="img" aria-label="${label}"`) ?? '';
}

function writeUses(id: string, report: Report, lang: Lang): string {
  const t = deskText[lang].figures;
  const usage: Usage = report.usage[id] ?? { charts: [], story: [], checks: [], formulas: [] };
  const sayCheck = (check: string): string => {
    const verdict = report.checks.find((candidate) => candidate.id === check)?.verdict;
    return verdict === 'stretched' || verdict === 'contradiction'
      ? `${check} (${text[lang].verdicts[verdict]})`
      : check;
  };
  const list: [string, string[]][] = [
    [t.charts, usage.charts],
    [t.story, mergeTwins(usage.story)],
    [t.checks, usage.checks.map(sayCheck)],
    [t.formulas, usage.formulas],
  ];
  const used = list.filter(([, users]) => users.length > 0);
  const rows = used.map(([name, users]) =>
    el('div', {}, el('dt', {}, name), el('dd', {}, ...users.map((user) => el('span', {}, escapeText(user))))),
  );
  return rows.length > 0 ? el('dl', { class: 'fine' }, ...rows) : el('p', { class: 'fine' }, t.unused);
}
