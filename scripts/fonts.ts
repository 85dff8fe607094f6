import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { charts } from '../src/charts/index.ts';
import { findMissing } from '../src/exports/cmap.ts';
import { findPieces } from '../src/exports/pieces.ts';
import type { Lang } from '../src/model/figure.ts';
import type { Report } from '../src/model/report.ts';
import { dotWords } from '../src/text/dot.ts';
import { explanations } from '../src/text/explanation.ts';
import { fill } from '../src/text/fill.ts';
import { embedHelp } from '../src/text/embed-help.ts';
import { embedText } from '../src/text/embeds.ts';
import { formatFigure } from '../src/text/format.ts';
import { text } from '../src/text/interface.ts';
import { reuseText } from '../src/text/reuse.ts';
import { ledgerText } from '../src/text/ledger.ts';
import { licenceText } from '../src/text/licences.ts';
import { methodText } from '../src/text/method.ts';

/** A face of the headings: what it says, and the package files it is cut from, the next one for what the last lacks. */
interface Family {
  name: string;
  words: string;
  sources: Source[];
  /** More of the rule, in CSS. */
  style?: string;
}
interface Source {
  file: string;
  axes?: { wght: number; opsz: number };
}

const root = join(import.meta.dirname, '..');
const out = join(root, 'src/generated/type');
const songFile = (piece: string): string => `@fontsource/noto-serif-sc/files/noto-serif-sc-${piece}-900-normal.woff2`;
const song: Source = { file: songFile('chinese-simplified') };
const newsreader: Source = {
  file: '@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2',
  axes: { wght: 800, opsz: 36 },
};

/** Newsreader sits high in its em: lowered to where other faces sit; stand-ins in src/styles/type.css do the same. */
const lowered = 'ascent-override:92%;descent-override:28%;';

/** Numbers of the chapters, in both languages. */
const numerals = '壹贰叁肆伍陆柒捌玖';
const ascii = String.fromCharCode(...Array.from({ length: 95 }, (_, i) => 32 + i));

/**
 * Cuts the headings' type to the characters the headings use: src/generated/type holds WOFF2 files and the styles that
 * name them. Reads the report that `npm run data` wrote; what is cut for the same words already is left as it is.
 */
export async function cutFonts(): Promise<void> {
  const report = JSON.parse(await readFile(join(root, 'src/generated/report.json'), 'utf8')) as Report;
  const said = (lang: Lang): string => [...listHeadings(report, lang), numerals].join('');
  const families: Family[] = [
    { name: 'Ledger Song', words: `${said('zh')}0123456789`, sources: [song] },
    { name: 'Ledger Newsreader', words: `${said('en')}${ascii}–—‘’“”…·×`, sources: [newsreader, song], style: lowered },
  ].map((family) => ({ ...family, words: [...new Set(family.words)].sort().join('') }));
  const key = JSON.stringify([
    families,
    await readText('package-lock.json').then(hash),
    await readText('scripts/fonts.ts').then(hash),
  ]);
  if ((await readText('src/generated/type/key.json').catch(() => '')) === key) return;
  await mkdir(out, { recursive: true });
  const styles = await Promise.all(families.map(cutFamily));
  await writeFile(join(out, 'faces.css'), styles.flat().join(''));
  await writeFile(join(out, 'key.json'), key);
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
    ...[e.title, e.use, e.data, e.cite, e.figures],
    embedHelp[lang].title,
    licenceText[lang].title,
    ...report.figures.map((figure) => formatFigure(figure, lang)),
    ...report.places.filter(({ level }) => level === 'county').map((county) => county[lang]),
    dotWords[lang].heading,
    ...listLedgerHeadings(report, lang),
    ...[t.notesHeading, t.supportHeading, t.quotes.right, t.quotes.wrong, t.cards, t.notFound],
  ];
}

/** The ledger's own pages: their titles and parts, and each figure, which heads a page of its own. */
function listLedgerHeadings(report: Report, lang: Lang): string[] {
  const { entry, checks, coverage } = ledgerText[lang];
  const { files } = reuseText[lang];
  const { title, ...parts } = methodText[lang];
  const explained = explanations[lang].map(({ heading }) => heading({ left: '', right: '', difference: '0.04万人', overlap: '', inside: '' })); // prettier-ignore
  return [
    ...[entry.quote, entry.checks, entry.uses, entry.corrections, entry.inCharts, entry.formulas],
    ...[checks.title, checks.explained, checks.declared, checks.generated, coverage.title, coverage.table],
    ...[files.title, files.examples, files.feeds, title],
    ...Object.values(parts).flatMap((part) => (typeof part === 'string' ? [] : part.heading)),
    ...explained.map((words) => fill(words, report, lang)),
  ];
}

/** The family's `@font-face` rules. A file after the first says which characters it is for, and is fetched for these. */
async function cutFamily({ name, words, sources, style = '' }: Family): Promise<string[]> {
  const rules: string[] = [];
  let missing = words;
  for (const source of [...sources, ...(await listPieces(words))]) {
    const font = await subsetFont(await readFile(join(root, 'node_modules', source.file)), missing, {
      targetFormat: 'sfnt',
      ...(source.axes ? { variationAxes: source.axes } : {}),
    });
    const left = findMissing(missing, font).join('');
    const held = Array.from(missing)
      .filter((char) => !left.includes(char))
      .join('');
    if (held.trim() === '') continue;
    const file = `${name.toLowerCase().replace('ledger ', '')}${rules.length || ''}.woff2`;
    await writeFile(join(out, file), await subsetFont(font, held, { targetFormat: 'woff2' }));
    rules.push(writeRule({ name, file, held: rules.length > 0 ? held : '', style }));
    missing = left;
  }
  return rules;
}

/** Pieces of the Song that hold what its main file leaves out: signs and rare characters. */
async function listPieces(words: string): Promise<Source[]> {
  const ranges = await readText('node_modules/@fontsource/noto-serif-sc/unicode.json');
  return findPieces(words, JSON.parse(ranges) as Record<string, string>).map((piece) => ({ file: songFile(piece) }));
}

interface Rule {
  name: string;
  file: string;
  held: string;
  style: string;
}

function writeRule({ name, file, held, style }: Rule): string {
  const codes = Array.from(held, (char) => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase()}`);
  const range = held ? `unicode-range:${codes.join(',')};` : '';
  // Not as a data: address, which the pages' security policy refuses.
  const source = `url('./${file}?no-inline') format('woff2')`;
  return `@font-face{font-family:'${name}';src:${source};font-weight:900;font-display:swap;${range}${style}}\n`;
}

const readText = (file: string): Promise<string> => readFile(join(root, file), 'utf8');
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
