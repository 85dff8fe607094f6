import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import subsetFont from 'subset-font';
import type { Lang } from '../model/figure.ts';
import { findMissing } from './cmap.ts';
import { keep } from './keep.ts';
import { findPieces } from './pieces.ts';

/**
 * A drawing as PNG, `zoom` pixels for each of its own, in 16 colours: the same bytes for the same drawing on
 * every host, for its type comes from npm and none from the system. Words are set in the ledger's faces, Song or
 * Newsreader, medium or (from weight 700) heavy. Plain colours only: see `fixInks`. Throws if a character has no glyph;
 * it would be left out without a word.
 */
export async function drawPng(svg: string, lang: Lang, zoom = 1): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'type-'));
  try {
    const fontFiles = await writeFonts(readWords(svg), folder, lang);
    const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: families[lang] };
    const set = svg.replace('<svg', `<svg font-family="${families[lang]}" font-weight="500"`);
    const { pixels, width, height } = new Resvg(set, { font, fitTo: { mode: 'zoom', value: zoom } }).render();
    return await sharp(pixels, { raw: { width, height, channels: 4 } })
      .png(palette)
      .toBuffer();
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Four bits a pixel: what a drawing in a dozen inks needs, at a third of the bytes that 256 colours take. */
const palette = { palette: true, colours: 16, quality: 60, dither: 0, effort: 7 };

/** What the fonts call themselves: the name of the variable font's default instance, kept by those cut from it. */
const families: Record<Lang, string> = { zh: 'Noto Serif SC ExtraLight', en: 'Newsreader 16pt' };

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };

/** The words of a drawing, as they are read. */
const readWords = (svg: string): string =>
  Array.from(svg.matchAll(/>([^<]+)</g), ([, words = '']) =>
    words.replace(/&\w+;/g, (name) => entities[name] ?? name),
  ).join('');

/** A package's font file, with the place on its axes if it is a variable one. */
interface Source {
  file: string;
  axes?: { wght: number; opsz: number };
}

const newsreader = '@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2';
const song = '@fontsource/noto-serif-sc';

/** The two weights of a face. */
const latin: Source[] = [
  { file: newsreader, axes: { wght: 500, opsz: 16 } },
  { file: newsreader, axes: { wght: 800, opsz: 48 } },
];
const han = (piece = 'chinese-simplified'): Source[] =>
  [500, 900].map((weight) => ({ file: `${song}/files/noto-serif-sc-${piece}-${weight}-normal.woff2` }));

/** Writes fonts that together hold the text, and only it: the language's own face first, then those for what it lacks. */
async function writeFonts(text: string, folder: string, lang: Lang): Promise<string[]> {
  const files: string[] = [];
  let missing = [...new Set(text)].sort().join('');
  const faces = [...(lang === 'en' ? [latin] : []), han(), ...(await listPieces(missing)).map(han)];
  for (const face of faces) {
    if (!missing) break;
    const fonts = await Promise.all(face.map((source) => cutFont(source, ` ${missing}`)));
    for (const font of fonts) {
      const file = join(folder, `${files.length}.ttf`);
      await writeFile(file, font);
      files.push(file);
    }
    missing = fonts[0] ? findMissing(missing, fonts[0]).join('') : missing;
  }
  if (missing) throw new Error(`no glyph for: ${missing}`);
  return files;
}

const packages = join(process.cwd(), 'node_modules');
const unpacked = new Map<string, Promise<Uint8Array>>();

async function cutFont({ file, axes }: Source, text: string): Promise<Uint8Array> {
  const font = unpacked.get(file) ?? readFile(join(packages, file)).then(unpack);
  unpacked.set(file, font);
  return subsetFont(Buffer.from(await font), text, { ...plain, ...(axes ? { variationAxes: axes } : {}) });
}

/** TrueType that keeps the names by which weights belong to one family. */
const plain = { targetFormat: 'sfnt' as const, preserveNameIds: [16, 17] };
/** The option is newer than the package's types. */
const whole = { ...plain, keepAllGlyphs: true };

/** As TrueType, which takes a tenth of a second: done once a file. */
const unpack = (woff2: Buffer): Promise<Uint8Array> => subsetFont(woff2, '', whole);

/** What the Song's main file leaves out is in the pieces it is cut into for the web. */
async function listPieces(text: string): Promise<string[]> {
  const ranges = JSON.parse(await readFile(join(packages, song, 'unicode.json'), 'utf8')) as Record<string, string>;
  return findPieces(text, ranges);
}

/** The code and packages that shape a picture beside its drawing. */
const makers = [
  ...['png', 'cmap', 'pieces'].map((name) => join(process.cwd(), `src/exports/${name}.ts`)),
  ...['@resvg/resvg-js', 'sharp', 'subset-font', song, '@fontsource-variable/newsreader'].map((name) =>
    join(packages, name, 'package.json'),
  ),
];
let madeBy: Promise<Buffer[]> | undefined;

/** `drawPng`, once for each drawing: a picture takes up to a second, and a build makes well over a hundred. */
export async function keepPng(
  svg: string,
  lang: Lang,
  { zoom = 1, folder }: { zoom?: number; folder?: string } = {},
): Promise<Buffer> {
  madeBy ??= Promise.all(makers.map((file) => readFile(file)));
  const sources = [svg, lang, String(zoom), ...(await madeBy)];
  return keep('pictures', sources, { make: () => drawPng(svg, lang, zoom), ...(folder ? { folder } : {}) });
}
