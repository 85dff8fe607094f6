/**
 * Part of `astro dev` only: the data are checked whenever a file of data/ is saved, in whatever way a spreadsheet saves
 * it. Sound data become the report, and the pages follow; a mistake stands over the page, which stays as it was.
 */
import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { ViteDevServer, WebSocketClient } from 'vite';
import { writeFailure, writeOverlay } from '../src/desk/overlay.ts';
import { languages, type Lang } from '../src/model/figure.ts';
import { isError, type Issue } from '../src/reading/issue.ts';
import { buildReport, formatFailure, tell, writeDesk } from './data.ts';
import { readStyle } from './desk.ts';

const root = join(import.meta.dirname, '..');
const data = join(root, 'data');
const out = join(root, 'src/generated/report.json');

/** Spreadsheets write in several steps; what is read must be the last. In milliseconds. */
const pause = 150;
/** A file that is gone or empty may be on its way back. */
const patience = 800;

/** Of what the terminal says: `npm run dev -- --lang en`. A page says it in its own language. */
const { values } = parseArgs({ options: { lang: { type: 'string' } }, strict: false });
const lang: Lang = values.lang === 'en' ? 'en' : 'zh';

/** HTML over the page by language; empty when there is nothing to mend. */
type Problems = Record<Lang, string>;
const none: Problems = { zh: '', en: '' };
let problems = none;

/** The module that shows mistakes in the browser. */
export const overlayScript = fileURLToPath(new URL('../src/client/overlay.ts', import.meta.url));

/** Before the first page: checks the data; without any good report there is nothing to show. Throws then. */
export function checkFirst(): void {
  problems = check({ isFirst: true }).problems;
  if (!existsSync(out)) throw new Error('data/ · npm run data');
}

/** Checks after each save, and tells the browsers. */
export function watchData(server: ViteDevServer): void {
  const send = (): void => server.ws.send('data:problems', problems);
  let waiting: NodeJS.Timeout | undefined;
  const recheck = (isLast: boolean): void => {
    const found = check({ isLast });
    if (found.isPassing && !isLast) {
      waiting = setTimeout(() => recheck(true), patience);
      return;
    }
    problems = found.problems;
    send();
  };
  server.watcher.on('all', (_, path) => {
    if (!isData(path)) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => recheck(false), pause);
  });
  server.ws.on('data:ask', (_: unknown, client: WebSocketClient) => client.send('data:problems', problems));
}

/** Lock files and half-written copies change all the time and are not read. */
function isData(path: string): boolean {
  const name = relative(data, path).split(sep).join('/');
  return !name.startsWith('..') && /\.csv$|\.md$|^published\.json$/.test(name) && !/(^|\/)(~\$|\.~)/.test(name);
}

interface Found {
  problems: Problems;
  /** A file is missing or empty, which may pass. */
  isPassing: boolean;
}

/** One check: the report and the editors' page written, or what stands in the way told here and there. */
function check({ isFirst = false, isLast = true }): Found {
  const style = readStyle('desk');
  try {
    const checked = buildReport({ data, out });
    const isPassing = checked.issues.some(isPassingIssue);
    if (isPassing && !isLast) return { problems: none, isPassing };
    // Notes that need nothing are told once, not at every save.
    tell(isFirst ? checked.issues : checked.issues.filter(isError), checked.report, lang);
    const place = writeDesk(checked, { data, out, since: '', lang });
    if (isFirst) console.log(place);
    const isSound = checked.report !== undefined;
    return { isPassing, problems: isSound ? none : each((own) => writeOverlay(checked.issues, { lang: own, style })) };
  } catch (thrown) {
    console.error(formatFailure(thrown, lang));
    return { isPassing: false, problems: each((lang) => writeFailure(formatFailure(thrown, lang), { lang, style })) };
  }
}

const isPassingIssue = ({ code }: Issue): boolean => ['E001', 'E003', 'E009'].includes(code);

const each = (make: (lang: Lang) => string): Problems =>
  Object.fromEntries(languages.map((lang) => [lang, make(lang)])) as Problems;
