/** Prints a measured figure beside its limit; false if it is over. */
export function judge(what: string, found: number, limit: number): boolean {
  console.log(`${found <= limit ? '✓' : '✗'} ${what}: ${found.toFixed(1)}, at most ${limit}`);
  return found <= limit;
}
