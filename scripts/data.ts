import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { parseArgs, styleText } from 'node:util';
import { charts } from '../src/charts/index.ts';
import { slots } from '../src/charts/slots.ts';
import { makeDesk, UnknownVersion } from './desk.ts';
import type { Lang } from '../src/model/figure.ts';
import { takeFingerprint } from '../src/model/fingerprint.ts';
import { parsePublished, type Published } from '../src/model/published.ts';
import { createIssue, type Issue } from '../src/reading/issue.ts';
import { ReadingError } from '../src/reading/reading.ts';
import { readReport } from '../src/reading/report.ts';
import type { Report } from '../src/model/report.ts';
import { wholeFile } from '../src/reading/spot.ts';
import { tidyFiles } from '../src/reading/tidy.ts';
import { formatAnnotations, formatJson } from '../src/text/annotations.ts';
import { formatDiagnostics, type Paint } from '../src/text/diagnostics.ts';
import { formatTidied, tidiedWords } from '../src/text/tidied.ts';

/** Where the editors' files are, and where the report goes. */
export interface Paths {
  data: string;
  out: string;
}

/**
 * Checks a folder of editors' files and writes the report, whole or not at all: beside the last one, then over it.
 * With an error nothing is written and the last report stays.
 */
export function buildReport({ data, out }: Paths): { report?: Report; issues: Issue[] } {
  const result = checkFolder(data);
  if (result.report) {
    writeWhole(out, JSON.stringify(result.report, null, 1));
  }
  return result;
}

/** Files by their path below the folder, with forward slashes; other rooms of data/ (prose, maps, pictures) by name only. */
export function readFiles(folder: string): Map<string, Uint8Array> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort();
  return new Map(
    paths.map((path) => {
      const bytes = /\.csv$|^story\/.*\.md$/.test(path) ? readPatiently(join(folder, path)) : new Uint8Array();
      if (!bytes) throw new LockedFile(path, findHolder(paths, path));
      return [path, bytes];
    }),
  );
}

/** What was published, if anything was. */
export function openPublished(folder: string): { published?: Published | undefined; issues: Issue[] } {
  const path = join(folder, 'published.json');
  if (!existsSync(path)) return { issues: [] };
  const published = parsePublished(readFileSync(path, 'utf8'));
  return { published, issues: published ? [] : [createIssue('E131', wholeFile('published.json'), {})] };
}

/** Writes beside the file that is there and then over it, so that a reader never meets half of it. */
export function writeWhole(path: string, text: string | Uint8Array): void {
  const part = `${path}.part`;
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(part, text);
    renameSync(part, path);
  } finally {
    rmSync(part, { force: true });
  }
}

/** An editor's file that another program holds. */
class LockedFile extends Error {
  issue: Issue;
  constructor(path: string, holder: string) {
    super(`locked file: ${path}`);
    this.issue = createIssue('E009', wholeFile(path), { holder });
  }
}

const root = join(import.meta.dirname, '..');

function checkFolder(folder: string): { report?: Report; issues: Issue[] } {
  try {
    const { published, issues: unread } = openPublished(folder);
    const read = readReport(readFiles(folder), { charts, slots, published });
    // A list that cannot be read would stop the build later, and with less to say.
    const late = [...unread, ...findRedrawn(read.report)];
    return late.length > 0 ? { issues: [...late, ...read.issues] } : read;
  } catch (thrown) {
    if (thrown instanceof LockedFile) return { issues: [thrown.issue] };
    throw thrown;
  }
}

/** Maps whose approval number (审图号) was given for another drawing than is made now. */
const findRedrawn = (report: Report | undefined): Issue[] =>
  (report?.maps ?? []).flatMap(({ map, approval, hash }) => {
    const ground = charts.find(({ id }) => id === map)?.ground?.();
    if (!approval || !ground) return [];
    const fingerprint = takeFingerprint(ground);
    return hash === fingerprint ? [] : [createIssue('E132', wholeFile('maps.csv'), { map, fingerprint })];
  });

/** Spreadsheets lock a file, or empty it for a moment, while they save: three tries, a third of a second apart. */
function readPatiently(path: string): Uint8Array | undefined {
  for (let tries = 3; tries > 0; tries--) {
    try {
      const bytes = readFileSync(path);
      if (bytes.length > 0 || tries === 1) return bytes;
    } catch (thrown) {
      if (!['EBUSY', 'EPERM', 'EACCES', 'ENOENT'].includes((thrown as NodeJS.ErrnoException).code ?? '')) throw thrown;
    }
    if (tries > 1) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 333);
  }
  return undefined;
}

/** The lock file that Excel, WPS (`~$`) or LibreOffice (`.~lock.`) leaves beside an open file. */
const findHolder = (paths: readonly string[], path: string): string =>
  paths.find(
    (other) => /(^|\/)(~\$|\.~lock\.)/.test(other) && other.includes(path.slice(path.lastIndexOf('/') + 1, -4)),
  ) ?? '';

