import type { Lang } from '../model/figure.ts';
import { pathOf } from '../text/route.ts';

/** Path variants: the whole, the drawing and its source for hosts that write the headline, and one for dark pages. */
export const variants = ['', 'plain', 'dark'] as const;
export type Variant = (typeof variants)[number];

/** The site's root with its folder and a closing slash: `https://example.org/labour/`. */
export type Root = string;

/** `https://example.org/labour/` from Astro's site and base. */
export const rootOf = (site: URL | undefined, base: string): Root =>
  new URL(base.endsWith('/') ? base : `${base}/`, site).href;

/** Pictures of a chart by the end of their names. */
export const pictures = {
  plain: 'png',
  double: '@2x.png',
  og: '-og.png',
  square: '-square.png',
  card: '-card.png',
  code: '-card-qr.png',
  cover: '-cover.png',
} as const;
export type Picture = keyof typeof pictures;

/** Paths below the root, of everything a chart is published as. */
export const paths = {
  page: (id: string, lang: Lang): string => pathOf(`charts/${id}/`, lang).slice(1),
  embed: (id: string, lang: Lang, variant: Variant = ''): string => `e/${id}/${lang}/${variant && `${variant}/`}`,
  frozen: (hash: string, id: string, lang: Lang): string => `e/v/${hash}/${id}/${lang}/`,
  fragment: (id: string, lang: Lang): string => `e/f/${id}.${lang}.html`,
  oembed: (id: string, lang: Lang): string => `oembed/${id}.${lang}.json`,
  file: (id: string, lang: Lang, ending: string): string => `e/${id}.${lang}.${ending}`,
  picture: (id: string, lang: Lang, picture: Picture): string =>
    `e/${id}.${lang}${picture === 'plain' ? '.' : ''}${pictures[picture]}`,
  /** A chapter's long picture, or the story's. */
  long: (part: string, lang: Lang, hasCode = false): string => `e/long/${part}.${lang}${hasCode ? '-qr' : ''}.png`,
  loader: 'e/embed.js',
  manifest: 'e/index.json',
} as const;
