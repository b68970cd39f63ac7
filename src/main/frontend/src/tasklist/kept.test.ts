import { expect, test } from 'vitest';
import type { Written } from './draft.ts';
import { clear, read, write } from './kept.ts';

const written: Written = { kind: 'reply', text: 'Приедем', to: '', cc: 'иван', usual: false, files: [] };

function drawer() {
  const inside = new Map<string, string>();
  return {
    getItem: (key: string) => inside.get(key) ?? null,
    setItem: (key: string, value: string) => void inside.set(key, value),
    removeItem: (key: string) => void inside.delete(key)
  };
}

test('what could not be handed over is found again by its writer alone', () => {
  const place = drawer();
  write(place, 'anna:1001', written);
  expect(read(place, 'anna:1001')).toEqual(written);
  expect(read(place, 'boris:1001')).toBeNull();
  clear(place, 'anna:1001');
  expect(read(place, 'anna:1001')).toBeNull();
});

test('a browser that keeps nothing breaks nothing', () => {
  const closed = () => { throw new Error('denied'); };
  const place = { getItem: closed, setItem: closed, removeItem: closed };
  write(place, 'anna:1001', written);
  clear(place, 'anna:1001');
  expect(read(place, 'anna:1001')).toBeNull();
});
