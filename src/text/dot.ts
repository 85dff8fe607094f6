import type { Lang } from '../model/figure.ts';

/** The words of “be one dot”. `en` is typed by `zh`. */
const zh = {
  heading: '选一个点，跟着它往下看',
  lead: (people: string, all: string) => `一个点约${people}人，共${all}个点。`,
  plain: '各处的点，报道写了什么，没有写什么：',
  /** Shown where scripts run. */
  tap: '点一下上面的任意一个，或者填序号：',
  input: '第几个点',
  clear: '清除',
  /** {n} is put in by the browser, which alone knows the dot. */
  chosen: '你选的是第{n}个点，约{people}人。',
  isOpen: '它是空心的：印出的位数，说不准有没有这一个。',
  link: (where: string, dots: string) => `${where} ${dots}个`,
  unplacedName: '未归入去向',
  people: (people: string) => `中的约${people}人`,
  where: '去了哪里',
  unknown: {
    where: '去了哪里',
    province: '哪个省',
    city: '哪个市',
    dongguan: '到没到东莞',
    county: '哪个县来的',
    still: '现在还在不在',
  },
  unplaced: '各去向相加，比总数少了这几个点；差额在印出的精度之内，不能归给任何一处。',
  here: '你选的点在这里。',
  notDongguan: '你选的点到没到东莞',
  notCounty: '你选的点是哪个县来的',
};

type Words = typeof zh;

const en: Words = {
  heading: 'Choose one dot and follow it',
  lead: (people, all) => `A dot is about ${people} people; there are ${all}.`,
  plain: 'What the report says of the dots of each place, and what it does not:',
  tap: 'Tap any one above, or give its number:',
  input: 'Dot number',
  clear: 'Clear',
  chosen: 'You chose dot {n}, about {people} people.',
  isOpen: 'It is hollow: the printed digits leave open whether it is there.',
  link: (where, dots) => `${where}: ${dots}`,
  unplacedName: 'No place',
  people: (people) => `, about ${people} of them`,
  where: 'Where they went',
  unknown: {
    where: 'where they went',
    province: 'which province',
    city: 'which city',
    dongguan: 'whether to Dongguan',
    county: 'from which county',
    still: 'whether they are still there',
  },
  unplaced:
    'The destinations add up to these few dots less than the total. The difference lies within the precision printed and belongs to no place.',
  here: 'The dot you chose is here.',
  notDongguan: 'Whether your dot went to Dongguan',
  notCounty: 'The county your dot came from',
};

export const dotWords: Record<Lang, Words> = { zh, en };
