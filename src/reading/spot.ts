/** Where an issue is, so that it can be found in a spreadsheet and in a text editor alike. */
export interface Spot {
  /** Path below data/, `figures.csv`. */
  file: string;
  /** From 1; 0 when the issue is about the file as a whole, and then the rest is empty. */
  line: number;
  /** In characters, from 1. */
  column: number;
  /** `C12`; empty outside a table. */
  cell: string;
  /** The line as it stands in the file. */
  excerpt: string;
}

/** The text a table was read from, and what separates its cells. */
export interface TableText {
  file: string;
  /** The file with one kind of newline. */
  text: string;
  delimiter: string;
}

export interface RawRow {
  cells: string[];
  /** From 1, in the file. */
  line: number;
  /** Of the row's first character in the table's text. */
  offset: number;
}

/** For an issue about a file as a whole. */
export const wholeFile = (file: string): Spot => ({ file, line: 0, column: 0, cell: '', excerpt: '' });

/** Where a cell of a row begins, for the eye: line, column, spreadsheet cell and the line itself. */
export function spotOf(table: TableText, row: RawRow, index: number): Spot {
  return spotIn(table, row, { index, offset: findCell(table, row.offset, index) });
}

/** The same for a place inside a cell. */
export function spotIn({ text, file }: TableText, row: RawRow, at: { index: number; offset: number }): Spot {
  const line = row.line + countNewlines(text.slice(row.offset, at.offset));
  return { file, ...lineAround(text, at.offset), line, cell: `${columnLetters(at.index)}${line}` };
}

/** The first place a pattern matches in a text that need not be a table. */
export function findSpot(text: string, pattern: RegExp, file: string): Spot | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  const plain = text.slice(0, match.index).replace(/\r\n?/g, '\n');
  const rest = text.slice(match.index).split(/[\r\n]/)[0] ?? '';
  return { file, ...lineAround(plain + rest, plain.length), line: countNewlines(plain) + 1, cell: '' };
}

export const countNewlines = (text: string): number => text.split('\n').length - 1;

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}

/** The line an offset lies in, and how far in it. */
function lineAround(text: string, offset: number): Pick<Spot, 'column' | 'excerpt'> {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return { column: offset - start + 1, excerpt: text.slice(start, end < 0 ? undefined : end) };
}

/** Offset of the nth cell of a row: separators inside quotes do not count. */
function findCell({ text, delimiter }: TableText, offset: number, wanted: number): number {
  let isQuoted = false;
  let index = 0;
  let at = offset;
  for (; index < wanted && at < text.length; at++) {
    const char = text[at];
    if (char === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (char === '\n') return at;
    else if (char === delimiter) index++;
  }
  return at;
}
