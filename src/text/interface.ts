import type { Verdict } from '../model/check.ts';
import type { Lang, Status } from '../model/figure.ts';

/** The words of the pages themselves: no figures in them. `en` is typed by `zh`. */
const zh = {
  skip: '跳到正文',
  otherLanguage: 'English',
  home: '首页',
  ledger: '账本',
  ledgerTitle: '账本：每一个数字',
  asOf: (month: string) => `截至${month}的一篇报道`,
  kicker: '东莞·昭通 劳务协作',
  description: (year: string) =>
    `一篇${year}的报道怎样记录昭通贫困劳动力的去向：每个数字都带着出处、精度、口径和时间。`,
  table: '看表格',
  source: '出处',
  sourceLine: (month: string) => `一篇${month}的新闻报道`,
  paragraph: (para: string) =>
    paragraphName(para, {
      title: '标题',
      subtitle: '副标题',
      section: '小标题',
      caption: '图片说明',
      paragraph: (n) => `第${n}段`,
    }),
  notGiven: '报道未给出',
  derived: '本站计算',
  statuses: { reported: '', derived: '本站计算', disputed: '存疑', withdrawn: '已撤回' } satisfies Record<
    Status,
    string
  >,
  verdicts: {
    exact: '准确无误',
    'within-rounding': '在印出的精度之内',
    stretched: '把约数放到最宽才对得上',
    contradiction: '对不上',
  } satisfies Record<Verdict, string>,
  spoken: (who: string) => `口述：${who}`,
  saidByReport: '报道正文',
  columns: { figure: '数字', what: '说的是什么', when: '时间与口径', where: '出处', checks: '核对' },
  interval: '区间',
  cues: '旁边的词',
  usedIn: '用在',
  noCheck: '没有可核对的另一处',
  figuresHeading: '报道印出的数字',
  derivedHeading: '本站计算的数字',
  derivedLead: '由报道的数字算出；每个都写明算式。份额只写到区间两端都成立的位数。',
  formula: '算式',
  checksHeading: '核对',
  checksLead: '报道自己的数字之间应当成立的关系，逐条验算。两边写的是完整区间。',
  rule: '关系',
  verdict: '结论',
  sides: '两边',
  generated: '自动生成',
  ignoredHeading: '不是账目的数字',
  ignoredLead: '报道里其余的数字，以及为什么不列入账本。',
  mentionsHeading: '提到了，没有数字',
  numeral: '原文',
  reason: '原因',
  downloads: '下载全部数字',
  ledgerLead:
    '报道里的每个数字都在这里：原文怎么印，代表多大的区间，在哪一段，哪一年，谁的口径。能互相核对的，都核对过。',
  coverage: (all: string, figures: string, ignored: string) =>
    `报道里共有${all}个数字：${figures}个列入账本，${ignored}个是年份、名称之类，没有遗漏。`,
  licence: '代码：MIT；数字、文字和图：CC BY 4.0。报道原文版权归原作者，这里不转载。',
  notesHeading: '每个数字的来历',
  notesLead: '正文里的数字，点开都到这里。最后一句可以直接引用。',
  notesOnPaper: '正文里带号码的数字，来历都在这里。每个数字另有一页，地址是下面这个加上它名字后面的编号：',
  noteOf: (number: string) => `${number}的来历`,
  noteRows: {
    where: '出处',
    when: '时间',
    whose: '口径',
    interval: '区间',
    remark: '说明',
    checks: '核对',
    charts: '用在',
    quote: '引用',
  },
  byDistance: '两市坐标之间的大圆距离',
  back: '回到正文',
  close: '关闭',
  asPrinted: '原文',
  inLedger: '在账本里',
  step: (n: string, all: string) => `${n}/${all}`,
  walk: {
    label: '逐条读图',
    hint: '逐条读图：用方向键，或点两边的箭头；读到哪一条，图上就标出哪一条。',
  },
  access: '无障碍',
  contents: '各章',
  staticView: '静态版',
  scrollView: '滚动版',
  supportHeading: '支撑的数字',
  supportColumns: ['项目', '数字'],
  quotes: { right: '可以这样写', wrong: '不能这样写' },
  cards: '一县一县看',
  cardsLead: '选一个县，看报道给了它哪些数字。虚线的格子，报道未给出。',
  entries: (n: string) => `${n}个数字`,
  namedOnly: '只有提到',
  silent: (names: string) => `${names}：报道未给出。`,
  copy: '复制',
  copied: '已复制',
  copyRefused: '已选中，请用系统菜单复制',
  notFound: '没有这个页面',
  notFoundLead: '也许地址写错了。可以从这里继续：',
};

type Interface = typeof zh;

