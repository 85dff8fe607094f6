import type { Published, PublishedChart } from '../model/published.ts';
import { createIssue, type Issue } from './issue.ts';
import { wholeFile } from './spot.ts';

/** What was built and what is kept, as facts. */
export interface Release {
  published: Published;
  /** First eight hexadecimal digits of each file's SHA-256 in data/frozen, by its name without ending. */
  frozen: ReadonlyMap<string, string>;
  /** Versions that an earlier published.json in the repository's history held. */
  past: readonly PublishedChart[];
  build: Build | undefined;
}

/** A built site. */
export interface Build {
  /** Its address with its folder, as its own files name it. */
  root: string;
  /** Made from the data as they are. */
  isCurrent: boolean;
  /** Addresses below the root: `data/`, `e/flow.zh.svg`. */
  urls: ReadonlySet<string>;
}

/** Where a permanent version stands. */
export const frozenUrl = ({ hash, id, lang }: PublishedChart): string => `e/v/${hash}/${id}/${lang}/`;

/** Permanent versions that were lost or touched. */
export function checkFrozen({ published, frozen, past }: Release): Issue[] {
  const known = new Set(published.charts.map(({ hash }) => hash));
  const promised = published.urls.flatMap((url) => {
    const [, hash, id] = /^e\/v\/(\w+)\/([^/]+)\//.exec(url) ?? [];
    return hash && id ? [{ hash, id }] : [];
  });
  const orphans = [...frozen.keys()].map((hash) => ({ hash, id: 'frozen' }));
  const lost = new Map([...orphans, ...promised, ...past].map(({ hash, id }) => [hash, id]));
  const lines = [...lost].filter(([hash]) => !known.has(hash));
  return [
    ...lines.map(([hash, chart]) => createIssue('E126', wholeFile(list), { hash, chart, what: 'line' })),
    ...published.charts.flatMap(({ hash, id }) => {
      const found = frozen.get(hash);
      if (found === hash) return [];
      const what = found === undefined ? 'file' : 'bytes';
      return createIssue('E126', wholeFile(`frozen/${hash}.html`), { hash, chart: id, what });
    }),
  ];
}

/** What was built, against what was promised. */
export function checkBuild({ published, build }: Release): Issue[] {
  if (!build?.isCurrent) return [createIssue('E130', wholeFile(list), { what: build ? 'older' : 'missing' })];
  const promised = [...new Set([...published.urls, ...published.charts.map(frozenUrl)])];
  const missing = promised.filter((url) => !build.urls.has(url));
  const [shown, rest] = [missing.slice(0, 5), missing.length - 5];
  return missing.length === 0
    ? []
    : [
        createIssue('E127', wholeFile(list), {
          urls: shown.map((url) => `/${url}`).join(' '),
          more: Math.max(rest, 0),
        }),
      ];
}

/** A site that only its own machine can open. */
export function checkAddress(build: Build | undefined): Issue[] {
  const isOwn = build && /^(localhost|127\.|0\.0\.0\.0|\[::1\])/.test(new URL(build.root).hostname);
  return isOwn ? [createIssue('E128', wholeFile('site.csv'), { address: build.root })] : [];
}

const list = 'published.json';
