import { fixInks, inks, type Ink } from '../charts/ink.ts';
import { getChart } from '../charts/index.ts';
import { escapeText } from '../charts/svg.ts';
import { sayLatest } from '../text/correction.ts';
import { embedText } from '../text/embeds.ts';
import { langTag } from '../text/route.ts';
import { paths } from './address.ts';
import type { Order } from './chart-data.ts';
import { writeTable } from './embed.ts';
import { styleInline } from './inline-style.ts';
import { sizeOf, slim } from './slim.ts';
import { sourceOf } from './source.ts';

/** Charts that are too large for a WeChat article, and the ones that say the same in fewer characters. */
const smaller: Record<string, string> = { flow: 'flow-schematic', 'county-flows': 'two-ledgers' };

/** The chart that stands for one in WeChat: itself, unless it is too large. */
export const wechatTwin = (id: string): string => smaller[id] ?? id;

/**
 * For a WeChat article: inline styles, `section` and `p`, no id or class, colours plain or the article's own. Pasted as
 * rich text it keeps its drawing. The rules are in wechat.ts.
 */
export function wechatFragment({ chart, report, lang }: Order): string {
  const own = getChart(wechatTwin(chart.id));
  const data = own.data(report);
  const { headline, subtitle, caveat } = own.summary(data, lang);
  const svg = own.draw(data, { width: 328, lang });
  const drawn = slim(svg)
    .replaceAll('var(--ink)', 'currentColor')
    .replaceAll('var(--muted)', 'currentColor')
    .replace(/ stroke="var\(--paper\)" stroke-width="\d+" stroke-linejoin="round" paint-order="stroke"/g, '')
    .replace(/<(\w+)([^>]*)\/>/g, '<$1$2></$1>')
    .replace(
      /<svg [^>]*>/,
      `<svg viewBox="0 0 ${sizeOf(svg).join(' ')}" width="328" xmlns="http://www.w3.org/2000/svg">`,
    );
  const line = (words: string, style: string): string =>
    words ? `<p style="margin:0 0 8px;${style}">${escapeText(words)}</p>` : '';
  return [
    `<section style="margin:16px auto;max-width:328px;line-height:1.6;text-align:left">`,
    line(headline, 'font-size:18px;font-weight:bold;line-height:1.4'),
    line(subtitle, 'font-size:14px'),
    fixInks(drawn, 'light'),
    line(caveat, 'font-size:14px;margin-top:8px'),
    line(sayLatest(report, own.id, lang), 'font-size:14px;font-weight:bold'),
    line(sourceOf(own, report, lang), 'font-size:12px;margin-top:8px'),
    `</section>`,
  ]
    .filter(Boolean)
    .join('\n');
}

/** For hosts that allow neither scripts nor frames: a figure with its own inline styles, its table folded away. */
export function pasteFragment({ chart, report, lang, root }: Order): string {
  const data = chart.data(report);
  const { headline, subtitle, description, caveat } = chart.summary(data, lang);
  const correction = sayLatest(report, chart.id, lang);
  const svg = chart.draw(data, { width: 392, lang });
  const paper: Ink = 'paper';
  const label = `role="img" aria-label="${escapeText(description)}"`;
  const drawn = styleInline(fixInks(slim(svg), 'light')).replace(
    /<svg [^>]*>/,
    `<svg viewBox="0 0 ${sizeOf(svg).join(' ')}" xmlns="http://www.w3.org/2000/svg" ${label} style="display:block;width:100%;max-width:560px;height:auto;fill:#000;stroke:none;font-size:16px">`,
  );
  const small = `margin:8px 0 0;font-size:14px;line-height:1.5;color:${inks.ink[0]}`;
  const link = `<a href="${root}${paths.page(chart.id, lang)}" style="color:${inks.link[0]}" rel="noopener">${embedText[lang].allSources}</a>`;
  return [
    `<figure lang="${langTag[lang]}" style="margin:16px 0;padding:12px;background:${inks[paper][0]};color:${inks.ink[0]};font-family:sans-serif;text-align:left">`,
    `<figcaption><strong style="display:block;font-size:20px;line-height:1.4;color:${inks.ink[0]}">${escapeText(headline)}</strong><span style="display:block;${small};margin-bottom:12px">${escapeText(subtitle)}</span></figcaption>`,
    drawn,
    caveat && `<p style="${small}">${escapeText(caveat)}</p>`,
    correction && `<p style="${small};font-weight:bold">${escapeText(correction)}</p>`,
    `<p style="${small}">${escapeText(sourceOf(chart, report, lang))} · ${link}</p>`,
    `<details style="${small}"><summary>${embedText[lang].table}</summary>${writeTable(chart.table(data, lang))}</details>`,
    `</figure>`,
    ``,
  ]
    .filter((line, i, lines) => line !== '' || i === lines.length - 1)
    .join('\n');
}
