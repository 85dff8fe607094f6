import type { Check } from '../../model/check.ts';
import type { RowEdit } from '../../reading/edits.ts';
import type { Spot } from '../../reading/spot.ts';
import type { ChartChange, ChartView } from '../../exports/comparison.ts';
import { listProblems, listUses, shown, type Problem } from '../../text/problems.ts';
import { otherLang, pathOf } from '../../text/route.ts';
import { drawingOf, h, saveButton } from './element.ts';
import type { Refused } from './open.ts';
import type { Effects, Outcome } from './outcome.ts';
import { pageData } from './page-data.ts';

/** Rows of a file's edits that are shown; the rest is counted. */
const shownEdits = 40;

/** A template of the page's words with its places filled: `{n}`. */
export const say = (template: string, values: Record<string, string | number> = {}): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** The whole answer, the verdict first. `clean` makes the files that go back to the editor. */
export function showOutcome(
  outcome: Outcome,
  refused: readonly Refused[],
  clean: () => ReadonlyMap<string, Uint8Array>,
): HTMLElement[] {
  const { lang, words: w } = pageData();
  const { problems, notes: all } = listProblems(outcome.issues, lang);
  const due = all.filter(isDue);
  const notes = all.filter((note) => !isDue(note));
  const known = listProblems(outcome.known, lang).notes;
  const { effects, edits } = outcome;
  return [
    verdictOf({ problems: problems.length, due: due.length }, edits, effects),
    ...section(w.headings.refused, refused.map(showRefused)),
    ...section(w.headings.problems, [
      ...problems.slice(0, shown).map(showProblem),
      ...(problems.length > shown ? [h('p', {}, say(w.more, { n: problems.length - shown }))] : []),
    ]),
    ...section(w.headings.due, due.map(showProblem)),
    ...section(w.headings.notes, notes.map(showProblem)),
    ...section(w.headings.edits, showEdits(edits)),
    ...(effects ? showEffects(effects, edits) : edits.length > 0 ? [h('p', { class: 'fine' }, w.later)] : []),
    ...(effects && edits.length > 0 ? section(w.headings.files, showFiles(clean())) : []),
    ...(known.length > 0
      ? [h('details', {}, h('summary', {}, say(w.known, { n: known.length })), ...known.map(showProblem))]
      : []),
  ];
}

/** Nothing is wrong with it, but readers have to be told before it is published. */
const isDue = ({ kind }: Problem): boolean => kind === 'published';

/** No table at all was among the files. */
export function showNone(refused: readonly Refused[]): HTMLElement[] {
  const { words: w } = pageData();
  return [headline('none', w.verdicts.none, w.leads.none), ...section(w.headings.refused, refused.map(showRefused))];
}

/** Our own mistake: says so, and what a developer needs. */
export function showBug(thrown: unknown): HTMLElement[] {
  const { words: w } = pageData();
  const cause = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  const place = Object.entries(Object(thrown) as Record<string, unknown>)
    .filter(([name]) => name === 'file' || name === 'line')
    .map(([, value]) => String(value))
    .join(':');
  return [headline('bug', w.verdicts.bug, w.leads.bug), h('pre', { tabindex: '0' }, `${place}\n${cause}`.trim())];
}

function verdictOf(
  { problems, due }: { problems: number; due: number },
  edits: readonly RowEdit[],
  effects: Effects | undefined,
): HTMLElement {
  const { words: w } = pageData();
  if (problems > 0)
    return headline('mend', say(problems === 1 ? w.verdicts.one : w.verdicts.many, { n: problems }), w.leads.mend);
  if (edits.length === 0 && effects?.sentences.length === 0) return headline('same', w.verdicts.same, w.leads.same);
  const counted = { edits: edits.length, checks: effects?.holding ?? 0 };
  return headline('ready', due > 0 ? w.verdicts.due : w.verdicts.ready, say(w.leads.ready, counted));
}

const headline = (kind: string, verdict: string, lead: string): HTMLElement =>
  h('header', { class: `verdict ${kind}` }, h('h2', { tabindex: '-1' }, verdict), h('p', { class: 'lead' }, lead));

function section(heading: string, children: readonly HTMLElement[]): HTMLElement[] {
  return children.length > 0 ? [h('section', {}, h('h3', {}, heading), ...children)] : [];
}

