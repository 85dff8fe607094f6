import type { Figure, Lang } from '../model/figure.ts';
import type { Part } from './fill.ts';
import { formatFigure, formatNumber } from './format.ts';

/**
 * Finished words cut at the numbers in them that say one of the figures: `with the above, 18,962 outside Yunnan`. The
 * longest way of saying wins, and of figures said alike the first.
 */
export function findNumbers(words: string, figures: readonly Figure[], lang: Lang): Part[] {
  const said = new Map<string, string>();
  for (const figure of figures) {
    for (const text of [formatFigure(figure, lang), formatNumber(figure, lang)])
      if (!said.has(text)) said.set(text, figure.id);
  }
  if (said.size === 0) return [words];
  const longestFirst = [...said.keys()].sort((a, b) => b.length - a.length).map(escape);
  // No digit, comma or dash of a longer number may touch it.
  const pattern = new RegExp(`(?<![\\d,.–])(${longestFirst.join('|')})(?![\\d–]|[,.]\\d)`);
  return words
    .split(pattern)
    .filter(Boolean)
    .map((text) => ({ text, figure: said.get(text.replaceAll('\u00A0', ' ')) }))
    .map(({ text, figure }) => (figure ? { figure, text } : text));
}

/** For a pattern. A number may be held to its unit by a space that does not break. */
const escape = (text: string): string => text.replace(/[.*+?()[\]|]/g, '\\$&').replaceAll(' ', '[ \u00A0]');
