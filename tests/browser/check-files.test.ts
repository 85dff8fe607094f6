import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { tidyFiles } from '../../src/reading/tidy.ts';
import { checkText } from '../../src/text/check.ts';
import {
  files,
  give,
  openCheckPage,
  problemsOn,
  verdictOn,
  type CheckPage,
  type DataCheck,
  type Given,
} from '../support/check-page.ts';
import { readCells } from '../support/data.ts';
import { dist } from '../support/site.ts';
import { makeWorkbook, type WorkbookCell } from '../support/workbook.ts';

let opened: CheckPage;
let page: Page;
beforeAll(async () => {
  opened = await openCheckPage();
  ({ page } = opened);
});
afterAll(() => opened.close());

// Whatever is put down: nothing goes out, nothing is thrown, and the security policy has nothing to refuse.
afterEach(() => {
  expect(opened.requests).toEqual([]);
  expect(opened.problems).toEqual([]);
});

const table = (): WorkbookCell[][] => readCells(files, 'figures.csv');
const withCell = (row: number, column: string, cell: WorkbookCell): WorkbookCell[][] => {
  const cells = table();
  const index = cells[0]?.indexOf(column) ?? -1;
  return cells.map((line, i) => (i === row ? line.map((old, j) => (j === index ? cell : old)) : line));
};
const workbook = (rows: WorkbookCell[][]): Given => ({ name: '数字.xlsx', bytes: makeWorkbook({ Sheet1: rows }) });
const rowOf = (id: string): number => table().findIndex(([first]) => first === id);

test('a workbook reads as the text an editor sees in its cells', async () => {
  await give(page, workbook(table()));
  expect(await verdictOn(page)).toBe('和现在的一样');
  await give(page, workbook(withCell(rowOf('zhaotong-todate-total'), 'value', { value: 94800, format: '#,##0' })));
  expect(await verdictOn(page)).toBe('和现在的一样');
  await give(page, workbook(withCell(rowOf('weixin-2018-rate'), 'value', { value: 0.786, format: '0.0%' })));
  expect(await verdictOn(page)).toMatch(/^(可以发布|和现在的一样)$/);
});

test.each([
  ['a period that Excel made a date', 'period', { value: 43285, format: 'yyyy/m/d' }, 'E050'],
  ['a value that Excel made a date', 'value', { value: 43285, format: 'm"月"d"日"' }, 'E063'],
  ['a value cut to powers of ten', 'value', { value: 28758, format: '0.0E+00' }, 'E062'],
  ['a share rounded by its format', 'value', { value: 0.786, format: '0%' }, 'E068'],
  ['a cell whose formula failed', 'printed', '#REF!', 'E034'],
])('in a workbook %s is caught like in a CSV', async (_, column, cell, code) => {
  const row = rowOf('weixin-2018-total');
  await give(page, workbook(withCell(row, column, cell)));
  const letter = String.fromCharCode(65 + (table()[0]?.indexOf(column) ?? 0));
  expect(await problemsOn(page)).toEqual([`${code} ${letter}${row + 1}`]);
});

test('a workbook with a sound change comes back as CSV', async () => {
  const row = rowOf('zhaotong-todate-total');
  await give(page, workbook(withCell(row, 'note_zh', '改了备注')));
  expect(await verdictOn(page)).toBe('可以发布');
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.save').click()]);
  expect(download.suggestedFilename()).toBe('figures.csv');
  const back = readFileSync(await download.path(), 'utf8');
  expect(back.startsWith('\uFEFFid,source,')).toBe(true);
  expect(back.split('\r\n')[row]).toContain('改了备注');
  expect(tidyFiles(new Map(files).set('figures.csv', Buffer.from(back)))).toEqual([]);
});

test('of several sheets those count that are tables of ours', async () => {
  const bytes = makeWorkbook({ 说明: [['这是说明']], 数字: table(), 地点: readCells(files, 'places.csv') });
  await give(page, { name: 'data.xlsx', bytes });
  expect(await verdictOn(page)).toBe('和现在的一样');
});

/** One deflated file that unpacks to many megabytes, as a workbook's first part. */
function makeBomb(): Uint8Array {
  const packed = deflateRawSync(Buffer.alloc(40 * 1024 * 1024, 32));
  const name = Buffer.from('xl/workbook.xml');
  const field = (offset: number, size: number) => {
    const bytes = Buffer.alloc(size);
    bytes.writeUInt16LE(8, offset);
    bytes.writeUInt32LE(packed.length, offset + 10);
    bytes.writeUInt16LE(name.length, offset + 18);
    return bytes;
  };
  const local = field(8, 30);
  local.writeUInt32LE(0x04034b50, 0);
  const central = field(10, 46);
  central.writeUInt32LE(0x02014b50, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return new Uint8Array(Buffer.concat([local, name, packed, central, name, end]));
}

const compound = (text: string): Uint8Array =>
  new Uint8Array(Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]), Buffer.from(text, 'utf16le')]));
