import type { Page } from 'playwright-core';
import { installSight } from './sight.ts';

/** Numbers that a page shows with its scripts and not without them. */
export async function findLostWithoutScripts(scripted: Page, plain: Page): Promise<string[]> {
  const still = new Set(await shownNumbers(plain));
  return (await shownNumbers(scripted)).filter((number) => !still.has(number));
}

/** Each with its separators, whether it stands in one piece of text or in several. */
async function shownNumbers(page: Page): Promise<string[]> {
  await page.evaluate(installSight);
  const texts = await page.evaluate(() => window.sight.runs().map(({ text }) => text));
  return (texts.join('\n').match(/\d[\d,.]*/g) ?? []).map((number) => number.replace(/[,.]$/, ''));
}
