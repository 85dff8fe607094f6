import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { schema } from '../../src/reading/schema.ts';

const markup = '<marquee title="x">&\'';

/** Rows that what must stay the same byte for byte rests on: charts and names that the corrections do not touch. */
const untouched: Record<string, (row: string[]) => boolean> = {
  'charts.csv': ([id = '']) => !['nested', 'returned', 'seventy'].includes(id),
  'places.csv': ([id = '']) => !['qingxi', 'yangtze-delta'].includes(id),
  'destinations.csv': ([id = '']) => !['fujian', 'kunming'].includes(id),
  'sources.csv': ([id = '']) => id !== 'r2',
  'site.csv': ([key = '']) => key !== 'contact',
};
/** Codes, fingerprints and what is compared with other tables. */
const guarded = new Set(['para', 'unit', 'language', 'sha256', 'map', 'hash', 'was', 'now', 'figure']);

/** Other tables name a group or a destination by its Chinese name. */
const named = new Set(['groups.csv zh', 'destinations.csv zh']);

/** The markup behind every text that a column holds or may hold; says which columns took it. */
export function spoilWords(folder: string): string[] {
  return Object.values(schema).flatMap(({ file, columns }) => {
    const path = join(folder, 'data', file);
    const [head = [], ...rows] = Papa.parse<string[]>(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data; // prettier-ignore
    const isWords = (name: string): boolean =>
      columns[name as keyof typeof columns]?.['kind'] === 'text' && !guarded.has(name) && !named.has(`${file} ${name}`);
    const words = head.filter(isWords);
    const spoilt = rows.map((row) =>
      untouched[file]?.(row) ? row : row.map((cell, i) => (words.includes(head[i] ?? '') ? cell + markup : cell)),
    );
    writeFileSync(path, `\uFEFF${Papa.unparse([head, ...spoilt], { newline: '\r\n' })}\r\n`);
    return words.map((word) => `${file} ${word}`);
  });
}
