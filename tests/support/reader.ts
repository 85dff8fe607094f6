import type { BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { openSite } from './site.ts';

/** Someone who reads the built site: opens its pages in windows of their own. Close when done. */
export interface Reader {
  /** A page by its path, `en/?dot=7`; what goes wrong on it is an error of the test. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

export async function openReader(): Promise<Reader> {
  const [browser, site] = await Promise.all([openBrowser(), openSite()]);
  return {
    open: async (path, options = {}) => {
      const context = await browser.newContext({ viewport: { width: 900, height: 800 }, ...options });
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      page.on('pageerror', (error) => {
        throw error;
      });
      await page.goto(new URL(path, site.url).href, { waitUntil: 'load' });
      return page;
    },
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
}
