import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { charts } from '../src/charts/index.ts';
import { type Since, writeDesk } from '../src/desk/page.ts';
import type { Lang } from '../src/model/figure.ts';
import { parsePublished } from '../src/model/published.ts';
import type { Report } from '../src/model/report.ts';
import type { Issue } from '../src/reading/issue.ts';
import { readReport } from '../src/reading/report.ts';

interface Checked {
  report?: Report;
  issues: Issue[];
}

/** A version of the repository that git does not know, or none at all. */
export class UnknownVersion extends Error {}

/** The editors' page as one HTML text. `ref` names a version of the repository; empty compares with what is published. */
export function makeDesk(
  { report, issues }: Checked,
  { data, ref, lang }: { data: string; ref: string; lang: Lang },
): string {
  const since = ref ? readVersion(data, ref) : readPublished(data, report);
  return writeDesk({ report, issues, since, charts, lang, style: readStyle('desk') + readStyle('desk-parts') });
}

/** A file of src/styles; `desk` is enough for what stands over a page. */
export const readStyle = (name: 'desk' | 'desk-parts'): string =>
  readFileSync(join(import.meta.dirname, `../src/styles/${name}.css`), 'utf8');

/** What readers were last given: the figures and checks of data/published.json in the words of today. */
function readPublished(data: string, report: Report | undefined): Since {
  const path = join(data, 'published.json');
  const published = existsSync(path) ? parsePublished(readFileSync(path, 'utf8')) : undefined;
  const isRecorded = report && published && published.figures.length > 0;
  const before = isRecorded ? { ...report, figures: published.figures, checks: published.checks } : undefined;
  return { ref: '', report: before, frozen: published?.charts ?? [] };
}

/** The data as they are in a version of the repository, read by today's rules. */
function readVersion(data: string, ref: string): Since {
  const { report } = readReport(readFilesAt(data, ref), { charts });
  return { ref, report, frozen: readPublished(data, undefined).frozen };
}

/** Files below the folder at a version, by path, as `readFiles` gives those on disk. */
function readFilesAt(folder: string, ref: string): Map<string, Uint8Array> {
  const git = (command: string[], input?: string): Buffer => {
    try {
      return execFileSync('git', command, { cwd: folder, input, maxBuffer: 2 ** 28, stdio: ['pipe', 'pipe', 'pipe'] });
    } catch (thrown) {
      const { stderr } = thrown as { stderr?: Buffer };
      throw new UnknownVersion(stderr?.toString('utf8').trim() || String(thrown));
    }
  };
  // `^{commit}` refuses what is no version, and anything that looks like an option.
  const version = git(['rev-parse', '--verify', '--end-of-options', `${ref}^{commit}`])
    .toString('utf8')
    .trim();
  const paths = git(['ls-tree', '-r', '-z', '--name-only', version, '.']).toString('utf8').split('\0').filter(Boolean);
  const bodies = splitBatch(git(['cat-file', '--batch'], paths.map((path) => `${version}:./${path}\n`).join('')));
  return new Map(paths.map((path, i) => [path, bodies[i] ?? new Uint8Array()]));
}

/** Output of `git cat-file --batch`: a line `name type size`, so many bytes and a line end, over and over. */
function splitBatch(output: Buffer): Uint8Array[] {
  const bodies: Uint8Array[] = [];
  for (let at = 0; at < output.length;) {
    const lineEnd = output.indexOf(10, at);
    const size = Number(output.toString('utf8', at, lineEnd).split(' ')[2]);
    bodies.push(output.subarray(lineEnd + 1, lineEnd + 1 + size));
    at = lineEnd + size + 2;
  }
  return bodies;
}
