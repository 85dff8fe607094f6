import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const file = join(root, 'docs/measurements.md');

/** What is measured, in the order of the report: the part's name, what it says, the script. */
const parts: Record<string, { title: string; script: string; rest?: string[] }> = {
  weigh: { title: 'Weights · `npm run weigh`', script: 'scripts/weigh.ts' },
  bench: { title: 'In a slow browser · `npm run bench`', script: 'scripts/bench.ts' },
  figures: { title: 'More figures · `npm run bench:growth`', script: 'scripts/bench-growth.ts', rest: ['figures'] },
  charts: { title: 'More charts · `npm run bench:growth`', script: 'scripts/bench-growth.ts', rest: ['charts'] },
  pictures: {
    title: 'More charts with pictures · `npm run bench:growth`',
    script: 'scripts/bench-growth.ts',
    rest: ['pictures'],
  },
  lighthouse: { title: 'Lighthouse · `npm run lighthouse`', script: 'scripts/lighthouse.ts' },
};

const head = `# Measurements

Written by \`npm run measure\`, each part when it was last run; what a part prints stands here as it was printed. Times depend on the
machine and on what else it does; ratios hold. \`✗\` marks what was over its target in that run.
`;

/** Runs a measurement in the open and hands back what it printed. */
function run(script: string, rest: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [join(root, script), ...rest], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => {
    process.stdout.write(chunk);
    chunks.push(chunk);
  });
  return new Promise((done, fail) =>
    child.once('close', (code) => {
      const printed = Buffer.concat(chunks).toString('utf8').trim();
      // Over target is a finding; nothing printed is a failure.
      if (printed === '') fail(new Error(`${script} printed nothing and ended with ${code}`));
      else done(code === 0 ? printed : `${printed}\n\nended with ${code}`);
    }),
  );
}

/** `25 November 2026, commit abc1234 · Node 24 …` */
function describeRun(): string {
  const versionOf = (name: string): string =>
    (JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')) as { version: string }).version;
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
  const [cpu] = cpus();
  return [
    `${new Date().toISOString().slice(0, 10)}, commit ${commit}`,
    `Node ${process.versions.node}, Astro ${versionOf('astro')}, Chromium ${versionOf('@sparticuz/chromium')}`,
    `${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform} ${process.arch}`,
  ].join(' · ');
}

/** Puts a part into the report in place of what it said before. */
function record(name: string, printed: string): void {
  const sections = new Map(Object.keys(parts).map((key) => [key, findSection(key)]));
  sections.set(
    name,
    `<!-- ${name} -->\n## ${parts[name]?.title ?? name}\n\n${describeRun()}\n\n\`\`\`\n${printed}\n\`\`\`\n`,
  );
  const written = [...sections.values()].filter((section) => section !== '');
  writeFileSync(file, [head, ...written].join('\n'));
}

function findSection(name: string): string {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const found = text.split(/(?=<!-- \w+ -->)/).find((section) => section.startsWith(`<!-- ${name} -->`));
  return found ? `${found.trimEnd()}\n` : '';
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`unknown: ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}`);
  process.exitCode = 1;
} else {
  for (const [name, { title, script, rest = [] }] of Object.entries(parts)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    console.log(`\n${title}`);
    record(name, await run(script, rest));
  }
}
