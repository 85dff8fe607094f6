import { expect, test } from 'vitest';
import { workOut } from '../../src/model/arithmetic.ts';
import { openReport } from '../support/report.ts';

const report = openReport();
const sumOf = (id: string) => {
  const check = report.checks.find((candidate) => candidate.id === id);
  if (!check) throw new Error(`no check: ${id}`);
  return workOut(check, report);
};

test('the destinations fall short of the total by four hundred as printed, and the intervals meet', () => {
  expect(sumOf('city-destinations')).toEqual({
    relation: '=',
    left: { low: 93350, high: 95450 },
    right: { low: 94750, high: 94850 },
    unit: '人',
    overlap: { low: 94750, high: 94850 },
    difference: 400,
  });
});

test('a quotient of people is a share, and of people by a share people again', () => {
  expect(sumOf('weixin-rate').unit).toBe('%');
  expect(sumOf('poverty-base').unit).toBe('人');
});

test('a part and its whole need nothing in common', () => {
  expect(sumOf('weixin-dongguan').overlap).toBeUndefined();
});

test('every check that agrees has something both sides allow', () => {
  const equal = report.checks.filter(({ relation }) => relation !== '<=');
  expect(equal.length).toBeGreaterThan(5);
  for (const check of equal) expect(workOut(check, report).overlap, check.id).toBeDefined();
});
