import type { Report } from '../model/report.ts';
import type { Download, Edition } from './download.ts';
import { fields, type Field } from './fields.ts';
import { sha256 } from './hash.ts';

/** A Frictionless data package (specs.frictionlessdata.io, version 1) of the CSV tables. */
export async function dataPackage(report: Report, edition: Edition & { tables: readonly Download[] }): Promise<string> {
  const { root, version, tables } = edition;
  const resources = tables.map(async ({ name, bytes }) => ({
    profile: 'tabular-data-resource',
    name: name.replace('.csv', ''),
    path: name,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: bytes.length,
    hash: `sha256:${await sha256(bytes)}`,
    dialect: { delimiter: ',', lineTerminator: '\r\n', doubleQuote: true, header: true },
    schema: tableSchema(fields[name.replace('.csv', '') as keyof typeof fields]),
  }));
  const body = {
    profile: 'tabular-data-package',
    name: 'dongguan-zhaotong-ledger',
    title: report.site['name_en'],
    description: `${report.site['name_zh'] ?? ''}: every figure of one news report, with interval, period, scope and checks.`,
    homepage: `${root}data/`,
    version,
    licenses: [{ name: 'CC-BY-4.0', title: 'Creative Commons Attribution 4.0', path: licence }],
    sources: report.sources.map(({ title, url }) => ({ title: title.en, ...(url ? { path: url } : {}) })),
    contributors: [{ title: report.site['publisher_en'], role: 'publisher' }],
    resources: await Promise.all(resources),
  };
  return `${JSON.stringify(body, null, 1)}\n`;
}

export const licence = 'https://creativecommons.org/licenses/by/4.0/';

const tableSchema = (columns: Record<string, Field>) => ({
  fields: Object.entries(columns).map(([name, { type, nullable, values, pattern, what }]) => ({
    name,
    type,
    description: what,
    constraints: {
      ...(nullable ? {} : { required: true }),
      ...(values ? { enum: values } : {}),
      ...(pattern ? { pattern } : {}),
    },
  })),
  missingValues: [''],
  ...(columns['id'] ? { primaryKey: 'id' } : {}),
});
