import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Published } from '../../src/model/published.ts';
import { markup, spoilWords } from '../support/spoil.ts';
import { listTop } from '../support/tree.ts';

/**
 * The three reasons a published number changes, one after the other in a copy of the project, with its own scripts and one
 * build: our slip, the source's or an editor's correction, a later source. The later source is a text made for this. A
 * figure is renamed as well, and markup put into every column of words.
 */
const root = join(import.meta.dirname, '../..');
const copy = realpathSync(mkdtempSync(join(tmpdir(), 'corrected-')));
const site = 'https://ledger.example/';

beforeAll(() => {
  for (const name of listTop()) cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const path = (file: string): string => join(copy, file);
const open = (file: string): string => readFileSync(path(file), 'utf8');
const page = (file: string): Document => parseHTML(open(`dist/${file}index.html`)).document;
const published = (): Published => JSON.parse(open('data/published.json')) as Published;
const add = (file: string, ...rows: string[]): void =>
  appendFileSync(path(file), rows.map((row) => `${row}\r\n`).join(''));

function change(file: string, was: string, now: string): void {
  const text = open(file);
  if (text.split(was).length !== 2) throw new Error(`${file} has not exactly one ${was}`);
  writeFileSync(path(file), text.replace(was, now));
}

function run(script: string, ...rest: string[]): { status: number | null; said: string } {
  const plain = Object.entries(process.env).filter(([name]) => !/VITEST|NODE_ENV|^TEST/.test(name));
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...rest], {
    cwd: copy,
    env: { ...Object.fromEntries(plain), SITE_URL: site, ASTRO_TELEMETRY_DISABLED: '1' },
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

const index = 'data/sources/r1.index.csv';
const figures = 'data/figures.csv';
const corrections = 'data/corrections.csv';

test('while editing a changed number is noted, and what is due before publishing', () => {
  // Our slip: transcript and table had it wrong.
  change(index, '大概560人左右', '大概580人左右');
  change(figures, '大概560人左右', '大概580人左右');
  // The source corrected itself.
  change(index, '1724人', '1726人');
  change(figures, ',1724人,', ',1726人,');
  change(figures, 'to-date?,1724,', 'to-date?,1726,');
  // An editor has evidence for another number: the source's numeral stays, and a row below it vouches for the new one.
  change(
    index,
    '4500多人,珠三角、就业,,,\r\n',
    '4500多人,珠三角、就业,,,\r\nP5,3,4600多人,,王编辑,县人社局答复,2026-12-01\r\n',
  );
  change(figures, ',4500多人,', ',4600多人,');
  // An id that was misleading.
  change(figures, '\nzhaoyang-leaders,', '\nzhaoyang-local-leaders,');
  const { status, said } = run('scripts/data.ts');
  expect(said).toMatch(/W122 .*\s+没有了已发布的 zhaoyang-leaders|W122[^]*zhaoyang-leaders/);
  for (const id of ['weixin-2020-dalingshan', 'weixin-2020-delta', 'qiaojia-2020-returned'])
    expect(said).toMatch(new RegExp(`W120 .*\\s+${id} `));
  expect(status, said).toBe(0);
});

test('a later source is indexed only once it is known, whatever its text was saved as', () => {
  writeFileSync(
    path('r2.txt'),
    Buffer.from(`\uFEFF${readFileSync(join(import.meta.dirname, 'later/r2.txt'), 'utf8')}`, 'utf16le'),
  );
  const refused = run('scripts/index-source.ts', 'r2.txt', '--source', 'r2');
  expect(refused.status).toBe(1);
  const [row] = /r2,中文标题.*/.exec(refused.said) ?? [''];
  add('data/sources.csv', row.trim());
  const written = run('scripts/index-source.ts', 'r2.txt', '--source', 'r2');
  expect(written.said).toContain('data/sources/r2.index.csv：6 个数字');
  expect(open('data/sources/r2.index.csv').trim().split('\r\n').map((line) => line.split(',').slice(0, 3).join())).toEqual([
    'para,n,printed', 'P1,1,2018年', 'P1,2,36601人', 'P2,1,2019年', 'P2,2,24980人', 'P3,1,2021年', 'P3,2,5200多人',
  ]); // prettier-ignore
  // What an editor vouches for stays when the index is made again.
  const index = open('data/sources/r2.index.csv');
  const vouched = 'P3,2,5300多人,珠三角、就业,王编辑,县人社局答复,2027-03-02\r\n';
  add('data/sources/r2.index.csv', vouched.trim());
  expect(run('scripts/index-source.ts', 'r2.txt', '--source', 'r2').status).toBe(0);
  expect(open('data/sources/r2.index.csv')).toBe(index + vouched);
  writeFileSync(path('data/sources/r2.index.csv'), index);
  rmSync(path('r2.txt'));
});

test('two sources that differ are told apart until an editor says that one revises the other', () => {
  for (const [para, year] of [['P1', 2018], ['P2', 2019], ['P3', 2021]]) add('data/ignored.csv', `r2,${para},1,${year}年,年份,A year`); // prettier-ignore
  add(
    figures,
    'weixin-2018-labour-later,r2,P1,36601人,威信县,labour,建档立卡,,全县,,2018,,,,',
    'qiaojia-2019-total-later,r2,P2,24980人,巧家县,transfer,建档立卡,全部,全县,,2019,,,,',
    'weixin-2021-delta,r2,P3,5200多人,威信县,sent,全部,珠三角,全县,,2021,,,,',
  );
  const refused = run('scripts/data.ts');
  expect(refused.status).toBe(1);
  expect(refused.said.match(/^E\d+/gm)).toEqual(['E094', 'E094']);
  const later = '后来的报道重新核对过,A later report checked it again';
  add(
    corrections,
    `2027-03-01,weixin-2018-labour,新来源,36594人,weixin-2018-labour-later,,${later}`,
    `2027-03-01,qiaojia-2019-total,新来源,24974人,qiaojia-2019-total-later,,${later}`,
  );
  expect(run('scripts/data.ts').status).toBe(0);
});

test('nothing is published or recorded until each change is accounted for', () => {
  const before = open('data/published.json');
  for (const script of ['scripts/publish-check.ts', 'scripts/publish-record.ts']) {
    const { status, said } = run(script, '--format', 'json');
    expect(status, said).toBe(1);
    const codes = (JSON.parse(said) as { code: string }[])
      .map(({ code }) => code)
      .filter((code) => code.startsWith('E'));
    expect(codes).toEqual(['E122', 'E120', 'E120', 'E120']);
  }
  expect(open('data/published.json')).toBe(before);
  add(
    corrections,
    '2026-12-01,weixin-2020-dalingshan,笔误,大概560人左右,大概580人左右,,录入有误,A slip of ours',
    '2026-12-01,qiaojia-2020-returned,来源更正,1724人,1726人,,来源重新发布,The source was published anew',
    '2026-12-01,weixin-2020-delta,编辑核实,4500多人,4600多人,,县人社局答复,The county office replied',
    '2026-12-02,zhaoyang-local-leaders,更名,zhaoyang-leaders,zhaoyang-local-leaders,,编号容易误会,The id was misleading',
  );
});

test('markup may stand in the words of every table', () => {
  expect(spoilWords(copy).length).toBeGreaterThan(35);
  const { status, said } = run('scripts/data.ts');
  expect(status, said).toBe(0);
});

test('with them it is built, may be published, and is recorded beside what was recorded before', () => {
  const before = published();
  expect(run('scripts/data.ts').status).toBe(0);
  const built = run('node_modules/astro/bin/astro.mjs', 'build', '--silent');
  expect(built.status, built.said).toBe(0);
  // Every address and permanent version of before is still there: the check holds them against what was built.
  const checked = run('scripts/publish-check.ts', '--lang', 'en');
  expect(checked.status, checked.said).toBe(0);
  const recorded = run('scripts/publish-record.ts');
  expect(recorded.status, recorded.said).toBe(0);
  const after = published();
  expect(after.charts.slice(0, before.charts.length)).toEqual(before.charts);
  expect(before.urls.filter((url) => !after.urls.includes(url))).toEqual([]);
  const fresh = new Set(after.charts.slice(before.charts.length).map(({ id }) => id));
  expect(fresh).toContain('nested');
  expect(fresh).toContain('returned');
  expect(after.figures.find(({ id }) => id === 'weixin-2020-delta')?.printed).toBe('4600多人');
});

test.each(['zh', 'en'] as const)(
  'readers are told in %s: under the charts, in embeds, on the figures’ pages and in one list',
  (lang) => {
    const at = lang === 'zh' ? '' : 'en/';
    const told = {
    zh: { delta: /经编辑核实（2026年12月1日）：.*原为4,?500多人，现为4,?600多人。县人社局答复。[^]*原为大概560人左右，现为大概580人左右。/, returned: /来源更正（2026年12月1日）：.*原为1,724人，现为1,726人/, later: /一篇2021年3月的新闻报道.*写的是36,601人/, vouched: '来源印的是“4500多人”；王编辑，2026年12月1日', frozen: '2026年12月1日更正' },
    en: { delta: /Confirmed by an editor \(1 December 2026\): .*was more than 4,500 people, is now more than 4,600 people\. The county office replied\./, returned: /Corrected by the source \(1 December 2026\): .*was 1,724 people, is now 1,726 people/, later: /a news report of March 2021, in Chinese.* has 36,601 people/, vouched: 'the source prints “4500多人”; 王编辑, 1 December 2026', frozen: 'corrected on 1 December 2026' },
  }[lang]; // prettier-ignore
    const textOf = (file: string, selector: string): string =>
      [...page(file).querySelectorAll(selector)]
        .map(({ textContent }) => textContent.replaceAll(markup, '').replace(/\s+/g, ' '))
        .join('\n');
    expect(textOf(at, '#chart-nested .correction')).toMatch(told.delta);
    expect(textOf(`${at}charts/nested/`, '.correction')).toMatch(told.delta);
    expect(textOf(`${at}charts/returned/`, '.correction')).toMatch(told.returned);
    for (const frame of ['', 'plain/', 'dark/'])
      expect(textOf(`e/returned/${lang}/${frame}`, '.correction')).toMatch(told.returned);
    const version = (JSON.parse(readFileSync(join(root, 'data/published.json'), 'utf8')) as Published).charts.find(
      (one) => one.id === 'returned' && one.lang === lang,
    );
    expect(textOf(`e/v/${version?.hash ?? ''}/returned/${lang}/`, '.status')).toContain(told.frozen);
    expect(textOf(`${at}data/weixin-2020-delta/`, '.facts')).toContain(told.vouched);
    expect(textOf(`${at}data/weixin-2018-labour/`, '.uses')).toMatch(told.later);
    expect(
      page(`${at}data/weixin-2018-labour-later/`).querySelector(`.uses a[href="/${at}data/weixin-2018-labour/"]`),
    ).not.toBeNull();
    const list = textOf(`${at}corrections/`, '.corrections li');
    expect(list.split('\n').length).toBe(6);
    expect(list).toMatch(told.later);
    expect(open(`dist/${at}feeds/corrections.xml`).match(/<entry>/g)?.length).toBe(6);
    const ld = JSON.parse(
      page(`${at}corrections/`).querySelector('script[type="application/ld+json"]')?.textContent ?? '',
    ) as { dateModified: string; correction: { '@type': string }[] };
    expect(ld.dateModified).toBe('2027-03-01');
    expect(ld.correction.map((one) => one['@type'])).toEqual(Array(6).fill('CorrectionComment'));
  },
);

test.each(['zh', 'en'] as const)('whoever took the chart away finds the correction in %s', (lang) => {
  const [said, day] = { zh: [/1,?726人/, '2026年12月1日'], en: [/1,726 people/, '1 December 2026'] }[lang] as [RegExp, string]; // prettier-ignore
  const files = ['.txt', '.wechat.html', '.svg'].map((end) => open(`dist/e/returned.${lang}${end}`));
  for (const text of [...files, open(`dist/e/f/returned.${lang}.html`)]) expect(text).toMatch(said);
  for (const text of [files[0], files[1], open(`dist/e/f/returned.${lang}.html`)]) expect(text).toContain(day);
  const { data } = Papa.parse<Record<string, string>>(open(`dist/e/returned.${lang}.csv`), { header: true });
  expect(data.find(({ figure }) => figure === 'qiaojia-2020-returned')).toMatchObject({ value: '1726', corrected: '2026-12-01' }); // prettier-ignore
  const { corrections: list } = JSON.parse(open(`dist/e/returned.${lang}.json`)) as { corrections: object[] };
  expect(list).toMatchObject([{ figure: 'qiaojia-2020-returned', was: '1724人', now: '1726人', kind: 'source' }]);
});

test.each([
  ['', '数经编辑核实，原印“4500多人”'],
  ['en/', 'the number as confirmed by an editor, printed “4500多人”'],
])('a sentence to quote never lays to the source what an editor has otherwise: /%sdata/', (at, said) => {
  const sentences = [...page(`${at}data/weixin-2020-delta/`).querySelectorAll('.to-quote')];
  expect(sentences.length).toBeGreaterThan(0);
  expect(sentences.some(({ textContent }) => textContent.includes(said))).toBe(true);
});

test('the address of an id that was changed still opens, as a page and for programs, and names the new one', () => {
  for (const at of ['', 'en/']) {
    const old = page(`${at}data/zhaoyang-leaders/`);
    expect(old.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
      `${site}${at}data/zhaoyang-local-leaders/`,
    );
    expect(old.querySelector('h1')?.textContent).toBe(
      page(`${at}data/zhaoyang-local-leaders/`).querySelector('h1')?.textContent,
    );
  }
  expect(JSON.parse(open('dist/data/zhaoyang-leaders.json'))).toMatchObject({ id: 'zhaoyang-local-leaders' });
  expect(open('dist/sitemap.xml')).not.toContain('/data/zhaoyang-leaders/');
});

test('markup in the words of any table is text in every page, frame, picture, feed and description that is built', () => {
  const built = readdirSync(path('dist'), { recursive: true, encoding: 'utf8' }).filter((file) => /\.(html|xml|svg)$/.test(file)); // prettier-ignore
  const texts = built.map((file) => ({ file, text: open(`dist/${file}`) }));
  // In an attribute only quotes and ampersands must be escaped, in XML this sign as well.
  const isLive = ({ file, text }: { file: string; text: string }): boolean =>
    (file.endsWith('.html') ? /<marquee title="|&'<\/script/ : /<marquee/).test(text);
  expect(texts.filter(isLive).map(({ file }) => file)).toEqual([]);
  expect(texts.filter(({ text }) => text.includes('&lt;marquee')).length).toBeGreaterThan(200);
  const feeds = ['feeds/data.xml', 'en/feeds/corrections.xml'].map((file) => open(`dist/${file}`));
  for (const feed of feeds) expect(feed).toContain('marquee');
  const described = parseHTML(open('dist/data/index.html')).document.querySelectorAll(
    'script[type="application/ld+json"]',
  );
  for (const { textContent } of described) expect(() => JSON.parse(textContent) as unknown).not.toThrow();
});

test('charts that the corrections do not touch keep their frames byte for byte', () => {
  const hashes = (folder: string) =>
    (
      JSON.parse(readFileSync(join(folder, 'dist/e/index.json'), 'utf8')) as {
        id: string;
        lang: string;
        hash: string;
      }[]
    )
      .filter(({ id }) => ['dots', 'poverty', 'wage', 'zhenxiong'].includes(id))
      .map(({ id, lang, hash }) => [id, lang, hash]);
  expect(hashes(copy)).toEqual(hashes(root));
});
