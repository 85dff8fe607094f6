import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';

/** One built HTML document. */
export interface Page {
  /** As a reader sees it, without the base path: `/en/data/`. */
  path: string;
  lang: 'zh' | 'en';
  kind: 'page' | 'embed' | 'error';
  html: string;
  document: Document;
}

/** Where the site will stand, with the base path: `http://localhost:4321/`. */
export const siteUrl = new URL((process.env.SITE_URL || 'http://localhost:4321').replace(/\/?$/, '/')).href;

/** The folder part of SITE_URL, as the build used it: `/` or `/labour/`. */
export const basePath = (): string => new URL(siteUrl).pathname;

/** Files of a built site as `/en/index.html`, in the order of their names; compressed copies and hosts' rules are left out. */
export const listBuilt = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(br|gz)$|^_(headers|redirects)$/.test(entry.name))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(join(folder, '/').length - 1)
        .replaceAll('\\', '/'),
    )
    .sort();

/** All built documents; scriptless fragments for other people's pages (/e/f/, .wechat.html) are not documents. */
export const readBuilt = (folder: string): Page[] =>
  listBuilt(folder)
    .filter((file) => file.endsWith('.html') && !/^\/e\/f\/|\.wechat\.html$/.test(file))
    .map((file) => readPage(folder, file));

function readPage(folder: string, file: string): Page {
  const html = readFileSync(join(folder, file), 'utf8');
  const path = file.replace(/index\.html$/, '');
  return {
    path,
    lang: /^\/en\/|^\/e\/.*\/en\/|\.en\./.test(path) ? 'en' : 'zh',
    kind: /\/404/.test(path) ? 'error' : path.startsWith('/e/') ? 'embed' : 'page',
    html,
    document: parseHTML(html).document,
  };
}

/** A link on a page as a path of this site and its anchor; undefined for a link elsewhere. */
export function resolveLink(page: Pick<Page, 'path'>, href: string): { path: string; anchor: string } | undefined {
  const url = new URL(href, new URL(page.path.slice(1), siteUrl));
  if (url.origin !== new URL(siteUrl).origin) return undefined;
  const path = decodeURIComponent(url.pathname);
  const base = basePath();
  // A link that leaves the base path leads nowhere: kept as it is, it is no file of the site.
  return {
    path: path.startsWith(base) ? path.slice(base.length - 1) : `outside ${base}: ${path}`,
    anchor: decodeURIComponent(url.hash.slice(1)),
  };
}

/** `/en/data/#x` → the other language's path, `/data/`. */
export const twinPath = ({ path, lang }: Pick<Page, 'path' | 'lang'>): string =>
  lang === 'en' ? path.replace(/^\/en/, '') : `/en${path}`;
