import { findTwin, getChart } from '../charts/index.ts';
import { fixInks, ink } from '../charts/ink.ts';
import { selectShortName } from '../charts/name.ts';
import { unknowns } from '../charts/unknown.ts';
import { drawing, el, words as write } from '../charts/svg.ts';
import { counties } from '../geo/hex.ts';
import type { Lang } from '../model/figure.ts';
import type { Report } from '../model/report.ts';
import type { Block, Chapter } from '../model/story.ts';
import { embedText } from '../text/embeds.ts';
import { fill } from '../text/fill.ts';
import { count } from '../text/format.ts';
import { parseInline } from '../text/inline.ts';
import { pathOf } from '../text/route.ts';
import { text } from '../text/interface.ts';
import { describeSupport, supportRows } from '../text/support.ts';
import type { Root } from './address.ts';
import { drawCode } from './code.ts';
import { column, gap, heading, item, marks, note, paragraph, picture, row, rule, stack, warning, type Piece } from './column.ts'; // prettier-ignore
import { balanceLines, placeLines, stackLines } from './lines.ts';
import { shareReport } from './picture.ts';
import { nameOf, sourceOf } from './source.ts';

/** What a long picture is of: a chapter by its id, or the whole story. */
export const longPictures = (report: Report): string[] => ['story', ...report.story.zh.map(({ id }) => id)];

/** Pixels of the picture for one of the column's: 1,080 wide, and 750 for the whole, which phones can still open. */
export const longZoom = (part: string): number => (part === 'story' ? 750 : 1080) / column.width;

/** The chapter that a chart, or the map it is the twin of, stands in; undefined if none shows it. */
export const findChapter = (report: Report, chart: string, lang: Lang): Chapter | undefined =>
  report.story[lang].find(({ blocks }) =>
    blocks.some((block) => {
      const shown = block.kind === 'scroll' ? block.chart : block.kind === 'slot' ? block.id : '';
      return shown !== '' && (shown === chart || shown === findTwin(chart)?.id);
    }),
  );

/** Where a reader finds the same in words. */
export const longAddress = (part: string, lang: Lang, root: Root): string =>
  `${root}${pathOf('', lang).slice(1)}${part === 'story' ? '' : `#${part}`}`;

interface Order {
  lang: Lang;
  /** A chapter's id, or `story`. */
  part: string;
  /** Page that a QR code leads to; none without it. */
  address?: string | undefined;
}

/**
 * A chapter, or the story, as one picture 540 units wide: words and drawings under each other as on the page, the source
 * at the foot. SVG in plain colours. Maps are drawn as the language's networks may have them.
 */
export function drawLong(report: Report, { lang, part, address }: Order): string {
  const shown = shareReport(report, lang);
  const chapters = shown.story[lang].filter(({ id }) => part === 'story' || id === part);
  if (chapters.length === 0) throw new Error(`unknown chapter: ${part}`);
  const all = shown.story[lang];
  const body = stack([
    note(nameOf(report, lang)),
    gap(14),
    ...chapters.flatMap((chapter, i) => [
      gap(i > 0 ? 56 : 0),
      drawChapter(chapter, all.indexOf(chapter), { report: shown, lang, hasStates: part !== 'story' }),
    ]),
    gap(40),
    drawFoot(report, { lang, address }),
  ]);
  const height = Math.ceil(body.height + 2 * column.edge);
  return fixInks(
    drawing(
      column.width,
      height,
      el('rect', { width: column.width, height, fill: ink('paper') }),
      el('path', { d: `M0 2h${column.width}M0 6h${column.width}`, stroke: ink('rule') }),
      el('g', { transform: `translate(${column.edge},${column.edge})` }, body.svg),
    ),
    'light',
  );
}

interface Setting {
  report: Report;
  lang: Lang;
  /** The states of a sequence have their drawings too; in the whole story their words alone, or no phone would open it. */
  hasStates: boolean;
}

const numerals = '零壹贰叁肆伍陆柒捌玖';

function drawChapter({ title, blocks }: Chapter, number: number, setting: Setting): Piece {
  const { report, lang } = setting;
  const numeral = number > 0 ? [drawNumeral(numerals[number] ?? ''), gap(10)] : [];
  const drawn = blocks.map((block, i) => drawBlock(block, blocks[i - 1], setting));
  return stack([...numeral, heading(fill(title, report, lang), lang, 40), gap(12), ...drawn]);
}

/** As on the page: a numeral of ledgers in a square. */
const drawNumeral = (numeral: string): Piece => ({
  svg:
    el('rect', { x: 1, y: 1, width: 40, height: 40, fill: 'none', stroke: ink('guangdong'), 'stroke-width': 2 }) +
    write(numeral, [21, 31], { 'font-size': 27, 'font-weight': 900, 'text-anchor': 'middle', fill: ink('guangdong') }),
  height: 44,
});

