import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { openCache } from './cache.ts';

const packages = join(import.meta.dirname, '../../node_modules/@fontsource-variable');

/**
 * The path of a fontconfig file that knows two families, Noto Sans SC and Noto Sans, and nothing of the host: a browser
 * started with it draws Han, and English as a reader has it, the same on every machine, with or without fonts installed.
 */
export async function openFonts(): Promise<string> {
  const versions = await Promise.all(['noto-sans-sc', 'noto-sans'].map(readVersion));
  const folder = await openCache(`fonts/noto-sans-sc-${versions.join('-')}`, cutFonts);
  // Written each time: it names its own folder, which a copied checkout would get wrong.
  const file = join(folder, 'fonts.conf');
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, configuration(folder));
  await rename(draft, file);
  return file;
}

async function readVersion(name: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(packages, name, 'package.json'), 'utf8')) as { version: string };
  return version;
}

/** The packages hold their families in WOFF2 pieces for the web; fontconfig reads TrueType only. */
async function cutFonts(folder: string): Promise<void> {
  const ranges = JSON.parse(await readFile(join(packages, 'noto-sans-sc/unicode.json'), 'utf8')) as Record<string, string>; // prettier-ignore
  for (const [piece, range] of Object.entries(ranges)) {
    const name = piece.replace(/[[\]]/g, '');
    await cutFont(`noto-sans-sc/files/noto-sans-sc-${name}-wght-normal.woff2`, range, join(folder, `${name}.ttf`));
  }
  const latin = 'U+20-7E,U+A0-FF,U+2010-2027,U+2190-2193,U+2248,U+2264-2265';
  await cutFont('noto-sans/files/noto-sans-latin-wght-normal.woff2', latin, join(folder, 'latin-alone.ttf'));
}

async function cutFont(file: string, range: string, out: string): Promise<void> {
  const woff2 = await readFile(join(packages, file));
  await writeFile(out, await subsetFont(woff2, charactersOf(range), { targetFormat: 'sfnt' }));
}

/** `U+4e00-4e02,U+ff0c` → `一丁丂，`. */
function charactersOf(range: string): string {
  const codes = range.split(',').flatMap((part) => {
    const [first = NaN, last = first] = part
      .replace('U+', '')
      .split('-')
      .map((hex) => parseInt(hex, 16));
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  });
  return String.fromCodePoint(...codes);
}

const configuration = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}</dir>
  <cachedir>${folder}/cache</cachedir>
  <!-- The variable font calls itself after its default weight. -->
  <alias binding="same"><family>Noto Sans SC</family><prefer><family>Noto Sans SC Thin</family></prefer></alias>
</fontconfig>
`;
