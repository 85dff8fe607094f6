/**
 * English pages are read by people who know no Chinese: on each page the first use of a Chinese term is followed by
 * what it means, and every run of Han is marked as Chinese. Made once, over the finished page, so that no component
 * needs to know what stands above it.
 */
interface Term {
  /** As it is written; `(?<=…)` and `(?=…)` where the character alone says too little. */
  pattern: RegExp;
  han: string;
  meaning: string;
}

export const terms: readonly Term[] = [
  { pattern: /(?<=\d)万/, han: '万', meaning: 'ten thousand' },
  { pattern: /(?<=\d)亿/, han: '亿', meaning: 'a hundred million' },
  { pattern: /(?<=[一二三四五六七八九])成/, han: '成', meaning: 'tenths' },
  { pattern: /(?<=[\d万])[多余]/, han: '多, 余', meaning: 'and more' },
  { pattern: /约|左右|大概/, han: '约, 大概, 左右', meaning: 'about' },
  {
    pattern: /人次|person-times/i,
    han: '人次',
    meaning: 'each time counts, so one person may be counted more than once',
  },
  {
    pattern: /建档立卡|卡户|registered poor/i,
    han: '建档立卡, 卡户',
    meaning: 'entered in the national register of poor households',
  },
];

/** The HTML of a page with its Han marked and its terms glossed; what is no text of the page is left as it is. */
export function glossPage(html: string): string {
  const body = html.indexOf('<body');
  if (body < 0) return html;
  const reader: Reader = { open: [], known: new Set(), waiting: [], isInBracket: false };
  const read = html.slice(body).match(tokens) ?? [];
  return html.slice(0, body) + read.map((token) => readToken(token, reader)).join('');
}

/** A whole element without words to read, a tag, or words. */
const tokens = /<(script|style|template|select|textarea)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->|<(?:[^>"]|"[^"]*")*>|[^<]+/g;

interface Reader {
  /** Names of the open elements that matter here, outermost first. */
  open: string[];
  /** Terms explained further up. */
  known: Set<Term>;
  /** Terms met, to be explained as soon as the link or the Chinese they stand in ends. */
  waiting: Term[];
  /** In the bracket after a term that names it in Chinese: its end is where it is explained. */
  isInBracket: boolean;
}

/** In a heading, a button, a drawing or a sentence to copy nothing is put in: the next use is explained. */
const closed = /^<(?:svg|h[1-6]|button|summary|label|legend|code)\b|\sdata-copy=/;
/** Inside a link or a run of Chinese nothing is put in, but after it. */
const whole = /^<(?:a|mark)\b|\slang="zh/;

function readToken(token: string, reader: Reader): string {
  if (!token.startsWith('<')) return readWords(token, reader);
  if (/^<(?:script|style|template|select|textarea|!)/.test(token)) return token;
  const name = /^<\/?([\w-]+)/.exec(token)?.[1] ?? '';
  if (empty.has(name) || token.endsWith('/>')) return token;
  if (!token.startsWith('</')) {
    const kind = closed.test(token) ? 'closed' : whole.test(token) ? 'whole' : 'open';
    reader.open.push(name === 'svg' ? 'closed drawn' : /\slang="zh/.test(token) ? `${kind} zh` : kind);
    return token;
  }
  const before = !isClosed(reader) && blocks.has(name) ? explain(reader) : '';
  reader.open.pop();
  return before + token + (isFree(reader) && !reader.isInBracket ? explain(reader) : '');
}

/** An explanation stays within these; it follows any other element. */
const blocks = new Set(['p', 'li', 'dd', 'dt', 'td', 'th', 'div', 'caption']);
const empty = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);
const isFree = ({ open }: Reader): boolean => open.every((kind) => kind === 'open');
const isChinese = ({ open }: Reader): boolean => open.some((kind) => kind.endsWith('zh'));
/** SVG knows no spans. */
const isDrawn = ({ open }: Reader): boolean => open.some((kind) => kind.endsWith('drawn'));
const isClosed = ({ open }: Reader): boolean => open.some((kind) => kind.startsWith('closed'));

function readWords(words: string, reader: Reader): string {
  if (!isClosed(reader)) reader.waiting.push(...terms.filter((term) => isNew(term, words, reader)));
  if (isChinese(reader) || isDrawn(reader)) return words;
  if (!isFree(reader) || reader.waiting.length === 0) return markHan(words);
  const end = Math.max(...reader.waiting.map(({ pattern }) => endOf(pattern, words)));
  const hasBracket = reader.waiting.length === 1 && chineseBracket.test(words.slice(end));
  if (reader.isInBracket || hasBracket) return closeBracket(words, end, reader);
  // After the word it explains, or after the bracket that follows.
  const cut = end + (/^ ?\([^)]*\)/.exec(words.slice(end))?.[0].length ?? (words[end] === ')' ? 1 : 0));
  return markHan(words.slice(0, cut)) + explain(reader) + markHan(words.slice(cut));
}

/** `Registered poor (建档立卡)`; its Chinese may be an element of its own. */
const chineseBracket = /^ ?\((?:$|\p{Script=Han})/u;

/** `Registered poor (建档立卡: entered in …)`: nothing is named twice. */
function closeBracket(words: string, end: number, reader: Reader): string {
  const close = words.indexOf(')', reader.isInBracket ? 0 : end);
  reader.isInBracket = close < 0;
  if (close < 0) return markHan(words);
  // The one whose bracket it is; what else waits by now is explained further on.
  const [term] = reader.waiting.splice(0, 1) as [Term];
  reader.known.add(term);
  return `${markHan(words.slice(0, close))}<span class="gloss" lang="en">: ${term.meaning}</span>${markHan(words.slice(close))}`;
}

const isNew = (term: Term, words: string, { known, waiting }: Reader): boolean =>
  !known.has(term) && !waiting.includes(term) && term.pattern.test(words);

function endOf(pattern: RegExp, words: string): number {
  const found = pattern.exec(words);
  return found ? found.index + found[0].length : 0;
}

function explain(reader: Reader): string {
  const { waiting, known } = reader;
  reader.isInBracket = false;
  if (waiting.length === 0) return '';
  const words = waiting.map(({ han, meaning }) => `${markHan(han)}: ${meaning}`).join('; ');
  for (const term of waiting.splice(0)) known.add(term);
  return ` <span class="gloss" lang="en">(${words})</span>`;
}

const markHan = (words: string): string =>
  words.replace(
    /[“‘（]?\p{Script=Han}(?:[\p{Script=Han}，。、；：？！（）]*\p{Script=Han})?[”’）]?/gu,
    (run) => `<span lang="zh-CN">${run}</span>`,
  );
