import type { Lang } from '../model/figure.ts';

/** A sentence of the story that says a figure, placeholders kept; `isWarning` if it stands there as what one may not write. */
export interface Sentence {
  text: string;
  isWarning: boolean;
}

/** The sentence of an editor's prose that says the figure; the whole text if it has but one. */
export function findSentence(prose: string, figure: string, lang: Lang): Sentence {
  const [claim = '', reason = ''] = prose.split('→').map((part) => part.trim());
  const says = (text: string): boolean => new RegExp(`\\{${figure}[|}]`).test(text);
  // In 不能这样写 the claim is wrong and the reason right.
  const isWarning = prose.startsWith('✗') && says(claim);
  const source = prose.startsWith('✗') && !isWarning ? reason : claim;
  const sentences = splitSentences(source.replace(/^[✓✗]\s*/, ''), lang);
  return { text: (sentences.find(says) ?? source).trim(), isWarning };
}

/** Prose cut after each sentence, placeholders kept. */
export const splitSentences = (prose: string, lang: Lang): string[] =>
  prose.split(lang === 'zh' ? /(?<=[。！？])/ : /(?<=[.!?])\s+(?=\S)/);
