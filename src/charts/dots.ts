import type { Bilingual, Figure, Lang } from '../model/figure.ts';
import { getFigure } from '../model/report.ts';
import { formatFigure, formatNumber, formatPeriod, formatPrecision } from '../text/format.ts';
import type { Chart, ChartWords, Frame, Table } from './chart.ts';
import { ink, type Ink } from './ink.ts';
import { drawing, el, round, textWidth, words as write, type Point } from './svg.ts';
import { selectWords } from './words.ts';

/** People that one dot stands for. */
export const peoplePerDot = 100;

interface Block {
  /** Names the block in the drawing and in links: `guangdong`. */
  id: keyof typeof label;
  figure: Figure;
  share: Figure;
  label: Bilingual;
  colour: Ink;
  /** Dots that the number surely holds, and those that its last digit shown leaves open. */
  sure: number;
  open: number;
}
interface Data {
  words: ChartWords;
  total: Figure;
  blocks: Block[];
  /** Dots of the total that no destination claims: within the precision printed. */
  unplaced: number;
}

const label = {
  inside: { zh: '云南省内', en: 'Within Yunnan' },
  guangdong: { zh: '广东省', en: 'Guangdong' },
  other: { zh: '其他地区', en: 'Other places' },
} satisfies Record<string, Bilingual>;

/** The total as dots by destination. A hollow dot is one that the printed digits neither give nor take. */
export const dots: Chart<Data> = {
  id: 'dots',
  figures: [
    'zhaotong-todate-total',
    'zhaotong-todate-inside',
    'zhaotong-todate-inside-share',
    'zhaotong-todate-guangdong',
    'zhaotong-todate-guangdong-share',
    'zhaotong-todate-other',
    'zhaotong-todate-other-share',
  ],
  data: (report) => {
    const figure = (what: string) => getFigure(report, `zhaotong-todate-${what}`);
    const block = (what: Block['id'], colour: Ink): Block => ({
      id: what,
      ...countDots(figure(what)),
      figure: figure(what),
      share: figure(`${what}-share`),
      label: label[what],
      colour,
    });
    const blocks = [block('inside', 'yunnan'), block('guangdong', 'guangdong'), block('other', 'other')];
    const placed = blocks.reduce((sum, { sure, open }) => sum + sure + open, 0);
    const { sure, open } = countDots(figure('total'));
    return { words: selectWords(report, 'dots'), total: figure('total'), blocks, unplaced: sure + open - placed };
  },
  draw: drawDots,
  table: tabulate,
  summary: ({ words, ...data }, lang) => ({
    headline: words.headline[lang],
    subtitle: words.subtitle[lang],
    caveat: words.caveat[lang],
    description: describe(data, lang),
  }),
};

/** 4.9万 is 485 to 495 hundreds: of its 490 dots the last five are open. Half a dot is no dot. */
function countDots({ quantity }: Figure): { sure: number; open: number } {
  const all = Math.round((quantity.value ?? quantity.low) / peoplePerDot);
  const sure = Math.min(all, Math.ceil(quantity.low / peoplePerDot));
  return { sure, open: all - sure };
}

interface Grid {
  at: Point;
  /** Dots in a row, and pixels from one dot to the next. */
  columns: number;
  pitch: number;
}

/** Dots that a block has room for: dots without a place stand at the end of its last row, a gap away from its own. */
const countPlaces = ({ sure, open }: Block, extra: number): number => sure + open + (extra && extra + leastGap);
const leastGap = 2;

function drawDots(data: Data, { width, lang }: Frame): string {
  return width < 480 ? drawStacked(data, width, lang) : drawBeside(data, width, lang);
}

/** On a phone one block below the other, each under its line of the ledger. */
function drawStacked({ blocks, unplaced }: Data, width: number, lang: Lang): string {
  const pitch = 8;
  const columns = Math.floor(width / pitch);
  let y = 0;
  const pieces = blocks.map((block, i) => {
    const extra = i === blocks.length - 1 ? unplaced : 0;
    const rows = Math.ceil(countPlaces(block, extra) / columns);
    const piece =
      drawLine(block, { x: 0, y: y + 16, width }, lang) + drawBlock(block, extra, { at: [0, y + 25], columns, pitch });
    y += 25 + rows * pitch + 11;
    return piece;
  });
  return drawing(width, y - 8, ...pieces);
}

/** In a wide window side by side, as many columns as each needs. */
function drawBeside({ blocks, unplaced }: Data, width: number, lang: Lang): string {
  const gap = 18;
  const rows = 13;
  const sizes = blocks.map((block, i) => Math.ceil(countPlaces(block, i === blocks.length - 1 ? unplaced : 0) / rows));
  const room = width - gap * (blocks.length - 1);
  // In quarters of a pixel: dots that fall alike on the grid of a picture make it a third lighter.
  const pitch = Math.floor((room / sizes.reduce((sum, columns) => sum + columns, 0)) * 4) / 4;
  let x = 0;
  const pieces = blocks.map((block, i) => {
    const columns = sizes[i] ?? 1;
    const at = { x, width: columns * pitch };
    const extra = i === blocks.length - 1 ? unplaced : 0;
    const piece = drawHead(block, { x, y: 18 }, lang) + drawBlock(block, extra, { at: [x, 78], columns, pitch });
    x += at.width + gap;
    return piece;
  });
  return drawing(width, 78 + rows * pitch + 4, ...pieces);
}

