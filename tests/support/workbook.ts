import { zipSync, strToU8 } from 'fflate';

/** A cell as a workbook holds it: a text, or a number with the format it is shown in. */
export type WorkbookCell = string | { value: number; format?: string };

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A workbook as Excel writes one: shared strings with runs and readings, formats by style. */
export function makeWorkbook(sheets: Readonly<Record<string, readonly (readonly WorkbookCell[])[]>>): Uint8Array {
  const formats: string[] = [];
  const strings: string[] = [];
  const place = (list: string[], item: string): number => {
    if (!list.includes(item)) list.push(item);
    return list.indexOf(item);
  };
  const cell = (content: WorkbookCell, x: number, y: number): string => {
    const at = `r="${letters(x)}${y + 1}"`;
    if (content === '') return '';
    if (typeof content === 'string') return `<c ${at} t="s"><v>${place(strings, content)}</v></c>`;
    const style = content.format === undefined ? 0 : place(formats, content.format) + 1;
    return `<c ${at} s="${style}"><v>${content.value}</v></c>`;
  };
  const names = Object.keys(sheets);
  const drawn = Object.values(sheets).map((rows) =>
    rows
      .map((cells, y) => `<row r="${y + 1}">${cells.map((content, x) => cell(content, x, y)).join('')}</row>`)
      .join(''),
  );
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${office}"><sheets>${names
      .map((name, i) => `<sheet name="${escape(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names
      .map((_, i) => `<Relationship Id="rId${i + 1}" Target="worksheets/sheet${i + 1}.xml"/>`)
      .join('')}</Relationships>`,
    'xl/styles.xml': `<styleSheet ${main}><numFmts>${formats
      .map((code, i) => `<numFmt numFmtId="${i + 170}" formatCode="${escape(code)}"/>`)
      .join('')}</numFmts><cellXfs><xf numFmtId="0"/>${formats
      .map((_, i) => `<xf numFmtId="${i + 170}"/>`)
      .join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst ${main}>${strings
      .map(
        (text) =>
          `<si><r><t>${escape(text.slice(0, 1))}</t></r><r><t xml:space="preserve">${escape(text.slice(1))}</t></r><rPh sb="0" eb="1"><t>pin</t></rPh></si>`,
      )
      .join('')}</sst>`,
  };
  drawn.forEach((rows, i) => {
    files[`xl/worksheets/sheet${i + 1}.xml`] = `<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`;
  });
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, xml]) => [path, strToU8(head + xml)])));
}

const letters = (x: number): string =>
  (x >= 26 ? letters(Math.floor(x / 26) - 1) : '') + String.fromCharCode(65 + (x % 26));
