import type { Page } from 'playwright-core';
import type {} from './sight.ts';

declare global {
  interface Window {
    walk: { expected: HTMLElement[]; visited: Element[]; findings: string[]; settle(): void };
  }
}

/**
 * Presses Tab from the page’s beginning to its end, and finds: what is never reached or out of the text’s order, what
 * holds the focus fast, a stop that is hidden or partly covered, and one that does not look different when it has the
 * focus. What is in a frame is looked at as a page of its own.
 */
export async function walkByKeyboard(page: Page): Promise<string[]> {
  await page.evaluate(beginWalk);
  const expected = await page.evaluate(() => window.walk.expected.length);
  for (let pressed = 0; pressed < expected + 40; pressed += 1) {
    await page.keyboard.press('Tab');
    if (pressed >= expected && (await page.evaluate(() => document.activeElement === document.body))) break;
  }
  return page.evaluate(endWalk);
}

/** In the page: looks at each stop just before the focus leaves it, when all scrolling is done. */
function beginWalk(): void {
  const { sight } = window;
  const walk = { expected: sight.stops(), visited: [] as Element[], findings: [] as string[], settle: () => look() };
  window.walk = walk;
  let last: { element: HTMLElement; looks: string } | undefined;
  // From the beginning of the page, wherever an earlier walk ended.
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute('tabindex');
  scrollTo(0, 0);

  /** What is seen of a stop: itself or, if it is kept out of sight, its label. */
  const faceOf = (element: HTMLElement): HTMLElement =>
    (!sight.isShown(element) && element instanceof HTMLInputElement && element.labels?.[0]) || element;
  const looksOf = (element: HTMLElement): string =>
    [faceOf(element), ...faceOf(element).querySelectorAll<HTMLElement>('*')]
      .slice(0, 12)
      .map((part) => {
        const { outline, boxShadow, stroke, strokeWidth, backgroundColor, borderColor } = getComputedStyle(part);
        return [outline, boxShadow, stroke, strokeWidth, backgroundColor, borderColor].join();
      })
      .join(';');

  const coverOf = (element: HTMLElement): string => {
    const face = faceOf(element);
    for (const box of face.getClientRects()) {
      const isHigh = box.height > innerHeight || box.width > innerWidth;
      if (!isHigh && (box.top < -1 || box.bottom > innerHeight + 1 || box.left < -1 || box.right > innerWidth + 1))
        return `lies outside the window, ${box.top.toFixed(0)} to ${box.bottom.toFixed(0)} of ${innerHeight}`;
      const [dx, dy] = [Math.min(4, box.width / 4), Math.min(4, box.height / 4)];
      const middle = box.top + Math.min(box.height, innerHeight) / 2;
      // The boxes of words in neighbouring lines reach into each other; the middle of a line is its own.
      const isInLine = getComputedStyle(face).display === 'inline';
      const [above, below] = isInLine ? [middle, middle] : [box.top + dy, box.bottom - dy];
      const points =
        face === element && !isHigh
          ? [
              [box.left + dx, above],
              [box.right - dx, below],
            ]
          : [[box.left + box.width / 2, middle]];
      for (const [x = 0, y = 0] of points) {
        const top = document.elementFromPoint(x, y);
        if (top && !face.contains(top) && !top.contains(face)) return `is covered by ${sight.name(top)}`;
      }
    }
    return '';
  };

  function look(): void {
    const element = document.activeElement as HTMLElement;
    if (last && last.element !== element) {
      if (last.looks === looksOf(last.element)) walk.findings.push(`no sign of focus: ${sight.name(last.element)}`);
      last = undefined;
    }
    if (element === document.body || walk.visited.at(-1) === element) return;
    walk.visited.push(element);
    if (element instanceof HTMLIFrameElement) return;
    const cover = coverOf(element);
    if (cover) walk.findings.push(`${sight.name(element)} ${cover}`);
    last = { element, looks: looksOf(element) };
    const face = faceOf(element);
    const { outlineStyle, outlineColor, outlineWidth } = getComputedStyle(face);
    const isFaint = sight.contrast(sight.parse(outlineColor), sight.ground(face.parentElement ?? face)) < 3;
    if (outlineStyle !== 'none' && (isFaint || parseFloat(outlineWidth) < 2))
      walk.findings.push(`faint sign of focus: ${sight.name(element)}`);
  }
  document.addEventListener('keydown', ({ key }) => key === 'Tab' && window.walk === walk && look(), true);
}

/** In the page: the findings, and what the walk as a whole shows. */
function endWalk(): string[] {
  const { sight, walk } = window;
  walk.settle();
  const { expected, visited, findings } = walk;
  const missed = expected.filter((element) => !visited.includes(element));
  const isHeld = document.activeElement !== document.body;
  const order = visited.filter((element) => expected.includes(element as HTMLElement));
  const jump = order.find((element, i) => {
    const before = order[i - 1];
    return before && before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING;
  });
  const crowded = [...document.querySelectorAll('figure')].filter(
    (figure) => order.filter((stop) => figure.contains(stop)).length > 2,
  );
  return [
    ...findings,
    ...missed.map((element) => `never reached: ${sight.name(element)}`),
    ...(isHeld ? [`the focus does not leave ${sight.name(document.activeElement ?? document.body)}`] : []),
    ...(jump ? [`out of order: ${sight.name(jump)}`] : []),
    ...crowded.map((figure) => `more than two stops in ${sight.name(figure)}`),
  ];
}
