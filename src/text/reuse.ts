import type { Lang } from '../model/figure.ts';

/** The words of the downloads and feeds. `en` is typed by `zh`. */
const zh = {
  files: {
    title: '拿去用',
    lead: '全部数字、核对和更正，连同区间、口径和出处。CC BY 4.0：注明本站名称和地址即可。',
    list: {
      'figures.csv': '表格，UTF-8，给程序',
      'figures.excel.csv': '表格，带BOM，给Excel和WPS',
      'ledger.xlsx': '工作簿：数字、核对、提及、更正各一张',
      'checks.csv': '核对',
      'mentions.csv': '提到而没有数字的',
      'corrections.csv': '更正',
      'figures.json': '全部内容，给程序',
      'figures.schema.json': 'JSON Schema',
      'types.ts': 'TypeScript类型',
      'datapackage.json': 'Frictionless数据包',
      'CITATION.cff': '引用格式',
      'index.json': '目录：每个文件的大小和SHA-256',
    },
    examples: '怎么读',
    feeds: '订阅',
    feedCorrections: '更正（Atom）',
    feedData: '新数据（Atom）',
    version: '版本（数据不变，版本不变）：',
    guard: '以 = + - @ 开头的文字，在CSV里前面加一个单引号，免得表格软件当成公式。',
  },
  about: {
    labels: {
      title: '账本',
      publisher: '编制',
      source: '来源',
      reading: '怎么读',
      address: '地址',
      version: '版本',
      licence: '许可',
    },
    reading:
      '空格是报道未给出，不是零。low和high是印出的字所代表的区间，high为空表示没有上限。口径（scope）不同的数不能相加。',
  },
  feed: {
    corrections: '更正',
    data: '新数据',
    added: (source: string, n: string) => `${source}：${n}个数字列入账本`,
  },
};

const en: typeof zh = {
  files: {
    title: 'Take it and use it',
    lead: 'All figures, checks and corrections with intervals, scope and source. CC BY 4.0: name this site and its address.',
    list: {
      'figures.csv': 'table, UTF-8, for programs',
      'figures.excel.csv': 'table with a byte order mark, for Excel and WPS',
      'ledger.xlsx': 'workbook: figures, checks, mentions and corrections, a sheet each',
      'checks.csv': 'checks',
      'mentions.csv': 'what is named without a number',
      'corrections.csv': 'corrections',
      'figures.json': 'everything, for programs',
      'figures.schema.json': 'JSON Schema',
      'types.ts': 'TypeScript types',
      'datapackage.json': 'Frictionless data package',
      'CITATION.cff': 'citation file',
      'index.json': 'index: size and SHA-256 of each file',
    },
    examples: 'How to read it',
    feeds: 'Feeds',
    feedCorrections: 'Corrections (Atom)',
    feedData: 'New data (Atom)',
    version: 'Version (the same data, the same version): ',
    guard:
      'In CSV, text that begins with = + - @ is preceded by an apostrophe, lest a spreadsheet run it as a formula.',
  },
  about: {
    labels: {
      title: 'Ledger',
      publisher: 'Publisher',
      source: 'Source',
      reading: 'How to read it',
      address: 'Address',
      version: 'Version',
      licence: 'Licence',
    },
    reading:
      'An empty cell is not given in the report; it is not zero. low and high are the interval that the printed text stands for; an empty high has no upper end. Figures of different scope are never added.',
  },
  feed: {
    corrections: 'Corrections',
    data: 'New data',
    added: (source, n) => `${source}: ${n} figures entered in the ledger`,
  },
};

export const reuseText: Record<Lang, typeof zh> = { zh, en };
