import { add, compare, divide, exact, multiply, subtract, toNumber, type Exact } from './exact.ts';

/** How the source says a number: `exact` 28758人, `rounded` 9.48万, `about` 约, `over` 多, `under` 不足, `range` 4~7, `vague` 数千. */
export const precisions = ['exact', 'rounded', 'about', 'over', 'under', 'range', 'vague'] as const;
export type Precision = (typeof precisions)[number];

/**
 * A printed number as the interval it stands for, in the base unit (people, never 万).
 * All four numbers are short decimals whose text is exact (see exact.ts). Bounds count as belonging to the interval.
 */
export interface Quantity {
  precision: Precision;
  /** The number printed, 94800 for 9.48万人; null for a range and a vague word, which print no single number. */
  value: number | null;
  low: number;
  /** null: no upper bound (超, 以上). */
  high: number | null;
  /** Worth of the last digit shown (100 for 9.48万), or of the last digit that is not zero where the text is soft (1000 for 24000多). */
  place: number;
  /** Base unit as the source writes it: 人, 人次, 元, %, 个 … */
  unit: string;
}

/** Why a text is no quantity: no number in it, a decimal with 多 (which has no agreed meaning), or too many digits to be exact. */
export type QuantityFault = 'no-number' | 'decimal-over' | 'too-long' | 'two-signs' | 'reversed-range';

/** Words that make a number soft, by their place in the text. Longer words first. */
const signsBefore: Record<string, Sign> = {
  大约: 'about', 大概: 'about', 约: 'about',
  接近: 'near', 近: 'near', 不足: 'short', 不到: 'short',
  超过: 'over', 超: 'over', 逾: 'over', 至少: 'over',
}; // prettier-ignore
const signsAfter: Record<string, Sign> = { 左右: 'about', 上下: 'about', 以上: 'over' };
const multipliers: Record<string, number> = { 十: 1e1, 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 };
const digits = '零一二三四五六七八九十';

type Sign = 'about' | 'near' | 'short' | 'over';

/** The parts of a number as the source writes it, from left to right; shared with the indexer of source texts. */
export const numeralPattern = [
  `(?<before>${Object.keys(signsBefore).join('|')})?`,
  `(?:(?<from>\\d[\\d,]*(?:\\.\\d+)?)(?<fromScale>[万亿])?[~～—–\\-至到])?`,
  `(?:(?<number>\\d[\\d,]*(?:\\.\\d+)?)(?<more>[多余])?(?<scale>[万亿])?(?<more2>[多余])?`,
  `|(?<=${Object.keys(signsBefore).join('|')})(?<bare>[十百千万亿]+)`,
  `|(?<vague>[数几])(?<vagueScale>[十百千万亿]+)`,
  `|(?<tenths>[一二三四五六七八九十])成|(?<half>一半|半数)|(?<parts>[二三四五六七八九十])分之(?<share>[一二三四五六七八九]))`,
].join('');
const afterPattern = `(?<after>${Object.keys(signsAfter).join('|')})?`;
const quantityPattern = new RegExp(`^${numeralPattern}(?<unit>\\D*?)(?<more3>[多余])?${afterPattern}$`);

/**
 * Reads a number as the source prints it. `24000多人` → over, 24000 to 25000, 人. Sources of the conventions:
 * 万 and decimals show the last digit's place (GB/T 8170 rounding: half a unit either way); 多 and 余 leave the digits
 * after the last one shown open; 约 and 左右 are read as half of the last place that is not zero, and are soft:
 * they may warn but never contradict.
 */
export function parseQuantity(printed: string): Quantity | QuantityFault {
  const groups = quantityPattern.exec(printed.normalize('NFKC').replaceAll(' ', ''))?.groups;
  if (!groups) return 'no-number';
  const unit = groups['unit'] ?? '';
  if (groups['vague']) return readVague(groups['vagueScale'] ?? '', unit);
  if (groups['tenths'] || groups['half'] || groups['parts']) return readShare(groups);
  return readDigits(groups, unit);
}

/** True where the interval's ends are meant by the source; soft ones (约, 左右, 七成) are our reading of its vagueness. */
export const isHard = (quantity: Quantity): boolean =>
  quantity.precision !== 'about' && quantity.precision !== 'vague' && quantity.precision !== 'under';

/** One number to draw a mark at: the printed one, else the middle of the interval. */
export const middle = (quantity: Quantity): number =>
  quantity.value ?? (quantity.low + (quantity.high ?? quantity.low)) / 2;