function showRefused({ name, kind, what }: Refused): HTMLElement {
  const { words: w } = pageData();
  const named = kind === 'unknown' && what ? say(w.inTables, { what }) : what;
  return h(
    'article',
    { class: 'issue' },
    h('p', { class: 'where' }, name),
    h('p', { class: 'found' }, say(w.refused[kind], { what: named })),
  );
}

function showProblem(problem: Problem): HTMLElement {
  const { words: w } = pageData();
  const { issue, message, others } = problem;
  const { spot } = issue;
  const alike = others.map((other) => other.spot.cell || String(other.spot.line));
  const more = alike.length > 12 ? ' …' : '';
  const line = (label: string, said: string) => said && h('p', {}, h('span', { class: 'label' }, label), said);
  return h(
    'article',
    { class: 'issue', 'data-code': issue.code, 'data-cell': spot.cell },
    h(
      'p',
      { class: 'where' },
      spot.cell && h('strong', {}, spot.cell),
      ` ${spot.file}`,
      spot.line > 0 && ` · ${say(w.row, { n: spot.line })}`,
      h('code', {}, issue.code),
    ),
    showExcerpt(spot),
    h('p', { class: 'found' }, message.found),
    line(w.expected, message.expected),
    line(w.mend, message.mend),
    others.length > 0 &&
      h(
        'p',
        {},
        h('span', { class: 'label' }, say(w.alike, { n: others.length })),
        alike.slice(0, 12).join(' ') + more,
      ),
    showUses(listUses(problem)),
  );
}

/** The line with the cell marked, or its beginning where it is not known how far the cell goes. */
function showExcerpt({ excerpt, column, cell }: Spot): HTMLElement | undefined {
  if (!excerpt.trim()) return undefined;
  const before = excerpt.slice(0, column - 1);
  const rest = excerpt.slice(column - 1);
  const length = (cell === '' ? 0 : /^(?:"(?:[^"]|"")*"|[^,;\t|]*)/.exec(rest)?.[0].length) || 1;
  const start = before.length > 24 ? `…${before.slice(-22)}` : before;
  const end = rest.slice(length);
  return h(
    'p',
    { class: 'excerpt' },
    start,
    h('mark', {}, rest.slice(0, length)),
    end.length > 40 ? `${end.slice(0, 38)}…` : end,
  );
}

type Uses = ReturnType<typeof listUses>;

/** What rests on the figure, in this language and by the names that readers see. */
function showUses(uses: Uses): HTMLElement | undefined {
  const { words: w, lang } = pageData();
  const items = uses.flatMap(({ kind, users }) => {
    const own = users.filter((user) => kind !== 'story' || !user.startsWith(`${otherLang(lang)}/`));
    if (own.length === 0) return [];
    const more = own.length > 6 ? say(w.others, { n: own.length - 6 }) : '';
    return [
      h(
        'li',
        {},
        h('span', { class: 'label' }, w.uses[kind]),
        ...join(own.slice(0, 6).map((user) => showUser(kind, user))),
        more,
      ),
    ];
  });
  return items.length > 0 ? h('ul', { class: 'uses', 'aria-label': w.usedBy }, ...items) : undefined;
}

const join = (nodes: readonly Node[]): (Node | string)[] =>
  nodes.flatMap((node, i) => (i > 0 ? [pageData().lang === 'zh' ? '、' : ', ', node] : [node]));

/** `2-where.md:11` leads to the chapter, a chart to its page. */
function showUser(kind: Uses[number]['kind'], user: string): HTMLElement {
  const [, name = '', chapter = ''] = /^(?:\w+\/)?(\d+-([\w-]+)\.md:\d+)$/.exec(user) ?? [];
  if (kind === 'story') return linkTo(`#${chapter}`, name);
  return kind === 'charts' ? linkTo(`charts/${user}/`, pageData().charts[user] ?? user) : h('span', {}, user);
}

const linkTo = (page: string, label: string): HTMLElement =>
  h('a', { href: pathOf(page, pageData().lang, pageData().base) }, label);

function showEdits(edits: readonly RowEdit[]): HTMLElement[] {
  const { words: w } = pageData();
  const files = [...new Set(edits.map(({ file }) => file))];
  return files.map((file) => {
    const own = edits.filter((edit) => edit.file === file);
    const rest = own.length - shownEdits;
    return h(
      'div',
      { class: 'edits' },
      ...(files.length > 1 ? [h('h4', {}, file)] : []),
      ...own.slice(0, shownEdits).map(showEdit),
      rest > 0 && h('p', {}, say(w.moreEdits, { n: rest })),
    );
  });
}

