import { createHash } from 'node:crypto';
import Papa from 'papaparse';
import { parseHTML } from 'linkedom';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { datasetLd } from '../../src/exports/dataset.ts';
import { atom } from '../../src/exports/feed.ts';
import { indexJson, listDownloads, versionOf } from '../../src/exports/files.ts';
import { figureTwin } from '../../src/exports/twin.ts';
import type { Correction } from '../../src/model/correction.ts';
import { getFigure, type Report } from '../../src/model/report.ts';
import { openReport } from '../support/report.ts';
import { checkSchema } from '../support/schema.ts';

const root = 'https://example.org/ledger/';
const report = openReport();
const files = new Map((await listDownloads(report, root)).map((file) => [file.name, file.bytes]));
const read = (name: string): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.get(name));
const parse = (name: string): unknown => JSON.parse(read(name));
const rowsOf = (csv: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true }).data;

test('the JSON is what its schema says, and a wrong one is found out', () => {
  const schema = parse('figures.schema.json') as Parameters<typeof checkSchema>[1];
  const ledger = parse('figures.json') as { figures: Record<string, unknown>[] };
  expect(checkSchema(ledger, schema)).toEqual([]);
  expect(ledger.figures.length).toBe(report.figures.length);
  const wrong = structuredClone(ledger);
  wrong.figures[0] = { ...wrong.figures[0], low: '94750', precision: 'roughly' };
  expect(checkSchema(wrong, schema).map((fault) => fault.split(':')[0])).toEqual(['$.figures[0].low', '$.figures[0].precision']); // prettier-ignore
});

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

/** Frictionless Data Package 1: what the specification requires of a tabular package, and the names it allows. */
const packageSchema = {
  type: 'object',
  required: ['profile', 'name', 'resources', 'licenses', 'version', 'homepage'],
  properties: {
    profile: { enum: ['tabular-data-package'] },
    name: { type: 'string', pattern: '^[-a-z0-9._/]+$' },
    homepage: { type: 'string', pattern: '^https?://' },
    licenses: { type: 'array', minItems: 1, items: { type: 'object', required: ['name', 'path'] } },
    sources: { type: 'array', items: { type: 'object', required: ['title'] } },
    contributors: { type: 'array', items: { type: 'object', required: ['title'] } },
    resources: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['profile', 'name', 'path', 'schema', 'bytes', 'hash'],
        properties: {
          profile: { enum: ['tabular-data-resource'] },
          name: { type: 'string', pattern: '^[-a-z0-9._/]+$' },
          path: { type: 'string', pattern: '^[^./~][^:]*$' },
          bytes: { type: 'integer' },
          hash: { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' },
          schema: {
            type: 'object',
            required: ['fields'],
            properties: {
              missingValues: { type: 'array', items: { type: 'string' } },
              fields: {
                type: 'array',
                minItems: 1,
                items: {
                  type: 'object',
                  required: ['name', 'type'],
                  properties: { name: { type: 'string' }, type: { enum: ['string', 'number', 'integer', 'boolean'] } },
                },
              },
            },
          },
        },
      },
    },
  },
};

interface Package {
  resources: {
    path: string;
    bytes: number;
    hash: string;
    schema: {
      fields: { name: string; type: string; constraints: { required?: boolean; enum?: string[]; pattern?: string } }[];
    };
  }[];
}

test('the data package is one, and describes each table as it is: fields, bytes, hash, every cell', () => {
  expect(checkSchema(parse('datapackage.json'), packageSchema)).toEqual([]);
  const { resources } = parse('datapackage.json') as Package;
  expect(resources.map(({ path }) => path)).toEqual(['figures.csv', 'checks.csv', 'mentions.csv', 'corrections.csv']);
  for (const { path, bytes, hash, schema } of resources) {
    expect(files.get(path)?.length).toBe(bytes);
    expect(`sha256:${createHash('sha256').update(read(path)).digest('hex')}`).toBe(hash);
    expect(read(path).split('\r\n')[0]).toBe(schema.fields.map(({ name }) => name).join(','));
    const faults = rowsOf(read(path)).flatMap((row) =>
      schema.fields.filter(({ name, type, constraints }) => {
        const cell = row[name] ?? '';
        if (cell === '') return constraints.required;
        if (type === 'number' && !Number.isFinite(Number(cell))) return true;
        if (type === 'boolean' && !['true', 'false'].includes(cell)) return true;
        return (
          (constraints.enum && !constraints.enum.includes(cell)) || !new RegExp(constraints.pattern ?? '').test(cell)
        );
      }),
    );
    expect(faults.map(({ name }) => `${path}: ${name}`)).toEqual([]);
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

test('search engines are told what a data set must have, and their script cannot be left by its text', () => {
  const injected: Report = { ...report, site: { ...report.site, name_en: '</script><script>alert(1)</script>' } };
  const text = datasetLd(injected, { root, version: '0' }, 'en');
  expect(text).not.toContain('<');
  const ld = JSON.parse(datasetLd(report, { root, version: '0' }, 'zh')) as Record<string, unknown>;
  const distribution = { type: 'array', minItems: 1, items: { type: 'object', required: ['@type', 'encodingFormat', 'contentUrl'] } }; // prettier-ignore
  const required = ['@context', '@type', 'name', 'description', 'license', 'creator', 'url', 'distribution'];
  expect(checkSchema(ld, { type: 'object', required, properties: { distribution } })).toEqual([]);
  // Google reads descriptions of 50 to 5,000 characters.
  expect(String(ld['description']).length).toBeGreaterThan(50);
});

test('the citation file has what its format requires, and no line that YAML would read otherwise', () => {
  const lines = read('CITATION.cff').trimEnd().split('\n');
  for (const key of ['cff-version: 1.2.0', 'message: ', 'title: ', 'authors:', 'type: dataset', 'license: CC-BY-4.0'])
    expect(
      lines.some((line) => line.startsWith(key)),
      key,
    ).toBe(true);
  for (const line of lines) expect(line).toMatch(/^(?:[a-z-]+:(?: (?:"(?:[^"\\]|\\.)*"|[\w.-]+))?| {2}- (?:name: "(?:[^"\\]|\\.)*"|[\w ]+))$/); // prettier-ignore
});

const correction: Correction = { date: '2026-11-24', figure: 'weixin-2018-total', kind: 'typo', was: '<b>1</b>', now: '28758人', large: false, reason: { zh: '抄错 & 改', en: 'typed <wrong>' } }; // prettier-ignore

test.each(['corrections', 'data'] as const)(
  'the feed of %s is an Atom feed, with a correction in it or none',
  (kind) => {
    for (const corrections of [[], [correction]]) {
      const xml = atom(kind, { ...report, corrections }, { root, lang: 'en' });
      expect(xml).not.toMatch(/&(?!amp;|lt;|gt;|quot;)/);
      const { documentElement: feed } = parseHTML(xml.replace(/^<\?xml.*\n/, '')).document;
      for (const name of ['id', 'title', 'updated', 'author']) expect(feed.querySelector(name), name).not.toBeNull();
      const entries = [...feed.querySelectorAll('entry')];
      expect(entries.length).toBe(kind === 'data' ? report.sources.length : corrections.length);
      for (const entry of entries) {
        for (const name of ['id', 'title', 'updated', 'summary'])
          expect(entry.querySelector(name)?.textContent, name).toBeTruthy();
        expect(entry.querySelector('link')?.getAttribute('href')).toMatch(
          /^https:\/\/example\.org\/ledger\/en\/(?:data|corrections)\//,
        );
      }
      for (const updated of feed.querySelectorAll('updated'))
        expect(updated.textContent).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
    }
  },
);

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
