import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes sitemap.xml (sitemaps.org 0.9) from the pages that were built: each with the languages its head names, so that
 * no list has to be kept. What asks not to be indexed, and the page for what is not found, are left out.
 */
export function writeSitemap(folder: string): void {
  const urls = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === 'index.html')
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .filter((html) => !/<meta name="robots" content="[^"]*noindex/.test(html))
    .flatMap(readLinks)
    .sort((a, b) => (a.address < b.address ? -1 : 1));
  const body = urls.map(({ address, alternates }) => `<url><loc>${address}</loc>${alternates.join('')}</url>`);
  const space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"';
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${space}>\n${body.join('\n')}\n</urlset>\n`;
  writeFileSync(join(folder, 'sitemap.xml'), xml);
}

/** A page's own address and its alternates, as its head says them; HTML escapes are XML escapes here. */
function readLinks(html: string): { address: string; alternates: string[] }[] {
  const address = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
  const alternates = [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)].map(
    ([, lang = '', href = '']) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${href}"/>`,
  );
  return address ? [{ address, alternates }] : [];
}
