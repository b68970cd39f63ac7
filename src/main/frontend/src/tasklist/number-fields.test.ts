import { expect, test } from 'vitest';
import { isNumber } from './number-fields.ts';

test('numbers with a comma or a point, and their beginnings, are no mistakes', () => {
  expect(['', '-', '17', '-3', '5000,5', '5000.50', '1e9'].every(isNumber)).toBe(true);
});

test('words are', () => {
  expect(['сто', '12a', 'NaN', '1,2,3', '№ 7'].some(isNumber)).toBe(false);
});
