import { breakLines, words, type Attributes } from '../charts/svg.ts';

/** One line of words in a picture: `size` of the type, `line` from one base line to the next, in pixels. */
export interface Line {
  text: string;
  size: number;
  line: number;
  style: Attributes;
}
type Setting = Omit<Line, 'text'> & { width: number };

/** Words in lines no wider than `width`. */
export const setLines = (text: string, { width, ...setting }: Setting): Line[] =>
  breakLines(text, width, setting.size).map((line) => ({ text: line, ...setting }));

/** The same in lines of like length, as few as fit: no last word by itself. */
export function balanceLines(text: string, { width, ...setting }: Setting): Line[] {
  const fewest = breakLines(text, width, setting.size).length;
  let narrow = width;
  while (narrow > width / 2 && breakLines(text, narrow - setting.size, setting.size).length === fewest)
    narrow -= setting.size;
  return setLines(text, { width: narrow, ...setting });
}

/** How high the lines are together. */
export const stackLines = (lines: readonly Line[]): number => lines.reduce((sum, { line }) => sum + line, 0);

/** The lines as SVG, from 0,0 down. */
export function placeLines(lines: readonly Line[]): string {
  let y = 0;
  return lines
    .map(({ text, size, line, style }) => {
      y += line;
      return text && words(text, [0, y - (line - size) / 2 - size * 0.12], { 'font-size': size, ...style });
    })
    .join('');
}
