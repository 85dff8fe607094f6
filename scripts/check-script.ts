import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { otherLang } from '../src/text/route.ts';
import type { Lang } from '../src/model/figure.ts';
import { refuseInCheck } from './licences.ts';

const src = (path: string): string => fileURLToPath(new URL(`../src/${path}`, import.meta.url));

/**
 * The script of /check/ for one language, as one text that stands in the page itself: so it works offline and from a
 * folder, and no other page loads it.
 */
export async function bundleCheck(lang: Lang): Promise<string> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [leaveOut(lang)],
    build: {
      write: false,
      target: 'es2022',
      reportCompressedSize: false,
      modulePreload: false,
      rolldownOptions: { input: src('client/check.ts'), output: { format: 'iife' } },
    },
  });
  const [chunk] = 'output' in result ? result.output : [];
  if (chunk?.type !== 'chunk') throw new Error('no script came out');
  refuseInCheck(Object.keys(chunk.modules));
  return chunk.code.trim().replaceAll('</script', '<\\/script');
}

/**
 * What the page does without: the messages of the other language, those about what was built, the states of the scroll
 * sequences, and the making of the map's ground, which comes with the page.
 */
function leaveOut(lang: Lang): Plugin {
  const other = otherLang(lang);
  const [own, name] = other === 'en' ? ['Zh', 'En'] : ['En', 'Zh'];
  const stubs: Record<string, string> = {
    [src(`text/issues.${other}.ts`)]: `export const issues${name} = {};`,
    [src(`text/release-issues.${lang}.ts`)]: `export const releaseIssues${own} = {};`,
    [src('charts/flow-steps.ts')]: 'export const drawFlowStep = () => "";',
    [src('charts/county-steps.ts')]: 'export const drawCountyStep = () => "";',
    [src('geo/features.ts')]: `export { selectGround } from ${JSON.stringify(src('client/check/ground.ts'))};`,
  };
  return {
    name: 'leave-out',
    enforce: 'pre',
    load: (id) =>
      stubs[id] ?? (id.endsWith('/papaparse.min.js') ? readParser(id.replace('.min.js', '.js')) : undefined),
  };
}

/** PapaParse without the half of it that fetches files, reads streams, starts workers and guesses separators. */
function readParser(path: string): string {
  const parts: [from: string, to: string][] = [
    ['NetworkStreamer', 'StringStreamer'],
    ['ReadableStreamStreamer', 'ParserHandle'],
    ['guessDelimiter', 'addError'],
    ['newWorker', 'copy'],
  ];
  return parts.reduce(
    (text, [from, to]) => {
      const [start, end] = [from, to].map((name) => text.search(new RegExp(`^\t+function ${name}\\(`, 'm'))) as [number, number]; // prettier-ignore
      if (start < 0 || end < start) throw new Error(`PapaParse is built otherwise: no ${from} before ${to}`);
      const names = [...text.slice(start, end).matchAll(/^\t{1,2}function (\w+)/gm)].map(
        ([, name]) => `function ${name}() {}`,
      );
      return `${text.slice(0, start)}${names.join('\n')}\n${text.slice(end)}`;
    },
    readFileSync(path, 'utf8'),
  );
}
