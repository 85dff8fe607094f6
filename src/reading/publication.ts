import { compareFigures, type Change } from '../model/change.ts';
import type { Figure } from '../model/figure.ts';
import type { Published } from '../model/published.ts';
import { middle } from '../model/quantity.ts';
import { describeClaim, identity, isOther, claimsOf, type Pair } from './claim.ts';
import { findNearest } from './distance.ts';
import { createIssue, type Issue } from './issue.ts';
import type { Altered } from './publish-issues.ts';
import type { Row } from './rows.ts';
import { schema } from './schema.ts';
import { wholeFile, type Spot } from './spot.ts';
import type { Tables } from './tables.ts';

type CorrectionRow = Row<typeof schema.corrections>;

/**
 * What readers were promised, and what the data say now. A published figure keeps its id, and what it counts; one whose
 * number or description changed has a row in corrections.csv that tells it; what changes much is confirmed there.
 */
export function checkPublication(
  figures: readonly Figure[],
  tables: Tables,
  published: Pick<Published, 'figures'>,
): Issue[] {
  const rows = tables.corrections.filter(({ faulty }) => faulty.size === 0);
  const before = new Map(published.figures.map((figure) => [figure.id, figure]));
  return [
    ...checkGone(compareFigures(published.figures, figures), rows),
    ...figures.flatMap((after) => {
      const was = before.get(after.id);
      const issues = was ? checkFigure({ before: was, after }, rowsAbout(after.id, rows), tables) : [];
      return issues.map((issue) => ({ ...issue, figure: after.id }));
    }),
    ...checkMaps(tables),
  ];
}

/** The same for an editor at work: something to do before publishing, and no reason to stop. */
export const noteOnly = (issues: readonly Issue[]): Issue[] =>
  issues.map((issue) => ({ ...issue, code: issue.code.replace('E', 'W') }) as Issue);

/** An id that was published and is no more, unless a correction says what it is called now. */
function checkGone(changes: readonly Change[], rows: readonly CorrectionRow[]): Issue[] {
  const added = changes.flatMap(({ kind, after }) => (kind === 'added' && after ? [after] : []));
  const renamed = new Set(rows.filter(({ kind }) => kind === 'renamed').map(({ was }) => was));
  return changes.flatMap(({ id, kind, before }) => {
    if (kind !== 'removed' || !before || renamed.has(id)) return [];
    const { source, para, printed, status } = before;
    const alike = added.find((other) => other.source === source && other.para === para && other.printed === printed);
    const suggestion =
      alike?.id ??
      findNearest(
        id,
        added.map((other) => other.id),
      );
    const { file } = status === 'derived' ? schema.derived : schema.figures;
    return { ...createIssue('E122', wholeFile(file), { id, printed, suggestion }), figure: id };
  });
}

/** Rows about a figure's number or description; those of other kinds speak of ids. */
const rowsAbout = (id: string, rows: readonly CorrectionRow[]): CorrectionRow[] =>
  rows.filter(({ figure, kind }) => figure === id && kind !== 'new-source' && kind !== 'renamed');

function checkFigure(pair: Pair, rows: readonly CorrectionRow[], tables: Tables): Issue[] {
  const other = identity.find((column) => isOther(pair, column));
  if (other) return [createIssue('E123', spotOf(pair, other, tables), describeClaim(pair, other, tables))];
  const changed = claimsOf(pair.after).filter((column) => isOther(pair, column));
  const claims = changed.map((column) => describeClaim(pair, column, tables));
  return [
    ...claims.flatMap((claim) => checkClaim(claim, claims, { pair, rows, tables })),
    ...(claims.length === 0 ? checkLast(pair, rows, tables) : []),
    ...checkWithdrawal(pair, rows, tables),
    ...rows.flatMap((row) => checkConfirmed(pair.after, row)),
  ];
}

interface Context {
  pair: Pair;
  rows: readonly CorrectionRow[];
  tables: Tables;
}