/** How many numerals of the sources are figures, and how many are set aside with a reason. */
function formatCoverage({ numerals, figures, checks }: Report, lang: Lang): string {
  const recorded = numerals.filter(({ figure }) => figure !== '').length;
  const ignored = numerals.filter(({ figure, reason }) => figure === '' && reason.zh !== '').length;
  const left = numerals.length - recorded - ignored;
  const derived = figures.filter(({ status }) => status === 'derived').length;
  return lang === 'zh'
    ? `来源里的 ${numerals.length} 个数：记录 ${recorded}，不作数字 ${ignored}，遗漏 ${left}。本站另算 ${derived} 个；${checks.length} 项核对都成立。`
    : `${numerals.length} numerals in the sources: ${recorded} recorded, ${ignored} set aside, ${left} left out. ${derived} more computed here; all ${checks.length} checks hold.`;
}

/** Our mistake, not the editor's: says so, and where we were. */
export function formatFailure(thrown: unknown, lang: Lang): string {
  const inner = thrown instanceof ReadingError ? thrown.cause : thrown;
  const cause = inner instanceof Error ? (inner.stack ?? inner.message) : String(inner);
  const place = thrown instanceof ReadingError ? `data/${thrown.file}${thrown.line > 0 ? `:${thrown.line}` : ''}` : '';
  return lang === 'zh'
    ? `这是程序的错，不是您的。${place && `当时正在读 ${place}。`}什么都没有写入，上一份数据还在。请把这一页发给开发者：\n\n${cause}`
    : `This is our bug, not yours. ${place && `It happened while reading ${place}. `}Nothing was written; the last data are still there. Please send this page to the developers:\n\n${cause}`;
}

/** Tells a terminal what is wrong, and what became of the source's numerals. */
export function tell(issues: readonly Issue[], report: Report | undefined, lang: Lang): void {
  const page = formatDiagnostics(issues, lang, { columns: widthOf(process.stderr), paint: paintFor(process.stderr) });
  if (page) console.error(`${page}\n`);
  if (report) console.log(formatCoverage(report, lang));
  else
    console.error(
      lang === 'zh'
        ? '什么都没有写出，网站仍用上一次的数。改好存盘，再运行一次。\n'
        : 'Nothing was written; the site keeps its last numbers. Mend, save and run this again.\n',
    );
}

/** As wide as the terminal, but no wider than reads well; a file or a pipe takes what every terminal shows. */
const widthOf = ({ columns = 80 }: { columns?: number }): number => Math.min(Math.max(columns, 60), 110);

/** Colours where the stream shows them and nobody asked for none (NO_COLOR). */
function paintFor(stream: NodeJS.WriteStream): Paint {
  const paint =
    (...styles: ('bold' | 'red' | 'yellow' | 'dim')[]) =>
    (text: string): string =>
      styleText(styles, text, { stream });
  const [error, warning] = [paint('bold', 'red'), paint('yellow')];
  return {
    strong: paint('bold'),
    quiet: paint('dim'),
    code: (text, severity) => (severity === 'error' ? error(text) : warning(text)),
  };
}

/** Shows what changes, line by line, then writes it. Nothing a figure says changes; see src/reading/tidy.ts. */
function fixFiles(folder: string, lang: Lang): void {
  const tidied = tidyFiles(readFiles(folder));
  console.log(formatTidied(tidied, lang, widthOf(process.stdout)));
  for (const { path, bytes } of tidied) writeWhole(join(folder, path), bytes);
  if (tidied.length > 0) console.log(`\n${tidiedWords(tidied.length, lang)}\n`);
}

/** Writes the editors' page beside the report, `report.json` → `report.html`, and says where it is. */
export function writeDesk(
  checked: { report?: Report; issues: Issue[] },
  { data, out, since, lang }: Paths & { since: string; lang: Lang },
): string {
  const page = out.replace(/(\.json)?$/, '.html');
  writeWhole(page, makeDesk(checked, { data, ref: since, lang }));
  const name = relative(process.cwd(), page);
  return lang === 'zh' ? `编辑台（用浏览器打开）：${name}` : `The editors’ desk (open it in a browser): ${name}`;
}

/** Exit status: 0 sound, 1 something for the editor to mend, 2 a bug of ours. */
function run(): number {
  const { values } = parseArgs({
    options: {
      lang: { type: 'string', default: 'zh' },
      data: { type: 'string', default: join(root, 'data') },
      out: { type: 'string', default: join(root, 'src/generated/report.json') },
      format: { type: 'string', default: 'page' },
      fix: { type: 'boolean', default: false },
      /** A version of the repository to compare with (a tag, a commit, HEAD~3); else what is published. */
      since: { type: 'string', default: '' },
    },
  });
  const lang: Lang = values.lang === 'en' ? 'en' : 'zh';
  try {
    if (values.fix) fixFiles(values.data, lang);
    const { report, issues } = buildReport(values);
    if (values.format === 'json') console.log(formatJson(issues, lang));
    else if (values.format === 'github') console.log(formatAnnotations(issues, lang));
    else {
      tell(issues, report, lang);
      console.log(writeDesk({ issues, ...(report && { report }) }, { ...values, lang }));
    }
    return report ? 0 : 1;
  } catch (thrown) {
    if (thrown instanceof UnknownVersion) {
      console.error(
        lang === 'zh'
          ? `没有“${values.since}”这个版本。请写仓库里的标签、提交号，或 HEAD~1 这样的写法。`
          : `No version “${values.since}”. Write a tag, a commit or something like HEAD~1.`,
      );
      return 1;
    }
    console.error(formatFailure(thrown, lang));
    return 2;
  }
}

if (import.meta.main) process.exitCode = run();
