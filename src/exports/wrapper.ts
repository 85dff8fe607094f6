import { escapeText } from '../charts/svg.ts';
import type { Lang } from '../model/figure.ts';
import { langTag } from '../text/route.ts';
import { paths, type Root } from './address.ts';

/** What stands around a frame's body. */
export interface Wrapping {
  id: string;
  lang: Lang;
  root: Root;
  /** Of the document itself, below the root. */
  path: string;
  title: string;
  description: string;
  style: string;
  /** Links begin with `./` and count from the root. */
  body: string;
  /** The frame's one script, minified. */
  script: string;
  /** A newer version's path, for a frozen body that has one. */
  status?: { words: string; path: string } | undefined;
}

/** The document an iframe shows: one request, nothing fetched, nothing stored, each style and script allowed by its hash. */
export async function wrapEmbed(wrapping: Wrapping): Promise<string> {
  const { id, lang, root, path, style, body, script, status } = wrapping;
  const [title, description] = [escapeText(wrapping.title), escapeText(wrapping.description)];
  const page = root + paths.page(id, lang);
  const policy = [
    "default-src 'none'",
    // The frame asks for nothing; who audits it looks for robots.txt from within.
    "connect-src 'self'",
    `style-src '${await hashSource(style)}'`,
    `script-src '${await hashSource(script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join(';');
  return [
    `<!doctype html>`,
    `<html lang="${langTag[lang]}" data-id="${id}">`,
    `<head>`,
    `<meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<title>${title}</title>`,
    `<link rel="alternate" type="application/json+oembed" href="${root}${paths.oembed(id, lang)}" title="${title}">`,
    `<link rel="canonical" href="${page}">`,
    `<meta name="robots" content="noindex">`,
    `<meta name="referrer" content="no-referrer">`,
    `<meta name="responsive-embedded-sizing" content="allow-origins=*">`,
    `<meta name="description" content="${description}">`,
    `<meta property="og:title" content="${title}">`,
    `<meta property="og:description" content="${description}">`,
    `<meta property="og:url" content="${root}${path}">`,
    `<style>${style}</style>`,
    `</head>`,
    `<body>`,
    body.replaceAll('href="./', `href="${root}`),
    status
      ? `<p class="status"><a href="${root}${status.path}" target="_blank" rel="noopener">${escapeText(status.words)}</a></p>`
      : '',
    `<script>${script}</script>`,
    `</body>`,
    `</html>`,
    ``,
  ]
    .filter((line, i, lines) => line !== '' || i === lines.length - 1)
    .join('\n');
}

/** `sha256-…` in base 64, as a policy names an inline style or script. */
export async function hashSource(source: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(source));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}

/** SHA-256 in hexadecimal. */
export async function hashText(source: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(source));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
