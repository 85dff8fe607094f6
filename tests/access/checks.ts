import type { Page } from 'playwright-core';
import { runAxe, type Scope } from './axe.ts';
import { findCutText, findFaintText, findOverflow, findOverlaps, findSmallText, findStackedText } from './looks.ts';
import { findBrokenStructure, findStrangeNumbers, findUnnamedFigures, findWrongLanguage } from './meaning.ts';
import { nameMode, sizes, type Mode } from './modes.ts';
import { settle } from './settle.ts';
import { installSight } from './sight.ts';
import { findBrokenStates } from './states.ts';
import { findCrowdedTargets, findSmallTargets } from './targets.ts';
import { walkByKeyboard } from './walk.ts';
import { findLostAt200, findLostBySpacing, findLostInForcedColors, findMotion } from './wishes.ts';

/** One thing asked of a page; what it finds wrong is listed, so that nothing found is nothing wrong. */
export type Check = (page: Page) => Promise<string[]>;

/** Asked in every mode, of a page whose tables and explanations stand open. */
const everywhere = {
  'no sideways scroll': findOverflow,
  'text is not cut': findCutText,
  'text is not on text': findOverlaps,
  'text is 7:1': findFaintText,
} satisfies Record<string, Check>;

/** Asked once a window size: colours change nothing in them. */
const bySize = {
  'text is 12 px': findSmallText,
  'words are not stacked letter by letter': findStackedText,
  'targets are 44 px': findSmallTargets,
  'targets are apart': findCrowdedTargets,
  'all is there with wide spacing': findLostBySpacing,
} satisfies Record<string, Check>;

/** Asked once a window size that is not yet enlarged. */
const unzoomed = { 'all is there at 200%': findLostAt200 } satisfies Record<string, Check>;

/** Asked once a page: neither colours nor the window change anything in them. */
const once = {
  'figures have names and tables': findUnnamedFigures,
  'described numbers are in the data': findStrangeNumbers,
  'ids and headings are in order': findBrokenStructure,
  'languages are named': findWrongLanguage,
  'all is there in forced colours': findLostInForcedColors,
  'nothing moves unasked': findMotion,
} satisfies Record<string, Check>;

/** Asked once a window size, where a drawing is pinned. */
const pinned = { 'every state of a drawing can be read': findBrokenStates } satisfies Record<string, Check>;

/** Asked of a page as it comes, its tables shut. */
const walk = { 'a keyboard gets everywhere': walkByKeyboard } satisfies Record<string, Check>;

const axe = {
  'axe finds nothing': async (page: Page) => (await runAxe(page)).violations,
  'axe leaves nothing open': async (page: Page) => (await runAxe(page)).undecided,
} satisfies Record<string, Check>;

export const checks = { ...walk, ...everywhere, ...bySize, ...unzoomed, ...pinned, ...once, ...axe };
/** Asked of a page as a whole, not of what is open of it. */
const others = ['nothing fails', 'all is there without scripts'] as const;
export type CheckName = keyof typeof checks | (typeof others)[number];
export const checkNames: readonly string[] = [...Object.keys(checks), ...others];

export interface Finding {
  mode: string;
  check: CheckName;
  found: string;
}

/** What a page has been asked, and what was found. */
export interface Examination {
  findings: Finding[];
  /** Places in `reviewed` that axe left open here. */
  known: number[];
  asked: number;
}

/**
 * Looks at an open page in several modes of one view, one after the other. The first mode is asked everything; in later
 * ones only what they can change is asked again, unless the page is looked at in that mode alone.
 */
export async function examine(page: Page, modes: readonly Mode[]): Promise<Examination> {
  const done: Examination = { findings: [], known: [], asked: 0 };
  await page.evaluate(installSight);
  for (const [i, mode] of modes.entries()) {
    const isNewSize = modes[i - 1]?.size !== mode.size;
    await page.emulateMedia({ colorScheme: mode.theme });
    if (isNewSize) await page.setViewportSize(sizes[mode.size]);
    if (isNewSize) await ask(page, mode, walk, done);
    if (isNewSize && mode.view === 'scrolly') await ask(page, mode, pinned, done);
    await page.evaluate(openAll, true);
    await settle(page);
    await ask(page, mode, { ...everywhere, ...(isNewSize ? bySize : {}), ...(i === 0 ? once : {}) }, done);
    if (isNewSize && mode.size !== 'zoomed') await ask(page, mode, unzoomed, done);
    await askAxe(page, mode, i === 0 ? 'whole' : isNewSize ? 'layout' : 'colours', done);
    await page.evaluate(openAll, false);
  }
  return done;
}

async function ask(page: Page, mode: Mode, asked: Partial<Record<CheckName, Check>>, done: Examination): Promise<void> {
  for (const [check, find] of Object.entries(asked) as [CheckName, Check][]) {
    done.asked += 1;
    for (const found of new Set(await find(page))) done.findings.push({ mode: nameMode(mode), check, found });
  }
}

async function askAxe(page: Page, mode: Mode, scope: Scope, done: Examination): Promise<void> {
  await settle(page);
  const { violations, undecided, known } = await runAxe(page, scope);
  const note = (check: CheckName) => (found: string) => ({ mode: nameMode(mode), check, found });
  done.asked += 2;
  done.known.push(...known);
  done.findings.push(...violations.map(note('axe finds nothing')), ...undecided.map(note('axe leaves nothing open')));
}

/** In the page: every table and explanation stands open, or all as they come. */
function openAll(isOpen: boolean): void {
  for (const details of document.querySelectorAll('details')) details.open = isOpen;
  scrollTo(0, 0);
}
