import { createIssue, type Issue } from './issue.ts';
import { schema } from './schema.ts';
import { wholeFile } from './spot.ts';

/**
 * One cause, one problem. A figure that is gone is missed by charts, words, rules and formulas, and its numeral is
 * left unclaimed: that is one row deleted. Two rows with their texts swapped are both beside the wrong words.
 */
export function mergeIssues(issues: readonly Issue[]): Issue[] {
  return mergeBlocks(mergeSwaps(mergeMissing(dropStolen(dropAfterScroll(issues)))));
}

/** Where a scroll sequence does not end, all that follows seems to stand outside its steps, and one language to lack it. */
function dropAfterScroll(issues: readonly Issue[]): Issue[] {
  const chapterOf = (file: string): string => file.replace(/^story\/[a-z]+\//, '');
  const open = new Set(issues.filter(({ code }) => code === 'E112').map(({ spot }) => chapterOf(spot.file)));
  return issues.filter(({ code, spot }) => !['E113', 'E114'].includes(code) || !open.has(chapterOf(spot.file)));
}

/**
 * A numeral that a row states wrongly is missed by the row whose numeral it is; only the first is wrong. A row pasted
 * twice has been told by its id.
 */
function dropStolen(issues: readonly Issue[]): Issue[] {
  const wrong = new Set(issues.filter(({ code }) => code === 'E059').map(({ figure }) => figure));
  return issues.filter(
    (issue) => issue.code !== 'E055' || (issue.params.other !== issue.figure && !wrong.has(issue.params.other)),
  );
}

type MissingIssue = Extract<Issue, { code: 'E081' | 'E093' | 'E101' }>;
const isMissing = (issue: Issue): issue is MissingIssue => ['E081', 'E093', 'E101'].includes(issue.code);

/** The story is one room in two languages: an id mistyped there is mistyped twice. */
const roomOf = (file: string): string => file.replace(/^story\/.*/, 'story');

function mergeMissing(issues: readonly Issue[]): Issue[] {
  const byId = new Map<string, MissingIssue[]>();
  for (const issue of issues.filter(isMissing))
    byId.set(issue.params.id, [...(byId.get(issue.params.id) ?? []), issue]);
  const deleted = [...byId].filter(
    ([, list]) =>
      list.some(({ code }) => code === 'E081') || new Set(list.map(({ spot }) => roomOf(spot.file))).size > 1,
  );
  if (deleted.length === 0) return [...issues];
  const merged = new Set<Issue>(deleted.flatMap(([, list]) => list));
  const unclaimed = issues.filter((issue) => issue.code === 'E057');
  const numerals = unclaimed.map(({ params }) => `${params.para} ${params.printed}`).join('、');
  return [
    ...issues.filter((issue) => !merged.has(issue) && issue.code !== 'E057'),
    ...deleted.map(([id, list]) => {
      // A renamed row still states its numeral; where one has lost its row, a row is gone.
      const suggestion = numerals === '' ? list.find(({ code }) => code === 'E081')?.params.suggestion : undefined;
      return {
        ...createIssue('E081', wholeFile(schema.figures.file), { id, suggestion, unclaimed: numerals }),
        figure: id,
      };
    }),
  ];
}

type CueIssue = Extract<Issue, { code: 'E059' }>;

function mergeSwaps(issues: readonly Issue[]): Issue[] {
  const byPara = new Map<string, CueIssue[]>();
  for (const issue of issues) {
    if (issue.code === 'E059') byPara.set(issue.params.para, [...(byPara.get(issue.params.para) ?? []), issue]);
  }
  return issues.flatMap((issue) => {
    if (issue.code !== 'E059') return issue;
    const [first, ...rest] = byPara.get(issue.params.para) ?? [];
    if (issue !== first) return [];
    return { ...issue, params: { ...issue.params, others: rest.map(({ figure }) => figure ?? '').join('、') } };
  });
}

type TwinIssue = Extract<Issue, { code: 'E042' }>;
const isTwin = (issue: Issue): issue is TwinIssue => issue.code === 'E042' && issue.params.file === undefined;

/** From so many rows on that repeat others in their order, it is a block that was pasted twice. */
const blockSize = 3;

/** Rows that use ids again one after the other, as the rows so many lines above them did. */
function mergeBlocks(issues: readonly Issue[]): Issue[] {
  const blockOf = ({ spot, params }: TwinIssue): string => `${spot.file} ${params.second - params.first}`;
  const blocks = new Map<string, TwinIssue[]>();
  for (const issue of issues.filter(isTwin)) blocks.set(blockOf(issue), [...(blocks.get(blockOf(issue)) ?? []), issue]);
  return issues.flatMap((issue) => {
    const block = isTwin(issue) ? (blocks.get(blockOf(issue)) ?? []) : [];
    const [first, last] = [block[0], block.at(-1)];
    if (!first || !last || block.length < blockSize) return issue;
    if (issue !== first) return [];
    const { first: like, second: from } = first.params;
    return createIssue('E037', first.spot, { rows: block.length, from, to: last.params.second, like });
  });
}
