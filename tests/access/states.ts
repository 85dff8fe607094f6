import type { Page } from 'playwright-core';
import { findCutText, findFaintText, findOverlaps, findSmallText } from './looks.ts';
import { settle } from './settle.ts';
import type {} from './sight.ts';

/** Goes to each step of each pinned drawing and finds words in it that are small, faint, cut or on one another there. */
export async function findBrokenStates(page: Page): Promise<string[]> {
  const found: string[] = [];
  const steps = await page.locator('scroll-story.active .step').evaluateAll((list) => list.map(({ id }) => id));
  for (const step of steps) {
    await page.evaluate(goTo, step);
    await settle(page);
    for (const find of [findSmallText, findFaintText, findCutText, findOverlaps])
      found.push(...(await find(page)).map((line) => `${step}: ${line}`));
  }
  await page.evaluate(() => (window.sight.root = 'body'));
  return found;
}

/** In the page: the drawing in the state of a step is what is looked at. */
async function goTo(step: string): Promise<void> {
  const words = document.getElementById(step);
  const story = words?.closest<HTMLElement>('scroll-story');
  words?.scrollIntoView({ behavior: 'instant' });
  for (let i = 0; i < 100 && story?.dataset['step'] !== step; i += 1) await new Promise((done) => setTimeout(done, 20));
  story?.setAttribute('data-seen', '');
  for (const other of document.querySelectorAll('scroll-story')) other.toggleAttribute('data-seen', other === story);
  window.sight.root = 'scroll-story[data-seen] .stage';
}
