import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listBuilt, type Page, readBuilt, resolveLink, siteUrl, twinPath } from './pages.ts';

/** A built site, read once for all checks. */
export interface Site {
  pages: Page[];
  byPath: Map<string, Page>;
  /** As `/data/figures.csv`. */
  files: Set<string>;
  read(file: string): string;
}

/** Reads a built site from its folder. */
export function openBuilt(folder: string): Site {
  const pages = readBuilt(folder);
  return {
    pages,
    byPath: new Map(pages.map((page) => [page.path, page])),
    files: new Set(listBuilt(folder)),
    read: (file) => readFileSync(join(folder, file), 'utf8'),
  };
}

/** What the site promises of its links, each with the places where it is broken, in words. */
export const checks: Readonly<Record<string, (site: Site) => string[]>> = {
  'every link inside the site leads to a file of it, and to a place that is there': (site) =>
    each(site.pages, (page) =>
      valuesOf(page, 'a[href], area[href]', 'href').filter((href) => leadsNowhere(site, page, href)),
    ),
  'everything a page loads is a file of the site': (site) =>
    each(site.pages, (page) => loadedBy(page).filter((url) => !isHeld(site, page, url))),
  'no style sheet or drawing loads anything from elsewhere': (site) =>
    each(listFiles(site, /\.(css|svg)$/), ({ path }) =>
      urlsIn(site.read(path)).filter((url) => /^(https?:)?\/\//.test(url)),
    ),
  'every address of the site, in whatever file it stands, leads to a file of it': (site) =>
    each(listFiles(site, /\.(html|json|xml|svg|txt|csv|cff|ts)$/), (file) =>
      addressesIn(site.read(file.path)).filter((url) => leadsNowhere(site, file, url)),
    ),
  'no id stands twice on a page': (site) =>
    each(site.pages, (page) => {
      const ids = valuesOf(page, '[id]', 'id');
      return ids.filter((id, i) => ids.indexOf(id) !== i);
    }),
  'every page has its twin in the other language, and both name both': (site) =>
    each(
      site.pages.filter(({ kind }) => kind === 'page'),
      (page) => findTwinFaults(site, page),
    ),
  'every oEmbed answer is one, and names a page and a frame': (site) =>
    each(listFiles(site, /^\/oembed\/.*\.json$/), ({ path }) => findOembedFaults(site, path)),
  'every entry of a feed leads to a page': (site) =>
    each(listFiles(site, /\/feeds\/.*\.xml$/), ({ path }) =>
      [site.read(path), ...site.read(path).split('<entry>').slice(1)]
        .filter((part) => !/<link[^>]* href="[^"]+"/.test(part))
        .map((part) => `no link: ${part.slice(0, 80)}`),
    ),
  'the list for search engines holds the pages that may be found, and nothing else': findSitemapFaults,
};

type Place = Pick<Page, 'path'>;

/** `path: what`, for everything found wrong in each place. */
const each = <T extends Place>(places: readonly T[], find: (place: T) => string[]): string[] =>
  places.flatMap((place) => find(place).map((found) => `${place.path}: ${found}`));

const listFiles = ({ files }: Site, pattern: RegExp): Place[] =>
  [...files].filter((file) => pattern.test(file)).map((path) => ({ path }));

const valuesOf = ({ document }: Page, selector: string, name: string): string[] =>
  Array.from(document.querySelectorAll(selector), (node) => node.getAttribute(name) ?? '');

/** Whether an address of this site is no file of it, or its anchor not on the page. What is elsewhere is not asked for. */
function leadsNowhere({ files, byPath }: Site, place: Place, href: string): boolean {
  const target = resolveLink(place, href);
  if (!target) return false;
  const page = byPath.get(target.path);
  if (!page) return !files.has(target.path);
  return target.anchor !== '' && !page.document.getElementById(target.anchor);
}

const isHeld = (site: Site, page: Page, url: string): boolean =>
  /^(data:|#)/.test(url) || (resolveLink(page, url) !== undefined && !leadsNowhere(site, page, url));

/** What the browser fetches by itself, and the pictures others fetch to show the page: sources, styles, icons, type. */
function loadedBy(page: Page): string[] {
  const rels = ['stylesheet', 'icon', 'apple-touch-icon', 'preload', 'modulepreload', 'prefetch', 'preconnect', 'dns-prefetch', 'manifest']; // prettier-ignore
  const sets = ['srcset', 'imagesrcset'].flatMap((name) => valuesOf(page, `[${name}]`, name));
  return [
    ...valuesOf(page, '[src]', 'src'),
    ...sets.flatMap((set) => set.split(',').map((part) => part.trim().split(' ')[0] ?? '')),
    ...rels.flatMap((rel) => valuesOf(page, `link[rel~="${rel}"]`, 'href')),
    ...valuesOf(page, 'image, use', 'href'),
    ...valuesOf(page, 'meta[property="og:image"]', 'content'),
    ...Array.from(page.document.querySelectorAll('style'), (node) => urlsIn(node.textContent)).flat(),
  ];
}

const urlsIn = (css: string): string[] =>
  Array.from(css.matchAll(/url\(\s*['"]?([^'")]+)|@import\s+['"]([^'"]+)/g), (match) => match[1] ?? match[2] ?? '');

/** Absolute addresses on the site's own host, those outside its folder too; how a sentence ends is cut off, and a bare host is none. */
function addressesIn(text: string): string[] {
  const { origin } = new URL(siteUrl);
  const pattern = new RegExp(`${origin.replaceAll('.', '\\.')}/[^\\s"'<>()\\\\\`{}，。；、（）：|]*`, 'g');
  const found = Array.from(text.matchAll(pattern), ([url]) =>
    url.replace(/&quot.*$|&#39.*$|&lt.*$|[.,;:!?]+$/, '').replaceAll('&amp;', '&'),
  );
  return [...new Set(found)];
}

function findTwinFaults({ byPath }: Site, page: Page): string[] {
  const twin = twinPath(page);
  const urlOf = (path: string): string => new URL(path.slice(1), siteUrl).href;
  const [zh, en] = page.lang === 'zh' ? [page.path, twin] : [twin, page.path];
  const wanted = { 'zh-CN': urlOf(zh), en: urlOf(en), 'x-default': urlOf(zh) };
  const named = Object.fromEntries(
    Array.from(page.document.querySelectorAll('link[rel=alternate][hreflang]'), (link) => [
      link.getAttribute('hreflang') ?? '',
      link.getAttribute('href') ?? '',
    ]),
  );
  const wrong = Object.entries(wanted).filter(([lang, url]) => named[lang] !== url);
  const leads = valuesOf(page, 'a[href]', 'href').some((href) => resolveLink(page, href)?.path === twin);
  return [
    ...(byPath.get(twin)?.kind === 'page' ? [] : [`no ${twin}`]),
    ...wrong.map(([lang, url]) => `hreflang ${lang} is ${named[lang] ?? 'missing'}, not ${url}`),
    ...(leads ? [] : ['no link for readers of the other language']),
  ];
}

function findOembedFaults(site: Site, file: string): string[] {
  const { version, type, html = '' } = JSON.parse(site.read(file)) as Record<string, string>;
  const linked = Array.from(
    html.matchAll(/(?:href|src)="([^"]+)"/g),
    ([, url = '']) => resolveLink({ path: file }, url)?.path ?? `elsewhere: ${url}`,
  );
  const kinds = linked.map((path) => site.byPath.get(path)?.kind ?? path).join();
  return [
    ...(version === '1.0' && type === 'rich' ? [] : [`not oEmbed 1.0 rich: ${version} ${type}`]),
    ...(kinds === 'page,embed' ? [] : [`does not name a page, then a frame: ${kinds}`]),
  ];
}

function findSitemapFaults(site: Site): string[] {
  if (!site.files.has('/sitemap.xml')) return ['no sitemap.xml'];
  const named = Array.from(
    site.read('/sitemap.xml').matchAll(/<loc>([^<]+)<\/loc>/g),
    ([, url = '']) => resolveLink({ path: '/' }, url)?.path ?? url,
  );
  const wanted = site.pages
    .filter(({ kind, html }) => kind === 'page' && !/<meta name="robots" content="[^"]*noindex/.test(html))
    .map(({ path }) => path);
  return [
    ...wanted.filter((path) => !named.includes(path)).map((path) => `missing: ${path}`),
    ...named.filter((path) => !wanted.includes(path)).map((path) => `not a page: ${path}`),
    ...named.filter((path, i) => named.indexOf(path) !== i).map((path) => `twice: ${path}`),
  ];
}
