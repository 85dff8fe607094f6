import type { Lang } from '../model/figure.ts';

/** What lay readers ask about three checks. Figures as `{id}`; a check's own numbers are handed in. */
export interface Explanation {
  id: string;
  /** The check it explains; empty where the report's numbers may not be checked against each other. */
  check: string;
  /** The chart that shows it; empty if none does. */
  chart: string;
  heading: (n: Worked) => string;
  paragraphs: (n: Worked) => string[];
}

/** Of the explained check: its sides, their difference by the digits alone, and what a number to the thousand may be. */
export type Worked = Record<'left' | 'right' | 'difference' | 'overlap' | 'inside', string>;

const zh: Explanation[] = [
  {
    id: 'difference',
    check: 'city-destinations',
    chart: '',
    heading: ({ difference }) => `差的${difference}去哪了？`,
    paragraphs: ({ left, right, difference, overlap, inside }) => [
      `总数印的是{zhaotong-todate-total}。三个去向印的是{zhaotong-todate-guangdong}、{zhaotong-todate-inside}、{zhaotong-todate-other}，加起来{zhaotong-todate-parts}，比总数少${difference}。`,
      `没有人不见了，是数字写得有粗有细。{zhaotong-todate-inside}只写到千位，实际可能是${inside}里的任何一个数。三部分都这样放回区间再相加，合计在${left}之间；总数在${right}之间。两段有重叠，${overlap}都说得通，所以这笔账对得上。`,
      '本站不把差额摊到哪一个去向头上，也不改动任何一个印出的数。',
    ],
  },
  {
    id: 'seventy',
    check: '',
    chart: 'seventy',
    heading: () => '“{zhaotong-todate-out-share}”说的是什么？',
    paragraphs: () => [
      '小标题说{zhaotong-todate-out-share}出省就业。可是正文里的{weixin-away-need}，说的是威信一个县，说的是需要外出务工的人。出门打工，可以去省外，也可以去昆明。',
      '用报道自己的全市数字算，到省外的占{zhaotong-todate-outside-share}；威信的账上是{weixin-2018-outside-share}。几个比例的分母不同，时间不同，谁说的也不同，不能放进一道算式里验算，所以没有“对得上”或“对不上”的结论，只标为存疑。',
    ],
  },
  {
    id: 'base',
    check: 'poverty-base',
    chart: 'poverty',
    heading: () => '由贫困发生率倒推的人口，为什么只是勉强对上？',
    paragraphs: ({ left, right, overlap }) => [
      '贫困人口除以贫困发生率，就是统计时用的总人口。{zhaotong-2015-poor}除以{zhaotong-2015-rate}，' + `得到${right}。`,
      `另一个年份的两个数都带“左右”：{zhaotong-2019-poor}、{zhaotong-2019-rate}。光看数字相除，比前一个少得多；把“左右”放到最宽，得到${left}，才和前一个碰到一点：${overlap}。`,
      '两个软的数相除，误差会放大。所以这里只给提醒，本站不用它再算任何比率。',
    ],
  },
];

const en: Explanation[] = [
  {
    id: 'difference',
    check: 'city-destinations',
    chart: '',
    heading: ({ difference }) => `Where are the missing ${difference}?`,
    paragraphs: ({ left, right, difference, overlap, inside }) => [
      `The total is printed as {zhaotong-todate-total}. The three destinations are printed as {zhaotong-todate-guangdong}, {zhaotong-todate-inside} and {zhaotong-todate-other}; they add up to {zhaotong-todate-parts}, ${difference} fewer.`,
      `Nobody has gone missing: some numbers are printed more finely than others. {zhaotong-todate-inside} is printed to the thousand and may stand for anything in ${inside}. Put each part back into its interval and the sum lies in ${left}; the total lies in ${right}. The two overlap, and any number in ${overlap} fits both. The account agrees.`,
      'This site does not give the difference to any destination, nor change a printed number.',
    ],
  },
  {
    id: 'seventy',
    check: '',
    chart: 'seventy',
    heading: () => 'What does “{zhaotong-todate-out-share}” speak of?',
    paragraphs: () => [
      'A heading says that {zhaotong-todate-out-share} took jobs outside the province. But the {weixin-away-need} of the text is about one county, Weixin, and about people who need to go out to work. One can leave home for Kunming without leaving Yunnan.',
      'By the report’s own figures for the city the share outside Yunnan is {zhaotong-todate-outside-share}; in Weixin’s books it is {weixin-2018-outside-share}. These shares have other wholes, other times and other speakers. They cannot be put into one sum, so there is no verdict, only the mark “disputed”.',
    ],
  },
  {
    id: 'base',
    check: 'poverty-base',
    chart: 'poverty',
    heading: () => 'Why does the population behind the poverty rate agree only just?',
    paragraphs: ({ left, right, overlap }) => [
      `People in poverty divided by the poverty rate give the population that was counted on. {zhaotong-2015-poor} divided by {zhaotong-2015-rate} give ${right}.`,
      `Both numbers of the other year are approximate: {zhaotong-2019-poor} and {zhaotong-2019-rate}. Taken as bare digits they give far fewer. With “about” taken as wide as it goes they give ${left}, which just meets the first: ${overlap}.`,
      'Dividing one soft number by another makes the error larger. So this is a warning only: no rate is computed from it here.',
    ],
  },
];

export const explanations: Record<Lang, Explanation[]> = { zh, en };
