import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openReader, type Reader } from '../support/reader.ts';
import { examine, type CheckName, type Examination } from './checks.ts';
import { modes, nameMode, planVisits, sizes, type Mode, type Visited } from './modes.ts';
import { reviewed } from './reviewed.ts';
import { findLostWithoutScripts } from './scripts.ts';

// `npm run test:full` looks at every page in every mode.
const isFull = import.meta.env.MODE === 'full';
const plan = planVisits(isFull);
/** More findings than these tell nothing more. */
const most = 2000;
const done: { visited: Visited; examination: Examination }[] = [];

let reader: Reader;
beforeAll(async () => {
  reader = await openReader();
});
afterAll(async () => {
  await reader.close();
  console.log(table());
});

// Three pages at a time, for two cores: a page often waits for a frame.
describe.concurrent('a page shuts nobody out', () => {
  test.each(plan)('/$path', async (visited) => {
    const examination: Examination = { findings: [], known: [], asked: 0 };
    for (const view of ['scrolly', 'static'] as const) {
      const seen = visited.modes.filter((mode) => mode.view === view);
      if (seen.length > 0) add(examination, await look(visited.path, seen));
    }
    done.push({ visited, examination });
    const lines = examination.findings.map(({ mode, check, found }) => `${check} (${mode}): ${found}`);
    expect(lines.length, lines.slice(0, most).join('\n')).toBe(0);
  });
});

test('what axe leaves open and somebody has looked at is still there to be looked at', () => {
  const seen = new Set(done.flatMap(({ examination }) => examination.known));
  expect(reviewed.filter((_, i) => !seen.has(i)).map(({ finds }) => finds.source)).toEqual([]);
});

async function look(path: string, seen: Mode[]): Promise<Examination> {
  const [first] = seen as [Mode];
  const address = first.view === 'static' ? `${path}?view=static` : path;
  const page = await reader.open(address, { viewport: sizes[first.size], colorScheme: first.theme });
  const examination: Examination = { findings: [], known: [], asked: 0 };
  // Before anything is pressed: a tool that needs scripts has numbers of its own.
  if (seen.length > 1 && first.view === 'scrolly') add(examination, await lookWithoutScripts(page, path, first));
  add(examination, await examine(page, seen));
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  const behind = reader
    .problemsOf(page)
    .map((found) => ({ mode: nameMode(first), check: 'nothing fails' as const, found }));
  add(examination, { findings: behind, known: [], asked: 1 });
  await page.context().close();
  return examination;
}

/** What the page as it comes shows and one without scripts does not. */
async function lookWithoutScripts(page: Page, path: string, mode: Mode): Promise<Examination> {
  const plain = await reader.open(path, { viewport: sizes[mode.size], javaScriptEnabled: false });
  const lost = await findLostWithoutScripts(page, plain);
  await plain.context().close();
  const check: CheckName = 'all is there without scripts';
  return { findings: lost.map((found) => ({ mode: nameMode(mode), check, found })), known: [], asked: 1 };
}

function add(to: Examination, { findings, known, asked }: Examination): void {
  to.findings.push(...findings);
  to.known.push(...known);
  to.asked += asked;
}

/** Kinds of pages down, modes across: how many pages were looked at, and what was found. */
function table(): string {
  const kinds = [...new Set(plan.map(({ kind }) => kind))];
  const columns = modes.map(nameMode);
  const rows = kinds.map((kind) => {
    const own = done.filter(({ visited }) => visited.kind === kind);
    const cells = columns.map(
      (column) => own.filter(({ visited }) => visited.modes.some((mode) => nameMode(mode) === column)).length,
    );
    const found = own.flatMap(({ examination }) => examination.findings).length;
    return [
      kind,
      ...cells.map((n) => String(n || '·')),
      String(own.reduce((sum, { examination }) => sum + examination.asked, 0)),
      String(found),
    ];
  });
  const sum = (i: number): string => String(rows.reduce((total, row) => total + (Number(row[i]) || 0), 0));
  const head = ['pages × modes', ...columns, 'checks', 'findings'];
  const last = ['all', ...head.slice(1).map((_, i) => sum(i + 1))];
  const looks = done.reduce((total, { visited }) => total + visited.modes.length, 0);
  const lines = [head, ...rows, last].map((row) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(16) : cell.padStart(head[i]?.length ?? 0))).join('  '),
  );
  return [...lines, `${done.length} pages looked at in ${looks} modes in all`].join('\n');
}
