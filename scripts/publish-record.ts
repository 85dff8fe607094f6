/**
 * npm run publish:record, after publishing: writes down what readers were promised, in data/published.json and
 * data/frozen, whole or not at all. Refuses what `npm run publish:check` refuses. What is recorded stays as it is.
 */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { charts } from '../src/charts/index.ts';
import { freezeChart, type Frozen, type Publication } from '../src/exports/frozen.ts';
import { languages } from '../src/model/figure.ts';
import { writePublished, type Published } from '../src/model/published.ts';
import type { Report } from '../src/model/report.ts';
import { isError } from '../src/reading/issue.ts';
import { frozenUrl } from '../src/reading/release.ts';
import { writeWhole } from './data.ts';
import { checkFolders, runPublish } from './publish-check.ts';

/** Frames as of today that no earlier record holds. A chart that has not changed is no new version. */
async function freezeNew(report: Report, published: Published, date: string): Promise<Frozen[]> {
  const known = new Set(published.charts.map(({ hash }) => hash));
  const today = charts.flatMap((chart) => languages.map((lang) => freezeChart(chart, report, { lang, date })));
  return (await Promise.all(today)).filter(({ publication: { hash } }) => !known.has(hash));
}

/** The bodies first, the list that names them last; if anything fails the new bodies go again. */
function write(data: string, frozen: readonly Frozen[], published: Published): void {
  const fileOf = ({ publication: { hash } }: Frozen): string => join(data, 'frozen', `${hash}.html`);
  const fresh = frozen.filter((one) => !existsSync(fileOf(one)));
  mkdirSync(join(data, 'frozen'), { recursive: true });
  try {
    for (const one of fresh) writeWhole(fileOf(one), one.file);
    writeWhole(join(data, 'published.json'), writePublished(published));
  } catch (thrown) {
    for (const one of fresh) rmSync(fileOf(one), { force: true });
    throw thrown;
  }
}

const done = {
  zh: (fresh: number, before: number) => `记下了：新的永久版本 ${fresh} 份，原有 ${before} 份。请提交 data/ 里的改动。`,
  en: (fresh: number, before: number) =>
    `Recorded: ${fresh} new permanent versions, ${before} before. Please commit the changes in data/.`,
};

await runPublish(async ({ lang, tell, ...folders }) => {
  const { report, published, build, issues } = await checkFolders(folders);
  if (!report || !build || issues.some(isError)) {
    tell(issues, '');
    return false;
  }
  const frozen = await freezeNew(report, published, new Date().toISOString().slice(0, 10));
  const all: Publication[] = [...(published.charts as Publication[]), ...frozen.map(({ publication }) => publication)];
  const urls = [...new Set([...published.urls, ...build.urls, ...all.map(frozenUrl)])].sort();
  write(folders.data, frozen, { figures: report.figures, checks: report.checks, charts: all, urls });
  tell(issues, done[lang](frozen.length, published.charts.length));
  return true;
});
