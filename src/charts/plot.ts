import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { round } from './svg.ts';

export { Plot };

/**
 * Observable Plot drawn at build: its options in, SVG text out, cleaned so that the same options give the same bytes
 * and a strict policy finds nothing to block: no `<style>`, no `style=""`, no labels on groups (the page's own
 * description stands for them), numbers to two decimals. Words are at least 14 px.
 */
export function drawPlot(options: Plot.PlotOptions): string {
  const { document } = parseHTML('<html></html>');
  const svg = Plot.plot({ ...options, document, style: {} });
  svg.querySelectorAll('style').forEach((element) => element.remove());
  [svg, ...svg.querySelectorAll('*')].forEach(clean);
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return svg.outerHTML.replace(/\d+\.\d{3,}/g, (number) => String(round(Number(number))));
}

/** For Plot's `ariaLabel` channel: marks the element as the drawing of that figure. */
export const asFigure = (id: string): string => `figure:${id}`;

const unwanted = [
  'style',
  'aria-label',
  'aria-description',
  'aria-hidden',
  'class',
  'font-variant',
  'font-family',
  'font-size',
];

function clean(element: Element): void {
  const kept = element.getAttribute('font-size');
  const figure = element.getAttribute('aria-label')?.match(/^figure:(.*)$/)?.[1];
  if (figure) element.setAttribute('data-figure', figure);
  const isMarked = element.getAttribute('class')?.startsWith('mark');
  for (const name of unwanted) {
    if (name === 'class' && isMarked) continue;
    element.removeAttribute(name);
  }
  if (kept && Number(kept) >= 14) element.setAttribute('font-size', kept);
}
