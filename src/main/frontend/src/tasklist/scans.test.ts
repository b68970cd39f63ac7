import { expect, test } from 'vitest';
import { told } from './scans.ts';

test('the form is told the ids of the files, and which one the owner signed', () => {
  expect(told([])).toBe('');
  expect(told([{ id: 'a-1', signature: false }, { id: 'b-2', signature: true }])).toBe('a-1 signature:b-2');
});
