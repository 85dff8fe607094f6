import { round } from '../charts/svg.ts';

/** Width and height of a drawing. */
export function sizeOf(svg: string): [width: number, height: number] {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  if (!width || !height) throw new Error('drawing without viewBox');
  return [Number(width), Number(height)];
}

/** The same drawing in fewer bytes: without what only our own pages use, rows of dots as dashes, tenths of a pixel. */
export const slim = (svg: string): string =>
  svg
    .replace(/ (?:data-[\w-]+|class)="[^"]*"/g, '')
    .replace(/<path d="((?:M[\d.]+ [\d.]+h0)+)"/g, (_, dots: string) => dashDots(dots))
    .replace(/ d="[^"]+"/g, (path) => path.replace(/\d+\.\d+/g, (n) => String(Math.round(Number(n) * 10) / 10)));

/** Dots in rows, `M3.3 8hM9.9 8h0…`, as lines of dashes that are too short to be seen but for their round caps. */
function dashDots(path: string): string {
  const dots = Array.from(path.matchAll(/M([\d.]+) ([\d.]+)h0/g), ([, x, y]) => [Number(x), Number(y)] as const);
  const rows = [...new Set(dots.map(([, y]) => y))].map((y) => dots.filter((dot) => dot[1] === y));
  const [longest = []] = [...rows].sort((a, b) => b.length - a.length);
  const pitch = longest.length > 1 ? ((longest.at(-1)?.[0] ?? 0) - (longest[0]?.[0] ?? 0)) / (longest.length - 1) : 1;
  const lines = rows.map((row) => `M${row[0]?.join(' ') ?? ''}h${round((row.length - 1) * pitch + 0.1)}`);
  return `<path d="${lines.join('')}" stroke-dasharray=".01 ${Math.round((pitch - 0.01) * 1000) / 1000}"`;
}
