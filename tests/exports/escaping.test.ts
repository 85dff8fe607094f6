import { crc32, inflateRawSync } from 'node:zlib';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { atom } from '../../src/exports/feed.ts';
import { listSheets, sheetCsv, sheetExcelCsv } from '../../src/exports/ledger.ts';
import { listGrids } from '../../src/exports/about.ts';
import { workbook } from '../../src/exports/workbook.ts';
import { drawInterval, drawSides } from '../../src/charts/interval.ts';
import { workOut } from '../../src/model/arithmetic.ts';
import type { Report } from '../../src/model/report.ts';
import { openReport } from '../support/report.ts';

const markup = '<img src=x onerror=alert(1)>&"\'';
const report = openReport();

/** The report with a text put before the words of every text column that a download or drawing shows. */
function inject(text: string): Report {
  const both = (words: { zh: string; en: string }) => ({ zh: text + words.zh, en: text + words.en });
  const named = <T extends { zh: string; en: string }>(terms: T[]): T[] =>
    terms.map((term) => ({ ...term, ...both(term) }));
  return {
    ...report,
    places: named(report.places),
    measures: named(report.measures),
    destinations: named(report.destinations),
    groups: named(report.groups),
    speakers: named(report.speakers),
    sources: report.sources.map((source) => ({
      ...source,
      title: both(source.title),
      publisher: both(source.publisher),
    })),
    figures: report.figures.map((figure) => ({
      ...figure,
      printed: figure.status === 'derived' ? figure.printed : text + figure.printed,
      cues: [text],
      note: both(figure.note),
    })),
    checks: report.checks.map((check) => ({ ...check, note: both(check.note) })),
    mentions: report.mentions.map((mention) => ({ ...mention, what: both(mention.what) })),
    corrections: [{ date: '2026-11-24', figure: 'weixin-2018-total', kind: 'typo', was: text, now: text, large: false, reason: both({ zh: '', en: '' }) }], // prettier-ignore
    site: Object.fromEntries(Object.entries(report.site).map(([key, value]) => [key, text + value])),
  };
}

test.each(['=HYPERLINK("http://x")', '+1+1', '-2+3', '@SUM(A1)', '\t=1', '\r=1'])(
  'a cell that begins with %j is no formula in any CSV',
  (formula) => {
    for (const sheet of listSheets(inject(formula))) {
      for (const csv of [sheetCsv(sheet), sheetExcelCsv(sheet).slice(1)]) {
        const cells = Papa.parse<string[]>(csv).data.slice(1).flat();
        expect(cells.some((cell) => cell.includes(formula))).toBe(true);
        expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
      }
    }
  },
);

test('a comma, a quotation mark and a line break stay inside their cell', () => {
  const hard = 'a,"b"\n，';
  for (const sheet of listSheets(inject(hard))) {
    const { data } = Papa.parse<string[]>(sheetCsv(sheet), { skipEmptyLines: true });
    expect(new Set(data.map((row) => row.length))).toEqual(new Set([sheet.columns.length]));
  }
});

test('the workbook is an archive that reads back, with text as text: no formula, no markup', () => {
  for (const text of ['=1+1', markup, '\u0000\u0008']) {
    const sheets = listSheets(inject(text));
    const grids = listGrids(inject(text), { root: 'https://example.org/', version: '0' });
    const files = unzip(workbook(grids));
    expect([...files.keys()]).toEqual(expect.arrayContaining(['[Content_Types].xml', 'xl/workbook.xml', 'xl/worksheets/sheet4.xml'])); // prettier-ignore
    const xml = [...files.values()].join('');
    expect(xml).not.toMatch(/<f[ >]|<img|&(?!amp;|lt;|gt;|quot;)/);
    expect(['\u0000', '\u0008'].filter((character) => xml.includes(character))).toEqual([]);
    // What the workbook is stands before the tables.
    for (const [i, { columns, rows }] of sheets.entries()) {
      const sheet = files.get(`xl/worksheets/sheet${i + 2}.xml`) ?? '';
      expect(sheet.match(/<row /g)?.length).toBe(rows.length + 1);
      const filled = rows.reduce((sum, row) => sum + columns.filter((column) => ![null, ''].includes(row[column] as null)).length, columns.length); // prettier-ignore
      expect(sheet.match(/<c /g)?.length).toBe(filled);
    }
  }
});

test('feeds and drawings hold no markup that came with the data', () => {
  const injected = inject(markup);
  for (const kind of ['corrections', 'data'] as const) {
    const xml = atom(kind, injected, { root: 'https://example.org/', lang: 'zh' });
    expect(xml).toContain('&lt;img');
    expect(xml).not.toContain('<img');
  }
  const drawings = injected.figures.map((figure) => drawInterval(figure, 'zh') ?? '').join('');
  expect(drawings).toContain('&lt;img');
  expect(drawings).not.toContain('<img');
  const check = injected.checks[0];
  if (!check) throw new Error('no check');
  const sides = drawSides(workOut(check, injected), { left: markup, right: markup }, { left: false, right: true });
  expect(sides).not.toContain('<img');
});

/** Reads an archive by its directory, as programs do, and holds each file against its checksum. */
function unzip(bytes: Uint8Array): Map<string, string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const end = bytes.length - 22;
  expect(view.getUint32(end, true)).toBe(0x06054b50);
  const files = new Map<string, string>();
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count -= 1) {
    expect(view.getUint32(at, true)).toBe(0x02014b50);
    const [method, crc, size, nameLength] = [view.getUint16(at + 10, true), view.getUint32(at + 16, true), view.getUint32(at + 20, true), view.getUint16(at + 28, true)]; // prettier-ignore
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const packed = bytes.subarray(start, start + size);
    const plain = method === 8 ? inflateRawSync(packed) : packed;
    expect(crc32(plain), name).toBe(crc);
    files.set(name, new TextDecoder().decode(plain));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return files;
}
