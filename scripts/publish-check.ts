/**
 * npm run publish:check [-- --lang en] [--format json|github]
 * Whether what was built may be published: the data, what readers were promised, and the built site. Writes nothing.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { charts } from '../src/charts/index.ts';
import { versionOf } from '../src/exports/files.ts';
import type { Report } from '../src/model/report.ts';
import type { Published, PublishedChart } from '../src/model/published.ts';
import { isError, type Issue } from '../src/reading/issue.ts';
import { checkAddress, checkBuild, checkFrozen, type Build, type Release } from '../src/reading/release.ts';
import { readReport } from '../src/reading/report.ts';
import { openPublished, readFiles, runCommand } from './data.ts';

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
  const { report, issues: found } = readReport(files, { charts, published, isFinal: true });
  const issues = [...unread, ...found];
  const build = report && (await openBuild(dist, report, newest(data, [...files.keys()])));
  const release: Release = { published, frozen: hashFrozen(data), past: listPast(data), build };
  if (unread.length === 0) issues.push(...checkFrozen(release));
  // With an error in the data there is nothing to hold the build against.
  if (report) issues.push(...checkBuild(release, new Set()));
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
      .filter((path) => !/^_astro\/|^404\.html$/.test(path))
      .map((path) => path.replace(/(^|\/)index\.html$/, '$1'))
      .sort(),
  );

function hashFrozen(data: string): Map<string, string> {
  const folder = join(data, 'frozen');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.html')) : [];
  const hash = (name: string) => createHash('sha256').update(readFileSync(join(folder, name))).digest('hex').slice(0, 8);
  return new Map(names.map((name) => [name.replace(/\.html$/, ''), hash(name)]));
}

/** Lines that were taken out of published.json in some commit; none where there is no repository. */
function listPast(data: string): PublishedChart[] {
  const args = ['-C', data, 'log', '-p', '-U0', '--format=', '--', 'published.json'];
  const { stdout } = spawnSync('git', args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  const line = /^-\{"id":"([\w-]+)","lang":"(zh|en)","hash":"([0-9a-f]{8})","date":"([\d-]+)"/gm;
  return [...(stdout ?? '').matchAll(line)].map(([, id = '', lang, hash = '', date = '']) => ({
    id,
    lang: lang === 'en' ? 'en' : 'zh',
    hash,
    date,
  }));
}

const done = {
  zh: (figures: number, urls: number) => `可以发布：${figures} 个数字、${urls} 个网址都对得上。发布后运行 npm run publish:record。`,
  en: (figures: number, urls: number) =>
    `Ready to publish: ${figures} figures and ${urls} addresses are as promised. After publishing run npm run publish:record.`,
};

if (import.meta.main) {
  await runCommand(async ({ lang, tell, ...folders }) => {
    const { report, build, issues } = await checkFolders(folders);
    const all = [...issues, ...checkAddress({ build })];
    const isReady = report !== undefined && build !== undefined && !all.some(isError);
    tell(all, isReady ? done[lang](report.figures.length, build.urls.size) : '');
    return isReady;
  });
}
