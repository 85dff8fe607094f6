import { createIssue, type Issue } from './issue.ts';
import { findSpot, wholeFile, type Spot } from './spot.ts';

/** The text of a file and what was noticed on the way; no text if it cannot be read safely. */
export interface Decoded {
  text: string | undefined;
  issues: Issue[];
}

/**
 * Bytes → text, whatever a spreadsheet saved: UTF-8 with or without a mark, UTF-16 ("Unicode text"), GBK (the plain
 * "CSV" of Excel and WPS in China). Files that are no text, broken, or converted wrongly once before are refused,
 * because a guess would put wrong names into the page.
 */
export function decode(file: string, bytes: Uint8Array): Decoded {
  const spot = wholeFile(file);
  if (bytes.length === 0) return refuse(createIssue('E001', spot, { rows: undefined }));
  if (startsWith(bytes, workbook) || startsWith(bytes, oldWorkbook)) return refuse(createIssue('E002', spot, {}));
  const what = findOther(bytes);
  if (what) return refuse(createIssue('E010', spot, { what }));
  const { text, issues } = decodeText(bytes, spot);
  if (text === undefined) return { text, issues };
  if (text.trim() === '') return refuse(createIssue('E001', spot, { rows: undefined }));
  const damage = findDamage(text, file);
  return damage ? refuse(damage) : { text: text.replace(/^\uFEFF/, ''), issues };
}

/** First bytes of a zip (xlsx, et, ods) and of the older compound file (xls). */
const workbook = [0x50, 0x4b, 0x03, 0x04];
const oldWorkbook = [0xd0, 0xcf, 0x11, 0xe0];

/** What a file that is neither table nor workbook begins with. */
const others = [
  ['picture', /^(\x89PNG|\xff\xd8\xff|GIF8)/],
  ['pdf', /^%PDF-/],
  ['pointer', /^version https:\/\/git-lfs/],
  ['web-page', /^(\xef\xbb\xbf)?\s*<(!doctype|html|head|\?xml)/i],
  ['markdown', /^(\xef\xbb\xbf)?\s*\|/],
  ['json', /^(\xef\xbb\xbf)?\s*[[{]\s*["{[]/],
] as const;

/** By its first bytes, each taken for a character. */
function findOther(bytes: Uint8Array): (typeof others)[number][0] | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 64));
  return others.find(([, pattern]) => pattern.test(start))?.[0];
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, i) => bytes[i] === byte);
const refuse = (issue: Issue): Decoded => ({ text: undefined, issues: [issue] });

function decodeText(bytes: Uint8Array, spot: Spot): Decoded {
  const wide = findWideEncoding(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes), issues: [createIssue('W010', spot, {})] };
  if (bytes.includes(0)) return refuse(createIssue('E004', spot, {}));
  const utf8 = tryDecode('utf-8', bytes);
  if (utf8 !== undefined && !isStrange(utf8)) return { text: utf8, issues: [] };
  const gbk = isMostlyUtf8(bytes) ? undefined : tryDecode('gb18030', bytes);
  if (gbk !== undefined && /\p{Script=Han}/u.test(gbk)) return { text: gbk, issues: [createIssue('W011', spot, {})] };
  if (utf8 !== undefined) return { text: utf8, issues: [] };
  return refuse(createIssue('E005', findBroken(bytes, spot.file), {}));
}

/** UTF-16 by its mark, or without one by every other byte of the beginning being zero. */
function findWideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  if (bytes.length < 4) return undefined;
  if (bytes[0] !== 0 && bytes[1] === 0 && bytes[3] === 0) return 'utf-16le';
  if (bytes[0] === 0 && bytes[1] !== 0 && bytes[2] === 0) return 'utf-16be';
  return undefined;
}

function tryDecode(encoding: 'utf-8' | 'gb18030', bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * The GBK bytes of 约, 元, 缺 are valid UTF-8 too (Լ, Ԫ, ȱ), so what came out is judged by its script: two-byte
 * characters that are not Latin, and more of them than Han ones, are no Chinese table.
 */
function isStrange(text: string): boolean {
  const strange = text.match(/[\u0180-\u07FF]/g)?.length ?? 0;
  return strange > (text.match(/\p{Script=Han}/gu)?.length ?? 0);
}

/** UTF-8 with some damage (a row pasted in from a GBK file, a cut end) must not be taken for GBK as a whole. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  return (text.match(/\p{Script=Han}/gu)?.length ?? 0) > broken;
}

function findBroken(bytes: Uint8Array, file: string): Spot {
  return findSpot(new TextDecoder('utf-8').decode(bytes), /\uFFFD/, file) ?? wholeFile(file);
}

function findDamage(text: string, file: string): Issue | undefined {
  const mark = findSpot(text, /^(<{7}( |$)|={7}$|>{7}( |$))/m, file);
  if (mark) return createIssue('E006', mark, { mark: mark.excerpt.slice(0, 7) });
  const nul = findSpot(text, /\0/, file);
  if (nul) return createIssue('E004', nul, {});
  const twice = findTwiceDecoded(text, file);
  if (twice) return twice;
  const lost = findSpot(text, /\uFFFD|锟斤拷|烫烫烫/, file) ?? findSpot(text, /(?<![?\w=])\?{2,}/, file);
  return lost && createIssue('E008', lost, {});
}

/**
 * Text that was UTF-8, was read as GBK or as Western European, and saved again: 濞佷俊鍘 for 威信县. Undone, a line of
 * it becomes Chinese; a sound Chinese line undone becomes nothing readable.
 */
function findTwiceDecoded(text: string, file: string): Issue | undefined {
  for (const encoding of ['gbk', 'windows-1252'] as const) {
    const bytesOf = reverseTable(encoding);
    const suspects = encoding === 'gbk' ? /\p{Script=Han}{2,}/gu : /[\u0080-\u00FF\u0152-\u2122]{3,}/g;
    for (const read of new Set(text.match(suspects))) {
      const meant = undo(read, bytesOf);
      if (!meant) continue;
      const spot = findSpot(text, new RegExp(read), file) ?? wholeFile(file);
      return createIssue('E007', spot, { read, meant });
    }
  }
  return undefined;
}

/** The Chinese a run of characters was before it was read in the wrong encoding; undefined if it was none. */
function undo(read: string, bytesOf: ReadonlyMap<string, readonly number[]>): string | undefined {
  const bytes = Array.from(read).flatMap((char) => bytesOf.get(char) ?? [0x3f]);
  const text = new TextDecoder('utf-8').decode(Uint8Array.from(bytes));
  const meant = text.match(/\p{Script=Han}+/gu)?.join('') ?? '';
  return meant.length >= 2 && meant.length * 2 > text.length ? meant : undefined;
}

const tables = new Map<string, Map<string, readonly number[]>>();

/** Character → bytes for an encoding, made by decoding every one- and two-byte sequence once. */
function reverseTable(encoding: 'gbk' | 'windows-1252'): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(encoding);
  if (known) return known;
  const table = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(encoding);
  for (let lead = 0x80; lead <= 0xff; lead++) {
    if (encoding === 'windows-1252') table.set(decoder.decode(Uint8Array.of(lead)), [lead]);
    else
      for (let trail = 0x40; trail <= 0xfe; trail++)
        table.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  }
  tables.set(encoding, table);
  return table;
}
