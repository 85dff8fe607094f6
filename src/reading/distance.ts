/**
 * Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours, each counting one.
 * Counted in characters, so that a Han character weighs as much as a letter. Stops early above `limit`.
 */
export function alignmentDistance(a: string, b: string, limit = Infinity): number {
  const [s, t] = [Array.from(a), Array.from(b)];
  if (Math.abs(s.length - t.length) > limit) return Infinity;
  let before: number[] = [];
  let previous = Array.from({ length: t.length + 1 }, (_, j) => j);
  for (let i = 1; i <= s.length; i++) {
    const current = [i];
    for (let j = 1; j <= t.length; j++) {
      const substitution = at(previous, j - 1) + (s[i - 1] === t[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && s[i - 1] === t[j - 2] && s[i - 2] === t[j - 1];
      const swap = isSwap ? at(before, j - 2) + 1 : Infinity;
      current.push(Math.min(at(previous, j) + 1, at(current, j - 1) + 1, substitution, swap));
    }
    if (Math.min(...current) > limit) return Infinity;
    [before, previous] = [previous, current];
  }
  return at(previous, t.length);
}

/**
 * The candidate nearest to a text, if it is near enough to have been meant: a third of its length, one to three.
 * None for a single character, where every other one is equally near. Of equals the first wins.
 */
export function findNearest(text: string, candidates: Iterable<string>): string | undefined {
  const length = Array.from(text).length;
  if (length < 2) return undefined;
  let limit = Math.min(3, Math.max(1, Math.floor(length / 3)));
  let nearest: string | undefined;
  for (const candidate of candidates) {
    const distance = alignmentDistance(text, candidate, limit);
    if (distance > limit) continue;
    if (distance === 0) return candidate;
    nearest = candidate;
    limit = distance - 1;
    if (limit < 1) break;
  }
  return nearest;
}

const at = (row: readonly number[], j: number): number => row[j] ?? Infinity;
