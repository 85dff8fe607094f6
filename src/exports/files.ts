import type { Report } from '../model/report.ts';
import { listGrids } from './about.ts';
import { citation } from './citation.ts';
import { dataPackage } from './data-package.ts';
import type { Download } from './download.ts';
import { ledgerSchema, ledgerTypes } from './fields.ts';
import { sha256 } from './hash.ts';
import { ledgerJson, listSheets, sheetCsv, sheetExcelCsv } from './ledger.ts';
import { workbook } from './workbook.ts';

/** Every file of the ledger but the index that lists them. `root` is the site's absolute address with a closing slash. */
export async function listDownloads(report: Report, root: string): Promise<Download[]> {
  const version = await versionOf(report);
  const sheets = listSheets(report);
  const tables = sheets.map((sheet) => text(`${sheet.name}.csv`, 'text/csv', sheetCsv(sheet)));
  const [figures] = sheets;
  return [
    ...tables,
    ...(figures ? [text('figures.excel.csv', 'text/csv', sheetExcelCsv(figures))] : []),
    {
      name: 'ledger.xlsx',
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      bytes: workbook(listGrids(report, { root, version })),
    },
    text('figures.json', 'application/json', ledgerJson(report, version)),
    text('figures.schema.json', 'application/schema+json', ledgerSchema(root)),
    text('types.ts', 'text/plain', ledgerTypes()),
    text('datapackage.json', 'application/json', await dataPackage(report, { root, version, tables })),
    text('CITATION.cff', 'text/plain', citation(report, { root, version })),
  ];
}

/** One download by name. Throws if there is none. */
export async function getDownload(report: Report, root: string, name: string): Promise<Download> {
  const found = (await listDownloads(report, root)).find((download) => download.name === name);
  if (!found) throw new Error(`unknown download: ${name}`);
  return found;
}

/** What there is, for programs: counts, each file's size and SHA-256, and every figure's id. */
export async function indexJson(report: Report, root: string): Promise<string> {
  const files = (await listDownloads(report, root)).map(async ({ name, type, bytes }) => ({
    path: name,
    url: `${root}data/${name}`,
    type,
    bytes: bytes.length,
    sha256: await sha256(bytes),
  }));
  const body = {
    version: await versionOf(report),
    counts: {
      figures: report.figures.length,
      reported: report.figures.filter(({ status }) => status !== 'derived').length,
      checks: report.checks.length,
      mentions: report.mentions.length,
      corrections: report.corrections.length,
    },
    files: await Promise.all(files),
    figures: report.figures.map(({ id }) => id),
  };
  return `${JSON.stringify(body, null, 1)}\n`;
}

/** First eight hex digits of the data's SHA-256: the same data, the same version, whoever builds it and when. */
export async function versionOf(report: Report): Promise<string> {
  const data = [...listSheets(report), ...report.sources];
  return (await sha256(new TextEncoder().encode(JSON.stringify(data)))).slice(0, 8);
}

const text = (name: string, type: string, body: string): Download => ({
  name,
  type: `${type}; charset=utf-8`,
  bytes: new TextEncoder().encode(body),
});