function readDigits(groups: Record<string, string | undefined>, unit: string): Quantity | QuantityFault {
  // 逾百人: a scale that stands alone counts once.
  const text = groups['bare'] ? String(scaleOf(groups['bare'])) : (groups['number'] ?? '').replaceAll(',', '');
  if (text.replace('.', '').length > 15) return 'too-long';
  const scale = exact(multipliers[groups['scale'] ?? ''] ?? 1);
  const value = multiply(exact(text), scale);
  const decimals = text.split('.')[1]?.length ?? 0;
  const shown = multiply(exact(`1e-${decimals}`), scale);
  if (groups['from']) return readRange(groups, { value, scale, place: shown, unit });

  const more = groups['more'] ?? groups['more2'] ?? groups['more3'];
  const sign = signsBefore[groups['before'] ?? ''] ?? signsAfter[groups['after'] ?? ''];
  if (more && sign && sign !== 'over') return 'two-signs';
  if (more && decimals > 0) return 'decimal-over';
  const isMarkedAfterScale = groups['more2'] !== undefined && groups['scale'] !== undefined;
  const soft = decimals > 0 ? shown : multiply(lastPlace(text), scale);
  if (more) return over({ value, place: isMarkedAfterScale ? scale : soft, unit });
  if (sign === 'over') return { ...point('over', { value, place: shown, unit }), high: null };
  if (sign === 'about') return spread('about', { value, place: soft, unit });
  if (sign === 'near' || sign === 'short')
    return { ...point('under', { value, place: soft, unit }), low: toNumber(subtract(value, soft)) };
  const isExact = decimals === 0 && !groups['scale'] && unit !== '%';
  return isExact ? point('exact', { value, place: shown, unit }) : spread('rounded', { value, place: shown, unit });
}

const scaleOf = (signs: string): number =>
  Array.from(signs).reduce((product, sign) => product * (multipliers[sign] ?? 1), 1);

/** 3至5万 shares its 万; in 8000至1万 the first number stands for itself, or the range would run backwards. */
function readRange(
  groups: Record<string, string | undefined>,
  last: Shown & { scale: Exact },
): Quantity | QuantityFault {
  const own = groups['fromScale'];
  const digits = exact((groups['from'] ?? '').replaceAll(',', ''));
  const shared = multiply(digits, own ? exact(multipliers[own] ?? 1) : last.scale);
  const from = !own && compare(shared, last.value) > 0 ? digits : shared;
  if (compare(from, last.value) > 0) return 'reversed-range';
  return { ...point('range', last), value: null, low: toNumber(from) };
}

/** 数千 → [2000, 10000]: words only, never a bar. */
function readVague(scale: string, unit: string): Quantity {
  const one = scaleOf(scale);
  return { precision: 'vague', value: null, low: 2 * one, high: 10 * one, place: one, unit };
}

/** 七成, 一半, 三分之一: a share, soft by five points either way. */
function readShare(groups: Record<string, string | undefined>): Quantity {
  const percent = groups['half']
    ? exact(50)
    : groups['tenths']
      ? exact(digits.indexOf(groups['tenths']) * 10)
      : divide(exact(100 * digits.indexOf(groups['share'] ?? '')), exact(digits.indexOf(groups['parts'] ?? '')));
  return spread('about', { value: percent, place: exact(10), unit: '%' });
}

interface Shown {
  value: Exact;
  /** Worth of the last digit that counts. */
  place: Exact;
  unit: string;
}

const point = (precision: Precision, { value, place, unit }: Shown): Quantity => ({
  precision,
  value: toNumber(value),
  low: toNumber(value),
  high: toNumber(value),
  place: toNumber(place),
  unit,
});

const over = (shown: Shown): Quantity => ({
  ...point('over', shown),
  high: toNumber(add(shown.value, shown.place)),
});

/** Half a place to either side. */
function spread(precision: Precision, shown: Shown): Quantity {
  const half = divide(shown.place, exact(2));
  const [low, high] = [toNumber(subtract(shown.value, half)), toNumber(add(shown.value, half))];
  return { ...point(precision, shown), low, high };
}

/** Worth of the last digit that is not zero: 1000 for 24000, 10 for 120, 1 for 7. */
function lastPlace(text: string): Exact {
  return exact(`1e${/0*$/.exec(text)?.[0].length ?? 0}`);
}
