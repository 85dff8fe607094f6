import type { Lang } from '../model/figure.ts';
import type { RefusalReason } from '../model/refusal.ts';
import type { Precision } from '../model/quantity.ts';

/** The method in words. Figures as `{id}`; counts and the source's own terms are handed in. */
export interface MethodWords {
  title: string;
  lead: string;
  source: { heading: string; paragraphs: (n: SourceFacts) => string[] };
  intervals: {
    heading: string;
    lead: string;
    /** How the words or digits as printed are read. */
    readings: Record<Precision, string>;
    none: string;
  };
  compare: { heading: string; lead: string; reasons: Record<RefusalReason, string>; missing: string };
  shares: { heading: string; paragraphs: string[] };
  permanence: { heading: string; paragraphs: string[] };
  errors: { heading: string; paragraphs: string[]; contact: string; noContact: string; editors: string };
}

export type SourceFacts = Record<'month' | 'publisher' | 'figures' | 'ignored' | 'mentions', string>;

const zh: MethodWords = {
  title: '方法：数字怎样进账本',
  lead: '从印出的字到区间，从区间到核对；什么不能比，什么还不知道。',
  source: {
    heading: '来源是什么',
    paragraphs: ({ month, publisher, figures, ignored, mentions }) => [
      `只有一个来源：一篇${month}的中文新闻报道。手上的是${publisher}；月份是本站推断的，作者、版面和网址都还不知道。`,
      `报道里的数字逐个登记：${figures}个列入账本，${ignored}个不是账目（年份、名称），各写了理由；另有${mentions}处提到去处而没有数字。报道原文不在这里转载，只用其中的数字、地名和单个的词。`,
      `每次修改都要和来源的数字索引对一遍：印出的字必须在那一段里找得到。手上这份文字的校验值写在下面。`,
    ],
  },
  intervals: {
    heading: '印出的字怎样变成区间',
    lead: '印出来的数字只说到那么细。账本把每个数字读成一个区间，真实的数应在其中。',
    readings: {
      exact: '写到个位的整数，就是它自己。',
      rounded: '用万、亿、小数或百分数写的，末位上下各半个单位。',
      about: '约、左右、大概、几成：末位非零数字的上下各半个单位。这是本站的读法，是软的，只提醒，不判错。',
      over: '多、余：从写出的数起，到下一个整单位为止。以上、超过：没有上限。',
      under: '近、不足：从少一个单位起，到写出的数为止。',
      range: '两头都写了的，就是两头之间。',
      vague: '数千、几百：只当词用，不画成长度。',
    },
    none: '这篇报道里没有',
  },
  compare: {
    heading: '什么不能比，为什么',
    lead: '下面这些，程序会拒绝相加、相除或放进同一张图，不靠编辑记得。',
    reasons: {
      scope: '口径不同：东莞帮扶的人数，和一个县全部的人数，数的不是同一批人。',
      'person-times': '人和人次：人次会把同一个人数好几遍。',
      unit: '单位不同。',
      period: '时间不同：一年的数和累计的数。',
      place: '比率的分子和分母，不是同一个地方的。',
      'not-additive': '比例、工资、标准，不能相加。',
      measure: '数的不是同一件事。',
      group: '数的不是同一群人。',
      overlap: '一个包含另一个：东莞在广东之内，加起来就重复了。',
      zero: '除数可能是零，或者没有上限。',
    },
    missing: '没有写，不等于零。没写的画成虚线，写明“报道未给出”。',
  },
  shares: {
    heading: '比例写到几位',
    paragraphs: [
      '由区间算出的比例也是区间。只有区间两端四舍五入后一样，才写成一个数；否则写成一段，例如{zhaotong-todate-inside-share}。',
      '核对有四种结论：准确无误，在印出的精度之内，把约数放到最宽才对得上，对不上。',
    ],
  },
  permanence: {
    heading: '地址不变',
    paragraphs: [
      '每个数字有一个编号，不改名，不挪用；撤回的数字留着原来的一页，写明撤回。',
      '已经发布的数字如果改动，必须写一条更正：哪天，原来是多少，现在是多少，为什么。更正出现在这个数字的页面、用到它的图和订阅里。',
    ],
  },
  errors: {
    heading: '发现了错误',
    paragraphs: [
      '请写明数字的永久地址，您认为应当是多少，以及依据：报道的另一个版本、当时的公报，或者您手上的文件。',
      '分三种情形处理：本站抄错，照改；来源自己更正，登记为经编辑核实并留下证据；有新的来源，另立一个数字，旧的不动。',
    ],
    contact: '联系',
    noContact: '本站还没有公布联系方式；在公布以前，错误只能在更正里看到结果，不能在这里报告。',
    editors: '改动数字的编辑，先在这里试：',
  },
};

