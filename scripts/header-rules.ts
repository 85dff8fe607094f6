/** Headers by name. */
export type Headers = Readonly<Record<string, string>>;

/** A part of the site that is sent with headers of its own. */
interface Part {
  name: string;
  /** Folders below the site's root, with a closing slash; none means everything that is in no other part. */
  folders: readonly string[];
  headers: Headers;
}

/** Of every answer. Pages carry the rest of their policy themselves, by the hash of each style and script. */
export const everywhere: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Permissions-Policy':
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), midi=(), display-capture=(), browsing-topics=()',
};

/** A change is seen within five minutes; what has not changed is asked for, not sent again. */
const short = { 'Cache-Control': 'public, max-age=300' };
const own = {
  'Content-Security-Policy': "frame-ancestors 'self'",
  'Referrer-Policy': 'strict-origin-when-cross-origin',
};
const open = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };

/** How every address is sent. All servers' settings are made from this list; the more particular part stands first. */
export const parts: readonly Part[] = [
  {
    name: 'named by a hash of what they hold: kept for ever',
    folders: ['_astro/'],
    headers: { 'Cache-Control': 'public, max-age=31536000, immutable', 'Referrer-Policy': 'no-referrer' },
  },
  {
    name: 'framed and fetched by anyone; a frame’s own policy is in its head',
    folders: ['e/'],
    headers: { ...short, ...open, 'Referrer-Policy': 'no-referrer' },
  },
  {
    name: 'data and feeds: fetched by anyone, framed by nobody else',
    folders: ['data/', 'oembed/', 'feeds/', 'en/feeds/'],
    headers: { ...short, ...own, ...open },
  },
  { name: 'pages: framed by nobody else', folders: [], headers: { ...short, ...own } },
];

/** The headers of a path below the site's root: `e/flow/zh/`. */
export function findHeaders(path: string): Headers {
  const part = parts.find(({ folders }) => folders.length === 0 || folders.some((folder) => path.startsWith(folder)));
  return { ...everywhere, ...part?.headers };
}

/** Media types by the end of a file's name; texts are UTF-8. Servers' own lists lack some and take `.ts` for a film. */
export const types: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  xml: 'application/xml',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  csv: 'text/csv',
  cff: 'text/plain',
  ts: 'text/plain',
  png: 'image/png',
  woff2: 'font/woff2',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export const isText = (type: string): boolean => /^text\/|json|xml$/.test(type) && !type.includes('openxml');

/**
 * The page that says in the reader's language that there is nothing at a path below the root. Frames have one of their
 * own, the same, which anyone may frame: a frame of what is not there says so, it is not left blank.
 */
export const findMissingPage = (path: string): string => `${/^(?:en|e)\//.exec(path)?.[0] ?? ''}404.html`;

/** Folders that differ from what holds them, the root last. */
export const folders: readonly string[] = [...parts.flatMap((part) => part.folders), 'en/', ''];

/** Only for a site that will never be reached without TLS again, so it is left to whoever runs the server. */
export const strictTransport = 'Strict-Transport-Security: max-age=63072000';
