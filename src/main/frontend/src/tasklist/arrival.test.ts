import { expect, test } from 'vitest';
import { written } from './arrival.ts';

test('a day is written as the field wants it', () => {
  expect(written('2026-11-23', 'dd.mm.yyyy')).toBe('23.11.2026');
  expect(written('2026-11-03', 'mm/dd/yyyy')).toBe('11/03/2026');
  expect(written('2026-11-23', 'yyyy. mm. dd.')).toBe('2026. 11. 23.');
});
