import type { Lang } from '../model/figure.ts';
import type { Principle, Verdict } from './heuristics.ts';

/** What was checked by programs: the file of the checks and the packages that did it. */
export interface Inspection {
  id: keyof AccessWords['inspections'];
  file: string;
  tools: readonly string[];
}

/** The day all of them last ran clean over every page in every mode: `npm run test:full`, then `npm test`. */
export const lastRun = '2026-11-25';
/** How many checks a page goes through, and how many ways of breaking one they are tried on; a test holds both to it. */
export const counts = { checks: 22, mutants: 39 } as const;

export const inspections: readonly Inspection[] = [
  { id: 'pages', file: 'tests/access/pages.test.ts', tools: ['axe-core', '@sparticuz/chromium'] },
  { id: 'mutants', file: 'tests/access/mutants.test.ts', tools: ['@sparticuz/chromium'] },
  { id: 'trees', file: 'tests/access/trees.test.ts', tools: ['playwright-core', '@sparticuz/chromium'] },
  { id: 'old', file: 'tests/access/old.test.ts', tools: ['playwright-core', '@sparticuz/chromium'] },
  { id: 'markup', file: 'tests/site/markup.test.ts', tools: ['html-validate'] },
  { id: 'colours', file: 'tests/charts/ink.test.ts', tools: ['vitest'] },
  { id: 'walk', file: 'tests/browser/walk.test.ts', tools: ['playwright-core', '@sparticuz/chromium'] },
  { id: 'states', file: 'tests/browser/scroller.test.ts', tools: ['playwright-core', '@sparticuz/chromium'] },
  { id: 'paper', file: 'tests/browser/print.test.ts', tools: ['@sparticuz/chromium', 'unpdf'] },
  { id: 'type', file: 'tests/site/typography.test.ts', tools: ['vitest'] },
];

/** What only a person can try. None has been. */
export const trials = [
  'NVDA',
  'JAWS',
  'VoiceOver',
  'iOS',
  'TalkBack',
  'zhengdu',
  'inApp',
  'phones',
  'voice',
  'paper',
] as const;

interface AccessWords {
  title: string;
  lead: string;
  inspected: { heading: string; lead: string; last: string };
  inspections: Record<
    'pages' | 'mutants' | 'trees' | 'old' | 'markup' | 'colours' | 'walk' | 'states' | 'paper' | 'type',
    string
  >;
  limits: { heading: string; list: string[] };
  heuristics: { heading: string; lead: string; critical: string };
  principles: Record<Principle, string>;
  verdicts: Record<Verdict, string>;
  trials: { heading: string; lead: string; state: string; list: Record<(typeof trials)[number], string> };
}

const zh: AccessWords = {
  title: '无障碍：查过的和没查过的',
  lead: '目标是WCAG 2.2的AA级，文字对比达到AAA级。下面写的是程序查过的、已知的不足，和还没有人试过的。',
  inspected: {
    heading: '程序查过的',
    lead: '每次改动都要重新通过；查出问题就不能发布。',
    last: '最近一次通过',
  },
  inspections: {
    pages:
      '每一页都在真的浏览器里打开。故事页和每一类里最长的一页，把三种窗口（手机、放大四倍的桌面、桌面）、浅色和深色、滚动和静态全部组合走一遍；其余每页轮到一种。{checks}项检查：axe的全部规则；横向滚动；字被切掉、压住、挤成一竖排；对比7:1、字12像素、目标44像素；字距加宽、字号加倍、强制配色、少动画；键盘走一遍；滚动中的每个状态；名字、表格、标题、语言、念出来的数字；关掉脚本，数字一个不少。',
    mutants: '把页面故意弄坏{mutants}种：去掉语言、灰字、小字、遮住焦点的横条、没有表格的图……每一种都要被查出来。',
    trees: '读屏软件的目录：标题、区域、图、表和控件，每一类页面逐行看过，存下来；变了，就要重新看。',
    old: '2020年的浏览器：拿掉那以后才有的选择器、样式和接口，各类页面的数字、来历、各县和下载照样能用。',
    markup: '每一页的HTML合乎标准，角色、名字和标签都在。',
    colours: '每一对颜色的对比；三种色觉缺失和灰度下，数据颜色仍能分清。',
    walk: '两张流向图的图形，用方向键逐条走，读出来的与表格一致，图上标出；图和表格合起来最多两个停留点；图的标题和说明里的数字也能点，键盘到表格里去点。',
    states: '滚动中的每一个状态，跳转、刷新、改变窗口之后都对；少动画、没有脚本、窗口太低时，每一步各有一张图。',
    paper: '打印成PDF：带结构标签，页面上的每个数字都在，没有一张图被切开，没有标题落在页尾。',
    type: '中文标点、中西文之间的空隙、外文的语言标记；英文页上的中文词第一次出现时有解释。',
  },
  limits: {
    heading: '已知的不足',
    list: [
      '自动检查只在Chromium里跑；能发现的只是一部分问题。',
      '图里的字随图缩放，不会单独随用户的字号变大；用户加宽字距，图里的字距也不变。同样内容的表格都会跟着变。',
      '斜纹不能关掉。',
      '旧的浏览器没有逐条读图和来历卡片，用表格和文末的来历代替。',
      '页边的页码和书眉，只有支持页边框的浏览器才印得出来。',
    ],
  },
  heuristics: {
    heading: '按Chartability逐条看',
    lead: 'Chartability（POUR-CAF）是一套针对图表的检查。每一条是一种毛病，名字是本站的话，结论是本站自己下的；拿不准的，不算没有问题。',
    critical: '关键',
  },
  principles: {
    perceivable: '看得见、听得到',
    operable: '操作得了',
    understandable: '看得懂',
    robust: '合标准，各处能用',
    compromising: '有不止一条路',
    assistive: '替人省力',
    flexible: '跟随用户',
  },
  verdicts: {
    holds: '没有这个问题',
    partly: '部分有',
    fails: '有这个问题',
    'not-run': '还没有查',
    'not-applicable': '不适用',
  },
  trials: {
    heading: '要由人来试的',
    lead: '程序代替不了人。下面各项都还没有人试过；谁试了，结果会写在这里。',
    state: '还没有做',
    list: {
      NVDA: 'NVDA，Windows上的Firefox和Chrome',
      JAWS: 'JAWS，Windows上的Chrome',
      VoiceOver: 'VoiceOver，Mac上的Safari',
      iOS: 'VoiceOver，iPhone上的Safari',
      TalkBack: 'TalkBack，安卓上的Chrome',
      zhengdu: '争渡读屏和手机厂商的中文朗读',
      inApp: '微信、微博、抖音里打开的页面',
      phones: '真的手机：旧的安卓机、折叠屏、大字模式',
      voice: '语音控制、开关控制、屏幕放大镜',
      paper: '真的打印机，黑白和彩色',
    },
  },
};

