import { zipSync } from 'fflate';
import { escapeText } from '../charts/svg.ts';
import type { Cell } from './ledger.ts';

/** A sheet as it is written: its first line is its head where it is a table, which then stays in sight and can be filtered. */
export interface Grid {
  name: string;
  lines: readonly (readonly Cell[])[];
  isTable: boolean;
}

/**
 * An XLSX workbook (ECMA-376). Text is stored as text, so nothing in it is ever run as a formula, and numbers as numbers;
 * an empty cell is left out. The same grids give the same bytes.
 */
export function workbook(grids: readonly Grid[]): Uint8Array<ArrayBuffer> {
  const files = {
    '[Content_Types].xml': contentTypes(grids.length),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': index(grids),
    'xl/_rels/workbook.xml.rels': relations([
      ...grids.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': styles,
    ...Object.fromEntries(grids.map((grid, i) => [`xl/worksheets/sheet${i + 1}.xml`, drawSheet(grid)])),
  };
  const text = new TextEncoder();
  const entries = Object.entries(files).map(([path, xml]) => [path, text.encode(`${head}${xml}`)] as const);
  // Archives keep a file's local time: the first day they can say, wherever and whenever this is built.
  return new Uint8Array(zipSync(Object.fromEntries(entries), { mtime: new Date(1980, 0, 1) }));
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org';
const main = `${office}/spreadsheetml/2006/main`;

function contentTypes(count: number): string {
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const part = (path: string, type: string) =>
    `<Override PartName="/xl/${path}.xml" ContentType="${kind}.${type}+xml"/>`;
  return [
    `<Types xmlns="${office}/package/2006/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    part('workbook', 'sheet.main'),
    part('styles', 'styles'),
    ...Array.from({ length: count }, (_, i) => part(`worksheets/sheet${i + 1}`, 'worksheet')),
    '</Types>',
  ].join('');
}

const relations = (targets: readonly (readonly [kind: string, path: string])[]): string =>
  `<Relationships xmlns="${office}/package/2006/relationships">${targets
    .map(
      ([kind, path], i) =>
        `<Relationship Id="rId${i + 1}" Type="${office}/officeDocument/2006/relationships/${kind}" Target="${path}"/>`,
    )
    .join('')}</Relationships>`;

const index = (grids: readonly Grid[]): string =>
  `<workbook xmlns="${main}" xmlns:r="${office}/officeDocument/2006/relationships"><sheets>${grids
    .map(({ name }, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
    .join('')}</sheets></workbook>`;

/** Places in the list of cell formats below. */
const format = { plain: 0, head: 1, whole: 2 } as const;

/** Plain, set at the top of its cell and wrapped; a head, bold on the paper of the ledger; whole numbers in thousands. */
const styles = [
  `<styleSheet xmlns="${main}">`,
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEFE8DA"/></patternFill></fill></fills>',
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3">',
  '<xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
  '<xf fontId="1" fillId="2" applyFont="1" applyFill="1"/>',
  '<xf numFmtId="3" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>',
  '</cellXfs></styleSheet>',
].join('');

function drawSheet({ lines, isTable }: Grid): string {
  const rows = lines.map(
    (cells, y) =>
      `<row r="${y + 1}">${cells.map((cell, x) => drawCell(cell, [x, y], isTable && y === 0)).join('')}</row>`,
  );
  const frozen = isTable ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' : '';
  const width = Math.max(...lines.map((cells) => cells.length));
  const columns = Array.from({ length: width }, (_, x) => {
    const room = Math.max(...lines.map((cells) => widthOf(cells[x] ?? '')));
    return `<col min="${x + 1}" max="${x + 1}" width="${Math.min(Math.max(room + 2, 8), 48)}" customWidth="1"/>`;
  });
  return [
    `<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">${frozen}</sheetView></sheetViews>`,
    `<cols>${columns.join('')}</cols><sheetData>${rows.join('')}</sheetData>`,
    isTable ? `<autoFilter ref="A1:${columnName(width - 1)}${lines.length}"/>` : '',
    '</worksheet>',
  ].join('');
}

function drawCell(cell: Cell, [x, y]: readonly [x: number, y: number], isHead: boolean): string {
  if (cell === null || cell === '') return '';
  const isWhole = typeof cell === 'number' && Number.isInteger(cell);
  const at = `r="${columnName(x)}${y + 1}" s="${format[isHead ? 'head' : isWhole ? 'whole' : 'plain']}"`;
  if (typeof cell === 'number') return `<c ${at}><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c ${at} t="b"><v>${Number(cell)}</v></c>`;
  return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escapeText(cell.replace(forbidden, ''))}</t></is></c>`;
}

/** In digits' widths: a Han character takes two. */
const widthOf = (cell: Cell): number => String(cell).replace(/[^\u0020-\u024f\u2013]/g, '..').length;

/** Characters XML 1.0 cannot hold. */
// eslint-disable-next-line no-control-regex
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** 0 → A, 25 → Z, 26 → AA. */
const columnName = (x: number): string =>
  (x >= 26 ? columnName(Math.floor(x / 26) - 1) : '') + String.fromCharCode(65 + (x % 26));
