import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openPublished, readFiles } from '../../scripts/data.ts';
import { languages, type Lang } from '../../src/model/figure.ts';
import type { Published, PublishedChart } from '../../src/model/published.ts';
import { isError, type Issue } from '../../src/reading/issue.ts';
import { checkAddress, checkBuild, checkFrozen, type Build } from '../../src/reading/release.ts';
import { readReport } from '../../src/reading/report.ts';
import { formatDiagnostics } from '../../src/text/diagnostics.ts';
import { publishIssuesZh } from '../../src/text/publish-issues.zh.ts';

/** The base is what was published; a case is what an editor made of it, or a `release.json` of what was built and kept. */
const room = join(import.meta.dirname, 'publish');
const base = readFiles(join(import.meta.dirname, 'base'));
const charts = ['flow-weixin', 'bar-2018'].map((id) => ({ id, figures: ['weixin-2018-outside', 'weixin-2018-total'] }));
const { report } = readReport(base, { charts });
if (!report) throw new Error('the base is not sound');
const frame: PublishedChart = { id: 'flow', lang: 'zh', hash: '0123abcd', date: '2026-11-23' };
const published: Published = { figures: report.figures, checks: report.checks, charts: [frame], urls: ['', 'data/', 'e/v/0123abcd/flow/zh/'] }; // prettier-ignore
const cases = readdirSync(join(room, 'input')).sort();

interface Facts {
  urls?: string[];
  charts?: PublishedChart[];
  frozen: Record<string, string>;
  past: PublishedChart[];
  build: (Omit<Build, 'urls'> & { urls: string[] }) | null;
}
const sound: Facts = {
  frozen: { '0123abcd': '0123abcd' },
  past: [],
  build: { root: 'https://example.org/', isCurrent: true, urls: published.urls },
};

/** While editing, and about to publish. */
function checkCase(name: string): { editing: Issue[]; publishing: Issue[] } {
  const folder = join(room, 'input', name);
  const files = new Map([...base, ...readFiles(folder)]);
  const words = new Map([...files].filter(([path]) => !path.endsWith('.json')));
  const { issues: unread } = openPublished(folder);
  const editing = [...unread, ...readReport(words, { charts, published }).issues];
  const final = readReport(words, { charts, published, isFinal: true });
  const path = join(folder, 'release.json');
  const facts = { ...sound, ...(existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Partial<Facts>) : {}) };
  const build = facts.build ? { ...facts.build, urls: new Set(facts.build.urls) } : undefined;
  const release = {
    published: { ...published, charts: facts.charts ?? published.charts, urls: facts.urls ?? published.urls },
    frozen: new Map(Object.entries(facts.frozen)),
    past: facts.past,
    build,
  };
  const about = unread.length > 0 ? [] : [...checkFrozen(release), ...checkBuild(release), ...checkAddress(build)]; // prettier-ignore
  return { editing, publishing: [...unread, ...final.issues, ...about] };
}

const page = (issues: Issue[], lang: Lang): string =>
  `exit ${issues.some(isError) ? 1 : 0}\n\n${formatDiagnostics(issues, lang)}`.trim();

for (const name of cases) {
  const { editing, publishing } = checkCase(name);
  for (const lang of languages) {
    test(`${name} is told in ${lang}, while editing and before publishing`, async () => {
      const text = `npm run data: ${page(editing, lang)}\n\nnpm run publish:check: ${page(publishing, lang)}\n`;
      await expect(text).toMatchFileSnapshot(join(room, 'output', `${name}${lang === 'en' ? '.en' : ''}.txt`));
    });
  }
}

test('what was published and is unchanged may be published again', () => {
  expect(readReport(base, { charts, published, isFinal: true }).issues).toEqual([]);
});

test('every code about publishing is told by some case but E132, of a map that is drawn, not read (exit.test.ts)', () => {
  const told = cases.flatMap((name) =>
    Object.values(checkCase(name)).flatMap((issues) => issues.map(({ code }) => code)),
  );
  expect(Object.keys(publishIssuesZh).filter((code) => !told.some((other) => other === code))).toEqual(['E132']);
});

test('every expected text belongs to a case', () => {
  const expected = cases.flatMap((name) => [`${name}.en.txt`, `${name}.txt`]).sort();
  expect(readdirSync(join(room, 'output')).sort()).toEqual(expected);
});
