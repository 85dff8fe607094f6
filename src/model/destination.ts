import type { Bilingual } from './figure.ts';

/** Where people went, in the categories the source uses; they form a tree with `all` at its root. */
export interface Destination extends Bilingual {
  id: string;
  /** The next larger category; empty for `all`. */
  parent: string;
  /** Together with its siblings so marked it makes up the parent; otherwise it is only a part of it, never summed. */
  complete: boolean;
  /** Id of the place, if it is one place. */
  place: string;
  cues: string[];
}
