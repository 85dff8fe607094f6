/**
 * npm run publish:check [-- --lang en] [--format json|github]
 * Whether what was built may be published: the data, what readers were promised, and the built site. Writes nothing.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { charts } from '../src/charts/index.ts';
import { slots } from '../src/charts/slots.ts';
import { versionOf } from '../src/exports/files.ts';
import type { Lang } from '../src/model/figure.ts';
import type { Published, PublishedChart } from '../src/model/published.ts';
import type { Report } from '../src/model/report.ts';
import { isError, type Issue } from '../src/reading/issue.ts';
import { checkAddress, checkBuild, checkFrozen, type Build, type Release } from '../src/reading/release.ts';
import { readReport } from '../src/reading/report.ts';
import { formatAnnotations, formatJson } from '../src/text/annotations.ts';
import { formatDiagnostics } from '../src/text/diagnostics.ts';
import { formatFailure, openPublished, readFiles } from './data.ts';

/** Where the editors' files are, and what was built from them. */
export interface Folders {
  data: string;
  dist: string;
}

/** The data as they would be published, what was promised before, and whatever stands in the way. */
export interface Checked {
  report: Report | undefined;
  published: Published;
  build: Build | undefined;
  issues: Issue[];
}

const nothing: Published = { figures: [], checks: [], charts: [], urls: [] };

/** Everything but the site's address, which a record of what was published does not hold. */
export async function checkFolders({ data, dist }: Folders): Promise<Checked> {
  const { published = nothing, issues: unread } = openPublished(data);
  const files = readFiles(data);
  const { report, issues: found } = readReport(files, { charts, slots, published, isFinal: true });
  const issues = [...unread, ...found];
  const build = report && (await openBuild(dist, report, newest(data, [...files.keys()])));
  const release: Release = { published, frozen: hashFrozen(data), past: listPast(data), build };
  if (unread.length === 0) issues.push(...checkFrozen(release));
  // With an error in the data there is nothing to hold the build against.
  if (report) issues.push(...checkBuild(release));
  return { report, published, build, issues };
}

/** A built site; undefined if there is none. Its ledger's index names its address and the version of its data. */
async function openBuild(dist: string, report: Report, changed: number): Promise<Build | undefined> {
  const index = join(dist, 'data/index.json');
  if (!existsSync(index)) return undefined;
  const { version, files } = JSON.parse(readFileSync(index, 'utf8')) as { version: string; files: { url: string }[] };
  const root = (files[0]?.url ?? '').replace(/data\/[^/]*$/, '');
  const isCurrent = version === (await versionOf(report)) && statSync(index).mtimeMs >= changed;
  return { root, isCurrent, urls: listUrls(dist) };
}

/** When the editors' files were last written. */
const newest = (data: string, paths: readonly string[]): number =>
  Math.max(...paths.filter((path) => /\.csv$|\.md$/.test(path)).map((path) => statSync(join(data, path)).mtimeMs));

/** Addresses below the root. What carries a hash in its name, or answers for what is not found, is no promise. */
const listUrls = (dist: string): Set<string> =>
  new Set(
    readdirSync(dist, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(dist, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .filter((path) => !/^_astro\/|^(e\/)?404\.html$/.test(path))
      .map((path) => path.replace(/(^|\/)index\.html$/, '$1'))
      .sort(),
  );

function hashFrozen(data: string): Map<string, string> {
  const folder = join(data, 'frozen');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.html')) : [];
  const hash = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex')
      .slice(0, 8);
  return new Map(names.map((name) => [name.replace(/\.html$/, ''), hash(name)]));
}

/**
 * Lines that some commit took out of published.json since it holds addresses too; none where there is no repository.
 * Drafts that were recorded before the first publication are no promise.
 */
function listPast(data: string): PublishedChart[] {
  const [first] = git(data, ['--format=%H', '--reverse', '-G^"urls":']).split('\n');
  if (!first) return [];
  const line = /^-\{"id":"([\w-]+)","lang":"(zh|en)","hash":"([0-9a-f]{8})","date":"([\d-]+)"/gm;
  const removed = git(data, ['-p', '-U0', '--format=', `${first}..HEAD`]).matchAll(line);
  return [...removed].map(([, id = '', lang, hash = '', date = '']) => ({
    id,
    lang: lang === 'en' ? 'en' : 'zh',
    hash,
    date,
  }));
}

function git(data: string, args: readonly string[]): string {
  const { status, stdout } = spawnSync('git', ['-C', data, 'log', ...args, '--', 'published.json'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return status === 0 ? stdout : '';
}

/** What was asked for on the command line: folders and language; and where issues go, and words for people. */
interface Request extends Folders {
  lang: Lang;
  tell: (issues: readonly Issue[], words: string) => void;
}

/** Exit status: 0 sound, 1 something for the editor to mend, 2 a bug of ours. */
export async function runPublish(work: (request: Request) => Promise<boolean>): Promise<void> {
  const { values } = parseArgs({
    options: {
      lang: { type: 'string', default: 'zh' },
      data: { type: 'string', default: join(root, 'data') },
      dist: { type: 'string', default: process.env.OUT_DIR ?? join(root, 'dist') },
      format: { type: 'string', default: 'page' },
    },
  });
  const lang: Lang = values.lang === 'en' ? 'en' : 'zh';
  const tell = (issues: readonly Issue[], words: string): void => {
    if (values.format === 'json') console.log(formatJson(issues, lang));
    else if (values.format === 'github') console.log(formatAnnotations(issues, lang));
    else if (issues.length > 0) console.error(`${formatDiagnostics(issues, lang)}\n`);
    if (words && values.format === 'page') console.log(words);
  };
  try {
    process.exitCode = (await work({ ...values, lang, tell })) ? 0 : 1;
  } catch (thrown) {
    console.error(formatFailure(thrown, lang));
    process.exitCode = 2;
  }
}

const root = join(import.meta.dirname, '..');
const done = {
  zh: (figures: number, urls: number) =>
    `可以发布：${figures} 个数字、${urls} 个网址都对得上。发布后运行 npm run publish:record。`,
  en: (figures: number, urls: number) =>
    `Ready to publish: ${figures} figures and ${urls} addresses are as promised. After publishing run npm run publish:record.`,
};

if (import.meta.main) {
  await runPublish(async ({ lang, tell, ...folders }) => {
    const { report, build, issues } = await checkFolders(folders);
    const all = [...issues, ...checkAddress(build)];
    const isReady = report !== undefined && build !== undefined && !all.some(isError);
    tell(all, isReady ? done[lang](report.figures.length, build.urls.size) : '');
    return isReady;
  });
}