/** One row: which, and of a changed one each cell, old and new. */
function showEdit({ name, kind, line, cells }: RowEdit): HTMLElement {
  const { words: w, lang } = pageData();
  const head = h(
    'p',
    { class: 'where' },
    h('strong', {}, name || say(w.row, { n: line })),
    ` · ${w.kinds[kind]} · ${say(w.row, { n: line })}`,
  );
  const list =
    kind === 'changed'
      ? cells
      : cells.filter(({ column }) => ['printed', 'place', 'rule', 'formula', 'zh'].includes(column));
  const rows = list.map(({ column, zh, cell, was, now }) =>
    h(
      'div',
      { 'data-cell': cell },
      h('dt', {}, cell && h('span', { class: 'cell' }, cell), ` ${lang === 'zh' ? zh : column}`),
      h(
        'dd',
        {},
        kind !== 'added' && (was ? h('del', {}, was) : h('span', { class: 'label' }, w.empty)),
        kind === 'changed' && ' → ',
        kind !== 'removed' && (now ? h('ins', {}, now) : h('span', { class: 'label' }, w.empty)),
      ),
    ),
  );
  return h('article', { class: 'edit' }, head, rows.length > 0 && h('dl', {}, ...rows));
}

function showEffects({ charts, sentences, verdicts, figures }: Effects, edits: readonly RowEdit[]): HTMLElement[] {
  const { words: w } = pageData();
  if (edits.length === 0 && sentences.length === 0) return [];
  const pages = [
    ...charts.map(({ id }) => `charts/${id}/`),
    ...figures.filter(({ after }) => after).map(({ id }) => `data/${id}/`),
  ];
  return [
    ...section(w.headings.charts, charts.length > 0 ? charts.map(showChart) : [h('p', {}, w.noCharts)]),
    ...section(
      w.headings.sentences,
      sentences.map(({ chapter, before, after }) =>
        h(
          'div',
          { class: 'sentence' },
          h('p', { class: 'where' }, linkTo(`#${chapter}`, chapter)),
          before && h('p', {}, h('del', {}, before)),
          after && h('p', {}, h('ins', {}, after)),
        ),
      ),
    ),
    ...section(w.headings.checks, verdicts.map(showVerdict)),
    ...section(
      w.headings.pages,
      pages.length > 0 ? [h('ul', { class: 'pages' }, ...pages.map((page) => h('li', {}, linkTo(page, page))))] : [],
    ),
  ];
}

function showVerdict({ id, before, after }: { id: string; before?: Check; after?: Check }): HTMLElement {
  const { words: w, verdicts } = pageData();
  const name = (check: Check | undefined, none: string) => (check ? verdicts[check.verdict] : none);
  return h(
    'p',
    {},
    h('strong', {}, id),
    ' ',
    h('del', {}, name(before, w.verdictNew)),
    ' → ',
    h('ins', {}, name(after, w.verdictGone)),
  );
}

function showChart({ id, before, after }: ChartChange): HTMLElement {
  const { words: w } = pageData();
  const sides = [before && showView(w.before, before, after), showView(w.after, after, before)];
  return h('div', { class: 'pair', 'data-chart': id }, ...sides);
}

function showView(label: string, { svg, headline, description, caveat }: ChartView, other?: ChartView): HTMLElement {
  const drawing = drawingOf(svg);
  drawing.setAttribute('role', 'img');
  drawing.setAttribute('aria-label', description);
  return h(
    'figure',
    {},
    h('figcaption', {}, h('span', { class: 'label' }, label), headline),
    h('div', { class: 'drawing' }, drawing),
    caveat !== other?.caveat && h('p', { class: 'fine' }, caveat),
  );
}

function showFiles(files: ReadonlyMap<string, Uint8Array>): HTMLElement[] {
  const { words: w } = pageData();
  const buttons = [...files].map(([path, bytes]) => {
    const name = path.replace(/^.*\//, '');
    return saveButton(say(w.save, { file: name }), name, bytes);
  });
  return [h('p', {}, w.saveLead), h('p', { class: 'saves' }, ...buttons)];
}
