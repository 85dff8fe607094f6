import type { Publication } from '../exports/frozen.ts';
import type { Figure } from '../model/figure.ts';
import type { Published } from '../model/published.ts';

/** What `npm run publish:record` wrote: every chart that was ever published, and its bodies by hash. */
const lists = import.meta.glob<Published<Publication>>('../../data/published.json', { eager: true, import: 'default' });
const files = import.meta.glob<string>('../../data/frozen/*.html', { eager: true, query: '?raw', import: 'default' });

export const published: readonly Publication[] = Object.values(lists).flatMap(({ charts }) => charts);
/** Figures as readers were last given them. */
export const publishedFigures: Figure[] = Object.values(lists).flatMap(({ figures }) => figures);
export const bodies: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(files).map(([path, text]) => [path.replace(/^.*\/|\.html$/g, ''), text]),
);