/** Name to the left, number and share to the right. */
function drawLine(block: Block, at: { x: number; y: number; width: number }, lang: Lang): string {
  const share = formatNumber(block.share, lang);
  const right = at.width - textWidth('00–00% ', 15);
  const said = formatFigure(block.figure, lang);
  const longest = Math.max(...Object.values(label).map((name) => textWidth(name[lang], 16)));
  // In a narrow column the subtitle alone says what is counted.
  const fits = longest + textWidth(said, 17) + 8 <= right - at.x;
  return [
    write(block.label[lang], [at.x, at.y], { 'font-size': 16, 'font-weight': 700, fill: ink('ink') }),
    write(share, [at.width, at.y], { 'font-size': 15, 'text-anchor': 'end', fill: ink('muted') }),
    write(fits ? said : formatNumber(block.figure, lang), [right, at.y], {
      'font-size': 17,
      'font-weight': 700,
      'text-anchor': 'end',
      fill: ink('ink'),
    }),
  ].join('');
}

function drawHead(block: Block, at: { x: number; y: number }, lang: Lang): string {
  const number = formatNumber(block.figure, lang);
  return [
    write(block.label[lang], [at.x, at.y], { 'font-size': 15, fill: ink('muted') }),
    write(number, [at.x, at.y + 26], { 'font-size': 22, 'font-weight': 700, fill: ink('ink') }),
    write(formatNumber(block.share, lang), [at.x, at.y + 48], { 'font-size': 15, fill: ink('muted') }),
  ].join('');
}

/**
 * Solid dots as one stroke of points, hollow ones as circles: a thousand dots in a few bytes each. `data-dots` names
 * the group; from first to last in the drawing its points are dots 1 to 948, which is how a reader's dot is found.
 */
function drawBlock(block: Block, extra: number, grid: Grid): string {
  const size = grid.pitch * 0.7;
  const place = (n: number): Point => [
    grid.at[0] + ((n % grid.columns) + 0.5) * grid.pitch,
    grid.at[1] + (Math.floor(n / grid.columns) + 0.5) * grid.pitch,
  ];
  const circle = (n: number, colour: Ink) => {
    const [cx, cy] = place(n);
    return el('circle', { cx, cy, r: size / 2 - 0.7, fill: 'none', stroke: ink(colour), 'stroke-width': 1.4 });
  };
  const places = Math.ceil(countPlaces(block, extra) / grid.columns) * grid.columns;
  const range = (from: number, length: number) => Array.from({ length }, (_, i) => from + i);
  const solid = range(0, block.sure).map((n) => `M${round(place(n)[0])} ${round(place(n)[1])}h0`);
  const mark = { 'data-figure': block.figure.id, 'data-dots': block.id, class: `mark mark-${block.colour}` };
  return [
    el(
      'g',
      mark,
      el('path', {
        d: solid.join(''),
        stroke: ink(block.colour),
        'stroke-width': size,
        'stroke-linecap': 'round',
        fill: 'none',
      }),
      ...range(block.sure, block.open).map((n) => circle(n, block.colour)),
    ),
    extra === 0
      ? ''
      : el('g', { 'data-dots': 'unplaced' }, ...range(places - extra, extra).map((n) => circle(n, 'muted'))),
  ].join('');
}

const columns = {
  zh: ['去向', '人数', '占总数', '精度', '时间'],
  en: ['Where', 'People', 'Share', 'Precision', 'When'],
};

function tabulate({ words, total, blocks }: Data, lang: Lang): Table {
  const row = (name: string, figure: Figure, share: string) => ({
    cells: [name, formatFigure(figure, lang), share, formatPrecision(figure, lang), formatPeriod(figure.period, lang)],
    figure: figure.id,
  });
  const rows = blocks.map((block) => row(block.label[lang], block.figure, formatNumber(block.share, lang)));
  return {
    caption: words.headline[lang],
    columns: columns[lang],
    rows: [...rows, row(lang === 'zh' ? '合计' : 'Total', total, '')],
  };
}

function describe({ blocks, unplaced }: Omit<Data, 'words'>, lang: Lang): string {
  const said = blocks.map(
    (block) => `${block.label[lang]} ${formatFigure(block.figure, lang)}（${formatNumber(block.share, lang)}）`,
  );
  return lang === 'zh'
    ? `点阵，每个点约${peoplePerDot}人，按去向分块：${said.join('，')}。空心的点是印出的位数说不准的部分，其中${unplaced}个不能归给任何一块。`
    : `Dots, each about ${peoplePerDot} people, in blocks by destination: ${said.join(', ').replace(/（/g, ' (').replace(/）/g, ')')}. Hollow dots are what the printed digits leave open; ${unplaced} of them belong to no block.`;
}
