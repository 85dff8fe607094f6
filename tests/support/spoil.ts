import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { charts } from '../../src/charts/index.ts';
import { takeFingerprint } from '../../src/model/fingerprint.ts';
import { schema } from '../../src/reading/schema.ts';

/** What would be an element, end an attribute and end a script, and what an entity begins with. */
export const markup = '<marquee title="x">&\'</script>';

/**
 * Rows of each table that are spoilt, where not all are: what a table's other rows name is drawn in pictures, which
 * would be made again, grow over their budget, or no longer be the same as before.
 */
const spoiltRows: Record<string, readonly string[]> = {
  'charts.csv': ['county-flows'],
  'places.csv': ['qingxi', 'yangtze-delta'],
  'destinations.csv': ['fujian', 'kunming'],
  'measures.csv': ['investment', 'qualifying-months'],
  'groups.csv': ['students'],
  'speakers.csv': ['zhaoyang-cadre'],
  'derived.csv': ['weixin-job-subsidy-each'],
  'sources.csv': ['r2'],
  'site.csv': ['contact'],
};

/** Codes, fingerprints and what is compared with other tables. */
const guarded = new Set(['para', 'unit', 'language', 'sha256', 'published', 'map', 'hash', 'was', 'now', 'figure']);

/** Other tables name a group or a destination by its Chinese name. */
const named = new Set(['groups.csv zh', 'destinations.csv zh']);

/** The markup behind every text that a column holds or may hold; says which columns took it. */
export function spoilWords(folder: string): string[] {
  return Object.values(schema).flatMap(({ file, columns }) => {
    const path = join(folder, 'data', file);
    const [head = [], ...rows] = Papa.parse<string[]>(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data; // prettier-ignore
    const kinds = new Map(Object.entries(columns).map(([name, { kind }]) => [name, kind]));
    const isWords = (name: string): boolean =>
      kinds.get(name) === 'text' && !guarded.has(name) && !named.has(`${file} ${name}`);
    const words = head.filter(isWords);
    const spoilt = rows.map((row) =>
      spoiltRows[file]?.includes(row[0] ?? '') === false
        ? row
        : row.map((cell, i) => (words.includes(head[i] ?? '') ? cell + markup : cell)),
    );
    // A map's approval number is its drawing's own.
    if (file === 'maps.csv') for (const row of spoilt) row[head.indexOf('hash')] = findFingerprint(row[0]);
    writeFileSync(path, `\uFEFF${Papa.unparse([head, ...spoilt], { newline: '\r\n' })}\r\n`);
    return words.map((word) => `${file} ${word}`);
  });
}

function findFingerprint(map: string | undefined): string {
  const ground = charts.find(({ id }) => id === map)?.ground?.();
  return ground ? takeFingerprint(ground) : '';
}
