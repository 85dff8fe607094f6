import type { Page } from 'playwright-core';
import type {} from './sight.ts';

/**
 * Targets of less than 44 by 44 pixels (WCAG 2.5.5), what labels them counted in; links within a sentence are as high as
 * its line. A link is in a sentence if its block says something beside links.
 */
export const findSmallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { sight } = window;
    const blockOf = (element: Element): Element => {
      let node: Element = element;
      while (node.parentElement && getComputedStyle(node).display.startsWith('inline')) node = node.parentElement;
      return node;
    };
    const isInSentence = (element: HTMLElement): boolean => {
      if (!element.matches('a') || getComputedStyle(element).display !== 'inline') return false;
      const block = blockOf(element).cloneNode(true) as Element;
      for (const part of block.querySelectorAll('a, button, summary, .unseen, [popover]')) part.remove();
      // A formula is a sentence too.
      return /[\p{L}\p{N}].*[\p{L}\p{N}]|[=≈≤+−×÷~]/su.test(block.textContent);
    };
    return sight.targets().flatMap((element) => {
      if (isInSentence(element)) return [];
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
      const boxes = [element, ...labels]
        .filter((part) => sight.isShown(part))
        .flatMap((part) => [part, ...part.querySelectorAll('img, svg, span')])
        .map((part) => part.getBoundingClientRect())
        .filter(({ width }) => width > 0);
      const width = Math.max(...boxes.map(({ right }) => right)) - Math.min(...boxes.map(({ left }) => left));
      const height = Math.max(...boxes.map(({ bottom }) => bottom)) - Math.min(...boxes.map(({ top }) => top));
      const isSmall = width < 43.5 || height < 43.5;
      return isSmall ? [`${width.toFixed(0)} × ${height.toFixed(0)} px: ${sight.name(element)}`] : [];
    });
  });

/** Targets that lie on one another, so that one of them takes the other’s presses. */
export const findCrowdedTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { sight } = window;
    const isAlone = (element: Element) => getComputedStyle(element).display !== 'inline' && sight.isShown(element);
    const boxes = sight
      .targets()
      .filter(isAlone)
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .sort((a, b) => a.box.top - b.box.top);
    const found: string[] = [];
    boxes.forEach(({ element, box }, i) => {
      for (let k = i + 1; k < boxes.length; k += 1) {
        const other = boxes[k] as (typeof boxes)[number];
        if (other.box.top >= box.bottom - 4) break;
        if (Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left) <= 4) continue;
        if (element.closest('[popover]') || other.element.closest('[popover]')) continue;
        if (!element.contains(other.element) && !other.element.contains(element))
          found.push(`${sight.name(element)} and ${sight.name(other.element)}`);
      }
    });
    return found;
  });
