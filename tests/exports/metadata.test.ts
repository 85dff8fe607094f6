import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, type WorkSheet } from '@e965/xlsx';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { validateCFFFile } from 'cffjs';
import { Package } from 'datapackage';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { datasetLd } from '../../src/exports/dataset.ts';
import { atom, feeds } from '../../src/exports/feed.ts';
import { listDownloads } from '../../src/exports/files.ts';
import { listSheets } from '../../src/exports/ledger.ts';
import type { Correction } from '../../src/model/correction.ts';
import { languages } from '../../src/model/figure.ts';
import { openReport } from '../support/report.ts';
import { checkAtom } from '../support/xml.ts';

const root = 'https://example.org/ledger/';
const report = openReport();
const files = new Map((await listDownloads(report, root)).map((file) => [file.name, file.bytes]));
const parse = (name: string): object => JSON.parse(new TextDecoder().decode(files.get(name))) as object;

/** The downloads as a reader has them: in a folder. */
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-'));
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
});
afterAll(() => rmSync(folder, { recursive: true }));

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
(addFormats as unknown as (of: Ajv2020) => void)(ajv);
/** Where a value is not as a schema says. */
function findFaults(schema: object, value: unknown): string[] {
  const validate = ajv.compile(schema);
  return validate(value) ? [] : (validate.errors ?? []).map(({ instancePath }) => instancePath);
}

test('the JSON’s schema is one (draft 2020-12), the JSON is what it says, and a wrong one is found out', () => {
  const schema = parse('figures.schema.json');
  expect(ajv.validateSchema(schema)).toBe(true);
  const validate = ajv.compile(schema);
  const ledger = parse('figures.json') as { figures: Record<string, unknown>[] };
  expect([validate(ledger), validate.errors]).toEqual([true, null]);
  ledger.figures[0] = { ...ledger.figures[0], low: '94750', precision: 'roughly' };
  expect(validate(ledger)).toBe(false);
  expect(validate.errors?.map(({ instancePath }) => instancePath)).toEqual(['/figures/0/low', '/figures/0/precision']);
});

test('Frictionless Data’s own library takes the package for valid and reads every row of every table by its types', async () => {
  const read = await Package.load(parse('datapackage.json'), { basePath: folder });
  expect([read.valid, read.errors]).toEqual([true, []]);
  for (const { name, rows } of listSheets(report)) {
    const table = read.resources.find((resource) => resource.name === name);
    expect(await table?.read({ keyed: true }), name).toEqual(rows);
  }
  const broken = await Package.load({ ...parse('datapackage.json'), resources: [] }, { basePath: folder });
  expect(broken.valid).toBe(false);
});

test('the citation file is one by the schema of the format, version 1.2.0', () => {
  const citation = validateCFFFile(join(folder, 'CITATION.cff'));
  expect(citation).toMatchObject({ type: 'dataset', license: 'CC-BY-4.0', title: report.site['name_en'] });
  writeFileSync(join(folder, 'wrong.cff'), 'cff-version: 1.2.0\ntitle: no authors\n');
  expect(() => validateCFFFile(join(folder, 'wrong.cff'))).toThrow('authors');
});

/** What Google’s data-set search asks: a name and 50 to 5,000 characters of description; how the rest must look if it is there. */
const text = { type: 'string', minLength: 1 };
const address = { type: 'string', format: 'uri' };
const organization = { type: 'object', required: ['@type', 'name'], properties: { '@type': { enum: ['Organization', 'Person'] }, name: text, url: address } }; // prettier-ignore
const dataset = {
  type: 'object',
  required: ['@context', '@type', 'name', 'description', 'url', 'license', 'creator', 'distribution'],
  properties: {
    '@context': { enum: ['https://schema.org/', 'https://schema.org'] },
    '@type': { const: 'Dataset' },
    name: text,
    description: { type: 'string', minLength: 50, maxLength: 5000 },
    url: address,
    license: address,
    version: text,
    isAccessibleForFree: { type: 'boolean' },
    creator: organization,
    publisher: organization,
    temporalCoverage: { type: 'string', pattern: '^\\d{4}(/\\d{4})?$' },
    spatialCoverage: { type: 'array', minItems: 1, items: { type: 'object', required: ['@type', 'name'] } },
    variableMeasured: { type: 'array', minItems: 1, items: text },
    distribution: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['@type', 'contentUrl', 'encodingFormat'],
        properties: { '@type': { const: 'DataDownload' }, contentUrl: address, encodingFormat: text },
      },
    },
  },
};

