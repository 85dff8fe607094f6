import { el, escapeText } from '../charts/svg.ts';

/** Two texts as HTML, each with the stretch in which it differs from the other marked; whole numbers and words at a time. */
export function markDifference(one: string, other: string): [string, string] {
  const [a, b] = [split(one), split(other)];
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return [mark(a, start, end), mark(b, start, end)];
}

/** Numbers with their signs, words and spaces whole; Han characters one by one. */
const split = (text: string): string[] => text.match(/\d[\d,.–]*(?:[万亿%]|\b)?|[A-Za-z’'-]+|./gsu) ?? [];

function mark(pieces: readonly string[], start: number, end: number): string {
  const [before, middle, after] = [
    pieces.slice(0, start),
    pieces.slice(start, pieces.length - end),
    pieces.slice(pieces.length - end),
  ].map((part) => escapeText(part.join(''))) as [string, string, string];
  return before + (middle && before + after !== '' ? el('mark', {}, middle) : middle) + after;
}
