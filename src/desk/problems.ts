import { el, escapeText } from '../charts/svg.ts';
import type { Lang } from '../model/figure.ts';
import { formatAlike, formatUses, problemText } from '../text/diagnostics.ts';
import { formatSpot, shown, type Problem } from '../text/problems.ts';

/** What must be mended, as the terminal shows it: worst first, twenty at most, the rest counted. */
export function writeProblems(problems: readonly Problem[], lang: Lang): string {
  const w = problemText[lang];
  const kinds = new Set(problems.map(({ kind }) => kind));
  const rest = problems.length - shown;
  return [
    ...problems.slice(0, shown).flatMap((problem, i, list) => {
      const isNew = kinds.size > 1 && problem.kind !== list[i - 1]?.kind;
      return [isNew ? el('h3', {}, w.kinds[problem.kind]) : '', writeProblem(problem, lang)];
    }),
    rest > 0 ? el('p', {}, w.more(rest)) : '',
  ].join('\n');
}

/** What may stay, a line each. */
export function writeNotes(notes: readonly Problem[], lang: Lang): string {
  const w = problemText[lang];
  if (notes.length === 0) return '';
  const items = notes.slice(0, shown).map(({ issue, message, others }) => {
    const place = formatSpot(issue.spot) + (others.length > 0 ? w.places(others.length + 1) : '');
    const words = [message.found, message.expected, message.mend].filter(Boolean).join(w.space);
    return el('li', {}, el('code', {}, `${issue.code} ${escapeText(place)}`), ' ', escapeText(words));
  });
  const rest = notes.length > shown ? el('p', {}, w.more(notes.length - shown)) : '';
  return el('h3', {}, w.notes) + el('ul', { class: 'notes' }, ...items) + rest;
}

function writeProblem(problem: Problem, lang: Lang): string {
  const w = problemText[lang];
  const { issue, message, others } = problem;
  const uses = formatUses(problem, lang);
  const line = (name: string, words: string): string =>
    words ? el('p', {}, el('b', {}, escapeText(name)), escapeText(words)) : '';
  return el(
    'article',
    { class: 'problem' },
    el('p', { class: 'place' }, el('code', {}, issue.code), ' ', escapeText(formatSpot(issue.spot))),
    writeExcerpt(problem),
    el('p', { class: 'found' }, escapeText(message.found)),
    line(w.expected, message.expected),
    line(w.mend, message.mend),
    line(others.length > 0 ? w.alike(others.length) : '', formatAlike(problem, lang)),
    line(w.uses, uses),
  );
}

/** The line of the file, with the cell that is meant marked. */
function writeExcerpt({ issue: { spot } }: Problem): string {
  const { excerpt, column, line, cell } = spot;
  if (line === 0 || excerpt.trim() === '') return '';
  const before = excerpt.slice(0, column - 1);
  const after = excerpt.slice(column - 1);
  // A quoted cell ends at its quotation mark, any other at the separator.
  const [found = ''] = (cell ? /^"(?:[^"]|"")*"?|^[^,;\t]*/ : /^\S{0,12}/).exec(after) ?? [];
  return el(
    'pre',
    {},
    escapeText(before),
    el('mark', {}, escapeText(found) || ' '),
    escapeText(after.slice(found.length)),
  );
}
