import type { Confirmation } from '../model/figure.ts';
import { findNearest } from './distance.ts';

/** One numeral of a source, as its index lists it, and who accounts for it. */
export interface Entry {
  source: string;
  para: string;
  n: number;
  printed: string;
  cues: string[];
  /** Id of the figure that states it. */
  figure: string;
  /** Line of ignored.csv that sets it aside; 0 if none does. */
  ignored: number;
  /** On whose word it stands otherwise than the source prints it. */
  confirmed?: Confirmation;
}

/** The numerals of all sources, found by paragraph and by text. */
export interface Ledger {
  entries: Entry[];
  /** By source, then paragraph. */
  sources: Map<string, Map<string, Para>>;
}

interface Para {
  entries: Entry[];
  /** Years printed in it. */
  years: number[];
  /** By text without spaces, in the order of the file. */
  texts: Map<string, Entry[]>;
}

/** Why a figure's printed text could not be found in its paragraph. */
export type ClaimFault =
  | { kind: 'no-para'; suggestion: string | undefined; known: string[] }
  | { kind: 'taken'; entry: Entry }
  | { kind: 'ignored'; entry: Entry }
  | { kind: 'absent'; suggestion: string | undefined; elsewhere: string | undefined };

export function createLedger(entries: Entry[]): Ledger {
  const sources: Ledger['sources'] = new Map();
  for (const entry of entries) {
    const paras = ensure(sources, entry.source, () => new Map<string, Para>());
    const para = ensure(paras, entry.para, (): Para => ({ entries: [], years: [], texts: new Map() }));
    para.entries.push(entry);
    para.years.push(...yearsIn(entry.printed));
    ensure(para.texts, plainText(entry.printed), (): Entry[] => []).push(entry);
  }
  return { entries, sources };
}

/**
 * Finds the numeral a figure states: the same text in the same paragraph, the first that no other figure states yet,
 * so that a number printed twice is claimed in the order of the file. Marks it. Call it again after all others to
 * have the fault described by what is then still free.
 */
export function claimEntry(
  ledger: Ledger,
  figure: { id: string; source: string; para: string; printed: string },
): Entry | ClaimFault {
  const para = ledger.sources.get(figure.source)?.get(figure.para);
  if (!para) return describeMissingPara(ledger, figure);
  const alike = para.texts.get(plainText(figure.printed)) ?? [];
  const free = alike.find((entry) => !entry.figure && !entry.ignored);
  if (free) {
    free.figure = figure.id;
    return free;
  }
  const taken = alike.find((entry) => entry.figure) ?? alike[0];
  if (taken) return { kind: taken.figure ? 'taken' : 'ignored', entry: taken };
  return describeAbsent(ledger, para, figure);
}

export const isClaimFault = (result: Entry | ClaimFault): result is ClaimFault => 'kind' in result;

/** Years a text names: `2015年末` → 2015, `2017~2020年` → 2017 and 2020. */
export const yearsIn = (printed: string): number[] =>
  /年/.test(printed) ? [...printed.matchAll(/(?<!\d)\d{4}(?!\d)/g)].map(([year]) => Number(year)) : [];

const plainText = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

function ensure<K, V>(map: Map<K, V>, key: K, create: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const created = create();
  map.set(key, created);
  return created;
}

function describeMissingPara(ledger: Ledger, figure: { source: string; printed: string; para: string }): ClaimFault {
  const paras = ledger.sources.get(figure.source) ?? new Map<string, Para>();
  const known = [...paras.keys()];
  return { kind: 'no-para', suggestion: findHolder(paras, figure.printed) ?? findNearest(figure.para, known), known };
}

/** Numerals of the paragraph that no figure states yet come first: one of them was probably meant. */
function describeAbsent(ledger: Ledger, para: Para, figure: { source: string; printed: string }): ClaimFault {
  const free = para.entries.filter((entry) => !entry.figure && !entry.ignored);
  const texts = [...free, ...para.entries].map((entry) => entry.printed);
  const paras = ledger.sources.get(figure.source) ?? new Map<string, Para>();
  return {
    kind: 'absent',
    suggestion: findNearest(plainText(figure.printed), texts),
    elsewhere: findHolder(paras, figure.printed),
  };
}

/** The first paragraph in which a text stands. */
const findHolder = (paras: ReadonlyMap<string, Para>, printed: string): string | undefined =>
  [...paras].find(([, para]) => para.texts.has(plainText(printed)))?.[0];
