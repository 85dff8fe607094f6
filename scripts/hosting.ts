import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  everywhere,
  findHeaders,
  findMissingPage,
  folders,
  type Headers,
  isText,
  parts,
  strictTransport,
  types,
} from './header-rules.ts';
import { basePath } from './pages.ts';

const note = [
  '# Made by npm run hosting from scripts/header-rules.ts. How to use it: docs/hosting.md.',
  `# Once the site will never be reached without TLS again, send also: ${strictTransport}`,
].join('\n');

const quote = (value: string): string => `"${value}"`;

/** Settings for nginx, to be included in a `server` whose `root` holds the site in the folder `base` (`/` or `/labour/`). */
export function writeNginx(base: string): string {
  const texts = [...new Set(Object.values(types))].filter((type) => isText(type) && type !== 'text/html');
  const blocks = [
    [note, 'index index.html;', 'server_tokens off;', 'absolute_redirect off;'],
    ['types {', ...Object.entries(types).map(([ending, type]) => `  ${type} ${ending};`), '}'],
    ['charset utf-8;', `charset_types ${texts.join(' ')};`],
    [
      '# The compressed copies that the build laid beside the files. Brotli needs libnginx-mod-http-brotli-static.',
      'gzip_static on;',
      'brotli_static on;',
      'gzip_vary on;',
    ],
    ...(base === '/' ? [] : [[`location = ${base.slice(0, -1)} {`, `  return 301 ${base};`, '}']]),
    ...folders.map((folder) => [
      `location ${base}${folder} {`,
      // A folder without a page of its own is as good as nothing.
      `  error_page 403 404 =404 ${base}${findMissingPage(folder)};`,
      ...Object.entries(findHeaders(folder)).map(([name, value]) => `  add_header ${name} ${quote(value)} always;`),
      '}',
    ]),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** Settings for Caddy, to be imported by a site whose `root` holds the site in the folder `base`. */
export function writeCaddy(base: string): string {
  const paths = (list: readonly string[]): string => list.map((folder) => `${base}${folder}*`).join(' ');
  const list = (headers: Headers): string[] =>
    Object.entries(headers).map(([name, value]) => `  ${name} ${quote(value)}`);
  const special = parts.flatMap((part) => part.folders);
  const blocks = [
    [note, ...(base === '/' ? [] : [`redir ${base.slice(0, -1)} ${base} 301`])],
    [`@writes {`, `  path ${base}*`, '  not method GET HEAD', '}', 'respond @writes 405'],
    [`header ${base}* {`, ...list(everywhere), '}'],
    ...parts.map((part, i) => [
      `@part${i} {`,
      // What is not found must not be kept as long as what is.
      ...(i === 0 ? ['  file'] : []),
      part.folders.length > 0 ? `  path ${paths(part.folders)}` : `  path ${base}*\n  not path ${paths(special)}`,
      '}',
      `header @part${i} {`,
      ...list(part.headers),
      '}',
    ]),
    Object.entries(types).flatMap(([ending, type]) => [
      `@${ending} {`,
      '  file',
      `  path *.${ending}`,
      '}',
      `header @${ending} Content-Type ${quote(isText(type) ? `${type}; charset=utf-8` : type)}`,
    ]),
    ['# The compressed copies that the build laid beside the files.', 'file_server {', '  precompressed br gzip', '}'],
    [
      'handle_errors {',
      `  @english path ${base}en/*`,
      `  @frame path ${base}e/*`,
      `  @other not path ${base}en/* ${base}e/*`,
      `  rewrite @english ${base}${findMissingPage('en/')}`,
      `  rewrite @frame ${base}${findMissingPage('e/')}`,
      `  rewrite @other ${base}${findMissingPage('')}`,
      '  file_server',
      '}',
    ],
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/**
 * The `_headers` file that some hosts read. Where two of its rules fit an address, hosts send both values of a header: so
 * no two fit one, and each folder and file is named.
 */
export function writeHeadersFile(folder: string, base: string): string {
  const rules = listAddresses(folder, '').map((path) => [
    `${base}${path}`,
    ...Object.entries(findHeaders(path)).map(([name, value]) => `  ${name}: ${value}`),
  ]);
  return `${note}\n${rules.map((lines) => lines.join('\n')).join('\n')}\n`;
}

/** Addresses below a folder of the built site: files, folders as `e/*`, and what is in a folder that holds a special one. */
function listAddresses(folder: string, path: string): string[] {
  return readdirSync(join(folder, path), { withFileTypes: true })
    .filter(({ name }) => !/\.(br|gz)$|^_(headers|redirects)$/.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const below = `${path}${entry.name}`;
      if (!entry.isDirectory()) return entry.name === 'index.html' ? [path] : [below];
      const holds = folders.some((special) => special.startsWith(`${below}/`) && special !== `${below}/`);
      return holds ? listAddresses(folder, `${below}/`) : [`${below}/*`];
    });
}

/** The `_redirects` file: hosts that do not look for the nearest 404.html by themselves are told where it is. */
export const writeRedirects = (base: string): string =>
  ['en/', 'e/'].map((folder) => `${base}${folder}* ${base}${findMissingPage(folder)} 404\n`).join('');

/** Lays both files into a built site. */
export function writeHostFiles(folder: string): void {
  writeFileSync(join(folder, '_headers'), writeHeadersFile(folder, basePath()));
  writeFileSync(join(folder, '_redirects'), writeRedirects(basePath()));
}

/** The servers' settings by file name. */
export const settings = { 'nginx.conf': writeNginx, 'ledger.caddy': writeCaddy };

if (import.meta.main) {
  const { out } = parseArgs({ options: { out: { type: 'string', default: 'docs/hosting' } } }).values;
  mkdirSync(out, { recursive: true });
  for (const [name, write] of Object.entries(settings)) {
    writeFileSync(join(out, name), write(basePath()));
    console.log(`${join(out, name)}: for a site at ${basePath()}`);
  }
}
