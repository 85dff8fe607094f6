import type { Ground } from '../../geo/features.ts';
import type { Verdict } from '../../model/check.ts';
import type { Lang } from '../../model/figure.ts';
import type { Files } from '../../reading/tables.ts';
import type { CheckWords } from '../../text/check.ts';

/** What the page brings along, so that it works without a connection and from a folder. */
export interface PageData {
  lang: Lang;
  /** The site's address as links write it: `/labour/`. */
  base: string;
  words: CheckWords;
  verdicts: Record<Verdict, string>;
  /** What each chart is called, as built. */
  charts: Record<string, string>;
  /** The editors' files this site was built from, by path. */
  files: Record<string, string>;
  ground: Ground;
}

let data: PageData | undefined;

export function pageData(): PageData {
  data ??= JSON.parse(document.getElementById('check-data')?.textContent ?? '') as PageData;
  return data;
}

let files: Files | undefined;

/** The files as bytes, which is what an editor's are. */
export function builtFiles(): Files {
  files ??= new Map(Object.entries(pageData().files).map(([path, text]) => [path, new TextEncoder().encode(text)]));
  return files;
}
