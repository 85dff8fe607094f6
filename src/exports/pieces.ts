/**
 * Which pieces of a font hold at least one character of the text. `ranges` is what a font package says of its pieces:
 * `{ "[109]": "U+2190-2193,U+2248" }` gives `109`.
 */
export const findPieces = (text: string, ranges: Readonly<Record<string, string>>): string[] =>
  Object.entries(ranges)
    .filter(([, range]) => Array.from(text).some((char) => isInside(char.codePointAt(0) ?? 0, range)))
    .map(([piece]) => piece.replace(/[[\]]/g, ''));

const isInside = (code: number, range: string): boolean =>
  range.split(',').some((part) => {
    const [first = NaN, last = first] = part
      .replace('U+', '')
      .split('-')
      .map((hex) => parseInt(hex, 16));
    return code >= first && code <= last;
  });
