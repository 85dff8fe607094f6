import { escapeText } from '../charts/svg.ts';
import { embedText } from '../text/embeds.ts';
import { paths } from './address.ts';
import { heightAt } from './layout.ts';
import { shapes } from './picture.ts';
import type { Offer } from './snippet.ts';

/** Frame width that is offered; a host may show the frame narrower. */
const width = 744;

/**
 * oEmbed 1.0, type `rich` (oembed.com, 2.3.4.4). The HTML is what WordPress accepts from strangers: a bare quote with
 * a link, then the frame.
 */
export function writeOembed(offer: Offer & { name: string }): string {
  const { id, lang, root, headline, name } = offer;
  const height = heightAt(offer.height, width);
  const title = escapeText(headline);
  const frame = escapeText(embedText[lang].frameTitle(headline));
  const quote = `<blockquote class="wp-embedded-content"><a href="${root}${paths.page(id, lang)}">${title}</a></blockquote>`;
  const html = `${quote}<iframe class="wp-embedded-content" title="${frame}" src="${root}${paths.embed(id, lang)}" width="100%" height="${height}" sandbox="allow-scripts" security="restricted" frameborder="0"></iframe>`;
  const { og } = shapes;
  const answer = {
    version: '1.0',
    type: 'rich',
    provider_name: name,
    provider_url: root,
    title: headline,
    width,
    height,
    html,
    thumbnail_url: root + paths.picture(id, lang, 'og'),
    thumbnail_width: og.width,
    thumbnail_height: og.height,
  };
  return `${JSON.stringify(answer)}\n`;
}
