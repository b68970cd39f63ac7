import { expect, test } from 'vitest';
import { isSearch } from './search-box.tsx';

const press = { code: 'Slash', shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };

test('the key of the slash goes to the search, whatever it writes; a question mark does not', () => {
  expect(isSearch(press)).toBe(true);
  expect(isSearch({ ...press, shiftKey: true })).toBe(false);
  expect(isSearch({ ...press, ctrlKey: true })).toBe(false);
  expect(isSearch({ ...press, code: 'KeyR' })).toBe(false);
});
