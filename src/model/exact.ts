/**
 * Exact rational arithmetic on decimals. The report's numbers travel as ordinary JavaScript numbers of at most
 * fifteen significant digits, whose decimal text is exact; sums, quotients and comparisons are done here, on
 * scaled integers, so that 0.1 + 0.2 is 0.3 and a check never fails because of a float.
 */
export interface Exact {
  readonly n: bigint;
  /** Always positive; the fraction is in lowest terms. */
  readonly d: bigint;
}

/** A number's own decimal text read exactly: `exact(78.55)` is 7855/100. Throws on NaN and infinities. */
export function exact(value: number | string | bigint): Exact {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/.exec(String(value));
  if (!match) throw new Error(`unreadable number: ${value}`);
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const shift = Number(exponent) - fraction.length;
  const digits = BigInt(sign + whole + fraction);
  return shift >= 0 ? lowest(digits * 10n ** BigInt(shift), 1n) : lowest(digits, 10n ** BigInt(-shift));
}

export const add = (a: Exact, b: Exact): Exact => lowest(a.n * b.d + b.n * a.d, a.d * b.d);
export const subtract = (a: Exact, b: Exact): Exact => lowest(a.n * b.d - b.n * a.d, a.d * b.d);
export const multiply = (a: Exact, b: Exact): Exact => lowest(a.n * b.n, a.d * b.d);

/** Throws on division by zero. */
export function divide(a: Exact, b: Exact): Exact {
  if (b.n === 0n) throw new Error('division by zero');
  return b.n < 0n ? lowest(-a.n * b.d, -b.n * a.d) : lowest(a.n * b.d, b.n * a.d);
}

/** Negative, zero or positive, like a sort function. */
export function compare(a: Exact, b: Exact): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const minimum = (a: Exact, b: Exact): Exact => (compare(a, b) <= 0 ? a : b);
export const maximum = (a: Exact, b: Exact): Exact => (compare(a, b) >= 0 ? a : b);

/** The nearest multiple of `step` (an exact power of ten, say), halves away from zero: 48.5 to units is 49. */
export function roundTo(value: Exact, step: Exact): Exact {
  const steps = divide(value, step);
  const doubled = 2n * (steps.n < 0n ? -steps.n : steps.n) + steps.d;
  const whole = doubled / (2n * steps.d);
  return multiply({ n: steps.n < 0n ? -whole : whole, d: 1n }, step);
}

/** Back to a JavaScript number: exact where the decimal is finite and short, else the nearest double. */
export function toNumber(value: Exact): number {
  const whole = value.n / value.d;
  if (whole * value.d === value.n) return Number(whole);
  const scaled = (value.n * 10n ** 15n) / value.d;
  return Number(`${scaled}e-15`);
}

function lowest(n: bigint, d: bigint): Exact {
  const divisor = greatestCommonDivisor(n < 0n ? -n : n, d);
  return divisor > 1n ? { n: n / divisor, d: d / divisor } : { n, d };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b) [a, b] = [b, a % b];
  return a;
}
