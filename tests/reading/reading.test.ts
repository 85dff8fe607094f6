import { expect, test } from 'vitest';
import { reading, ReadingError } from '../../src/reading/reading.ts';

const fail = (): never => {
  throw new TypeError('oops');
};

test('a failure of ours is known by the file and line that were being read, the innermost', () => {
  const outer = () => reading('figures.csv', 0, () => reading('figures.csv', 8, fail));
  expect(outer).toThrow(ReadingError);
  expect(outer).toThrow(expect.objectContaining({ file: 'figures.csv', line: 8, message: 'oops' }));
});
