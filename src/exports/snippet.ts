import { escapeText } from '../charts/svg.ts';
import type { Lang } from '../model/figure.ts';
import { embedText } from '../text/embeds.ts';
import { paths, type Root, type Variant } from './address.ts';
import { heightAt, heightCss, type Height } from './layout.ts';

/** What a snippet shows and where it comes from. */
export interface Offer {
  id: string;
  lang: Lang;
  root: Root;
  headline: string;
  height: Height;
}

/** The frame width most phones give; its height stands in the attribute for hosts that drop styles. */
const phone = 390;

/** A frame that has the right height at every width without a script; the script line may be dropped. */
export function webSnippet(offer: Offer, variant: Variant = ''): string {
  const { id, lang, root } = offer;
  return `${frameIn(offer, { path: paths.embed(id, lang, variant) })}<script async src="${root}${paths.loader}"></script>`;
}

/** For pages with a policy of their own: the frame may run its script and open links, nothing else; no script here. */
export function hardenedSnippet(offer: Offer): string {
  const more = ' sandbox="allow-scripts allow-popups" referrerpolicy="no-referrer"';
  return frameIn(offer, { path: paths.embed(offer.id, offer.lang), more });
}

/** A published version that stays as it is. */
export const frozenSnippet = (offer: Offer, hash: string): string =>
  frameIn(offer, { path: paths.frozen(hash, offer.id, offer.lang) });

function frameIn(
  { lang, root, headline, height }: Offer,
  { path, more = '' }: { path: string; more?: string },
): string {
  const title = escapeText(embedText[lang].frameTitle(headline));
  // `color-scheme` is named, or a reader's dark system would put a dark box into a light article.
  const scheme = path.endsWith('/dark/') ? 'dark' : 'light';
  const style = `display:block;width:100%;border:0;color-scheme:${scheme};height:${heightCss(height)}`;
  return `<div style="container-type:inline-size"><iframe title="${title}" src="${root}${path}" loading="lazy"${more} height="${heightAt(height, phone)}" style="${style}"></iframe></div>`;
}
