import type { Page } from 'playwright-core';
import { findCutText, findFaintText, findOverflow, findOverlaps } from './looks.ts';
import { settle } from './settle.ts';
import type {} from './sight.ts';

/** WCAG 1.4.12, as a reader’s own style sheet would have it. */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }`;

/** Text twice as large as the reader’s browser has it: nothing sideways, cut off or on top of another. */
export async function findLostAt200(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const setSize = (standard: number) => session.send('Page.setFontSizes', { fontSizes: { standard, fixed: standard } });
  await setSize(32);
  try {
    await settle(page);
    return [...(await findOverflow(page)), ...(await findCutText(page)), ...(await findOverlaps(page))];
  } finally {
    await setSize(16);
    await session.detach();
  }
}

/** Letters, words, lines and paragraphs as wide apart as WCAG 1.4.12 says: nothing cut off or on top of another. */
export async function findLostBySpacing(page: Page): Promise<string[]> {
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  }, spacing);
  await settle(page);
  const found = [...(await findOverflow(page)), ...(await findCutText(page)), ...(await findOverlaps(page))];
  await page.evaluate(() => (document.adoptedStyleSheets = []));
  return found;
}

/** With the reader’s own colours forced on the page: text that fades, and marks that stand for figures and vanish. */
export async function findLostInForcedColors(page: Page): Promise<string[]> {
  await page.emulateMedia({ forcedColors: 'active' });
  await settle(page);
  const marks = await page.evaluate(() => {
    const { sight } = window;
    return [...document.querySelectorAll('svg [data-figure], svg polygon, .swatch, .rail .done')]
      .filter((mark) => sight.isShown(mark) && !(mark instanceof SVGTextElement))
      .filter((mark) => {
        const paint = [mark, ...mark.querySelectorAll('*')].flatMap((part) => {
          const { fill, stroke, backgroundColor, borderTopColor, borderTopWidth } = getComputedStyle(part);
          return part instanceof SVGElement
            ? [fill, stroke]
            : [backgroundColor, parseFloat(borderTopWidth) > 0 ? borderTopColor : 'none'];
        });
        const ground = sight.ground(mark instanceof SVGElement ? mark : (mark.parentElement ?? mark));
        const colours = paint.filter((colour) => colour !== 'none').map(sight.parse);
        return Math.max(0, ...colours.map((colour) => sight.contrast(colour, ground) * colour[3])) < 2.99;
      })
      .map((mark) => `vanishes: ${sight.name(mark)} ${mark.getAttribute('data-figure') ?? ''}`);
  });
  const found = [...marks, ...(await findFaintText(page))];
  await page.emulateMedia({ forcedColors: 'none' });
  return found;
}

/** Whatever would still move where less motion is wished for. */
export async function findMotion(page: Page): Promise<string[]> {
  await settle(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const found = await page.evaluate(() => {
    const isLong = (times: string): boolean => times.split(',').some((time) => parseFloat(time) > 0.01);
    const moving = [...document.querySelectorAll('*')].filter((element) => {
      const { transitionDuration, animationDuration, animationName, scrollBehavior } = getComputedStyle(element);
      const isAnimated = animationName !== 'none' && isLong(animationDuration);
      return isLong(transitionDuration) || isAnimated || scrollBehavior === 'smooth';
    });
    return [
      ...moving.map(window.sight.name),
      ...document.getAnimations().map(() => 'an animation runs'),
      ...Array.from(
        document.querySelectorAll('animate, animateTransform, animateMotion, video[autoplay], marquee'),
        window.sight.name,
      ),
    ];
  });
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  return found;
}
