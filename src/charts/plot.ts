import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { round } from './svg.ts';

export { Plot };

/**
 * Observable Plot, for grids that are drawn at build and nowhere else: the story's charts are drawn by svg.ts, so that
 * /check/ can draw them again in the browser. Options in, SVG text out, cleaned so that the same options give the same
 * bytes and a strict policy finds nothing to block: no `<style>`, no `style=""`, no labels on groups (the page's own
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
  const size = element.getAttribute('font-size');
  for (const name of unwanted) element.removeAttribute(name);
  if (size && Number(size) >= 14) element.setAttribute('font-size', size);
}
