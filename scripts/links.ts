import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findHtmlFaults } from './html.ts';
import { siteUrl } from './pages.ts';
import { checks, openBuilt, type Site } from './site-links.ts';

const shown = 20;
const { values } = parseArgs({ options: { site: { type: 'string', default: join(import.meta.dirname, '../dist') } } });

/** Prints what was checked and every broken place, at most so many of a kind; true if there is none. */
async function checkLinks(site: Site): Promise<boolean> {
  console.log(`${site.files.size} files, ${site.pages.length} documents, for ${siteUrl}`);
  const verdicts = Object.entries(checks).map(([promise, find]) => tell(promise, find(site)));
  const faults: string[] = [];
  for (const { path, html } of site.pages)
    faults.push(...(await findHtmlFaults(html)).map((fault) => `${path}: ${fault}`));
  return [...verdicts, tell('every document is valid HTML', faults)].every(Boolean);
}

function tell(promise: string, broken: readonly string[]): boolean {
  console.log(`${broken.length === 0 ? '✓' : '✗'} ${promise}`);
  for (const place of broken.slice(0, shown)) console.log(`  ${place}`);
  if (broken.length > shown) console.log(`  and ${broken.length - shown} more`);
  return broken.length === 0;
}

if (!(await checkLinks(openBuilt(values.site)))) process.exitCode = 1;
