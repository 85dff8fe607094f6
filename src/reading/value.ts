import type { Tell } from './cell.ts';
import { exact, multiply, toNumber } from '../model/exact.ts';
import type { Measure } from '../model/measure.ts';
import type { Quantity } from '../model/quantity.ts';

/** The figure a `value` cell stands beside; `quantity` is undefined where the printed text could not be trusted. */
export interface ValueContext {
  printed: string;
  quantity: Quantity | undefined;
  measure: Measure;
  tell: Tell;
}

/**
 * The `value` column is a checksum: the printed number once more, in the base unit (94800 for 9.48万人). It may be
 * blank. What is written must be that number and nothing else; a spreadsheet's rounding, a slip of 万 or two
 * transposed digits show up here.
 */
export function checkValue(cell: string, context: ValueContext): void {
  if (cell === '') return;
  const { quantity, printed, tell } = context;
  const text = normaliseValue(cell, context);
  const fault = faults.find(([pattern]) => pattern.test(text))?.[1];
  const value = fault ? undefined : readValue(text, context);
  if (fault) tell(fault, { text: cell, printed });
  else if (value === undefined) tell('E067', { text: cell });
  else if (quantity) compareValue(value, { ...context, quantity, cell });
}

/** Without the thousands' commas, the percent or the currency sign that a spreadsheet's number format adds. */
function normaliseValue(cell: string, { measure, tell }: ValueContext): string {
  let text = cell.replace(/\s/g, '');
  if (/^[¥￥$]|元$/.test(text) && measure.unit === '元') {
    tell('W040', { text });
    text = text.replace(/^[¥￥]|元$/g, '');
  }
  if (text.endsWith('%') && measure.unit === '%') {
    tell('W042', { text });
    text = text.slice(0, -1);
  }
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) {
    const read = text.replaceAll(',', '');
    tell('W041', { text, read });
    text = read;
  }
  return text;
}

type FaultCode = 'E060' | 'E062' | 'E063' | 'E064' | 'E068' | 'E069';

/** Forms that are no plain number, each with its own way to mend it; the first that fits is told. */
const faults: readonly [RegExp, FaultCode][] = [
  [/^(n\/?a|null|nil|none|nan|无|没有|不详|未知|缺|[-—–_/?.]+)$/i, 'E060'],
  [/^[-+]?\d+(\.\d+)?e[-+]?\d+$/i, 'E062'],
  [/^\d{1,4}[-/年月]\d{1,2}([-/月]\d{1,4})?日?$|^(\d{1,2}-)?[a-z]{3}-\d{1,2}$/i, 'E063'],
  [/[多余约近逾超左右以上下至到~～]|大概|不足/, 'E064'],
  [/[¥￥$€£元%]/, 'E068'],
  [/^[-−]\d|^\(\d.*\)$/, 'E069'],
];

function readValue(text: string, { tell }: ValueContext): number | undefined {
  const [, digits, scale] = /^(\d{1,15}(?:\.\d{1,10})?)([万亿])?(?:人|人次|名|户)?$/.exec(text) ?? [];
  if (digits === undefined) return undefined;
  if (!scale) return Number(digits);
  const value = toNumber(multiply(exact(digits), exact(scale === '万' ? 1e4 : 1e8)));
  tell('W043', { text, read: String(value) });
  return value;
}

const countable = new Set<Measure['counts']>(['people', 'person-times', 'things']);

function compareValue(
  value: number,
  { quantity, measure, printed, tell, cell }: ValueContext & { quantity: Quantity; cell: string },
): void {
  const accepted = quantity.value === null ? [quantity.low, quantity.high] : [quantity.value];
  if (accepted.includes(value)) return;
  const meant = quantity.value ?? quantity.low;
  const params = { text: cell, printed, meant: String(meant) };
  const factor = findSlip(value, meant);
  if (countable.has(measure.counts) && !Number.isInteger(value)) tell('E070', params);
  else if (factor) tell('E072', { ...params, factor });
  else tell('E073', params);
}

/** 万 or 亿 times too much or too little, with up to 5% beside it. */
function findSlip(value: number, meant: number): '万' | '亿' | undefined {
  const ratio = Math.max(value, meant) / Math.min(value, meant);
  const isNear = (factor: number) => Math.abs(ratio / factor - 1) <= 0.05;
  return isNear(1e4) ? '万' : isNear(1e8) ? '亿' : undefined;
}
