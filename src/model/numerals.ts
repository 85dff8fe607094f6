import { numeralPattern } from './quantity.ts';

/** One numeral of a source: where it stands, how it is printed, which words of the vocabulary stand beside it. */
export interface IndexedNumeral {
  para: string;
  /** Counted within the paragraph, from 1. */
  n: number;
  printed: string;
  cues: string[];
}

/** What a number may count, longest first where one begins another. */
const units = [
  '人次',
  '个月',
  '县区',
  '批次',
  '年',
  '人',
  '名',
  '个',
  '家',
  '期',
  '趟',
  '条',
  '元',
  '户',
  '%',
  '天',
  '次',
  '所',
  '亩',
  '公里',
];
const dates = '\\d{4}年\\d{1,2}月\\d{1,2}日|\\d\\+\\d|\\d{4}[~～-]\\d{4}年';
/** A Han digit before a noun (四精准, 两市); 一 is an article, 十分 an adverb, 三角 part of a place's name. */
const nounDigits = '[二两四五六七八九](?=[精协市])[精协]?[准同]?市?';
const numeral = new RegExp(
  `(?<date>${dates})|(?:${numeralPattern})(?:${units.join('|')})?多?(?:左右|上下|以上)?|${nounDigits}`,
  'gu',
);

/**
 * Every numeral of a text whose paragraphs begin with a mark like `[P6]`, in order. Its cues are the vocabulary's
 * words, and the years, between the numeral before it (or the sentence's beginning) and the next punctuation or
 * numeral. Years are no boundary. A numeral that follows another directly (380人38万元) has that one's cues as well.
 */
export function indexText(text: string, vocabulary: readonly string[]): IndexedNumeral[] {
  return [...text.matchAll(/^\[(\w+)\] (.*)$/gm)]
    .filter(([, para]) => para !== 'nav' && para !== 'editor' && para !== 'keywords')
    .flatMap(([, para = '', body = '']) => indexParagraph(para, body.normalize('NFKC'), vocabulary));
}

function indexParagraph(para: string, body: string, vocabulary: readonly string[]): IndexedNumeral[] {
  const rows: IndexedNumeral[] = [];
  let boundary = 0;
  let inherited: string[] = [];
  for (const match of body.matchAll(numeral)) {
    const printed = match[0];
    const end = match.index + printed.length;
    const between = body.slice(boundary, match.index);
    const before = between.split(/[。;]/).at(-1) ?? '';
    const after = body.slice(end).split(/[,。;、()\d]/)[0] ?? '';
    const isDirect = rows.length > 0 && /^的?$/.test(between);
    const words = vocabulary.filter((word) => before.includes(word) || after.includes(word));
    const years = [...before.matchAll(/\d{4}(?=年)/g)].map(([year]) => `${year}年`);
    const cues = [...new Set([...words, ...years, ...(isDirect ? inherited : [])])];
    rows.push({ para, n: rows.length + 1, printed, cues });
    if (isYear(printed)) continue;
    boundary = end;
    inherited = cues;
  }
  return rows;
}

const isYear = (printed: string): boolean => /^\d{4}年/.test(printed);
