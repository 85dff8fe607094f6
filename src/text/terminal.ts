import { columnsOf } from '../model/width.ts';

/**
 * Breaks words into lines of at most `columns`: at spaces, and between Han characters, but not before a closing mark or
 * after an opening one. What is longer than a line by itself stays whole.
 */
export function wrapText(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(pieces) ?? []) {
    if (line && columnsOf((line + piece).trimEnd()) > columns) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return line.trim() ? [...lines, line.trimEnd()] : lines;
}

/** As many characters from the start of a text as fit into the columns, with … where some are left out. */
export function cutEnd(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  let kept = '';
  for (const char of Array.from(text)) {
    if (columnsOf(kept + char) > columns - 1) break;
    kept += char;
  }
  return `${kept}…`;
}

/** The same from its end. */
export const cutStart = (text: string, columns: number): string => reverse(cutEnd(reverse(text), columns));

const reverse = (text: string): string => Array.from(text).reverse().join('');

/** One Han character or a run of anything else, with the marks that may not begin or end a line, or a stretch of spaces. */
const pieces =
  /[（“‘《「]*(?:[\u2e80-\u3000\u3003-\u3007\u3012-\u9fff\uf900-\ufaff]|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’]+|.)[，。、；：？！）」”’》…]*|\s+/gu;
