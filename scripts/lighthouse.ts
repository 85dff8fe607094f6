import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from '../tests/support/browser.ts';
import { openFonts } from '../tests/support/fonts.ts';
import { openSite } from '../tests/support/site.ts';

/** What of Lighthouse's report is read. */
interface Report {
  lighthouseVersion: string;
  categories: Record<string, { title: string; score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null; displayValue?: string }>;
}

const folder = join(import.meta.dirname, '../tools/lighthouse');
const program = join(folder, 'node_modules/lighthouse/cli/index.js');
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
/** The first try is slower than a reader's machine when this one is busy; a page that is slow stays slow. */
const tries = 3;

/** Pages by path, with the audits each may fail. A frame asks not to be found by search engines. */
const pages: Record<string, string[]> = {
  '': [],
  'en/': [],
  'charts/flow/': [],
  'en/charts/poverty/': [],
  'data/': [],
  'e/flow/zh/': ['is-crawlable'],
};

/** Runs Lighthouse, as a phone on a slow line, on built pages; true if all four marks are 100 but for what may fail. */
async function runLighthouse(): Promise<boolean> {
  if (!existsSync(program)) install();
  const [site, { path: chrome, env }, fonts] = await Promise.all([openSite(), findBrowser(), openFonts()]);
  const settings = { ...process.env, ...env, CHROME_PATH: chrome, FONTCONFIG_FILE: fonts };
  try {
    let all = true;
    for (const [path, allowed] of Object.entries(pages)) {
      let faults: string[] = [];
      for (let i = 0; i < tries; i += 1) {
        const report = await audit(site.url + path, settings);
        faults = listFaults(report).filter((id) => !allowed.includes(id));
        const marks = categories.map((id) => `${id} ${Math.round((report.categories[id]?.score ?? 0) * 100)}`);
        console.log(
          `${faults.length === 0 ? '✓' : '✗'} /${path}: ${marks.join(', ')}${faults.map((id) => `\n    ${id} ${report.audits[id]?.displayValue ?? ''}`).join('')}`,
        );
        if (faults.length === 0) break;
      }
      all &&= faults.length === 0;
    }
    return all;
  } finally {
    await site.close();
  }
}

/** Audits that cost a page a point. */
const listFaults = ({ categories: found, audits }: Report): string[] =>
  categories.flatMap((id) =>
    (found[id]?.score ?? 0) === 1
      ? []
      : (found[id]?.auditRefs ?? [])
          .filter(({ id: name, weight }) => weight > 0 && (audits[name]?.score ?? 1) < 1)
          .map(({ id: name }) => name),
  );

function install(): void {
  console.log('installing Lighthouse in tools/lighthouse (npm ci)');
  const { status } = spawnSync('npm', ['ci', '--loglevel=error'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('Lighthouse could not be installed: see above');
}

function audit(url: string, env: NodeJS.ProcessEnv): Promise<Report> {
  const flags = '--headless --no-sandbox --disable-gpu --disable-dev-shm-usage';
  const command = [
    program,
    url,
    '--output=json',
    '--quiet',
    `--chrome-flags=${flags}`,
    `--only-categories=${categories.join()}`,
  ];
  const child = spawn(process.execPath, command, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const parts: Buffer[] = [];
  const problems: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => parts.push(part));
  child.stderr.on('data', (part: Buffer) => problems.push(part));
  return new Promise((done, fail) =>
    child.once('close', (code) => {
      if (code === 0) done(JSON.parse(Buffer.concat(parts).toString('utf8')) as Report);
      else fail(new Error(`Lighthouse failed on ${url}:\n${Buffer.concat(problems).toString('utf8')}`));
    }),
  );
}

if (!(await runLighthouse())) process.exitCode = 1;
