/** A rule or formula cut for writing: figures to be said, signs between them as mathematics prints them. */
export type RulePart = { figure: string; sign?: undefined } | { sign: string; figure?: undefined };

const printed: Record<string, string> = { '-': '−', '*': '×', '/': '÷', '<=': '≤', '~': '≈' };

/** `a + b = c` → a, +, b, =, c. Ids are taken as they are; whether they exist was checked with the data. */
export function splitRule(rule: string): RulePart[] {
  return [...rule.matchAll(/[a-z][a-z0-9-]*|<=|\d+(?:\.\d+)?|\S/g)].map(([token]) =>
    /^[a-z]/.test(token) ? { figure: token } : { sign: printed[token] ?? token },
  );
}
