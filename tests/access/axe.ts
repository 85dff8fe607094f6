import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Frame, Page } from 'playwright-core';
import { reviewed } from './reviewed.ts';

export interface Verdict {
  violations: string[];
  /** What axe could not decide and nobody has looked at yet. */
  undecided: string[];
  /** Places in `reviewed` of what it could not decide and somebody has. */
  known: number[];
}

const on = { enabled: true };
/** All of WCAG 2.2 A and AA, good practice, and by name what axe leaves out unless asked. */
const whole: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: {
    'target-size': on,
    'color-contrast-enhanced': on,
    'duplicate-id': on,
    'focus-order-semantics': on,
    'label-content-name-mismatch': on,
    'link-in-text-block': on,
    'css-orientation-lock': on,
    'p-as-heading': on,
    'table-fake-caption': on,
    'td-has-header': on,
    'meta-refresh-no-exceptions': on,
    // Its stricter sister above includes it.
    'color-contrast': { enabled: false },
  },
};
/** What depends on colours alone: all that differs between a light page and a dark one. */
const colours: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast-enhanced', 'link-in-text-block'] },
};
/** What depends on the width of the window. */
const layout: RunOptions = {
  runOnly: {
    type: 'rule',
    values: [
      'color-contrast-enhanced',
      'link-in-text-block',
      'target-size',
      'scrollable-region-focusable',
      'heading-order',
      'region',
    ],
  },
};
const scopes = { whole, colours, layout };
export type Scope = keyof typeof scopes;

/** Runs axe in a page or one of its frames; frames within are asked for themselves. */
export async function runAxe(page: Page | Frame, scope: Scope = 'whole', selector = 'html'): Promise<Verdict> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const options: RunOptions = { ...scopes[scope], resultTypes: ['violations', 'incomplete'], iframes: false };
  const { violations, incomplete } = await page.evaluate(
    ([selector, options]) =>
      (window as unknown as { axe: { run(at: string, o: RunOptions): Promise<AxeResults> } }).axe.run(
        selector,
        options,
      ),
    [selector, options] as const,
  );
  const open = listNodes(incomplete).map((line) => ({
    line,
    at: reviewed.findIndex((known) => known.finds.test(line)),
  }));
  return {
    violations: listNodes(violations),
    undecided: open.filter(({ at }) => at < 0).map(({ line }) => line),
    known: open.filter(({ at }) => at >= 0).map(({ at }) => at),
  };
}

/** `color-contrast-enhanced: a.n: bgGradient: <a class="n" …`. */
const listNodes = (results: AxeResults['violations']): string[] =>
  results.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html, any, all, none }) => {
      const [why] = [...any, ...all, ...none].map(
        ({ data, message }) => (data as { messageKey?: string } | null)?.messageKey ?? message,
      );
      return `${id}: ${target.join(' ')}: ${why ?? ''}: ${html.replace(/\s+/g, ' ').slice(0, 120)}`;
    }),
  );
