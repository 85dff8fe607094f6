import { isHard } from '../model/quantity.ts';
import { answerPair, questions, type Answer, type Order, type Question } from '../model/pair.ts';
import type { Figure, Lang } from '../model/figure.ts';
import { getFigure, type Report } from '../model/report.ts';
import type { RefusalReason } from '../model/refusal.ts';
import type { Terms } from '../model/terms.ts';
import { formatRange } from './amount.ts';
import { compareText } from './compare.ts';
import { methodText } from './method.ts';

/** Two figures, and why they may not be added or compared. */
export interface Example {
  reason: RefusalReason;
  question: Question;
  pair: readonly [Figure, Figure];
}

/**
 * Every answer for every two figures, small enough to travel with a page: by question and first figure one letter for
 * each second figure, a sentence by its letter; where the letter is `!`, the sentence is the pair's own.
 */
export interface Answers {
  ids: string[];
  letters: Record<Question, string[]>;
  sentences: Record<string, string>;
  results: Record<Question, Record<string, string>>;
}

export function listAnswers(report: Report, lang: Lang): Answers {
  const { figures } = report;
  const terms = termsOf(report);
  const results: Answers['results'] = { add: {}, order: {}, divide: {} };
  const letters = Object.fromEntries(
    questions.map((question) => [
      question,
      figures.map((a) =>
        figures
          .map((b) => {
            const answer = answerPair(question, [a, b], terms);
            if (answer.kind === 'result')
              results[question][`${a.id} ${b.id}`] = sayResult(question, answer, [[a, b], lang]);
            return letterOf(answer);
          })
          .join(''),
      ),
    ]),
  ) as Answers['letters'];
  const { reasons } = methodText[lang].compare;
  const sentences = Object.fromEntries([
    ...Object.entries(reasons).map(([reason, words]) => [
      letterOf({ kind: 'refused', reason: reason as RefusalReason }),
      words,
    ]),
    ...Object.entries(compareText[lang].orders).map(([order, words]) => [
      letterOf({ kind: 'order', order: order as Order }),
      words,
    ]),
  ]) as Record<string, string>;
  return { ids: figures.map(({ id }) => id), letters, sentences, results };
}

/** For each reason the pair that the story speaks of most. */
export function listExamples(report: Report): Example[] {
  const terms = termsOf(report);
  const told = [...report.figures]
    .map((figure) => ({ figure, told: report.usage[figure.id]?.story.length ?? 0 }))
    .sort((a, b) => b.told - a.told)
    .map(({ figure }) => getFigure(report, figure.id));
  const found = new Map<RefusalReason, Example>();
  for (const question of questions) {
    for (const [i, a] of told.entries()) {
      for (const b of told.slice(i + 1)) {
        const answer = answerPair(question, [a, b], terms);
        if (answer.kind === 'refused' && !found.has(answer.reason))
          found.set(answer.reason, { reason: answer.reason, question, pair: [a, b] });
      }
    }
  }
  return Object.keys(methodText.zh.compare.reasons).flatMap((reason) => found.get(reason as RefusalReason) ?? []);
}

const termsOf = ({ destinations, groups, measures }: Report): Terms => ({
  destinations: new Map(destinations.map((term) => [term.id, term])),
  groups: new Map(groups.map((term) => [term.id, term])),
  measures: new Map(measures.map((term) => [term.id, term])),
});

const orders: Record<Order, string> = { more: '>', less: '<', same: '=', either: '~' };
const reasons = Object.keys(methodText.zh.compare.reasons);
const letterOf = (answer: Answer): string => {
  if (answer.kind === 'result') return '!';
  return answer.kind === 'order' ? orders[answer.order] : String.fromCharCode(97 + reasons.indexOf(answer.reason));
};

/** The sum or quotient, and what makes it less sure than its digits. */
function sayResult(
  question: Question,
  { interval, unit }: Extract<Answer, { kind: 'result' }>,
  [pair, lang]: readonly [readonly [Figure, Figure], Lang],
): string {
  const t = compareText[lang];
  const range = formatRange(interval, unit, lang);
  const said = question === 'add' ? t.sum(range) : t.quotient(range);
  const isSoft = pair.some(({ quantity }) => !isHard(quantity));
  return [said, isSoft && t.soft, interval.high === null && t.open].filter(Boolean).join(lang === 'zh' ? '' : ' ');
}