const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const whole = makeWorkbook({ Sheet1: table() });
type Kind = keyof (typeof checkText)['zh']['refused'];

test.each<[string, Kind, string, () => Uint8Array]>([
  ['a picture', 'picture', 'figures.csv', () => latin('\x89PNG\r\n\x1a\n....')],
  ['a photo', 'picture', 'IMG_1.HEIC', () => latin('\0\0\0\x18ftypheic....')],
  ['a PDF', 'pdf', 'figures.pdf', () => latin('%PDF-1.7 ...')],
  ['a web page', 'webPage', 'figures.csv', () => latin('\n<!DOCTYPE html><html><body>Sign in</body></html>')],
  ['a workbook of old', 'oldWorkbook', 'figures.xls', () => compound('Workbook')],
  ['a table of WPS', 'otherSheet', 'figures.et', () => compound('Workbook')],
  ['a workbook with a password', 'locked', 'figures.xlsx', () => compound('....EncryptedPackage....')],
  ['a text document', 'document', 'figures.docx', () => makeZip('word/document.xml')],
  ['a table of Numbers', 'otherSheet', 'figures.numbers', () => makeZip('Index/Document.iwa')],
  ['an archive', 'archive', 'data.zip', () => makeZip('data/figures.csv')],
  ['a workbook cut short', 'broken', 'figures.xlsx', () => whole.slice(0, whole.length / 2)],
  ['a workbook that unpacks without end', 'bomb', 'figures.xlsx', makeBomb],
  ['an empty workbook', 'noSheet', 'figures.xlsx', () => makeWorkbook({ Sheet1: [] })],
  ['a file of fifty megabytes', 'large', 'figures.csv', () => new Uint8Array(50 * 1024 * 1024)],
  ['a list of something else', 'unknown', 'x.csv', () => new TextEncoder().encode('姓名,电话\n甲,1')],
  ['the download for readers', 'download', 'figures (2).csv', () => readFileSync(join(dist, 'data/figures.csv'))],
  ['the workbook for readers', 'download', 'ledger.xlsx', () => readFileSync(join(dist, 'data/ledger.xlsx'))],
])('%s is told for what it is', async (_, kind, name, make) => {
  const bytes = make();
  if (bytes.length > 1e7)
    await page.evaluate(
      ([called, size]) =>
        document.querySelector<DataCheck>('data-check')?.check([new File([new Uint8Array(size)], called)]),
      [name, bytes.length] as const,
    );
  else await give(page, { name, bytes });
  expect(await verdictOn(page)).toBe('没有读到表');
  const [beginning] = checkText.zh.refused[kind].split('{');
  expect(await page.locator('.issue .found').textContent()).toContain(beginning);
});

const makeZip = (path: string): Uint8Array => {
  const made = makeWorkbook({ Sheet1: [['x']] });
  // The same length in bytes, so that every offset stays true.
  const text = Buffer.from(made).toString('latin1');
  return latin(text.replaceAll('xl/workbook.xml', path.slice(0, 15).padEnd(15, 'x')));
};

test('a folder, two copies of one table, and a picture beside a sound table are told apart', async () => {
  await page.evaluate(() =>
    document
      .querySelector<DataCheck>('data-check')
      ?.check([
        { name: 'data', size: 4096, isFolder: true, arrayBuffer: () => Promise.reject(new Error('a folder')) } as never,
        { name: 'gone.csv', size: 1, arrayBuffer: () => Promise.reject(new Error('moved')) },
      ]),
  );
  expect(await page.locator('.issue .found').allTextContents()).toEqual([
    checkText.zh.refused.folder,
    checkText.zh.refused.unreadable,
  ]);
  const bytes = files.get('figures.csv') ?? new Uint8Array();
  const [table, copy] = ['figures.csv', 'figures(1).csv'].map((name) => ({ name, bytes })) as [Given, Given];
  await give(page, table, copy, { name: 'a.gif', bytes: latin('GIF89a') });
  expect(await verdictOn(page)).toBe('和现在的一样');
  expect(await page.locator('.issue:not([data-code]) .found').allTextContents()).toEqual([
    checkText.zh.refused.twice.replace('{what}', 'figures.csv、figures(1).csv'),
    checkText.zh.refused.picture,
  ]);
});
