/** SVG as text. Only what drawings need: escaped elements, measured text, hatches without ids. */
export type Attributes = Record<string, string | number | undefined>;
export type Point = readonly [x: number, y: number];

/** `<name a="1">children</name>`; numbers are rounded to two decimals, undefined attributes left out. */
export function el(name: string, attributes: Attributes = {}, ...children: string[]): string {
  const written = Object.entries(attributes)
    .filter((entry): entry is [string, string | number] => entry[1] !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : escapeText(value)}"`)
    .join('');
  return `<${name}${written}>${children.join('')}</${name}>`;
}

/** The root; `viewBox` from 0,0. The page adds role and labels. */
export function drawing(width: number, height: number, ...children: string[]): string {
  const box = { viewBox: `0 0 ${round(width)} ${round(height)}`, width, height, xmlns: 'http://www.w3.org/2000/svg' };
  return el('svg', box, ...children);
}

/** Words at a point. Baseline placement uses `dy`, which every renderer knows. */
export function words(text: string, [x, y]: Point, attributes: Attributes = {}): string {
  return el('text', { x, y, ...attributes }, escapeText(text));
}

export const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A drawing as a picture that a page names. Nothing in the name is taken for markup. */
export const nameDrawing = (svg: string, name: string, kind: string): string =>
  svg.replace('<svg', () => `<svg role="img" class="${kind}" aria-label="${escapeText(name)}"`);

/** At most two decimals, never `-0`. */
export const round = (value: number): number => Math.round(value * 100) / 100 + 0;

/**
 * Width of a text in pixels, without a font: a Han character or full-width mark is 1 em in every font; Latin letters
 * and digits are counted generously, so that what is planned for always fits.
 */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const char of text)
    ems += isFullWidth(char) ? 1 : /[ilI.,:;'|! ]/.test(char) ? 0.34 : /[mwMW%—]/.test(char) ? 0.95 : 0.62;
  return ems * size;
}

/** What a width that is counted so generously comes to in the widest of common faces. */
export const fit = (width: number): number => width * 0.87;

/** Breaks a text into lines no wider than `width`: between Han characters, between Latin words; no line begins with a closing mark or ends with an opening one, no number is parted from its unit. */
export function breakLines(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(
    /[（“‘《「]*(?:\d[\d,.]*(?:[年月日]|[万亿]?[人元%]|[万亿])|[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]+)[，。、；：？！）」”’》]*|\s+/g,
  ) ?? []) {
    if (line && textWidth((line + piece).trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return line.trim() ? [...lines, line.trimEnd()] : lines;
}

/** Diagonal lines clipped to a convex polygon, as one path: a hatch without pattern or id, the same in every host. */
export function hatchPath(polygon: readonly Point[], spacing: number): string {
  const sums = polygon.map(([x, y]) => x + y);
  const pieces: string[] = [];
  const first = Math.ceil(Math.min(...sums) / spacing) * spacing;
  for (let sum = first; sum < Math.max(...sums); sum += spacing) {
    const crossings = crossDiagonal(polygon, sum);
    const [a, b] = [crossings[0], crossings.at(-1)];
    if (a && b && Math.abs(a[0] - b[0]) > 0.5)
      pieces.push(`M${round(a[0])},${round(a[1])}L${round(b[0])},${round(b[1])}`);
  }
  return pieces.join('');
}

/** The corners of a box, for `hatchPath`. */
export const boxCorners = ([x, y]: Point, [width, height]: readonly [number, number]): Point[] => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
];

/** Where the line x + y = sum meets the polygon's edges, ordered by x. */
function crossDiagonal(polygon: readonly Point[], sum: number): Point[] {
  const points: Point[] = [];
  polygon.forEach((a, i) => {
    const b = polygon[(i + 1) % polygon.length] as Point;
    const [from, to] = [a[0] + a[1] - sum, b[0] + b[1] - sum];
    if (from === to || from > 0 === to > 0) return;
    const t = from / (from - to);
    points.push([a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t]);
  });
  return points.sort((p, q) => p[0] - q[0]);
}

function isFullWidth(char: string): boolean {
  return /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’…～]/.test(char);
}
