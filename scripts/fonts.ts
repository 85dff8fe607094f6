import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { charts } from '../src/charts/index.ts';
import { findMissing } from '../src/exports/cmap.ts';
import { findPieces } from '../src/exports/pieces.ts';
import type { Lang } from '../src/model/figure.ts';
import { findMentions } from '../src/model/mention.ts';
import { getFigure, type Report } from '../src/model/report.ts';
import { accessText } from '../src/text/access.ts';
import { compareText } from '../src/text/compare.ts';
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

/**
 * A face of the headings: what it says, the story first and then what only other pages say, so that the story fetches no
 * more than it needs; and the package files it is cut from, the next one for what the last lacks.
 */
interface Family {
  name: string;
  lang: Lang;
  words: string[];
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
 * Cuts the headings' type to the characters the headings use: src/generated/type holds WOFF2 files and, in faces.json, the
 * rules that name them. Reads the report that `npm run data` wrote; what is cut for the same words already is left as it is.
 */
export async function cutFonts(): Promise<void> {
  const report = JSON.parse(await readFile(join(root, 'src/generated/report.json'), 'utf8')) as Report;
  const told = (lang: Lang): string => [...listTold(report, lang), numerals].join('');
  const others = (lang: Lang): string => listHeadings(report, lang).join('');
  const families: Family[] = [
    {
      name: 'Ledger Song',
      lang: 'zh',
      words: splitWords([`${told('zh')}0123456789`, others('zh')]),
      sources: [song],
    },
    {
      name: 'Ledger Newsreader',
      lang: 'en',
      words: splitWords([`${told('en')}${others('en')}${ascii}–—‘’“”…·×`]),
      sources: [newsreader, song],
      style: lowered,
    },
  ];
  const key = JSON.stringify([
    families,
    await readText('package-lock.json').then(hash),
    await readText('scripts/fonts.ts').then(hash),
  ]);
  if ((await readText('src/generated/type/key.json').catch(() => '')) === key) return;
  await mkdir(out, { recursive: true });
  const faces = await Promise.all(families.map(async (family) => [family.lang, await cutFamily(family)]));
  await writeFile(join(out, 'faces.json'), JSON.stringify(Object.fromEntries(faces)));
  await writeFile(join(out, 'key.json'), key);
}

/** Each character once, where it is first said; in order, so that the same words give the same bytes. */
function splitWords(groups: string[]): string[] {
  const known = new Set<string>();
  return groups.map((words) => {
    const own = [...new Set(words)].filter((char) => !known.has(char)).sort();
    own.forEach((char) => known.add(char));
    return own.join('');
  });
}

/** What the story sets in the headings' type. */
function listTold(report: Report, lang: Lang): string[] {
  const t = text[lang];
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
    ...findMentions(report.story[lang]).map(({ figure }) => formatFigure(getFigure(report, figure), lang)),
    ...report.places.filter(({ level }) => level === 'county').map((county) => county[lang]),
    ...[dotWords[lang].heading, t.notesHeading, t.supportHeading, t.quotes.right, t.quotes.wrong, t.cards],
  ];
}

/** Everything else that pages set in the headings' type; tests/site/fonts.test.ts finds what is left out here. */
function listHeadings(report: Report, lang: Lang): string[] {
  const t = text[lang];
  const e = embedText[lang];
  return [
    ...[t.ledgerTitle, t.figuresHeading, t.derivedHeading, t.checksHeading, t.mentionsHeading, t.ignoredHeading],
    ...[e.title, e.use, e.data, e.cite, e.figures, e.long.title],
    embedHelp[lang].title,
    licenceText[lang].title,
    compareText[lang].title,
    compareText[lang].examples,
    ...report.figures.map((figure) => formatFigure(figure, lang)),
    ...listLedgerHeadings(report, lang),
    t.notFound,
    ...listAccessHeadings(lang),
  ];
}

function listAccessHeadings(lang: Lang): string[] {
  const { title, inspected, limits, heuristics, principles, trials } = accessText[lang];
  return [
    title,
    ...[inspected, limits, heuristics, trials].map(({ heading }) => heading),
    ...Object.values(principles),
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

/** A language's `@font-face` rules, whose files are named without folder. */
interface Faces {
  /** What the story says. */
  story: string;
  /** What only other pages say. */
  others: string;
}

/** A file after the first says which characters it is for, and is fetched for these. */
async function cutFamily(family: Family): Promise<Faces> {
  const [told = [], ...others] = await Promise.all(family.words.map((said) => cutWords(said, family.sources)));
  const rules = await Promise.all([...told, ...others.flat()].map((cut, i) => writeFace(family, cut, i)));
  return { story: rules.slice(0, told.length).join(''), others: rules.slice(told.length).join('') };
}

async function writeFace({ name, style }: Family, { font, held }: Cut, i: number): Promise<string> {
  const source = `${name.toLowerCase().replace('ledger ', '')}${i || ''}.woff2`;
  await writeFile(join(out, source), await subsetFont(font, held, { targetFormat: 'woff2' }));
  return writeRule({ name, source, held: i > 0 ? held : '', style });
}

interface Cut {
  font: Buffer;
  held: string;
}

/** What each source holds of the words that the ones before it lack. */
async function cutWords(words: string, sources: readonly Source[]): Promise<Cut[]> {
  const cuts: Cut[] = [];
  let missing = words;
  for (const source of [...sources, ...(await listPieces(words))]) {
    if (missing.trim() === '') break;
    const { font, held, left } = await cutSource(source, missing);
    missing = left;
    if (held.trim() !== '') cuts.push({ font, held });
  }
  return cuts;
}

/** Cut to the characters; which of them it holds and which are left for the next source. */
async function cutSource({ file, axes }: Source, words: string): Promise<{ font: Buffer; held: string; left: string }> {
  const font = await subsetFont(await readFile(join(root, 'node_modules', file)), words, {
    targetFormat: 'sfnt',
    ...(axes ? { variationAxes: axes } : {}),
  });
  const left = findMissing(words, font).join('');
  const held = Array.from(words)
    .filter((char) => !left.includes(char))
    .join('');
  return { font, held, left };
}

/** Pieces of the Song that hold what its main file leaves out: signs and rare characters. */
async function listPieces(words: string): Promise<Source[]> {
  const ranges = await readText('node_modules/@fontsource/noto-serif-sc/unicode.json');
  return findPieces(words, JSON.parse(ranges) as Record<string, string>).map((piece) => ({ file: songFile(piece) }));
}

interface Rule {
  name: string;
  source: string;
  held: string;
  style?: string | undefined;
}

function writeRule({ name, source, held, style = '' }: Rule): string {
  const codes = Array.from(held, (char) => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase()}`);
  const range = held ? `unicode-range:${codes.join(',')};` : '';
  return `@font-face{font-family:'${name}';src:url(${source}) format('woff2');font-weight:900;font-display:swap;${range}${style}}`;
}

const readText = (file: string): Promise<string> => readFile(join(root, file), 'utf8');
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
