import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { charts } from '../src/charts/index.ts';
import { findMissing } from '../src/exports/cmap.ts';
import type { Lang } from '../src/model/figure.ts';
import type { Report } from '../src/model/report.ts';
import { fill } from '../src/text/fill.ts';
import { embedHelp } from '../src/text/embed-help.ts';
import { embedText } from '../src/text/embeds.ts';
import { text } from '../src/text/interface.ts';

/** A font as the pages load it (src/styles/type.css), cut from a package's. */
interface Cut {
  name: string;
  file: string;
  words: string;
  axes?: { wght: number; opsz: number };
}

const root = join(import.meta.dirname, '..');
const heavySong = '@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-900-normal.woff2';
const newsreader = '@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2';

/** Numbers of the chapters; the English pages print them too, from a font of their own. */
const numerals = '壹贰叁肆伍陆柒捌玖';
const ascii = String.fromCharCode(...Array.from({ length: 95 }, (_, i) => 32 + i));

/**
 * Cuts the headings' type to the characters the headings use, as WOFF2 in src/generated/type. Reads the report that
 * `npm run data` wrote. What is already cut for the same words is left as it is. Throws if a character has no glyph.
 */
export async function cutFonts(): Promise<void> {
  const report = JSON.parse(await readFile(join(root, 'src/generated/report.json'), 'utf8')) as Report;
  const han = [...listHeadings(report, 'zh'), text.en.notFound, numerals, '0123456789'].join('');
  const cuts: Cut[] = [
    { name: 'song', file: heavySong, words: han },
    { name: 'numerals', file: heavySong, words: numerals },
    { name: 'newsreader', file: newsreader, words: `${ascii}–—‘’“”…·×`, axes: { wght: 800, opsz: 36 } },
  ];
  await Promise.all(cuts.map(cutFont));
}

/** Everything that pages set in the headings' type; tests/site/fonts.test.ts finds what is left out here. */
function listHeadings(report: Report, lang: Lang): string[] {
  const t = text[lang];
  const e = embedText[lang];
  const told = report.story[lang].flatMap(({ title, blocks }) => [
    title,
    ...blocks.flatMap((block) => {
      if (block.kind === 'scroll') return block.steps.map(({ heading }) => heading);
      return block.kind === 'heading' ? block.text : [];
    }),
  ]);
  return [
    report.site[`name_${lang}`] ?? '',
    ...told.map((words) => fill(words, report, lang)),
    ...charts.map((chart) => chart.summary(chart.data(report), lang).headline),
    ...[t.ledgerTitle, t.figuresHeading, t.derivedHeading, t.checksHeading, t.mentionsHeading, t.ignoredHeading],
    ...[e.title, e.use, e.preview, e.data, e.cite, e.figures],
    ...[embedHelp[lang].title, ...embedHelp[lang].parts.map(({ heading }) => heading)],
    ...[t.notesHeading, t.supportHeading, t.quotes.right, t.quotes.wrong, t.cards, t.notFound],
  ];
}

async function cutFont({ name, file, words, axes }: Cut): Promise<void> {
  const out = join(root, 'src/generated/type', name);
  const source = await readFile(join(root, 'node_modules', file));
  const characters = [...new Set(words)].sort().join('');
  const key = JSON.stringify({ font: createHash('sha256').update(source).digest('hex'), axes, characters });
  if (existsSync(`${out}.woff2`) && (await readFile(`${out}.json`, 'utf8').catch(() => '')) === key) return;
  const cut = await subsetFont(source, characters, { targetFormat: 'sfnt', ...(axes ? { variationAxes: axes } : {}) });
  const missing = findMissing(characters, cut);
  if (missing.length > 0) throw new Error(`no glyph in ${file} for: ${missing.join('')}`);
  await mkdir(join(out, '..'), { recursive: true });
  await writeFile(`${out}.woff2`, await subsetFont(cut, characters, { targetFormat: 'woff2' }));
  await writeFile(`${out}.json`, key);
}
