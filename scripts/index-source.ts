/**
 * npm run data:index -- FILE [--source r1]
 * Reads a source's text (paragraphs marked `[P1]` …) and writes data/sources/<id>.index.csv: each numeral in order,
 * with the single words of the data's own vocabulary that stand beside it. Sentences never leave the text.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import Papa from 'papaparse';
import { indexText } from '../src/model/numerals.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { source: { type: 'string', default: 'r1' }, data: { type: 'string', default: 'data' } },
});
const [file] = positionals;
if (!file) {
  console.error('用法 / usage: npm run data:index -- 原文.txt --source r1');
  process.exit(1);
}

const text = readFileSync(file, 'utf8');
const rows = indexText(text, readVocabulary(values.data));
const target = `${values.data}/sources/${values.source}.index.csv`;
const csv = Papa.unparse(
  rows.map((row) => ({ ...row, cues: row.cues.join('、'), by: '', evidence: '', date: '' })),
  { newline: '\r\n', escapeFormulae: true },
);
writeFileSync(target, `\uFEFF${csv}\r\n`);
console.log(`${target}: ${rows.length} 个数字 / numerals; sha256 ${createHash('sha256').update(text).digest('hex')}`);

/** The cue words of destinations, measures and groups. */
function readVocabulary(data: string): string[] {
  const words = ['destinations', 'measures', 'groups'].flatMap((name) => {
    const body = readFileSync(`${data}/${name}.csv`, 'utf8').replace(/^\uFEFF/, '');
    return Papa.parse<Record<string, string>>(body, { header: true }).data.flatMap((row) =>
      (row['cues'] ?? '').split('、'),
    );
  });
  return [...new Set(words.filter(Boolean))];
}
