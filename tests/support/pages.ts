import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { basePath } from '../../scripts/serve.ts';
import { dist } from './site.ts';

/** One built HTML file. */
export interface Page {
  /** As a reader sees it, without the base path: `/en/data/`. */
  path: string;
  lang: 'zh' | 'en';
  kind: 'page' | 'embed' | 'error';
  html: string;
  document: Document;
}

/** Where the site will stand, with the base path: `http://localhost:4321/`. */
export const siteUrl = new URL(process.env.SITE_URL || 'http://localhost:4321/').href;

/** Files of dist as `/en/index.html`, in the order of their names. */
export const listDist = (): string[] =>
  readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dist.length).replaceAll('\\', '/'))
    .sort();

/** All built documents; scriptless fragments for other people's pages (/e/f/, .wechat.html) are not documents. */
export const readPages = (): Page[] =>
  listDist()
    .filter((file) => file.endsWith('.html') && !/^\/e\/f\/|\.wechat\.html$/.test(file))
    .map(readPage);

function readPage(file: string): Page {
  const html = readFileSync(join(dist, file), 'utf8');
  const path = file.replace(/index\.html$/, '');
  return {
    path,
    lang: /^\/en\/|^\/e\/.*\/en\/|\.en\./.test(path) ? 'en' : 'zh',
    kind: path.startsWith('/e/') ? 'embed' : /\/404/.test(path) ? 'error' : 'page',
    html,
    document: parseHTML(html).document,
  };
}

/** A link on a page as a path of this site and its anchor; undefined for a link elsewhere. */
export function resolveLink(page: Page, href: string): { path: string; anchor: string } | undefined {
  const url = new URL(href, new URL(page.path.slice(1), siteUrl));
  if (!url.href.startsWith(siteUrl) && url.origin !== new URL(siteUrl).origin) return undefined;
  const path = decodeURIComponent(url.pathname);
  const base = basePath();
  // A link that leaves the base path leads nowhere: kept as it is, it is no file of dist.
  return {
    path: path.startsWith(base) ? path.slice(base.length - 1) : `outside ${base}: ${path}`,
    anchor: decodeURIComponent(url.hash.slice(1)),
  };
}

/** `/en/data/#x` → the other language's path, `/data/`. */
export const twinPath = ({ path, lang }: Page): string => (lang === 'en' ? path.replace(/^\/en/, '') : `/en${path}`);
