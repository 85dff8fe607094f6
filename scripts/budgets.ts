/** A kind of built file and the most one of it may weigh, in bytes as sent: brotli for text, as it is for pictures. */
export interface Budget {
  kind: string;
  /** Of the file's path below the site's root. Its first group, if it has one, is a chart's id. The first kind that fits counts. */
  pattern: RegExp;
  /** By what the chart is; a file of no chart counts as bars. */
  most: Record<Sort, number>;
  /** All scripts of a page. */
  script?: number;
  /** Everything the page fetches before it is scrolled: itself, scripts, styles, icon, the fonts of its headings. */
  view?: { bytes: number; requests: number };
}
export type Sort = 'bars' | 'lines' | 'map';

const kb = 1024;
const same = (bytes: number): Record<Sort, number> => ({ bars: bytes, lines: bytes, map: bytes });

/** What a chart is; the rest are bars. */
export const sorts: Record<string, Sort> = {
  flow: 'map',
  'county-flows': 'map',
  'flow-schematic': 'lines',
  'two-ledgers': 'lines',
};

/** Compressed bytes that reach a reader in the first flight, before the line asks for more. */
export const firstFlight = 14_000;

/** Bytes of everything that is published, compressed copies left out. */
export const wholeSite = 40_000 * kb;

const frame = {
  most: { bars: 4 * kb, lines: 6 * kb, map: 12 * kb },
  script: 0.8 * kb,
  view: { bytes: 12 * kb, requests: 1 },
};
const page = { script: 8 * kb, view: { bytes: 100_000, requests: 5 } };

export const budgets: readonly Budget[] = [
  { kind: 'story', pattern: /^(?:en\/)?index\.html$/, most: same(60_000), ...page },
  { kind: 'chart page', pattern: /^(?:en\/)?charts\/([\w-]+)\/index\.html$/, most: same(30 * kb), ...page },
  { kind: 'frame', pattern: /^e\/(?!v\/)([\w-]+)\/(?:zh|en)\/(?:\w+\/)?index\.html$/, ...frame },
  { kind: 'frozen frame', pattern: /^e\/v\/\w{8}\/([\w-]+)\/(?:zh|en)\/index\.html$/, ...frame },
  // The whole data check stands in its page, with the editors' files: it is to work without a connection.
  {
    kind: 'check page',
    pattern: /^(?:en\/)?check\/index\.html$/,
    most: same(100 * kb),
    script: 60 * kb,
    view: { bytes: 150_000, requests: 5 },
  },
  { kind: 'loader', pattern: /^e\/embed\.js$/, most: same(0.4 * kb) },
  { kind: 'paste', pattern: /^e\/f\/([\w-]+)\.(?:zh|en)\.html$/, most: { bars: 3 * kb, lines: 3 * kb, map: 12 * kb } },
  { kind: 'svg', pattern: /^e\/([\w-]+)\.(?:zh|en)\.svg$/, most: { bars: 3 * kb, lines: 3 * kb, map: 12 * kb } },
  { kind: 'oembed', pattern: /^oembed\/([\w-]+)\.(?:zh|en)\.json$/, most: same(1.2 * kb) },
  { kind: 'png', pattern: /^e\/([\w-]+)\.(?:zh|en)\.png$/, most: { bars: 15 * kb, lines: 26 * kb, map: 60 * kb } },
  {
    kind: '@2x.png',
    pattern: /^e\/([\w-]+)\.(?:zh|en)@2x\.png$/,
    most: { bars: 35 * kb, lines: 64 * kb, map: 120 * kb },
  },
  { kind: '-og.png', pattern: /^e\/([\w-]+)\.(?:zh|en)-og\.png$/, most: same(60 * kb) },
  {
    kind: 'card, square, cover',
    pattern: /^e\/([\w-]+)\.(?:zh|en)-(?:card|card-qr|square|cover)\.png$/,
    most: { bars: 60 * kb, lines: 60 * kb, map: 80 * kb },
  },
  // WeChat takes pictures under one megabyte.
  { kind: 'long picture', pattern: /^e\/long\/[\w-]+\.(?:zh|en)(?:-qr)?\.png$/, most: same(1000 * kb) },
  // Every other page: the ledger with all its figures is the longest.
  { kind: 'other page', pattern: /^(?!e\/).*\.html$/, most: same(60_000), ...page },
];
