/** Programs a reader can run as they are. */
export interface Example {
  name: string;
  code: string;
}

/** One figure, then the whole ledger in three lines. `root` is the site's absolute address, with a closing slash. */
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