const en: Interface = {
  skip: 'Skip to content',
  otherLanguage: '中文',
  home: 'Story',
  ledger: 'Ledger',
  ledgerTitle: 'The ledger: every figure',
  asOf: (month) => `As a report of ${month} tells it`,
  kicker: 'Dongguan and Zhaotong: a labour partnership',
  description: (year) =>
    `How one report of ${year} accounts for the workers of Zhaotong: each figure with its source, precision, scope and period.`,
  table: 'As a table',
  source: 'Source',
  sourceLine: (month) => `a news report of ${month}, in Chinese`,
  paragraph: (para) =>
    paragraphName(para, {
      title: 'headline',
      subtitle: 'subtitle',
      section: 'section heading',
      caption: 'photo caption',
      paragraph: (n) => `paragraph ${n}`,
    }),
  notGiven: 'not given in the report',
  derived: 'our calculation',
  statuses: { reported: '', derived: 'our calculation', disputed: 'disputed', withdrawn: 'withdrawn' },
  verdicts: {
    exact: 'agrees exactly',
    'within-rounding': 'agrees within the precision printed',
    stretched: 'agrees only if “about” is stretched',
    contradiction: 'does not agree',
  },
  spoken: (who) => `spoken: ${who}`,
  saidByReport: 'the report itself',
  columns: {
    figure: 'Figure',
    what: 'What it counts',
    when: 'When and whose count',
    where: 'Where it stands',
    checks: 'Checks',
  },
  interval: 'interval',
  cues: 'words beside it',
  usedIn: 'used in',
  noCheck: 'nothing in the report to check it against',
  figuresHeading: 'Figures the report prints',
  derivedHeading: 'Figures this site computes',
  derivedLead:
    'Computed from the report’s figures, each with its formula. A share shows only the digits that both ends of its interval support.',
  formula: 'formula',
  checksHeading: 'Checks',
  checksLead:
    'What should hold between the report’s own figures, worked out one by one. Both sides are shown as full intervals.',
  rule: 'Rule',
  verdict: 'Verdict',
  sides: 'Both sides',
  generated: 'generated',
  ignoredHeading: 'Numerals that are no figures',
  ignoredLead: 'The other numerals of the report, and why they are not in the ledger.',
  mentionsHeading: 'Named without a number',
  numeral: 'As printed',
  reason: 'Reason',
  downloads: 'Download all figures',
  ledgerLead:
    'Every figure of the report is here: as printed, the interval it stands for, its paragraph, its period, whose count it is. Where two can be checked against each other, they have been.',
  coverage: (all, figures, ignored) =>
    `Of the report’s ${all} numerals ${figures} are in the ledger and ${ignored} are years, names and the like; nothing is left out.`,
  licence:
    'Code MIT; figures, texts and drawings CC BY 4.0. The report itself belongs to its author and is not reproduced here.',
  notesHeading: 'Where each number comes from',
  notesLead: 'Every number in the text leads here. The last sentence of a note may be quoted as it stands.',
  notesOnPaper:
    'Each number with a note number in the text is here. Each has a page of its own: this address, then the id that follows its name:',
  noteOf: (number) => `Where ${number} comes from`,
  noteRows: {
    where: 'Source',
    when: 'When',
    whose: 'Whose count',
    interval: 'Interval',
    remark: 'Remark',
    checks: 'Checks',
    charts: 'Used in',
    quote: 'To quote',
  },
  byDistance: 'great-circle distance between the coordinates of the two cities',
  back: 'Back to the text',
  close: 'Close',
  asPrinted: 'As printed ',
  inLedger: 'in the ledger',
  step: (n, all) => `${n}/${all}`,
  walk: {
    label: 'Read the map mark by mark',
    hint: 'Read the map mark by mark: with the arrow keys, or with the arrows at the sides. The map shows which mark is being read.',
  },
  access: 'Accessibility',
  contents: 'Chapters',
  staticView: 'Static view',
  scrollView: 'Scrolling view',
  supportHeading: 'The figures of support',
  supportColumns: ['Item', 'Figure'],
  quotes: { right: 'You may write', wrong: 'You may not write' },
  cards: 'County by county',
  cardsLead: 'Choose a county to see which figures the report gives for it. For a dashed hex there are none.',
  entries: (n) => `${n} ${n === '1' ? 'figure' : 'figures'}`,
  namedOnly: 'named only',
  silent: (names) => `${names}: not given in the report.`,
  copy: 'Copy',
  copied: 'Copied',
  copyRefused: 'Selected: copy it from the system menu',
  notFound: 'There is no such page',
  notFoundLead: 'The address may be mistyped. Go on from here:',
};

export const text: Record<Lang, Interface> = { zh, en };

interface Locators {
  title: string;
  subtitle: string;
  section: string;
  caption: string;
  paragraph: (n: string) => string;
}

/** `P6` → 第6段; `SA` → 小标题; `caption3` → 图片说明. */
function paragraphName(para: string, names: Locators): string {
  if (para === 'title' || para === 'subtitle') return names[para];
  if (para.startsWith('S')) return names.section;
  return para.startsWith('caption') ? names.caption : names.paragraph(para.slice(1));
}
