import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checks, openBuilt, type Site } from '../../scripts/site-links.ts';
import { siteUrl } from '../support/pages.ts';
import { dist } from '../support/site.ts';

const site = openBuilt(dist);

test('the site is there: promises about nothing would hold', () => {
  expect(site.pages.length).toBeGreaterThan(200);
  expect(site.files.size).toBeGreaterThan(500);
});

test.each(Object.entries(checks))('%s', (_, find) => {
  expect(find(site)).toEqual([]);
});

describe('what is broken is found', () => {
  const folder = mkdtempSync(join(tmpdir(), 'broken-'));
  const page = (lang: string, head: string, body: string): string =>
    `<!doctype html><html lang="${lang}"><head><title>A page</title>${head}</head><body>${body}</body></html>`;
  const alternates = (zh: string, en: string): string =>
    [
      ['zh-CN', zh],
      ['en', en],
      ['x-default', zh],
    ]
      .map(([lang = '', path = '']) => `<link rel="alternate" hreflang="${lang}" href="${siteUrl}${path}">`)
      .join('');
  const pair = alternates('', 'en/');
  const files: Record<string, string> = {
    'index.html': page(
      'zh-CN',
      `${pair}<style>p{background:url(gone.png)}</style>`,
      '<p id="a" ></p><p id="a"></p><a href="en/">English</a><a href="gone/">x</a><a href="en/#gone">x</a><a href="https://example.org/">x</a>',
    ),
    'en/index.html': page(
      'en',
      alternates('wrong/', 'en/'),
      '<script src="https://example.org/x.js"></script><p>中文</p>',
    ),
    'lonely/index.html': page('zh-CN', alternates('lonely/', 'en/lonely/'), '<a href="../en/lonely/">English</a>'),
    'oembed/x.zh.json': JSON.stringify({
      version: '1.0',
      type: 'rich',
      html: `<a href="${siteUrl}"></a><iframe src="${siteUrl}"></iframe>`,
    }),
    'feeds/data.xml': `<feed><link href="${siteUrl}"/><entry><title>x</title></entry></feed>`,
    'e/x.svg': '<svg><image href="x"/><style>@import "https://example.org/x.css"</style></svg>',
    'e/x.txt': `Read ${siteUrl}gone.`,
    'sitemap.xml': `<urlset><url><loc>${siteUrl}</loc></url><url><loc>${siteUrl}gone/</loc></url></urlset>`,
  };
  let broken: Site;
  beforeAll(() => {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    broken = openBuilt(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const found: Record<string, string[]> = {
    'every link inside the site leads to a file of it, and to a place that is there': [
      '/: gone/',
      '/: en/#gone',
      '/lonely/: ../en/lonely/',
    ],
    'everything a page loads is a file of the site': ['/: gone.png', '/en/: https://example.org/x.js'],
    'no style sheet or drawing loads anything from elsewhere': ['/e/x.svg: https://example.org/x.css'],
    'every address of the site, in whatever file it stands, leads to a file of it': [
      `/e/x.txt: ${siteUrl}gone`,
      `/en/index.html: ${siteUrl}wrong/`,
      `/lonely/index.html: ${siteUrl}en/lonely/`,
      `/sitemap.xml: ${siteUrl}gone/`,
    ],
    'no id stands twice on a page': ['/: a'],
    'every page has its twin in the other language, and both name both': [
      `/en/: hreflang zh-CN is ${siteUrl}wrong/, not ${siteUrl}`,
      `/en/: hreflang x-default is ${siteUrl}wrong/, not ${siteUrl}`,
      '/en/: no link for readers of the other language',
      '/lonely/: no /en/lonely/',
    ],
    'every oEmbed answer is one, and names a page and a frame': [
      '/oembed/x.zh.json: does not name a page, then a frame: page,page',
    ],
    'every entry of a feed leads to a page': ['/feeds/data.xml: no link: <title>x</title></entry></feed>'],
    'the list for search engines holds the pages that may be found, and nothing else': [
      'missing: /en/',
      'missing: /lonely/',
      'not a page: /gone/',
    ],
  };

  test.each(Object.entries(checks))('against: %s', (promise, find) => {
    expect(find(broken).sort()).toEqual([...(found[promise] ?? ['no case for this promise'])].sort());
  });
});
