import type { Lang } from '../model/figure.ts';
import type { Order, Question } from '../model/pair.ts';

/** The words of the page that says whether two figures may be set beside each other. `en` is typed by `zh`. */
const zh = {
  title: '能不能比',
  lead: '选两个数字，看能不能相加、比大小、算比例。不能的，说明为什么。用的是账本自己验算时的同一套规则。',
  label: '选两个数字',
  first: '甲',
  second: '乙',
  choose: '选一个数字',
  swap: '甲乙互换',
  same: '请选两个不同的数字。',
  differs: '不同',
  rows: { figure: '数字', what: '说的是什么', when: '时间', whose: '口径', interval: '区间' },
  questions: { add: '能相加吗？', order: '能比大小吗？', divide: '甲相当于乙的多少？' } satisfies Record<
    Question,
    string
  >,
  may: '能',
  mayNot: '不能',
  sum: (range: string) => `合计${range}。`,
  quotient: (range: string) => `${range}。`,
  orders: {
    more: '甲大于乙，在印出的精度之内也不会反过来。',
    less: '甲小于乙，在印出的精度之内也不会反过来。',
    same: '甲乙一样大。',
    either: '两个区间有重叠，只凭印出的数字，说不准哪个大。',
  } satisfies Record<Order, string>,
  soft: '其中有约数，结果也是约数。',
  open: '没有上限的数参与计算，结果也没有上限。',
  examples: '账本里的例子',
  examplesLead: '每一种不能比的原因，各举账本里的一对数字。',
  fromFigure: '和另一个数字比，能不能比',
  and: '和',
};

const en: typeof zh = {
  title: 'May they be compared?',
  lead: 'Choose two figures and see whether they may be added, ordered or divided; where not, why not. The rules are those that the ledger’s own checks are held to.',
  label: 'Choose two figures',
  first: 'A',
  second: 'B',
  choose: 'Choose a figure',
  swap: 'Swap A and B',
  same: 'Please choose two different figures.',
  differs: 'differs',
  rows: { figure: 'Figure', what: 'What it counts', when: 'When', whose: 'Whose count', interval: 'Interval' },
  questions: { add: 'May they be added?', order: 'Which is larger?', divide: 'How large is A beside B?' },
  may: 'Yes',
  mayNot: 'No',
  sum: (range) => `Together ${range}.`,
  quotient: (range) => `${range}.`,
  orders: {
    more: 'A is larger than B; the precision printed leaves no room for the opposite.',
    less: 'A is smaller than B; the precision printed leaves no room for the opposite.',
    same: 'A and B are equal.',
    either: 'Their intervals overlap: the digits printed leave open which is larger.',
  },
  soft: 'One of them is approximate, and so is the result.',
  open: 'One of them has no upper end, and neither has the result.',
  examples: 'Examples from the ledger',
  examplesLead: 'For each reason why figures may not be combined, one pair of the ledger.',
  fromFigure: 'May it be compared with another?',
  and: 'and',
};

export const compareText: Record<Lang, typeof zh> = { zh, en };
