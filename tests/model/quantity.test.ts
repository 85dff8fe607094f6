import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseQuantity, type Quantity } from '../../src/model/quantity.ts';

/** [printed, precision, value, low, high, unit]; every form of number the model knows. */
const forms: [string, Quantity['precision'], number | null, number, number | null, string][] = [
  ['28758人', 'exact', 28758, 28758, 28758, '人'],
  ['28,758人', 'exact', 28758, 28758, 28758, '人'],
  ['６３８８９人次', 'exact', 63889, 63889, 63889, '人次'],
  ['9.48万人', 'rounded', 94800, 94750, 94850, '人'],
  ['4.9万人', 'rounded', 49000, 48500, 49500, '人'],
  ['38万元', 'rounded', 380000, 375000, 385000, '元'],
  ['6687.2万元', 'rounded', 66872000, 66871500, 66872500, '元'],
  ['1.93亿元', 'rounded', 193000000, 192500000, 193500000, '元'],
  ['78.6%', 'rounded', 78.6, 78.55, 78.65, '%'],
  ['60%', 'rounded', 60, 59.5, 60.5, '%'],
  ['10万余人', 'over', 100000, 100000, 110000, '人'],
  ['47万多条', 'over', 470000, 470000, 480000, '条'],
  ['111万余人', 'over', 1110000, 1110000, 1120000, '人'],
  ['24000多人', 'over', 24000, 24000, 25000, '人'],
  ['4500多人', 'over', 4500, 4500, 4600, '人'],
  ['120多家', 'over', 120, 120, 130, '家'],
  ['30多名', 'over', 30, 30, 40, '名'],
  ['3年多', 'over', 3, 3, 4, '年'],
  ['10余万人', 'over', 100000, 100000, 200000, '人'],
  ['20多万元', 'over', 200000, 200000, 300000, '元'],
  ['约6000元', 'about', 6000, 5500, 6500, '元'],
  ['约70%', 'about', 70, 65, 75, '%'],
  ['18万人左右', 'about', 180000, 175000, 185000, '人'],
  ['4%左右', 'about', 4, 3.5, 4.5, '%'],
  ['大概560人左右', 'about', 560, 555, 565, '人'],
  ['大约2.5万人', 'about', 25000, 24500, 25500, '人'],
  ['300人上下', 'about', 300, 250, 350, '人'],
  ['近5000人', 'under', 5000, 4000, 5000, '人'],
  ['接近3万人', 'under', 30000, 20000, 30000, '人'],
  ['不足200人', 'under', 200, 100, 200, '人'],
  ['不到10%', 'under', 10, 0, 10, '%'],
  ['超2万人', 'over', 20000, 20000, null, '人'],
  ['超过300人', 'over', 300, 300, null, '人'],
  ['逾百人', 'over', 100, 100, null, '人'],
  ['6个月以上', 'over', 6, 6, null, '个月'],
  ['至少50人', 'over', 50, 50, null, '人'],
  ['4~7个', 'range', null, 4, 7, '个'],
  ['4000~5500元', 'range', null, 4000, 5500, '元'],
  ['4000—5500元', 'range', null, 4000, 5500, '元'],
  ['3至5万人', 'range', null, 30000, 50000, '人'],
  ['8000至1万元', 'range', null, 8000, 10000, '元'],
  ['数千人', 'vague', null, 2000, 10000, '人'],
  ['几百人', 'vague', null, 200, 1000, '人'],
  ['数十万人', 'vague', null, 200000, 1000000, '人'],
  ['七成', 'about', 70, 65, 75, '%'],
  ['一半', 'about', 50, 45, 55, '%'],
  ['一半左右', 'about', 50, 45, 55, '%'],
];

test.each(forms)('%s is %s', (printed, precision, value, low, high, unit) => {
  expect(parseQuantity(printed)).toMatchObject({ precision, value, low, high, unit });
});

test('a third is soft by five points either way', () => {
  const third = parseQuantity('三分之一') as Quantity;
  expect(third.low).toBeCloseTo(28.333, 2);
  expect(third.high).toBeCloseTo(38.333, 2);
});

test('a decimal cannot also carry 多 or 余: no convention says how much more', () => {
  expect(parseQuantity('9.48万多人')).toBe('decimal-over');
  expect(parseQuantity('2.5余万人')).toBe('decimal-over');
});

test('two signs that contradict each other are refused', () => {
  expect(parseQuantity('约300多人')).toBe('two-signs');
});

test('a range that runs backwards is refused', () => {
  expect(parseQuantity('7~4个')).toBe('reversed-range');
});

test.each(['', '人', '多人', 'N/A', '——', '#REF!'])('%j holds no number', (printed) => {
  expect(parseQuantity(printed)).toBe('no-number');
});

test('more digits than a number can hold exactly are refused, not rounded', () => {
  expect(parseQuantity('1234567890123456人')).toBe('too-long');
});

test('whatever integer is printed is read exactly, with or without separators', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e12 }), (n) => {
      const point = { precision: 'exact', value: n, low: n, high: n };
      expect(parseQuantity(`${n}人`)).toMatchObject(point);
      expect(parseQuantity(`${n.toLocaleString('en-US')}人`)).toMatchObject(point);
    }),
  );
});

test('the interval of a 万 holds every number that rounds to it and no other', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 0, max: 2 }), (digits, decimals) => {
      const printed = (digits / 10 ** decimals).toFixed(decimals);
      const { low, high, place } = parseQuantity(`${printed}万人`) as Quantity;
      const value = Math.round(Number(printed) * 10000);
      expect([low, high, place]).toEqual([value - place / 2, value + place / 2, 10 ** (4 - decimals)]);
    }),
  );
});

test('an interval is never empty and holds its own number', () => {
  const signs = fc.constantFrom(['约', ''], ['', '多'], ['近', ''], ['', ''], ['超', ''], ['', '左右']);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e9 }), signs, (n, [before = '', after = '']) => {
      const [unitBefore, unitAfter] = after === '多' ? ['', '人'] : ['人', ''];
      const quantity = parseQuantity(`${before}${n}${unitBefore}${after}${unitAfter}`);
      if (typeof quantity === 'string') throw new Error(quantity);
      expect(quantity.low).toBeLessThanOrEqual(quantity.value ?? 0);
      expect(quantity.high ?? Infinity).toBeGreaterThanOrEqual(quantity.value ?? 0);
    }),
  );
});
