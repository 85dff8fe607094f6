import type { Usage } from '../model/report.ts';
import { findPlaceholders } from '../model/wording.ts';

/** What is known of a chart here: its id and the figures it rests on. */
export interface ChartUse {
  id: string;
  figures: readonly string[];
}

/** What may rest on figures, as far as it could be read. */
export interface Users {
  charts: readonly ChartUse[];
  /** Rows of charts.csv: words name figures too. */
  words: readonly ({ id: string } & object)[];
  /** Whether or not they could be computed. */
  rules: readonly { id: string; rule: string }[];
  formulas: readonly { id: string; formula: string }[];
  /** Lines of the story, by place. */
  sentences: readonly { place: string; text: string }[];
}

/** By figure id: what rests on it. A chart that uses a computed figure rests on the figures of its formula too. */
export function collectUsage({ charts, words, rules, formulas, sentences }: Users): Record<string, Usage> {
  const usage: Record<string, Usage> = {};
  const add = (id: string, kind: keyof Usage, user: string): void => {
    const own = (usage[id] ??= { charts: [], story: [], checks: [], formulas: [] });
    if (!own[kind].includes(user)) own[kind].push(user);
  };
  for (const chart of charts) for (const id of chart.figures) add(id, 'charts', chart.id);
  for (const row of words) for (const id of idsInWords(row)) add(id, 'charts', row.id);
  for (const { place, text } of sentences) for (const { id } of findPlaceholders(text)) add(id, 'story', place);
  for (const { id: check, rule } of rules) for (const id of idsInRule(rule)) add(id, 'checks', check);
  for (const { id: formula, formula: text } of formulas) {
    for (const id of idsInRule(text)) {
      add(id, 'formulas', formula);
      for (const chart of usage[formula]?.charts ?? []) add(id, 'charts', chart);
    }
  }
  return usage;
}

const idsInWords = (row: object): string[] =>
  Object.values(row).flatMap((text: unknown) =>
    typeof text === 'string' ? findPlaceholders(text).map(({ id }) => id) : [],
  );

const idsInRule = (text: string): string[] =>
  text.startsWith('distance(') ? [] : [...text.matchAll(/[a-z][a-z0-9-]*/g)].map(([id]) => id);
