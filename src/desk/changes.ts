import { el, escapeText } from '../charts/svg.ts';
import { isUnchanged, type ChartChange, type ChartView, type Comparison } from '../exports/comparison.ts';
import type { Change, VerdictChange } from '../model/change.ts';
import type { Figure, Lang } from '../model/figure.ts';
import type { Report } from '../model/report.ts';
import { deskText } from '../text/desk.ts';
import { fill } from '../text/fill.ts';
import { formatFigure, formatInterval, formatPeriod, formatScope } from '../text/format.ts';
import { text } from '../text/interface.ts';
import { langTag } from '../text/route.ts';
import { listAffected, type Frozen } from './affected.ts';
import { writeRule } from './checks.ts';
import { markDifference } from './difference.ts';
import { nameOf } from './figures.ts';

/** What the older state is called, and whether it could be read. */
interface Context {
  lang: Lang;
  since: { ref: string; report: Report | undefined; frozen: readonly Frozen[] };
}

/** What changed since an older state of the data: figures, verdicts, sentences, charts side by side, addresses. */
export function writeChanges(comparison: Comparison | undefined, report: Report, { since, lang }: Context): string {
  const t = deskText[lang].changes;
  const name = since.ref ? deskText[lang].since.ref(since.ref) : deskText[lang].since.published;
  const heading = el('h2', {}, escapeText(t.heading(name)));
  if (!comparison || !since.report) return heading + el('p', {}, escapeText(since.ref ? t.unread(name) : t.nothing));
  if (isUnchanged(comparison)) return heading + el('p', {}, escapeText(t.none(name)));
  const both = { before: since.report, after: report };
  return [
    heading,
    writeList(
      t.figures,
      comparison.figures.map((change) => writeFigure(change, both, lang)),
    ),
    writeList(
      t.verdicts,
      comparison.verdicts.map((change) => writeVerdict(change, both, lang)),
    ),
    writeList(
      t.sentences,
      comparison.sentences.map(({ chapter, before, after }) => {
        const title = report.story[lang].find(({ id }) => id === chapter)?.title ?? '';
        return el(
          'article',
          { class: 'change' },
          el('p', { class: 'fine' }, escapeText(title && fill(title, report, lang))),
          writePair([before, after], lang),
        );
      }),
    ),
    writeList(
      t.charts,
      comparison.charts.map((change) => writeChart(change, lang)),
    ),
    writeAffected(comparison, report, { since, lang }),
  ].join('\n');
}

const writeList = (heading: string, entries: readonly string[]): string =>
  entries.length > 0 ? el('h3', {}, heading, el('small', {}, ` ${entries.length}`)) + entries.join('\n') : '';

interface Both {
  before: Report;
  after: Report;
}

function writeFigure({ id, kind, before, after, fields }: Change, both: Both, lang: Lang): string {
  const t = deskText[lang];
  const figure = after ?? before;
  if (!figure) return '';
  const report = after ? both.after : both.before;
  const head = el(
    'p',
    { class: 'fine' },
    after ? el('a', { href: `#${id}` }, escapeText(id)) : el('code', {}, escapeText(id)),
    ` ${escapeText(nameOf(figure, report, lang))}`,
  );
  const number = (one: Figure | undefined): string => (one ? formatFigure(one, lang) : '');
  const stamp = kind === 'changed' ? '' : el('span', { class: 'stamp' }, t.changes[kind]);
  const isOther = number(before) !== number(after);
  const rows = fields
    .filter((field) => field !== 'printed' || !isOther)
    .map((field) =>
      el(
        'tr',
        {},
        el('th', { scope: 'row' }, nameField(field, lang)),
        el('td', {}, el('del', {}, escapeText(sayField(before, field, { report: both.before, lang })))),
        el('td', {}, el('ins', {}, escapeText(sayField(after, field, { report: both.after, lang })))),
      ),
    );
  return el(
    'article',
    { class: 'change' },
    head,
    isOther ? el('p', { class: 'numbers' }, writeNumbers([number(before), number(after)]), stamp) : stamp,
    rows.length > 0 ? el('table', {}, el('tbody', {}, ...rows)) : '',
  );
}

/** `28,785人 → 28,758人`. */
const writeNumbers = ([was, is]: readonly [string, string]): string =>
  [was && el('del', {}, escapeText(was)), is && el('ins', {}, escapeText(is))].filter(Boolean).join(' → ');

