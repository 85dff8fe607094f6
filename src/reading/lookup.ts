import { findNearest } from './distance.ts';

/** Every way in which an editor may name a row of one table. */
export interface Lookup {
  /** Chinese name of the table, and its file, for messages. */
  table: string;
  file: string;
  /** The table could not be read whole, so a name that is not found may well be in it. */
  isBroken: boolean;
  /** A short form is worth a note (places: 威信 → 威信县); an alias of a group is simply another name. */
  notesShort: boolean;
  /** id → Chinese name. */
  names: Map<string, string>;
  /** id → English name. */
  english: Map<string, string>;
  /** id, Chinese and English name, alias → id. */
  exact: Map<string, string>;
  /** What is left without 省, 市, 县 …, and aliases → id; undefined where two rows share it. */
  short: Map<string, string | undefined>;
}

export interface Named {
  id: string;
  zh: string;
  en: string;
  aliases: readonly string[];
}

/** What a name came to: how it was found tells whether the editor should be told. */
export type Found =
  | { kind: 'exact' | 'code' | 'short' | 'spaced'; id: string; name: string }
  | { kind: 'ambiguous'; ids: [string, string] }
  | { kind: 'unknown'; suggestion: string | undefined; known: string }
  | { kind: 'unreadable' };

export function createLookup(
  rows: readonly Named[],
  how: Pick<Lookup, 'table' | 'file' | 'isBroken' | 'notesShort'>,
): Lookup {
  const lookup: Lookup = { ...how, names: new Map(), english: new Map(), exact: new Map(), short: new Map() };
  for (const row of rows) {
    lookup.names.set(row.id, row.zh);
    lookup.english.set(row.id, row.en);
    for (const name of [row.id, row.zh, row.en.toLowerCase()]) lookup.exact.set(name, row.id);
  }
  for (const row of rows) {
    for (const name of new Set([...row.aliases, shorten(row.zh)])) addShort(lookup, name, row.id);
  }
  return lookup;
}

/** Looks a name up, from the strictest reading to the loosest. */
export function findName(lookup: Lookup, text: string): Found {
  const id = lookup.exact.get(text) ?? lookup.exact.get(text.toLowerCase());
  if (id !== undefined) return found(lookup, id, /^\d+$/.test(text) ? 'code' : 'exact');
  const short = lookup.short.get(text);
  if (short !== undefined) return found(lookup, short, 'short');
  const squeezed = text.replace(/\s+/g, '');
  const spaced = lookup.exact.get(squeezed) ?? lookup.short.get(squeezed);
  if (spaced !== undefined) return found(lookup, spaced, 'spaced');
  if (lookup.isBroken) return { kind: 'unreadable' };
  if (lookup.short.has(text)) return { kind: 'ambiguous', ids: twoOf(lookup, text) };
  const suggestion = findNearest(squeezed, [...lookup.names.values(), ...lookup.short.keys(), ...lookup.exact.keys()]);
  return { kind: 'unknown', suggestion, known: [...lookup.names.values()].slice(0, 12).join('、') };
}

const found = (lookup: Lookup, id: string, kind: 'exact' | 'code' | 'short' | 'spaced'): Found => ({
  kind,
  id,
  name: lookup.names.get(id) ?? id,
});

function addShort(lookup: Lookup, name: string, id: string): void {
  if (name === '' || lookup.exact.has(name)) return;
  const isShared = lookup.short.has(name) && lookup.short.get(name) !== id;
  lookup.short.set(name, isShared ? undefined : id);
}

/** 威信县 → 威信; a name of two characters has no shorter form. */
const shorten = (zh: string): string => (zh.length > 2 ? zh.replace(/(省|市|县|区|镇|乡)$/, '') : '');

function twoOf(lookup: Lookup, text: string): [string, string] {
  const [first = '', second = ''] = [...lookup.names.values()].filter(
    (name) => shorten(name) === text || name.includes(text),
  );
  return [first, second];
}