const en: AccessWords = {
  title: 'Accessibility: what was checked and what was not',
  lead: 'The aim is WCAG 2.2 at level AA, with the contrast of text at AAA. Below stand what programs have checked, the limits we know, and what no person has tried yet.',
  inspected: {
    heading: 'Checked by programs',
    lead: 'Every change has to pass these again; what they find stops publication.',
    last: 'Last passed',
  },
  inspections: {
    pages:
      'Every page is opened in a real browser: the story and the longest page of each kind in every combination of three windows (a phone, a desk enlarged four times, a desk), light and dark, scrolled and static, every other page in one of them by turns. {checks} checks: all rules of axe; sideways scroll; text cut off, on other text or stacked letter by letter; contrast 7:1, text of 12 px, targets of 44 px; wide spacing, letters twice as large, forced colours, less motion; a walk by keyboard; every state of the scrollers; names, tables, headings, languages, numbers read aloud; with scripts off every number is still there.',
    mutants:
      'Pages broken on purpose in {mutants} ways, such as no language, grey or small text, a bar over the focus, a chart without its table: each has to be caught.',
    trees:
      'What a screen reader’s lists offer: headings, regions, figures, tables and controls of each kind of page, read line by line and kept; what changes has to be read again.',
    old: 'A browser of 2020, without the selectors, styles and interfaces that came later: on each kind of page numbers, notes, counties and downloads still work.',
    markup: 'The HTML of every page is valid, with its roles, names and labels.',
    colours:
      'The contrast of every pair of colours; data colours that stay apart under three kinds of colour blindness and in grey.',
    walk: 'The marks of both flow maps walked with the arrow keys: what is heard is the table, what is seen is marked in the map; drawing and table have two tab stops at most; the numbers in a chart’s heading and sentences are links for the pointer, and the keyboard finds them in its table.',
    states:
      'Each state of the scrollers after jumps, reloads and resizes; with less motion, no scripts or a low window each step has a figure of its own.',
    paper:
      'The page as a PDF: tagged, with every number that the page shows, no drawing split and no heading left at the foot of a page.',
    type: 'Chinese punctuation, spacing between scripts, the language of foreign words; Chinese terms explained at first use on English pages.',
  },
  limits: {
    heading: 'Known limits',
    list: [
      'The automatic checks run in Chromium only, and find a part of what there may be to find.',
      'Words in a drawing scale with the drawing, not with the reader’s text size, and keep their letter spacing where a reader sets a wider one; the table with the same content follows both.',
      'The hatching cannot be switched off.',
      'Old browsers have neither the walk through the marks nor the cards of the notes; the table and the notes at the end serve.',
      'Page numbers and running heads are printed only by browsers that know margin boxes.',
    ],
  },
  heuristics: {
    heading: 'Chartability, one by one',
    lead: 'Chartability (POUR-CAF) is a set of heuristics for charts. Each is the name of a fault, in our own words, and the verdicts are ours; where we cannot show that there is none, we do not say so.',
    critical: 'critical',
  },
  principles: {
    perceivable: 'Perceivable',
    operable: 'Operable',
    understandable: 'Understandable',
    robust: 'Robust',
    compromising: 'Compromising',
    assistive: 'Assistive',
    flexible: 'Flexible',
  },
  verdicts: {
    holds: 'no such fault',
    partly: 'in part',
    fails: 'a fault here',
    'not-run': 'not checked yet',
    'not-applicable': 'does not apply',
  },
  trials: {
    heading: 'For people to try',
    lead: 'No program stands in for a person. Nobody has tried any of these yet; what is found will be written here.',
    state: 'not yet run',
    list: {
      NVDA: 'NVDA with Firefox and Chrome on Windows',
      JAWS: 'JAWS with Chrome on Windows',
      VoiceOver: 'VoiceOver with Safari on a Mac',
      iOS: 'VoiceOver with Safari on an iPhone',
      TalkBack: 'TalkBack with Chrome on Android',
      zhengdu: 'Zhengdu and the Chinese readers that phones bring with them',
      inApp: 'Pages opened inside WeChat, Weibo and Douyin',
      phones: 'Real phones: old Android ones, folding ones, large-text modes',
      voice: 'Voice control, switch control, screen magnifiers',
      paper: 'A real printer, in black and in colour',
    },
  },
};

export const accessText: Record<Lang, AccessWords> = { zh, en };
