/** Prints a measured figure beside its limit; false if it is over. */
export function judge(what: string, found: number, limit: number): boolean {
  const holds = found <= limit;
  console.log(`${holds ? '✓' : '✗'} ${what}: ${found.toFixed(2)}, at most ${Number(limit.toFixed(2))}`);
  return holds;
}

/** The power of its size with which something grows, from two points `[size, time]`: 1 is linear. */
export const exponent = (small: readonly [number, number], large: readonly [number, number]): number =>
  Math.log(large[1] / small[1]) / Math.log(large[0] / small[0]);
