import type { Ground } from '../../geo/features.ts';
import type { Verdict } from '../../model/check.ts';
import type { Figure, Lang } from '../../model/figure.ts';
import type { Published } from '../../model/published.ts';
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
  /** What was published: figures by which a change is known as one that readers have to be told. */
  published: Figure[];
  ground: Ground;
}

let data: PageData | undefined;

export function pageData(): PageData {
  data ??= JSON.parse(document.getElementById('check-data')?.textContent ?? '') as PageData;
  return data;
}

/** Of what was published the figures; a site that was never published has none. */
export function publishedFigures(): Pick<Published, 'figures'> | undefined {
  const { published: figures } = pageData();
  return figures.length > 0 ? { figures } : undefined;
}

let files: Files | undefined;

/** The files as bytes, which is what an editor's are. */
export function builtFiles(): Files {
  files ??= new Map(Object.entries(pageData().files).map(([path, text]) => [path, new TextEncoder().encode(text)]));
  return files;
}
