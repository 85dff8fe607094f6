import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { makeDesk } from '../../scripts/desk.ts';
import { charts } from '../../src/charts/index.ts';
import { type Since, writeDesk } from '../../src/desk/page.ts';
import { languages } from '../../src/model/figure.ts';
import { writePublished } from '../../src/model/published.ts';
import { parseQuantity } from '../../src/model/quantity.ts';
import type { Report } from '../../src/model/report.ts';
import { readReport } from '../../src/reading/report.ts';
import { openFiles, readCells, withCells } from '../support/data.ts';
import { openReport } from '../support/report.ts';

const report = openReport();
const since: Since = { ref: 'v1', report: reprint('weixin-2018-total', '28785人'), frozen: [] };
const pages = languages.map((lang) => ({ lang, html: writeDesk({ ...desk(report), since, lang }) }));

/** What `npm run data` hands to the page, without its style. */
function desk(shown: Report | undefined) {
  return { report: shown, issues: [], since: { ref: '', report: undefined, frozen: [] }, charts, style: '' };
}

/** The report with one figure printed otherwise. */
function reprint(id: string, printed: string): Report {
  const quantity = parseQuantity(printed);
  if (typeof quantity === 'string') throw new Error(quantity);
  const figures = report.figures.map((figure) => (figure.id === id ? { ...figure, printed, quantity } : figure));
  return { ...report, figures };
}

const read = (html: string): Document => parseHTML(html).document;
const texts = (document: Document, selector: string): string[] =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);

describe.each(pages)('the page in $lang', ({ lang, html }) => {
  const document = read(html);

  test('is one file: no script, nothing fetched', () => {
    expect(html).not.toMatch(/<script|<link|<img|@import|url\(|\bsrc=/);
    expect(html.match(/https?:\/\/(?!www\.w3\.org\/2000\/svg)[^"'<\s]+/g)).toBeNull();
  });

  test('is valid HTML whose links lead somewhere', async () => {
    const rules = { 'no-inline-style': 'error', 'long-title': 'off' } as const;
    const validator = new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:document'], rules });
    const { results } = await validator.validateString(html);
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual(
      [],
    );
    const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
    expect(links.filter((href) => !document.getElementById(href.slice(1)))).toEqual([]);
  });

  test('accounts for every numeral of the source: its figure, or why it is none', () => {
    const items = [...document.querySelectorAll('#source li')];
    expect(items).toHaveLength(report.numerals.length);
    report.numerals.forEach(({ printed, figure, reason }, i) => {
      const item = items[i];
      expect(item?.querySelector('b')?.textContent).toBe(printed);
      if (figure) expect(item?.querySelector('a')?.textContent).toBe(figure);
      else expect(item?.textContent).toContain(reason[lang]);
    });
  });

  test('has an entry for every figure and check, and names each chart a figure is used in', () => {
    for (const { id } of report.figures) {
      const uses = document.getElementById(id)?.querySelector('dl')?.textContent ?? '';
      for (const chart of report.usage[id]?.charts ?? []) expect(uses).toContain(chart);
    }
    for (const { id } of report.checks) expect(document.getElementById(`check-${id}`)).not.toBeNull();
    const unused = report.figures.filter(({ id }) => /^partnership-years$|-subsidy-each$/.test(id)).map(({ id }) => id);
    expect(texts(document, '#unused li a')).toEqual(expect.arrayContaining(unused));
    expect(texts(document, '#unused li a')).not.toContain('zhaotong-todate-total');
  });

  test('shows a number that changed, old and new, with its sentences, and its charts side by side', () => {
    const [was, is] = lang === 'zh' ? ['28,785人', '28,758人'] : ['28,785 people', '28,758 people'];
    expect(texts(document, '#changes .numbers del')).toEqual([was]);
    expect(texts(document, '#changes .numbers ins')).toEqual([is]);
    const sentences = texts(document, '#changes p.ins mark');
    expect(sentences.length).toBeGreaterThan(0);
    expect(sentences.every((marked) => marked.includes('28,758'))).toBe(true);
    const drawn = [...document.querySelectorAll('#changes .sides')];
    expect(drawn.length).toBeGreaterThan(0);
    expect(drawn.every((side) => side.querySelectorAll('svg').length === 2)).toBe(true);
    const addresses = texts(document, '#changes .addresses li');
    expect(addresses).toEqual(expect.arrayContaining(['/data/weixin-2018-total/', '/e/two-ledgers/en/', '/checks/']));
  });

  test('says of a county of which a map shows nothing that the report gives nothing', () => {
    const gaps = document.querySelector('#gaps')?.textContent ?? '';
    expect(gaps).toContain(lang === 'zh' ? '盐津县' : 'Yanjin');
    for (const { map } of report.maps) expect(gaps).toContain(map);
  });
});

test('nothing published yet: it says so', () => {
  const document = read(writeDesk({ ...desk(report), lang: 'zh' }));
  expect(document.querySelector('#changes')?.textContent).toContain('还没有发布过');
});

test('what is published is what data/published.json says', () => {
  const data = mkdtempSync(join(tmpdir(), 'desk-'));
  const { figures, checks } = reprint('weixin-2018-total', '28785人');
  const charts = [{ id: 'two-ledgers', lang: 'zh', hash: '0a1b2c3d', date: '2026-11-23' }] as const;
  writeFileSync(join(data, 'published.json'), writePublished({ figures, checks, charts: [...charts], urls: [] }));
  const document = read(makeDesk({ report, issues: [] }, { data, ref: '', lang: 'zh' }));
  rmSync(data, { recursive: true });
  expect(document.querySelector('#changes h2')?.textContent).toBe('和已发布的相比');
  expect(texts(document, '#changes .numbers')).toEqual(['28,785人 → 28,758人']);
  expect(texts(document, '#changes .addresses li')).toContain('/e/v/0a1b2c3d/two-ledgers/zh/');
});

test('the same data: nothing has changed', () => {
  const document = read(writeDesk({ ...desk(report), since: { ref: '', report, frozen: [] }, lang: 'en' }));
  expect(document.querySelector('#changes')?.textContent).toContain('nothing that readers see has changed');
});

test('frozen versions of a chart that changed are named as superseded', () => {
  const frozen = [
    { id: 'two-ledgers', lang: 'zh', hash: '0a1b2c3d' },
    { id: 'wage', lang: 'zh', hash: 'ffffffff' },
  ] as const;
  const document = read(writeDesk({ ...desk(report), since: { ...since, frozen }, lang: 'zh' }));
  const addresses = texts(document, '#changes .addresses li');
  expect(addresses).toContain('/e/v/0a1b2c3d/two-ledgers/zh/');
  expect(addresses.join()).not.toContain('ffffffff');
});

test('with a mistake the page is the mistake: place, cell marked, how to mend it, and no figures', () => {
  const files = openFiles();
  const cells = readCells(files, 'figures.csv').map((row) =>
    row.map((cell) => (cell === '28758人' ? '28785人' : cell)),
  );
  const checked = readReport(withCells(files, 'figures.csv', cells), { charts });
  const document = read(makeDesk(checked, { data: '.', ref: '', lang: 'zh' }));
  expect(texts(document, '.problem pre mark')).toEqual(['28785人']);
  expect(texts(document, '.problem').join()).toMatch(/data\/figures\.csv:\d+:\d+.*D\d+.*是不是 28758人/s);
  expect(document.querySelector('#figures')).toBeNull();
});
