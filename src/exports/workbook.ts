import { escapeText } from '../charts/svg.ts';
import type { Cell, Sheet } from './ledger.ts';
import { zip } from './zip.ts';

/**
 * The tables as an XLSX workbook (ECMA-376), a sheet each, with a frozen head. Text is stored as text, so nothing in it
 * is ever run as a formula, and numbers as numbers; an empty cell is left out.
 */
export function workbook(sheets: readonly Sheet[]): Uint8Array<ArrayBuffer> {
  const files = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': index(sheets),
    'xl/_rels/workbook.xml.rels': relations(sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`])),
    ...Object.fromEntries(sheets.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, drawSheet(sheet)])),
  };
  const text = new TextEncoder();
  return zip(Object.entries(files).map(([path, xml]) => ({ path, bytes: text.encode(`${head}${xml}`) })));
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org';
const main = `${office}/spreadsheetml/2006/main`;

function contentTypes(count: number): string {
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const sheets = Array.from(
    { length: count },
    (_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${kind}.worksheet+xml"/>`,
  );
  return [
    `<Types xmlns="${office}/package/2006/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    `<Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/>`,
    ...sheets,
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

const index = (sheets: readonly Sheet[]): string =>
  `<workbook xmlns="${main}" xmlns:r="${office}/officeDocument/2006/relationships"><sheets>${sheets
    .map(({ name }, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
    .join('')}</sheets></workbook>`;

function drawSheet({ columns, rows }: Sheet): string {
  const lines = [[...columns], ...rows.map((row) => columns.map((column) => row[column] ?? null))];
  const body = lines.map(
    (cells, y) => `<row r="${y + 1}">${cells.map((cell, x) => drawCell(cell, x, y)).join('')}</row>`,
  );
  const frozen = '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'; // prettier-ignore
  return `<worksheet xmlns="${main}">${frozen}<sheetData>${body.join('')}</sheetData></worksheet>`;
}

function drawCell(cell: Cell, x: number, y: number): string {
  if (cell === null || cell === '') return '';
  const at = `r="${columnName(x)}${y + 1}"`;
  if (typeof cell === 'number') return `<c ${at}><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c ${at} t="b"><v>${Number(cell)}</v></c>`;
  return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escapeText(cell.replace(forbidden, ''))}</t></is></c>`;
}

/** Characters XML 1.0 cannot hold. */
// eslint-disable-next-line no-control-regex
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** 0 → A, 25 → Z, 26 → AA. */
const columnName = (x: number): string =>
  (x >= 26 ? columnName(Math.floor(x / 26) - 1) : '') + String.fromCharCode(65 + (x % 26));
