import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { openCache } from './cache.ts';

const source = join(import.meta.dirname, '../../node_modules/@fontsource-variable/noto-sans-sc');

/**
 * The path of a fontconfig file that knows one family, Noto Sans SC in all its weights, and nothing of the host.
 * A browser started with it draws Han the same on every machine, with or without fonts installed.
 */
export async function openFonts(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(source, 'package.json'), 'utf8')) as { version: string };
  const folder = await openCache(`fonts/noto-sans-sc-${version}`, cutFonts);
  // Written each time: it names its own folder, which a copied checkout would get wrong.
  const file = join(folder, 'fonts.conf');
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, configuration(folder));
  await rename(draft, file);
  return file;
}

/** The package holds the family in a hundred WOFF2 pieces for the web; fontconfig reads TrueType only. */
async function cutFonts(folder: string): Promise<void> {
  const ranges = JSON.parse(await readFile(join(source, 'unicode.json'), 'utf8')) as Record<string, string>;
  for (const [piece, range] of Object.entries(ranges)) {
    const name = piece.replace(/[[\]]/g, '');
    const woff2 = await readFile(join(source, `files/noto-sans-sc-${name}-wght-normal.woff2`));
    const sfnt = await subsetFont(woff2, charactersOf(range), { targetFormat: 'sfnt' });
    await writeFile(join(folder, `${name}.ttf`), sfnt);
  }
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
</fontconfig>
`;
