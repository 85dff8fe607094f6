import type { Report } from '../model/report.ts';
import type { Edition } from './download.ts';

/** A citation file (citation-file-format 1.2.0). JSON strings are YAML strings. */
export function citation({ site }: Report, { root, version }: Edition): string {
  const quote = (text = '') => JSON.stringify(text);
  return [
    'cff-version: 1.2.0',
    'message: "Please cite the figure’s own page where you use one figure, and this where you use many."',
    'type: dataset',
    `title: ${quote(site['name_en'])}`,
    'authors:',
    `  - name: ${quote(site['publisher_en'])}`,
    `version: ${quote(version)}`,
    `url: ${quote(`${root}data/`)}`,
    'license: CC-BY-4.0',
    'keywords:',
    ...['labour migration', 'Zhaotong', 'Dongguan', 'provenance'].map((word) => `  - ${word}`),
    '',
  ].join('\n');
}