test.each(languages)('search engines are told in %s what they ask of a data set', (lang) => {
  const ld = JSON.parse(datasetLd(report, { root, version: '0' }, lang)) as object;
  expect(findFaults(dataset, ld)).toEqual([]);
  expect(findFaults(dataset, { ...ld, description: 'short', license: 'CC BY' })).toEqual(['/description', '/license']);
});

const correction: Correction = { date: '2026-11-24', figure: 'weixin-2018-total', kind: 'typo', was: '<b>1</b>', now: '28758人', large: false, reason: { zh: '抄错 & 改', en: 'typed <wrong>' } }; // prettier-ignore

test.each(feeds.flatMap((kind) => languages.map((lang) => [kind, lang] as const)))(
  'the feed of %s in %s is valid Atom, with a correction in it or none',
  async (kind, lang) => {
    for (const corrections of [[], [correction]])
      expect(await checkAtom(atom(kind, { ...report, corrections }, { root, lang }))).toEqual([]);
  },
);

test('a feed that is no Atom feed is found out', async () => {
  const xml = atom('data', report, { root, lang: 'en' });
  for (const broken of [
    xml.replace(/<updated>.*?<\/updated>/, ''),
    xml.replace(/T00:00:00Z/, ''),
    xml.replace('<author>', '<writer>').replace('</author>', '</writer>'),
  ])
    // prettier-ignore
    expect((await checkAtom(broken)).length).toBeGreaterThan(0);
});

test('another program opens the workbook: what it is and how to read it first, then each table, cell by cell', () => {
  const book = read(files.get('ledger.xlsx'), { cellStyles: true });
  const sheets = listSheets(report);
  expect(book.SheetNames).toEqual(['about', ...sheets.map(({ name }) => name)]);
  const cellOf = (sheet: WorkSheet | undefined, x: number, y: number) => {
    const cell = sheet?.[columnName(x) + String(y + 1)] as { t: string; v: unknown; f?: string } | undefined;
    expect(cell?.f).toBeUndefined();
    return cell;
  };
  for (const { name, columns, rows } of sheets) {
    const sheet = book.Sheets[name];
    expect(columns.map((_, x) => cellOf(sheet, x, 0)?.v)).toEqual(columns);
    expect(sheet?.['!cols']?.length).toBe(columns.length);
    expect((sheet?.['!autofilter'] as { ref: string }).ref).toBe(
      `A1:${columnName(columns.length - 1)}${rows.length + 1}`,
    );
    rows.forEach((row, y) =>
      columns.forEach((column, x) => {
        const cell = cellOf(sheet, x, y + 1);
        const value = row[column] === '' ? null : row[column];
        expect([cell?.v ?? null, cell && typeof cell.v]).toEqual([value, value === null ? undefined : typeof value]);
      }),
    );
  }
  const head = book.Sheets['figures']?.['A1'] as { s: { fgColor: { rgb: string } } };
  expect(head.s.fgColor.rgb).toBe('EFE8DA');
  const about = JSON.stringify(book.Sheets['about']);
  for (const said of ['CC BY 4.0', `${root}data/`, 'not given in the report', '报道未给出', 'figures.low'])
    expect(about).toContain(said);
});

const columnName = (x: number): string =>
  (x >= 26 ? columnName(Math.floor(x / 26) - 1) : '') + String.fromCharCode(65 + (x % 26));
