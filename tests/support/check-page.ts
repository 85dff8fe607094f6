import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { SiteServer } from '../../scripts/serve.ts';
import { openBrowser } from './browser.ts';
import { openFiles } from './data.ts';
import { dist, openSite } from './site.ts';

/** The element of /check/, as a test calls it. */
export interface DataCheck extends HTMLElement {
  check(list: readonly { name: string; size: number; arrayBuffer: () => Promise<ArrayBuffer> }[]): Promise<void>;
  judge(files: ReadonlyMap<string, Uint8Array>, uses: unknown): { code: string; cell: string; file: string }[];
}

/** A file as an editor has it on the desk. */
export interface Given {
  name: string;
  bytes: Uint8Array;
}

/** /check/ in a browser that is offline from the moment the page is there, and what went wrong or out since. */
export interface CheckPage {
  browser: Browser;
  site: SiteServer;
  page: Page;
  problems: string[];
  requests: string[];
  close(): Promise<void>;
}

export async function openCheckPage(): Promise<CheckPage> {
  const [browser, site] = await Promise.all([openBrowser(), openSite()]);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true });
  const page = await context.newPage();
  const problems: string[] = [];
  const requests: string[] = [];
  await page.goto(new URL('check/', site.url).href, { waitUntil: 'networkidle' });
  // A heading may call for its font late; nothing that an editor put down is in that.
  await page.evaluate(async () => {
    await Promise.allSettled(Array.from(document.fonts, (font) => font.load()));
  });
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('request', (request) => !request.url().startsWith('blob:') && requests.push(request.url()));
  await context.setOffline(true);
  const close = async (): Promise<void> => {
    await browser.close();
    await site.close();
  };
  return { browser, site, page, problems, requests, close };
}

export const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** Puts files down as an editor does, short of the system's dialogue; when it is done the answer is on the page. */
export async function give(page: Page, ...given: readonly Given[]): Promise<void> {
  const list = given.map(({ name, bytes }) => [name, base64(bytes)] as const);
  await page.evaluate(async (all) => {
    const made = all.map(([name, text]) => new File([Uint8Array.from(atob(text), (char) => char.charCodeAt(0))], name));
    await document.querySelector<DataCheck>('data-check')?.check(made);
  }, list);
}

export const verdictOn = (page: Page): Promise<string | null> => page.locator('.outcome h2').textContent();

/** Codes and cells of the problems shown, those of the first of each kind. */
export const problemsOn = (page: Page): Promise<string[]> =>
  page
    .locator('.outcome .issue[data-code^=E]')
    .evaluateAll((list: HTMLElement[]) =>
      list.map(({ dataset }) => `${dataset['code'] ?? ''} ${dataset['cell'] ?? ''}`),
    );

/** The built page as a file of this machine. */
export const pageFile = (path: string): string => pathToFileURL(join(dist, path)).href;

/** The editors' files as they are, and one of them as text with its mark. */
export const files = openFiles();
export const textOf = (path: string): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.get(path));

/** One of the files with something in it changed. Throws if it holds no such thing. */
export function edited(path: string, was: string | RegExp, now: string): Given {
  const [text, name] = [textOf(path), path.replace(/^.*\//, '')];
  const changed = text.replace(was, now);
  if (changed === text) throw new Error(`not in ${path}: ${String(was)}`);
  return { name, bytes: new TextEncoder().encode(changed) };
}