function drawBlock(block: Block, before: Block | undefined, setting: Setting): Piece {
  const { report, lang } = setting;
  const t = text[lang];
  switch (block.kind) {
    case 'paragraph':
      return stack([paragraph(say(block.text, setting)), gap(16)]);
    case 'heading':
      return stack([gap(24), heading(fill(block.text, report, lang), lang, 27), gap(10)]);
    case 'list':
      return before?.kind === 'slot' && before.name === 'quotes'
        ? drawQuotes(block.items, setting)
        : stack(block.items.map((words, i) => item(marks.number(count(i + 1)), say(words, setting))));
    case 'scroll':
      return stack([
        ...block.steps.flatMap((step) => drawStep(block.chart, step, setting)),
        drawChart(block.chart, setting),
      ]);
    case 'slot':
      if (block.name === 'chart') return drawChart(block.id, setting);
      if (block.name === 'table')
        return drawTable(
          t.supportHeading,
          supportRows(report).map((figure) => row(...describeSupport(figure, report, lang))),
          lang,
        );
      return block.name === 'cards'
        ? drawTable(
            t.cards,
            counties.map((county) => sayCounty(county, setting)),
            lang,
          )
        : gap(0);
  }
}

/** Without its marks and links. */
const say = (words: string, { report, lang }: Setting): string =>
  parseInline(words, report, lang)
    .flatMap(({ parts }) => parts.map((part) => (typeof part === 'string' ? part : part.text)))
    .join('');

function drawChart(id: string, { report, lang }: Setting): Piece {
  const chart = getChart(id);
  const data = chart.data(report);
  const { headline, subtitle, caveat } = chart.summary(data, lang);
  return stack([
    gap(18),
    rule(),
    gap(12),
    heading(headline, lang, 25),
    gap(4),
    note(subtitle),
    gap(16),
    picture(chart.draw(data, { width: drawnWidth, lang })),
    gap(12),
    warning(caveat),
    gap(28),
  ]);
}

/** What drawings are made for: their words then are as large as the column's. */
const drawnWidth = 328;

function drawStep(chartId: string, step: { id: string; heading: string; text: string }, setting: Setting): Piece[] {
  const { report, lang } = setting;
  const chart = getChart(chartId);
  const words = [
    gap(22),
    heading(fill(step.heading, report, lang), lang, 25),
    gap(6),
    paragraph(say(step.text, setting)),
  ];
  if (!setting.hasStates) return words;
  const svg = chart.draw(chart.data(report), { width: drawnWidth, lang, step: step.id });
  return [...words, gap(16), picture(svg), gap(14)];
}

/** `✓ sentence`, then `✗ sentence → reason`. */
function drawQuotes(items: readonly string[], setting: Setting): Piece {
  const { right, wrong } = text[setting.lang].quotes;
  const part = (mark: string): string[] =>
    items.filter((words) => words.startsWith(mark)).map((words) => words.slice(1));
  const said = (words = ''): string => say(words.trim(), setting);
  return stack([
    heading(right, setting.lang, 25),
    gap(8),
    ...part('✓').map((words) => item(marks.right, said(words))),
    gap(20),
    heading(wrong, setting.lang, 25),
    gap(8),
    ...part('✗').flatMap((words) => {
      const [sentence, reason] = words.split('→');
      return [item(marks.wrong, said(sentence)), item(marks.none, said(reason), 'muted')];
    }),
    gap(16),
  ]);
}

const drawTable = (title: string, rows: readonly Piece[], lang: Lang): Piece =>
  stack([gap(18), heading(title, lang, 25), gap(10), rule(), gap(6), ...rows, gap(20)]);

/** How much the report says of a county: figures, a mention, or nothing. */
function sayCounty(county: string, { report, lang }: Setting): Piece {
  const t = text[lang];
  const figures = report.figures.filter(({ place, status }) => place === county && status !== 'derived').length;
  const isNamed = report.mentions.some(({ place }) => place === county);
  const said = figures > 0 ? t.entries(count(figures)) : isNamed ? t.namedOnly : unknowns.short[lang];
  return row(selectShortName(report.places, county)[lang], said);
}

/** Whose numbers and drawing; where the rest is, by code for a camera. */
function drawFoot(report: Report, { lang, address }: Omit<Order, 'part'>): Piece {
  const code = address ? 132 : 0;
  const width = column.inner - (code ? code + 24 : 0);
  const fine = { width, size: 15, line: 24, style: { fill: ink('muted') } };
  const lines = [
    ...balanceLines(address ? embedText[lang].scan : '', fine),
    ...balanceLines(sourceOf({ figures: report.figures.map(({ id }) => id) }, report, lang), fine),
  ];
  const height = Math.max(stackLines(lines), code);
  const svg = [
    el('path', { d: `M0 0h${column.inner}M0 4h${column.inner}`, stroke: ink('rule') }),
    el('g', { transform: `translate(0,${16 + height - stackLines(lines)})` }, placeLines(lines)),
    address ? el('g', { transform: `translate(${column.inner - code},16)` }, drawCode(address, code)) : '',
  ];
  return { svg: svg.join(''), height: height + 16 };
}
