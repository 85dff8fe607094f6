import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const widths = [280, 319, 320, 390, 479, 480, 600, 640, 744, 900, 1240];

/** Height of a frame on a host's page, in pixels. */
export const frameHeight = (page: Page, nth = 0): Promise<number> =>
  page
    .locator('iframe')
    .nth(nth)
    .evaluate((frame) => frame.getBoundingClientRect().height);

/** How far the frame is from what it holds, once that has stopped changing. */
async function slackAt(page: Page, width: number): Promise<number> {
  await page.setViewportSize({ width, height: 1200 });
  const content = page.frameLocator('iframe').locator('body');
  const slack = async (): Promise<number> =>
    (await frameHeight(page)) - (await content.evaluate((body) => body.getBoundingClientRect().height));
  await expect
    .poll(async () => Math.abs((await slack()) - 1) <= 1.5, { timeout: 3000, interval: 50 })
    .toBe(true)
    .catch(() => undefined);
  return slack();
}

/** At which frame widths, from 280 to 1240 px, a frame is higher by 2 px than what it holds, or lower. Closes the page. */
export async function findSlacks(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const width of widths) {
    const slack = await slackAt(page, width);
    if (slack < -0.5 || slack > 2) found.push(`${width} px: ${slack}`);
  }
  await page.close();
  return found;
}
