import { Ajv } from 'ajv';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { charts } from '../../src/charts/index.ts';
import { chartCsv, chartJson, chartText } from '../../src/exports/chart-data.ts';
import { offerOf } from '../../src/exports/offer.ts';
import { writeOembed } from '../../src/exports/oembed.ts';
import { frozenSnippet, hardenedSnippet, webSnippet } from '../../src/exports/snippet.ts';
import { drawStandalone, withFaces } from '../../src/exports/standalone.ts';
import { languages } from '../../src/model/figure.ts';
import { getFigure } from '../../src/model/report.ts';
import { openReport } from '../support/report.ts';

const report = openReport();
const root = 'https://interactive.example.org/labour/';
const orders = charts.flatMap((chart) => languages.map((lang) => ({ chart, report, lang, root })));
const named = orders.map((order) => [`${order.chart.id}.${order.lang}`, order] as const);

/**
 * oEmbed 1.0 (oembed.com): what 2.3.4.4 asks of a rich answer, and of 2.3.4 what ours holds besides; a thumbnail must
 * come with its size.
 */
const words = { type: 'string', pattern: '\\S' };
const address = { type: 'string', pattern: '^https?://' };
const size = { type: 'integer' };
const richSchema = {
  type: 'object',
  required: ['type', 'version', 'html', 'width', 'height', 'thumbnail_url', 'thumbnail_width', 'thumbnail_height'],
  additionalProperties: false,
  properties: {
    type: { enum: ['rich'] },
    version: { enum: ['1.0'] },
    title: words,
    provider_name: words,
    provider_url: address,
    html: words,
    width: size,
    height: size,
    thumbnail_url: address,
    thumbnail_width: size,
    thumbnail_height: size,
  },
};
const isRich = new Ajv({ allErrors: true }).compile(richSchema);

describe.each(named)('%s', (_, order) => {
  const { chart, lang } = order;

  test('its CSV holds the table and each figure’s interval; Excel’s begins with a byte order mark', () => {
    const { data } = Papa.parse<Record<string, string>>(chartCsv(order).trim(), { header: true });
    const { rows } = chart.table(chart.data(report), lang);
    expect(data.length).toBe(rows.length);
    for (const row of data.filter(({ figure }) => figure)) {
      const { quantity } = getFigure(report, row.figure ?? '');
      expect([row.low, row.high]).toEqual([String(quantity.low), quantity.high === null ? '' : String(quantity.high)]);
    }
    expect(data.every(({ licence }) => licence === 'CC BY 4.0')).toBe(true);
    expect(chartCsv(order, true)).toBe(`\uFEFF${chartCsv(order)}`);
  });

  test('its JSON and text say headline, source, licence and address', () => {
    const json = JSON.parse(chartJson(order)) as Record<string, string>;
    expect(json.headline).toBe(chart.summary(chart.data(report), lang).headline);
    for (const said of [json.citation, chartText(order)]) {
      expect(said).toContain(`${root}${lang === 'en' ? 'en/' : ''}charts/${chart.id}/`);
      expect(said).toContain('CC BY 4.0');
    }
    expect(chartText(order)).toContain(json.source);
  });

  test('its SVG stands by itself', () => {
    const svg = withFaces(drawStandalone(chart, report, { lang }));
    expect(svg).toMatch(/^<svg /);
    expect(svg).toContain('<title>');
    expect(svg).toContain('<desc>');
    expect(svg).not.toMatch(/var\(|href=|url\(|<script|<style|class=|NaN|undefined/);
    expect(svg.match(/font-family/g)).toHaveLength(1);
  });

  test('its oEmbed answer has every field the specification asks of a rich one', () => {
    const answer = JSON.parse(writeOembed({ ...offerOf(chart, report, { lang, root }), name: 'Ledger' })) as {
      html: string;
    };
    isRich(answer);
    expect(isRich.errors ?? []).toEqual([]);
    // What WordPress keeps of a stranger's: a quote with a bare link, then the frame, no script.
    expect(answer.html).toMatch(
      /^<blockquote[^>]*><a href="https:\/\/[^"]+\/charts\/[^"]+">[^<]+<\/a><\/blockquote><iframe /,
    );
    expect(answer.html).not.toContain('<script');
  });

  test('its snippets are at most 700 characters, titled, and leave the frame able to scroll', () => {
    const offer = offerOf(chart, report, { lang, root });
    const plain = offerOf(chart, report, { lang, root, variant: 'plain' });
    const snippets = [webSnippet(offer), webSnippet(plain, 'plain'), webSnippet(offer, 'dark'), hardenedSnippet(offer), frozenSnippet(offer, '01234567')]; // prettier-ignore
    for (const snippet of snippets) {
      expect(snippet).toMatch(/<iframe title="[^"]+" src="https:\/\/interactive\.example\.org\/labour\/e\//);
      expect(snippet).not.toContain('scrolling');
      expect(snippet).toMatch(/ height="\d+" style="[^"]*height:calc\(/);
      expect(snippet.length).toBeLessThanOrEqual(700);
    }
  });
});
