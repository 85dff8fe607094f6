import { createHash } from 'node:crypto';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { datasetLd } from '../../src/exports/dataset.ts';
import { indexJson, listDownloads, versionOf } from '../../src/exports/files.ts';
import { figureTwin } from '../../src/exports/twin.ts';
import { getFigure, type Report } from '../../src/model/report.ts';
import { openReport } from '../support/report.ts';

const root = 'https://example.org/ledger/';
const report = openReport();
const files = new Map((await listDownloads(report, root)).map((file) => [file.name, file.bytes]));
const read = (name: string): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.get(name));
const parse = (name: string): unknown => JSON.parse(read(name));

test('the TypeScript types fit the JSON: a program that assigns the one to the other compiles', () => {
  const program = `${read('types.ts')}\nexport const ledger: Ledger = ${read('figures.json')};\nexport const wrong: Ledger['figures'][number]['low'] = 'text';`;
  const host = ts.createCompilerHost({ strict: true });
  const own = ts.createSourceFile('ledger.ts', program, ts.ScriptTarget.ES2023);
  const open = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) => (name === 'ledger.ts' ? own : open(name, ...rest));
  const options = { strict: true, noEmit: true, types: [], target: ts.ScriptTarget.ES2023 };
  const found = ts.createProgram(['ledger.ts'], options, host).getSemanticDiagnostics(own);
  // The one fault is the one put there on purpose.
  expect(found.map(({ messageText }) => messageText)).toEqual(["Type 'string' is not assignable to type 'number'."]);
});

interface Package {
  resources: {
    path: string;
    bytes: number;
    hash: string;
    schema: { fields: { name: string }[] };
  }[];
}

test('the data package describes each table as it is: columns, bytes, hash', () => {
  const { resources } = parse('datapackage.json') as Package;
  expect(resources.map(({ path }) => path)).toEqual(['figures.csv', 'checks.csv', 'mentions.csv', 'corrections.csv']);
  for (const { path, bytes, hash, schema } of resources) {
    expect(files.get(path)?.length).toBe(bytes);
    expect(`sha256:${createHash('sha256').update(read(path)).digest('hex')}`).toBe(hash);
    expect(read(path).split('\r\n')[0]).toBe(schema.fields.map(({ name }) => name).join(','));
  }
});

test('the table for Excel has a byte order mark and is otherwise the plain one', () => {
  expect([...(files.get('figures.excel.csv') ?? [])].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
  expect(read('figures.excel.csv').slice(1)).toBe(read('figures.csv'));
});

test('the index lists every file with its size and hash, and every figure', async () => {
  const index = JSON.parse(await indexJson(report, root)) as {
    version: string;
    counts: Record<string, number>;
    files: { path: string; url: string; bytes: number; sha256: string }[];
    figures: string[];
  };
  expect(index.files.map(({ path }) => path).sort()).toEqual([...files.keys()].sort());
  for (const { path, url, bytes, sha256 } of index.files) {
    expect(url).toBe(`${root}data/${path}`);
    expect([bytes, sha256]).toEqual([files.get(path)?.length, createHash('sha256').update(files.get(path) ?? '').digest('hex')]); // prettier-ignore
  }
  expect(index.figures).toEqual(report.figures.map(({ id }) => id));
  expect(index.counts).toEqual({ figures: 96, reported: 79, checks: 31, mentions: 7, corrections: 0 });
  expect(index.version).toBe(await versionOf(report));
});

test('the version changes with any number and with nothing else', async () => {
  const changed: Report = structuredClone(report);
  expect(await versionOf(changed)).toBe(await versionOf(report));
  getFigure(changed, 'weixin-2018-total').quantity.low += 1;
  expect(await versionOf(changed)).not.toBe(await versionOf(report));
});

test('what search engines are told cannot leave its script', () => {
  const injected: Report = { ...report, site: { ...report.site, name_en: '</script><script>alert(1)</script>' } };
  expect(datasetLd(injected, { root, version: '0' }, 'en')).not.toContain('<');
});

test('a figure’s twin says what its page says', () => {
  const twin = JSON.parse(figureTwin(getFigure(report, 'zhaotong-todate-total'), report, { root, version: '0' })) as {
    low: number;
    page: Record<string, string>;
    sentence: Record<string, string>;
    checks: { id: string; overlap: unknown }[];
  };
  expect(twin.low).toBe(94750);
  expect(twin.page['en']).toBe(`${root}en/data/zhaotong-todate-total/`);
  expect(twin.sentence['zh']).toContain('9.48万人');
  expect(twin.checks[0]).toMatchObject({ id: 'city-destinations', overlap: { low: 94750, high: 94850 } });
});
