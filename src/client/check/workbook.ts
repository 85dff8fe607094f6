import Papa from 'papaparse';
import { BadFile } from './bad-file.ts';
import { builtIn, formatCell } from './number-format.ts';
import { openArchive, type Archive } from './unzip.ts';

/** One sheet as its CSV would be: every cell the text an editor sees in it. */
export interface Sheet {
  name: string;
  csv: string;
}

/**
 * The visible sheets of an .xlsx that hold anything (ECMA-376), rows and columns where they stand, so that C12 of the
 * sheet is C12 of the text. A formula is what it came to. Throws a BadFile on what is no such workbook.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Sheet[]> {
  const archive = openArchive(bytes);
  if (!archive.names.includes('xl/workbook.xml')) throw new BadFile(kindOf(archive.names));
  const book = await parse(archive, 'xl/workbook.xml');
  const targets = await readTargets(archive);
  const look: Look = {
    strings: await readStrings(archive),
    formats: await readFormats(archive),
    is1904: all(book, 'workbookPr').some((node) => /^(1|true)$/.test(node.getAttribute('date1904') ?? '')),
  };
  const sheets: Sheet[] = [];
  for (const node of all(book, 'sheet').filter((sheet) => !sheet.getAttribute('state'))) {
    const path = targets.get(relationOf(node)) ?? '';
    if (!archive.names.includes(path) || path.includes('/chartsheets/')) continue;
    const csv = writeRows(await parse(archive, path), look);
    if (csv !== '') sheets.push({ name: node.getAttribute('name') ?? '', csv });
  }
  return sheets;
}

/** What a zip is that is no workbook of Excel's. */
function kindOf(names: readonly string[]): 'otherSheet' | 'document' | 'archive' {
  if (names.some((name) => /^Index\/|^content\.xml$|^xl\/workbook\.bin$/.test(name))) return 'otherSheet';
  return names.some((name) => /^(word|ppt)\//.test(name)) ? 'document' : 'archive';
}

/** What cells refer to. */
interface Look {
  strings: string[];
  /** Format code by a cell's style. */
  formats: string[];
  is1904: boolean;
}

async function parse(archive: Archive, path: string): Promise<Document> {
  const document = new DOMParser().parseFromString((await archive.read(path)) ?? '', 'application/xml');
  if (document.querySelector('parsererror')) throw new BadFile('broken');
  return document;
}

/** Elements by name, whatever prefix the program that wrote them gave. */
const all = (node: Document | Element, name: string): Element[] => Array.from(node.getElementsByTagNameNS('*', name));

const relationOf = (node: Element): string =>
  Array.from(node.attributes).find(({ localName, prefix }) => localName === 'id' && prefix)?.value ?? '';

async function readTargets(archive: Archive): Promise<Map<string, string>> {
  const relations = await parse(archive, 'xl/_rels/workbook.xml.rels');
  return new Map(
    all(relations, 'Relationship').map((node) => {
      const target = node.getAttribute('Target') ?? '';
      return [node.getAttribute('Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`];
    }),
  );
}

async function readStrings(archive: Archive): Promise<string[]> {
  const path = archive.names.find((name) => /^xl\/sharedstrings\.xml$/i.test(name));
  return path === undefined ? [] : all(await parse(archive, path), 'si').map(textOf);
}

/** The runs of a text one after the other; what stands over them to be read aloud (rPh) is no part of it. */
const textOf = (node: Element): string =>
  all(node, 't')
    .filter((run) => run.parentElement?.localName !== 'rPh')
    .map((run) => run.textContent)
    .join('')
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

async function readFormats(archive: Archive): Promise<string[]> {
  if (!archive.names.includes('xl/styles.xml')) return [];
  const styles = await parse(archive, 'xl/styles.xml');
  const own = new Map(
    all(styles, 'numFmt').map((node) => [node.getAttribute('numFmtId'), node.getAttribute('formatCode') ?? '']),
  );
  const cells = all(styles, 'cellXfs').flatMap((list) => all(list, 'xf'));
  return cells.map((node) => {
    const id = node.getAttribute('numFmtId') ?? '0';
    return own.get(id) ?? builtIn[Number(id)] ?? 'General';
  });
}

/** More than any table has; a sheet that goes on beyond it is something else. */
const limits = { rows: 20_000, columns: 200 };

function writeRows(sheet: Document, look: Look): string {
  const rows: string[][] = [];
  for (const node of all(sheet, 'c')) {
    const text = readCell(node, look).replace(/\s*[\r\n]+\s*/g, ' ');
    const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(node.getAttribute('r') ?? '') ?? [];
    const [row, column] = [Number(digits) - 1, columnIndex(letters)];
    if (text === '') continue;
    if (row < 0 || row >= limits.rows || column < 0 || column >= limits.columns) throw new BadFile('large');
    (rows[row] ??= [])[column] = text;
  }
  const width = Math.max(0, ...rows.map((cells) => (cells as string[] | undefined)?.length ?? 0));
  const whole = Array.from(rows, (cells: string[] | undefined) =>
    Array.from({ length: width }, (_, i) => cells?.[i] ?? ''),
  );
  return whole.length === 0 ? '' : `${Papa.unparse(whole, { newline: '\r\n' })}\r\n`;
}

/** A → 0, AA → 26. */
const columnIndex = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function readCell(node: Element, { strings, formats, is1904 }: Look): string {
  const type = node.getAttribute('t') ?? 'n';
  if (type === 'inlineStr') return textOf(node);
  const [value] = all(node, 'v');
  if (!value) return '';
  const text = value.textContent;
  if (type === 's') return strings[Number(text)] ?? '';
  if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE';
  if (type !== 'n' || !Number.isFinite(Number(text))) return text;
  return formatCell(Number(text), formats[Number(node.getAttribute('s') ?? 0)] ?? 'General', is1904);
}
