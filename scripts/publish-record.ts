import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { charts } from '../src/charts/index.ts';
import { freezeChart, type Publication } from '../src/exports/frozen.ts';
import { languages } from '../src/model/figure.ts';
import type { Report } from '../src/model/report.ts';

const data = join(import.meta.dirname, '../data');
const list = join(data, 'published.json');

/**
 * Records every chart's frame as it is today: a line in data/published.json and its body in data/frozen. What is recorded
 * already stays as it is; a chart that has not changed gets no new line. Reads what `npm run data` wrote.
 */
async function recordCharts(date: string): Promise<void> {
  const report = JSON.parse(await readFile(join(data, '../src/generated/report.json'), 'utf8')) as Report;
  const before = existsSync(list) ? (JSON.parse(await readFile(list, 'utf8')) as Publication[]) : [];
  const today = await Promise.all(
    charts.flatMap((chart) => languages.map((lang) => freezeChart(chart, report, { lang, date }))),
  );
  const fresh = today.filter(({ publication: { hash } }) => !before.some((known) => known.hash === hash));
  await mkdir(join(data, 'frozen'), { recursive: true });
  for (const { publication, file } of fresh) await writeFile(join(data, 'frozen', `${publication.hash}.html`), file);
  const lines = [...before, ...fresh.map(({ publication }) => publication)].map((line) => JSON.stringify(line));
  await writeFile(list, `[\n${lines.join(',\n')}\n]\n`);
  console.log(
    `${fresh.length} new, ${before.length} recorded before · 新记录 ${fresh.length} 份，原有 ${before.length} 份`,
  );
}

await recordCharts(new Date().toISOString().slice(0, 10));
