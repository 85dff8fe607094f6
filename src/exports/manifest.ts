import { charts } from '../charts/index.ts';
import { languages } from '../model/figure.ts';
import type { Report } from '../model/report.ts';
import { paths, type Root } from './address.ts';
import { drawEmbed } from './embed.ts';
import type { Publication } from './frozen.ts';
import { heightAt, heightCss } from './layout.ts';
import { webSnippet } from './snippet.ts';
import { hashText } from './wrapper.ts';

/** Frame widths in pixels whose heights the manifest names. */
const widths = [280, 320, 390, 480, 640, 744];

/** What a desk's own tools need: for each chart and language its addresses, hash, heights, bytes and snippet. */
export async function writeManifest(sources: {
  report: Report;
  root: Root;
  published: readonly Publication[];
}): Promise<string> {
  const { report, root, published } = sources;
  const entries = charts.flatMap((chart) =>
    languages.map(async (lang) => {
      const { style, body, height, words } = drawEmbed(chart, report, { lang, variant: '' });
      const offer = { id: chart.id, lang, root, headline: words.headline, height };
      const versions = published.filter((other) => other.id === chart.id && other.lang === lang);
      return {
        id: chart.id,
        lang,
        title: words.headline,
        page: root + paths.page(chart.id, lang),
        embed: root + paths.embed(chart.id, lang),
        oembed: root + paths.oembed(chart.id, lang),
        hash: (await hashText(style + body)).slice(0, 8),
        bytes: new TextEncoder().encode(style + body).length,
        heights: Object.fromEntries(widths.map((width) => [width, heightAt(height, width)])),
        height: heightCss(height),
        snippet: webSnippet(offer),
        frozen: versions.map(({ hash, date }) => ({ date, url: root + paths.frozen(hash, chart.id, lang) })),
      };
    }),
  );
  return `${JSON.stringify(await Promise.all(entries), null, 1)}\n`;
}
