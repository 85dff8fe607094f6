import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listDist, type Page, readPages, resolveLink, siteUrl } from '../support/pages.ts';
import { dist } from '../support/site.ts';

const pages = readPages();
const byPath = new Map(pages.map((page) => [page.path, page]));
const files = new Set(listDist());

test('every link inside the site leads to a file of it', () => {
  const broken = pages.flatMap((page) =>
    linksOf(page)
      .filter((href) => {
        const target = resolveLink(page, href);
        return target && !byPath.has(target.path) && !files.has(target.path);
      })
      .map((href) => `${page.path}: ${href}`),
  );
  expect(broken).toEqual([]);
});

test('every link to a place on a page leads to one that is there', () => {
  const broken = pages.flatMap((page) =>
    linksOf(page)
      .filter((href) => {
        const target = resolveLink(page, href);
        const other = target?.anchor ? byPath.get(target.path) : undefined;
        return other && !other.document.getElementById(target?.anchor ?? '');
      })
      .map((href) => `${page.path}: ${href}`),
  );
  expect(broken).toEqual([]);
});

test('no id stands twice on a page', () => {
  const twice = pages.flatMap(({ path, document }) => {
    const ids = Array.from(document.querySelectorAll('[id]'), ({ id }) => id);
    return ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${path}#${id}`);
  });
  expect(twice).toEqual([]);
});

test('no page loads anything from another origin', () => {
  const foreign = pages.flatMap((page) =>
    loadedBy(page)
      .filter((url) => !isOwn(page, url))
      .map((url) => `${page.path}: ${url}`),
  );
  expect(foreign).toEqual([]);
});

test('no style sheet or drawing loads anything from another origin', () => {
  const foreign = [...files]
    .filter((file) => /\.(css|svg)$/.test(file))
    .flatMap((file) =>
      urlsIn(readFileSync(join(dist, file), 'utf8'))
        .filter((url) => /^(https?:)?\/\//.test(url))
        .map((url) => `${file}: ${url}`),
    );
  expect(foreign).toEqual([]);
});

const linksOf = ({ document }: Page): string[] =>
  Array.from(document.querySelectorAll('a[href], area[href]'), (link) => link.getAttribute('href') ?? '');

/** What the browser fetches by itself: sources, style sheets, icons, preloads, pictures in styles. */
function loadedBy({ document }: Page): string[] {
  const sources = Array.from(document.querySelectorAll('[src]'), (node) => node.getAttribute('src') ?? '');
  const sets = Array.from(document.querySelectorAll('[srcset], [imagesrcset]'), (node) =>
    (node.getAttribute('srcset') ?? node.getAttribute('imagesrcset') ?? '')
      .split(',')
      .map((part) => part.trim().split(' ')[0] ?? ''),
  );
  const rels = 'stylesheet icon apple-touch-icon preload modulepreload prefetch preconnect dns-prefetch manifest'.split(
    ' ',
  );
  const links = Array.from(document.querySelectorAll('link[href]'))
    .filter((link) => (link.getAttribute('rel') ?? '').split(' ').some((rel) => rels.includes(rel)))
    .map((link) => link.getAttribute('href') ?? '');
  const drawn = Array.from(document.querySelectorAll('image, use'), (node) => node.getAttribute('href') ?? '');
  const styles = Array.from(document.querySelectorAll('style'), (node) => urlsIn(node.textContent));
  return [...sources, ...sets.flat(), ...links, ...drawn, ...styles.flat()];
}

const urlsIn = (css: string): string[] =>
  Array.from(css.matchAll(/url\(\s*['"]?([^'")]+)|@import\s+['"]([^'"]+)/g), (match) => match[1] ?? match[2] ?? '');

const isOwn = (page: Page, url: string): boolean =>
  url.startsWith('data:') ||
  url.startsWith('#') ||
  new URL(url, new URL(page.path.slice(1), siteUrl)).origin === new URL(siteUrl).origin;
