import type { Destination } from './destination.ts';
import type { Bilingual } from './figure.ts';
import type { Measure } from './measure.ts';

/** A word of a controlled list (groups.csv, speakers.csv); `parent` is the wider group. */
export interface Term extends Bilingual {
  id: string;
  parent: string;
}

/** The controlled lists that say what may be compared with what, by id. */
export interface Terms {
  destinations: ReadonlyMap<string, Destination>;
  groups: ReadonlyMap<string, Term>;
  measures: ReadonlyMap<string, Measure>;
}

/** A term's wider terms, nearest first, to the root. Stops at a loop. */
export function ancestors(terms: ReadonlyMap<string, { parent: string }>, id: string): string[] {
  const found: string[] = [];
  for (let parent = terms.get(id)?.parent; parent && !found.includes(parent); parent = terms.get(parent)?.parent) {
    found.push(parent);
  }
  return found;
}
