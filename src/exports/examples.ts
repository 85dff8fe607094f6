/** Programs a reader can run as they are. */
export interface Example {
  name: string;
  code: string;
}

/**
 * One figure, then the whole ledger in a few lines: as JSON, as a workbook, as a described package, as CSV. `root` is the
 * site's absolute address, with a closing slash.
 */
export const listExamples = (root: string): Example[] => [
  { name: 'curl', code: `curl -s ${root}data/zhaotong-todate-total.json` },
  {
    name: 'JavaScript',
    code: [
      `const ledger = await (await fetch('${root}data/figures.json')).json();`,
      "const people = ledger.figures.filter((row) => row.unit === '人' && row.scope === 'county');",
      "console.log(people.map((row) => [row.place_zh, row.printed, row.low, row.high].join('\\t')).join('\\n'));",
    ].join('\n'),
  },
  {
    name: 'JavaScript · XLSX',
    code: [
      "import { read, utils } from '@e965/xlsx';",
      `const book = read(await (await fetch('${root}data/ledger.xlsx')).arrayBuffer());`,
      "for (const row of utils.sheet_to_json(book.Sheets.figures)) console.log(row.place_zh, row.printed, row.low, row.high ?? '…');",
    ].join('\n'),
  },
  {
    name: 'JavaScript · Frictionless',
    code: [
      "import { Package } from 'datapackage';",
      `const ledger = await Package.load('${root}data/datapackage.json');`,
      "const rows = await ledger.getResource('figures').read({ keyed: true });",
      "for (const row of rows) console.log(row.place_zh, row.printed, row.low, row.high ?? '…');",
    ].join('\n'),
  },
  {
    name: 'Python',
    code: [
      'import csv, io, urllib.request',
      `text = urllib.request.urlopen('${root}data/figures.csv').read().decode('utf-8')`,
      'for row in csv.DictReader(io.StringIO(text)):',
      "    print(row['place_zh'], row['printed'], row['low'], row['high'] or '…')",
    ].join('\n'),
  },
  {
    name: 'R',
    code: [
      `figures <- read.csv('${root}data/figures.csv', fileEncoding = 'UTF-8')`,
      "subset(figures, scope == 'county', c(place_zh, printed, low, high))",
    ].join('\n'),
  },
];
