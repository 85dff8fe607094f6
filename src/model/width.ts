/**
 * Columns a text takes where every letter is as wide as the next: two for a character that is wide or full-width
 * (Unicode's East Asian Width).
 */
export function columnsOf(text: string): number {
  return Array.from(text).reduce((width, char) => width + widthOf(char), 0);
}

const widthOf = (char: string): number => (wide.test(char) ? 2 : 1);

const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/u;