const en: MethodWords = {
  title: 'Method: how a number enters the ledger',
  lead: 'From printed text to interval, from interval to check; what may not be compared, and what is not known.',
  source: {
    heading: 'What the source is',
    paragraphs: ({ month, publisher, figures, ignored, mentions }) => [
      `There is one source: a Chinese news report of ${month}. What is at hand is an ${publisher.charAt(0).toLowerCase()}${publisher.slice(1)}; the month is our inference; author, page and address are not known.`,
      `Its numerals are registered one by one: ${figures} are figures of the ledger, ${ignored} are none (years, names), each with its reason; ${mentions} destinations are named without a number. The report’s text is not reproduced here, only its figures, place names and single words.`,
      `Each edit is held against an index of the source’s numerals: what is said to be printed must stand in that paragraph. The checksum of the text at hand is below.`,
    ],
  },
  intervals: {
    heading: 'How printed text becomes an interval',
    lead: 'Printed digits say no more than so much. The ledger reads each number as an interval in which the true one should lie.',
    readings: {
      exact: 'A whole number printed to its last digit is itself.',
      rounded:
        'Numbers in 万 (ten thousands), 亿 (hundred millions), decimals and per cent: half a unit of the last digit either way.',
      about:
        '约, 左右 (about), 几成 (so many in ten): half a unit of the last digit that is not zero, either way. This is our reading, and soft: it may warn but never contradict.',
      over: '多, 余 (and more): from the number printed to the next full unit. 以上 (or more) has no upper end.',
      under: '近, 不足 (just under): from one unit less to the number printed.',
      range: 'Where both ends are printed, what lies between.',
      vague: '数千 (several thousand): a word only, never drawn as a length.',
    },
    none: 'none in this report',
  },
  compare: {
    heading: 'What is never compared, and why',
    lead: 'The program refuses to add, divide or chart these together; it does not rely on an editor to remember.',
    reasons: {
      scope:
        'Different scope: those helped by the partnership, and all the workers of a county, are not the same people.',
      'person-times': 'People and person-times: the latter count one person several times.',
      unit: 'Different units.',
      period: 'Different times: one year, and a cumulative count.',
      place: 'A rate whose parts are of different places.',
      'not-additive': 'Shares, wages and rates of pay do not add up.',
      measure: 'They count different things.',
      group: 'They count different groups of people.',
      overlap: 'One holds the other: Dongguan is in Guangdong, and would be counted twice.',
      zero: 'The divisor may be zero or has no upper end.',
    },
    missing: 'Not given is not zero. What is missing is drawn as a dashed outline and says so.',
  },
  shares: {
    heading: 'How many digits a share shows',
    paragraphs: [
      'A share of two intervals is an interval. It is written as one number only if both of its ends round to it; otherwise as a stretch, such as {zhaotong-todate-inside-share}.',
      'A check has one of four verdicts: agrees exactly; agrees within the precision printed; agrees only if “about” is stretched; does not agree.',
    ],
  },
  permanence: {
    heading: 'Addresses that last',
    paragraphs: [
      'A figure’s id is neither changed nor used again; a figure that is withdrawn keeps its page, which says so.',
      'A published value that changes needs a correction: the day, what it was, what it is, and why. It shows on the figure’s page, under the charts that use it and in the feed.',
    ],
  },
  errors: {
    heading: 'If you find an error',
    paragraphs: [
      'Please give the figure’s permanent address, what you think it should be, and on what ground: another version of the report, a bulletin of the time, a document you hold.',
      'Three cases are told apart: our typing error is mended; a correction by the source is entered as confirmed, with the evidence; a new source makes a new figure, and the old one stays.',
    ],
    contact: 'Contact',
    noContact:
      'This site has not published a contact yet. Until it does, corrections can be followed here but not sent in.',
    editors: 'Editors who change a number try it here first: ',
  },
};

export const methodText: Record<Lang, MethodWords> = { zh, en };
