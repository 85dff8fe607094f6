import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { arrived } from './arrived.ts';
import { openBrowser } from './browser.ts';
import { openSite } from './site.ts';

interface Options extends BrowserContextOptions {
  /** Done to the window before the page is asked for. */
  prepare?: (context: BrowserContext) => Promise<void>;
}

/** Someone who reads the built site: opens its pages in windows of their own. Close when done. */
export interface Reader {
  /** A page by its path, `en/?dot=7`; what goes wrong on it is an error of the test. */
  open(path: string, options?: Options): Promise<Page>;
  /** What went wrong behind a page: errors in its console, answers that failed, requests to another origin. */
  problemsOf(page: Page): string[];
  close(): Promise<void>;
}

export async function openReader(): Promise<Reader> {
  const [browser, site] = await Promise.all([openBrowser(), openSite()]);
  const problems = new WeakMap<Page, string[]>();
  return {
    problemsOf: (page) => problems.get(page) ?? [],
    open: async (path, { prepare, ...options } = {}) => {
      const context = await browser.newContext({ viewport: { width: 900, height: 800 }, ...options });
      await prepare?.(context);
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      problems.set(page, watch(page, site.url));
      page.on('pageerror', (error) => {
        throw error;
      });
      // Ends only what hangs.
      await page.goto(new URL(path, site.url).href, { waitUntil: 'load', timeout: 120_000 });
      await arrived(page);
      return page;
    },
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
}

function watch(page: Page, home: string): string[] {
  const problems: string[] = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on(
    'request',
    (request) =>
      !/^data:|^blob:/.test(request.url()) &&
      !request.url().startsWith(home) &&
      problems.push(`request to ${request.url()}`),
  );
  page.on(
    'response',
    (response) => response.status() >= 400 && problems.push(`${response.status()} ${response.url()}`),
  );
  return problems;
}
