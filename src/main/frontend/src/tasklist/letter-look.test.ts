import { expect, test } from 'vitest';
import { claimOf } from './letter-look.ts';

test('a paper of an answer is known by its address', () => {
  expect(claimOf('http://localhost:8080/desk/claims/C-12/letter.pdf')).toBe('C-12');
  expect(claimOf('http://localhost:8080/desk/claims/C-12')).toBe('');
});
