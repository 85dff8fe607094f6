import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, createBrotliDecompress } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { resolveLink } from './pages.ts';

/** What a page asks for before it is scrolled. */
export interface View {
  /** Paths below the folder, the page first. */
  files: string[];
  /** Bytes of its scripts, each compressed for itself. */
  script: number;
}

const compressed = (bytes: string | Buffer): number => brotliCompressSync(bytes).length;

/** Reads which files a built page (`/en/index.html`) fetches at first: scripts, styles, icon, pictures, the type of its headings. */
export function findFirstView(folder: string, file: string): View {
  const html = readFileSync(join(folder, file), 'utf8');
  const { document } = parseHTML(html);
  const path = file.replace(/index\.html$/, '');
  const locate = (href: string): string => resolveLink({ path }, href)?.path ?? `elsewhere: ${href}`;
  const hrefs = (selector: string, name: string): string[] =>
    Array.from(document.querySelectorAll(selector), (node) => node.getAttribute(name) ?? '');
  const scripts = [...hrefs('script[src]', 'src'), ...hrefs('link[rel=modulepreload]', 'href')].map(locate);
  const others = [
    ...hrefs('link[rel~=stylesheet], link[rel~=icon], link[rel=preload]', 'href'),
    ...hrefs('img[src]:not([loading=lazy])', 'src'),
    ...listFonts(document),
  ].map(locate);
  const inline = Array.from(document.querySelectorAll('script:not([src])'))
    .filter((node) => !/json/.test(node.getAttribute('type') ?? ''))
    .map((node) => compressed(node.textContent));
  const linked = scripts.map((script) => compressed(readFileSync(join(folder, script))));
  return {
    files: [file, ...new Set([...scripts, ...others])],
    script: [...inline, ...linked].reduce((sum, bytes) => sum + bytes, 0),
  };
}

/** The faces that the headings of the page's language name first; one for some characters only if headings say one of these. */
function listFonts(document: Document): string[] {
  const css = Array.from(document.querySelectorAll('style'), (node) => node.textContent).join('');
  const lang = document.documentElement.lang.slice(0, 2);
  const own = Array.from(css.matchAll(/([^{}]+)\{[^}]*--display:\s*["']?([^,;"'}]+)/g));
  const family = own.find(([, selector = '']) => new RegExp(`lang\\|=["']?${lang}`).test(selector))?.[2];
  const said = readDisplayed(document, css);
  return Array.from(css.matchAll(/@font-face\s*\{([^}]*)\}/g), ([, rule = '']) => rule)
    .filter((rule) => /font-family:\s*["']?([^;"'}]+)/.exec(rule)?.[1] === family && meets(rule, said))
    .flatMap((rule) => /url\(["']?([^)"']+)/.exec(rule)?.[1] ?? []);
}

/** What is set in the headings' type, as the styles themselves say it. */
function readDisplayed(document: Document, css: string): string {
  const rules = Array.from(css.matchAll(/([^{}]+)\{[^}]*font(?:-family)?:[^;}]*var\(--display\)/g));
  const nodes = rules.flatMap(([, selector = '']) =>
    Array.from(document.querySelectorAll(selector.replace(/::?(?:before|after)\b/g, '').trim())),
  );
  return nodes.map(({ textContent }) => textContent).join('');
}

function meets(rule: string, said: string): boolean {
  const range = /unicode-range:\s*([^;}]+)/.exec(rule)?.[1];
  if (!range) return true;
  const codes = Array.from(
    range.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/gi),
    ([, from = '', to = from]) => [parseInt(from, 16), parseInt(to, 16)] as const,
  );
  const has = (char: string) =>
    codes.some(([from, to]) => from <= (char.codePointAt(0) ?? 0) && (char.codePointAt(0) ?? 0) <= to);
  return Array.from(said).some(has);
}

/** What a browser can read of a page when so many bytes of its brotli copy have come. */
export function readFlight(packed: Buffer, bytes: number): Promise<string> {
  const stream = createBrotliDecompress({ flush: constants.BROTLI_OPERATION_FLUSH });
  const parts: Buffer[] = [];
  stream.on('data', (part: Buffer) => parts.push(part));
  return new Promise((done, fail) => {
    stream.once('error', fail);
    stream.write(packed.subarray(0, bytes), () => setImmediate(() => done(Buffer.concat(parts).toString('utf8'))));
  });
}