/** One thing that was published otherwise: its row, a row that says something else, or none. */
function checkClaim(claim: Altered, claims: readonly Altered[], { pair, rows, tables }: Context): Issue[] {
  const { id, column, was, now } = claim;
  const isLarge = column === 'printed' && changesMuch(pair);
  const row = rows.find((candidate) => tells(candidate, claim));
  if (row && isLarge && !row.large) return [createIssue('E124', row.spot('large'), { ...claim, why: 'times' })];
  if (row) return [];
  const misfit = rows.findLast(
    (candidate) =>
      isAboutText(candidate) && !claims.some((one) => tells(candidate, one) || agrees(candidate.now, one.was)),
  );
  if (!misfit) return [createIssue('E120', spotOf(pair, column, tables), { ...claim, large: isLarge })];
  const wrong = agrees(misfit.was, was) ? 'now' : 'was';
  return [
    createIssue('E121', misfit.spot(wrong), { id, was: misfit.was, now: misfit.now, meantWas: was, meantNow: now }),
  ];
}

const isAboutText = ({ kind }: CorrectionRow): boolean => kind !== 'withdrawn';

const tells = (row: CorrectionRow, { was, now }: Altered): boolean =>
  isAboutText(row) && agrees(row.was, was) && agrees(row.now, now);

/** Nothing changed since: the last row still must say what the figure says. */
function checkLast(pair: Pair, rows: readonly CorrectionRow[], tables: Tables): Issue[] {
  const { after } = pair;
  const last = rows.findLast(isAboutText);
  const texts = claimsOf(after).map((column) => describeClaim(pair, column, tables).now);
  if (!last || texts.some((text) => agrees(last.now, text))) return [];
  const [meantNow = ''] = texts;
  const params = { id: after.id, was: last.was, now: last.now, meantWas: last.was, meantNow };
  return [createIssue('E121', last.spot('now'), params)];
}

function checkWithdrawal(pair: Pair, rows: readonly CorrectionRow[], tables: Tables): Issue[] {
  const { before, after } = pair;
  if (after.status !== 'withdrawn' || before.status === 'withdrawn') return [];
  const row = rows.find(({ kind }) => kind === 'withdrawn');
  if (row?.large) return [];
  if (row)
    return [createIssue('E124', row.spot('large'), { ...describeClaim(pair, 'printed', tables), why: 'withdrawn' })];
  const claim = { ...describeClaim(pair, 'status', tables), was: before.printed };
  return [createIssue('E120', spotOf(pair, 'status', tables), { ...claim, large: true })];
}

/** A value that an editor confirmed stands in the source's index with who, on what evidence and when. */
function checkConfirmed({ id, para, printed, confirmed }: Figure, row: CorrectionRow): Issue[] {
  if (row.kind !== 'confirmed' || confirmed || !agrees(row.now, printed)) return [];
  return [createIssue('E125', row.spot('kind'), { id, para, printed })];
}

/** More than twofold, either way. */
function changesMuch({ before, after }: Pair): boolean {
  const [was, now] = [middle(before.quantity), middle(after.quantity)];
  return was > 2 * now || now > 2 * was;
}

/** Text as a spreadsheet may have left it, `18,962` for 18962人; but 多 and 约 belong to the number. */
function agrees(written: string, meant: string): boolean {
  const [plain, whole] = [written, meant].map((text) => text.normalize('NFKC').replace(/[\s,]/g, '')) as [
    string,
    string,
  ];
  return plain === whole || (plain !== '' && plain === /^([\d.]+[万亿]?)[^\d多余左上]*$/.exec(whole)?.[1]);
}

/** Where a column of the figure stands; all of a computed figure's stands in its formula. */
function spotOf({ after: { id } }: Pair, column: string, tables: Tables): Spot {
  const own = tables.figures.find((row) => row.id === id);
  const place = own?.spot(column === 'unit' ? 'measure' : column);
  return place ?? tables.derived.find((row) => row.id === id)?.spot('formula') ?? wholeFile(schema.figures.file);
}

/** In mainland China a map of boundaries is published with the number it was given, or not at all. */
function checkMaps({ site, maps }: Tables): Issue[] {
  if (site.find(({ key }) => key === 'audience')?.value !== 'mainland') return [];
  return maps
    .filter(({ mode, approval }) => mode === 'geographic' && approval === '')
    .map((row) => createIssue('E129', row.spot('approval'), { map: row.map }));
}