const nameField = (field: keyof Figure, lang: Lang): string => {
  const names: Partial<Record<keyof Figure, string>> = deskText[lang].fields;
  return names[field] ?? field;
};

/** One field of a figure in words; what is empty is said to be. */
function sayField(
  figure: Figure | undefined,
  field: keyof Figure,
  { report, lang }: { report: Report; lang: Lang },
): string {
  if (!figure) return '';
  const terms = {
    place: report.places,
    measure: report.measures,
    group: report.groups,
    destination: report.destinations,
    speaker: report.speakers,
  };
  const said = (): string => {
    switch (field) {
      case 'quantity':
        return formatInterval(figure.quantity);
      case 'period':
        return formatPeriod(figure.period, lang);
      case 'scope':
        return formatScope(figure.scope, lang);
      case 'status':
        return text[lang].statuses[figure.status] || deskText[lang].reported;
      case 'note':
        return figure.note[lang];
      case 'cues':
        return figure.cues.join('、');
      case 'confirmed':
        return [figure.confirmed?.by, figure.confirmed?.date].filter(Boolean).join('、');
      case 'place':
      case 'measure':
      case 'group':
      case 'destination':
      case 'speaker':
        return terms[field].find(({ id }) => id === figure[field])?.[lang] ?? figure[field];
      default:
        return String(figure[field]);
    }
  };
  return said() || deskText[lang].changes.empty;
}

function writeVerdict({ before, after }: VerdictChange, both: Both, lang: Lang): string {
  const t = deskText[lang].changes;
  const check = after ?? before;
  if (!check) return '';
  const words = text[lang].verdicts;
  const report = after ? both.after : both.before;
  return el(
    'article',
    { class: 'change' },
    el('p', { class: 'rule' }, writeRule(check.rule, report, { lang, as: 'printed' })),
    el(
      'p',
      {},
      writeNumbers([before ? words[before.verdict] : t.newCheck, after ? words[after.verdict] : t.goneCheck]),
    ),
  );
}

/** Two texts below each other, what differs between them marked. */
function writePair([before, after]: readonly [string, string], lang: Lang): string {
  const [was, is] = markDifference(before, after);
  const line = (tag: 'del' | 'ins', name: string, marked: string): string =>
    marked ? el('p', { class: tag }, el('b', {}, name), ' ', marked) : '';
  const t = deskText[lang].changes;
  return line('del', t.before, was) + line('ins', t.after, is);
}

/** A chart before and after, side by side where there is room. */
function writeChart({ id, before, after }: ChartChange, lang: Lang): string {
  const t = deskText[lang].changes;
  return el(
    'article',
    { class: 'change' },
    el('p', { class: 'fine' }, el('code', {}, escapeText(id))),
    el(
      'div',
      { class: 'sides', lang: langTag[lang] },
      before
        ? writeView(before, t.before, [before.headline, after.headline])
        : el('figure', {}, el('p', { class: 'fine' }, t.before), el('p', {}, t.noBefore)),
      writeView(after, t.after, [after.headline, before?.headline ?? after.headline]),
    ),
  );
}

function writeView(
  { svg, description }: ChartView,
  name: string,
  [headline, other]: readonly [string, string],
): string {
  const [marked] = markDifference(headline, other);
  return el(
    'figure',
    {},
    el('p', { class: 'fine' }, name),
    el('p', { class: 'rule' }, marked),
    svg.replace('<svg', `<svg role="img" aria-label="${escapeText(description)}"`),
  );
}

function writeAffected(comparison: Comparison, report: Report, { since, lang }: Context): string {
  const t = deskText[lang].changes;
  const { pages, embeds, superseded } = listAffected(comparison, report, since.frozen);
  const list = (paths: readonly string[]): string =>
    el('ul', { class: 'addresses' }, ...paths.map((path) => el('li', {}, el('code', {}, escapeText(path)))));
  return [
    pages.length > 0 ? el('h3', {}, t.pages) + el('p', { class: 'fine' }, t.pagesLead) + list(pages) : '',
    embeds.length > 0 ? el('h3', {}, t.embeds) + list(embeds) : '',
    superseded.length > 0 ? el('p', { class: 'fine' }, t.superseded(String(superseded.length))) + list(superseded) : '',
  ].join('');
}
