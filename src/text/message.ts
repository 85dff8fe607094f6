import type { Code, IssueParams } from '../reading/issue.ts';

/** What an editor reads: what is there, what should be, and how to mend it. Parts that would say nothing are empty. */
export interface Message {
  found: string;
  expected: string;
  mend: string;
}

/** One message a code, from that code's parameters. */
export type Messages = { readonly [C in Code]: (params: IssueParams[C]) => Message };

/** A list, as params hold it, with Latin punctuation: `helped（帮扶）、county` → `helped (帮扶), county`. */
export const latin = (list: string): string => list.replaceAll('、', ', ').replaceAll('（', ' (').replaceAll('）', ')');

export const say = (found: string, expected: string, mend: string): Message => ({ found, expected, mend });
