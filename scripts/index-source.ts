/**
 * npm run data:index -- FILE --source r2 [--lang en]
 * Reads a source's text (paragraphs marked `[P1]` …) and writes data/sources/<id>.index.csv: each numeral in order,
 * with the single words of the data's own vocabulary that stand beside it. Sentences never leave the text. What an
 * editor confirmed in an index that is there stays in it.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Papa from 'papaparse';
import type { Lang } from '../src/model/figure.ts';
import { indexText, type IndexedNumeral } from '../src/model/numerals.ts';
import { decode } from '../src/reading/encoding.ts';
import { isError } from '../src/reading/issue.ts';
import { indexSchema } from '../src/reading/schema.ts';
import { readTables, type IndexRow, type Tables } from '../src/reading/tables.ts';
import { indexingText } from '../src/text/indexing.ts';
import { describeIssue } from '../src/text/problems.ts';
import { formatFailure, readFiles, writeWhole } from './data.ts';

/** Something for the editor to mend, in the editor's words. */
class Refusal extends Error {}

/** What was asked for. */
interface Request {
  file: string;
  source: string;
  data: string;
  lang: Lang;
}

/** Writes the index, whole or not at all, and says what there is to do next. */
function indexSource({ file, source, data, lang }: Request): string[] {
  const t = indexingText[lang];
  const { text, sha256 } = openText(file, lang);
  const { tables } = readTables(readFiles(data));
  const known = tables.sources.find(({ id }) => id === source);
  // An index without its source would be a file that nothing reads.
  if (!known)
    throw new Refusal(
      t.unknownSource(
        source,
        tables.sources.map(({ id }) => id),
        sha256,
      ),
    );
  const numerals = indexText(text, vocabularyOf(tables));
  if (numerals.length === 0) throw new Refusal(t.noMarks);
  const { kept, lost } = keepConfirmed(tables.indexes.get(source) ?? [], numerals);
  const target = indexSchema(source).file;
  writeWhole(join(data, target), writeIndex(numerals, kept));
  return [
    t.written(`data/${target}`, numerals.length, kept.length),
    ...lost.map(({ para, n, printed }) => t.lost(para, n, printed)),
    ...(known.sha256 === sha256 ? [] : [t.fingerprint(source, known.sha256, sha256)]),
    t.next,
  ];
}

/** The text in whatever encoding an editor's programs save, with the hash of its bytes. */
function openText(file: string, lang: Lang): { text: string; sha256: string } {
  const t = indexingText[lang];
  if (!file) throw new Refusal(t.usage);
  if (!existsSync(file)) throw new Refusal(t.noFile(file));
  const bytes = readFileSync(file);
  const { text, issues } = decode(file, bytes);
  const refused = issues.find(isError);
  if (text === undefined || refused) {
    const { found, mend } = refused ? describeIssue(refused, lang) : { found: t.noFile(file), mend: '' };
    throw new Refusal(`${file}: ${found} ${mend}`);
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { text: text.replace(/\r\n?/g, '\n'), sha256 };
}

/** The cue words of destinations, measures and groups. */
const vocabularyOf = ({ destinations, measures, groups }: Tables): string[] => [
  ...new Set([...destinations, ...measures, ...groups].flatMap(({ cues }) => cues)),
];

interface Kept {
  kept: IndexRow[];
  /** Rows whose numeral the text no longer has, or has otherwise. */
  lost: IndexRow[];
}

/** Rows of the last index that an editor vouches for: each stays behind the numeral it is about. */
function keepConfirmed(before: readonly IndexRow[], numerals: readonly IndexedNumeral[]): Kept {
  const vouched = before.filter(({ by }) => by !== '');
  const found = (row: { para: string; n: number }) => numerals.find(({ para, n }) => para === row.para && n === row.n);
  const isLost = (row: IndexRow): boolean => {
    const first = before.find(({ para, n, by }) => para === row.para && n === row.n && by === '');
    return !found(row) || (first !== undefined && found(row)?.printed !== first.printed);
  };
  return { kept: vouched.filter((row) => found(row)), lost: vouched.filter(isLost) };
}

function writeIndex(numerals: readonly IndexedNumeral[], kept: readonly IndexRow[]): string {
  const rows = numerals.flatMap(({ cues, ...row }) => [
    { ...row, cues: cues.join('、'), by: '', evidence: '', date: '' },
    ...kept
      .filter(({ para, n }) => para === row.para && n === row.n)
      .map(({ para, n, printed, cues: own, by, evidence, date }) => ({
        para,
        n,
        printed,
        cues: own.join('、'),
        by,
        evidence,
        date,
      })),
  ]);
  return `\uFEFF${Papa.unparse(rows, { newline: '\r\n', escapeFormulae: true })}\r\n`;
}

/** Exit status: 0 written, 1 something for the editor to mend, 2 a bug of ours. */
function run(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      source: { type: 'string', default: 'r1' },
      data: { type: 'string', default: join(import.meta.dirname, '../data') },
      lang: { type: 'string', default: 'zh' },
    },
  });
  const lang: Lang = values.lang === 'en' ? 'en' : 'zh';
  try {
    const lines = indexSource({ file: positionals[0] ?? '', source: values.source, data: values.data, lang });
    console.log(lines.join('\n'));
    return 0;
  } catch (thrown) {
    console.error(thrown instanceof Refusal ? thrown.message : formatFailure(thrown, lang));
    return thrown instanceof Refusal ? 1 : 2;
  }
}

process.exitCode = run();
