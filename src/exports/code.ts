import { encode } from 'uqr';
import { el, round } from '../charts/svg.ts';

/** Modules left white on each side: four by ISO/IEC 18004, or a camera may not find the code. */
const quiet = 4;

/**
 * An address as a QR code, `size` pixels wide with its white border, from 0,0. A quarter of it may be hidden or smudged
 * (level Q) where that costs no more modules than level M, under a seventh.
 */
export function drawCode(address: string, size: number): string {
  const { data, size: modules } = encode(address, { ecc: 'M', boostEcc: true, border: 0 });
  const unit = size / (modules + 2 * quiet);
  const at = (index: number): number => round((index + quiet) * unit);
  const runs = data.flatMap((row, y) =>
    findRuns(row).map(([from, to]) => `M${at(from)} ${at(y)}H${at(to)}V${at(y + 1)}H${at(from)}Z`),
  );
  return el('rect', { width: size, height: size, fill: '#FFFFFF' }) + el('path', { d: runs.join(''), fill: '#000000' });
}

/** Where dark modules begin and end in a row: `[true, true, false, true]` gives `[0, 2], [3, 4]`. */
function findRuns(row: readonly boolean[]): [from: number, to: number][] {
  const edges = row.flatMap((isDark, x) => (isDark === (row[x - 1] ?? false) ? [] : [x]));
  if (row.at(-1)) edges.push(row.length);
  return edges.flatMap((from, i) => (i % 2 === 0 ? [[from, edges[i + 1] ?? row.length] as [number, number]] : []));
}
