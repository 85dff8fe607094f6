import Papa from 'papaparse';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';
import { charts } from '../../src/charts/index.ts';
import { drawInterval } from '../../src/charts/interval.ts';
import { datasetLd } from '../../src/exports/dataset.ts';
import { listFiles } from '../../src/exports/embed-files.ts';
import { atom, feeds } from '../../src/exports/feed.ts';
import { listDownloads } from '../../src/exports/files.ts';
import { figureTwin } from '../../src/exports/twin.ts';
import { languages } from '../../src/model/figure.ts';
import type { Report } from '../../src/model/report.ts';
import { readReport } from '../../src/reading/report.ts';
import { openFiles, readCells, withCells, type Files } from '../support/data.ts';
import { checkAtom } from '../support/xml.ts';

const root = 'https://example.org/';
const edition = { root, version: '0' };
const clean = openFiles();
const tables = [...clean.keys()].filter((path) => path.endsWith('.csv'));
const columns = tables.flatMap((file) => (readCells(clean, file)[0] ?? []).map((_, x) => ({ file, x })));
const read = (files: Files): Report | undefined => readReport(files, { charts }).report;

/** The files with a text put into one column: before or after what its cells hold. */
const spoil = (files: Files, { file, x }: { file: string; x: number }, change: (cell: string) => string): Files =>
  withCells(
    files,
    file,
    readCells(files, file).map((row, y) => row.map((cell, i) => (y > 0 && i === x ? change(cell) : cell))),
  );

/** The report with a text in every column whose cells may hold it; the others are guarded when they are read. */
function spoilAll(change: (cell: string, column: number) => string): { report: Report; open: number } {
  let [files, open] = [clean, 0];
  for (const [i, column] of columns.entries()) {
    const next = spoil(files, column, (cell) => change(cell, i));
    if (!read(next)) continue;
    files = next;
    open += 1;
  }
  const report = read(files);
  if (!report) throw new Error('the clean ledger does not pass');
  return { report, open };
}

/** Every text the site gives away for a report, by name. */
async function listTexts(report: Report): Promise<Map<string, string>> {
  const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  const downloads = (await listDownloads(report, root)).map(({ name, bytes }) => [name, decode(bytes)] as const);
  const out = listFiles({ report, root, scripts: { frame: '', loader: '' }, published: [], bodies: {} });
  const embeds = await Promise.all(out.map(async (file) => [file.path, await file.make()] as const));
  return new Map([
    ...downloads,
    ...embeds,
    ...feeds.flatMap((kind) =>
      languages.map((lang) => [`${kind}.${lang}.xml`, atom(kind, report, { root, lang })] as const),
    ),
    ...languages.map((lang) => [`dataset.${lang}.ld`, datasetLd(report, edition, lang)] as const),
    ...report.figures.map((figure) => [`${figure.id}.json`, figureTwin(figure, report, edition)] as const),
    ...report.figures.map((figure) => [`${figure.id}.svg`, drawInterval(figure, 'zh') ?? ''] as const),
  ]);
}

describe('markup in every column', () => {
  const markup = '<marquee title="x">&\'';
  let texts = new Map<string, string>();
  let spoilt: ReturnType<typeof spoilAll>;
  beforeAll(async () => {
    spoilt = spoilAll((cell) => (cell === '' ? markup : `${cell}${markup}`));
    texts = await listTexts(spoilt.report);
  }, 60_000);

  test('it gets into the report by many of them, so that there is something to escape', () => {
    expect(spoilt.open).toBeGreaterThan(20);
    expect([...texts.values()].filter((text) => /marquee/.test(text)).length).toBeGreaterThan(100);
  });

  test('no drawing, frame, fragment or feed holds it as an element', async () => {
    const documents = [...texts].filter(([name]) => /\.(html|svg|xml|ld)$/.test(name));
    expect(documents.length).toBeGreaterThan(100);
    expect(documents.filter(([, text]) => /<marquee/.test(text)).map(([name]) => name)).toEqual([]);
    const live = documents.filter(([name, text]) => name.endsWith('.html') && parseHTML(text).document.querySelector(':is(marquee)')); // prettier-ignore
    expect(live.map(([name]) => name)).toEqual([]);
    for (const kind of feeds) expect(await checkAtom(texts.get(`${kind}.en.xml`) ?? '')).toEqual([]);
  });

  test('JSON gives it back as it was written', () => {
    const json = [...texts].filter(([name]) => name.endsWith('.json') || name.endsWith('.ld'));
    for (const [, text] of json) expect(() => JSON.parse(text) as unknown).not.toThrow();
    const { figures } = JSON.parse(texts.get('figures.json') ?? '') as { figures: { note_en: string | null }[] };
    expect(figures.some(({ note_en }) => note_en?.endsWith(markup))).toBe(true);
  });
});

test('a cell that begins like a formula, in any column that takes it, is a formula in no table', async () => {
  const formulas = ['=HYPERLINK("http://x")', '+1+1', '@SUM(A1)', '-2+3'];
  const { report, open } = spoilAll((cell, i) => `${formulas[i % formulas.length] ?? ''}${cell}`);
  expect(open).toBeGreaterThan(10);
  const written = [...(await listTexts(report))].filter(([name]) => name.endsWith('.csv'));
  expect(written.some(([, text]) => /(?:^|,)"?'[=+@-]/m.test(text))).toBe(true);
  for (const [name, text] of written) {
    const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: true });
    expect(
      data.flat().filter((cell) => /^[=+@]|^-(?![\d.]+$)/.test(cell)),
      name,
    ).toEqual([]);
  }
});
