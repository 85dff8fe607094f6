import type { Page } from 'playwright-core';
import type {} from './sight.ts';

/** Text no smaller than 12 pixels as it is rendered, in drawings too. */
export const findSmallText = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { sight } = window;
    return sight.runs().flatMap(({ element }) => {
      const unit = element instanceof SVGGraphicsElement ? sight.scale(element) : 1;
      const size = parseFloat(getComputedStyle(element).fontSize) * unit;
      return size < 11.99 ? [`${size.toFixed(1)} px: ${sight.name(element)}`] : [];
    });
  });

/**
 * Text of less than 7:1 against what it stands on, or 4.5:1 if it is large (24 px, or 18.66 px and bold). In a drawing
 * that is the mark under the middle and both ends of the words, or the words’ own halo.
 */
export const findFaintText = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { sight } = window;
    return sight.runs().flatMap(({ element, boxes: [box] }) => {
      const style = getComputedStyle(element);
      const isDrawn = element instanceof SVGGraphicsElement;
      const size = parseFloat(style.fontSize) * (isDrawn ? sight.scale(element) : 1);
      const colour = sight.parse(isDrawn ? style.fill : style.color);
      if (!box) return [];
      const hasHalo = isDrawn && style.stroke !== 'none' && style.paintOrder.startsWith('stroke');
      const y = box.top + box.height / 2;
      const grounds =
        !isDrawn || hasHalo
          ? [hasHalo ? sight.parse(style.stroke) : sight.ground(element)]
          : [box.left + 3, box.left + box.width / 2, box.right - 3].map(
              (x) => sight.under(element, x, y).slice(-1)[0] ?? sight.ground(element),
            );
      const least = Math.min(...grounds.map((ground) => sight.contrast(colour, ground))) * colour[3];
      const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
      return least < (isLarge ? 4.5 : 7) - 0.005 ? [`${least.toFixed(2)}:1: ${sight.name(element)}`] : [];
    });
  });

/** Text that stands on other text. Letters’ boxes are higher than letters: only what shares a third of a line counts. */
export const findOverlaps = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { sight } = window;
    const isLaid = (element: Element) => element.closest('[popover], dialog');
    const lines = sight
      .runs()
      .filter(({ element }) => !isLaid(element))
      .flatMap(({ element, seen }) => seen.map((box) => ({ element, box })))
      .sort((a, b) => a.box.top - b.box.top);
    const found: string[] = [];
    lines.forEach(({ element, box }, i) => {
      for (let k = i + 1; k < lines.length; k += 1) {
        const other = lines[k] as (typeof lines)[number];
        if (other.box.top >= box.bottom) break;
        const low = Math.min(box.bottom, other.box.bottom) - other.box.top;
        const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        if (wide < 2 || low < Math.min(box.height, other.box.height) * 0.36) continue;
        if (element !== other.element) found.push(`${sight.name(element)} and ${sight.name(other.element)}`);
      }
    });
    return found;
  });

/** Text cut off by what holds it or by the window, where nothing scrolls to it. */
export const findCutText = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { sight } = window;
    const frames = new Map<Element, DOMRect | undefined>();
    const frameOf = (element: Element): DOMRect | undefined => {
      if (!frames.has(element)) frames.set(element, sight.frame(element));
      return frames.get(element);
    };
    const isCut = (element: Element, box: DOMRect): boolean => {
      for (let node: Element | null = element; node && node !== document.documentElement; node = node.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(node);
        if (/auto|scroll/.test(overflowX + overflowY)) return false;
        const frame = frameOf(node);
        if (!frame) continue;
        const isAway = box.left > frame.right || box.right < frame.left || box.top > frame.bottom;
        // Beyond the edge of a map within a drawing there is more map.
        if (node instanceof SVGSVGElement && node.ownerSVGElement && (isAway || box.bottom < frame.top)) return false;
        const [side, line] = [1.5, box.height * 0.2];
        if (box.left < frame.left - side || box.right > frame.right + side) return true;
        if (box.top < frame.top - line || box.bottom > frame.bottom + line) return true;
      }
      return box.left < -1 || box.right > document.documentElement.clientWidth + 1;
    };
    return sight.runs().flatMap(({ element, boxes }) => {
      const isSeen = getComputedStyle(element).position !== 'fixed' && !element.closest('.skip');
      return isSeen && boxes.some((box) => isCut(element, box)) ? [sight.name(element)] : [];
    });
  });

/** Words in a column so narrow that hardly more than a letter stands in each line. */
export const findStackedText = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    window.sight.runs().flatMap(({ element, text, boxes }) => {
      const lines = new Set(boxes.map(({ top }) => Math.round(top))).size;
      return lines > 3 && text.length < lines * 2 ? [`${lines} lines: ${window.sight.name(element)}`] : [];
    }),
  );

/** Empty if the page is no wider than its window, else what sticks out. */
export const findOverflow = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const isHeld = (node: Element | null): boolean =>
      node !== null && (/auto|scroll|hidden|clip/.test(getComputedStyle(node).overflowX) || isHeld(node.parentElement));
    const wide = [...document.body.querySelectorAll('*')].filter(
      (node) => node.getBoundingClientRect().right > clientWidth + 1 && !isHeld(node.parentElement),
    );
    return [`${scrollWidth - clientWidth} px too wide`, ...wide.slice(0, 8).map(window.sight.name)];
  });
