import type { Page } from 'playwright-core';

/** When all of a story has been laid out (src/client/arrive.ts), so that nothing in it changes its place any more. */
export const arrived = (page: Page): Promise<void> =>
  page.locator('html:not(.arriving)').waitFor({ state: 'attached', timeout: 20_000 });
