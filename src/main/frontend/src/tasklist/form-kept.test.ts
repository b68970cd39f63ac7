import { expect, test } from 'vitest';
import { fieldOf, recall, remember } from './form-kept.ts';

class Box {
  private readonly kept = new Map<string, string>();
  get length() { return this.kept.size; }
  key(index: number) { return [...this.kept.keys()][index] ?? null; }
  getItem(key: string) { return this.kept.get(key) ?? null; }
  setItem(key: string, value: string) { this.kept.set(key, value); }
  removeItem(key: string) { this.kept.delete(key); }
}

test('what was filled in comes back for its task alone', () => {
  const box = new Box();
  remember(box, 'one', { outcome: 'Решена', callHead: true });
  expect(recall(box, 'one')).toEqual({ outcome: 'Решена', callHead: true });
  expect(recall(box, 'other')).toEqual({});
});

test('twenty forms are remembered, the one written longest ago goes first', () => {
  const box = new Box();
  for (let i = 0; i < 20; i++) {
    remember(box, `task-${i}`, { note: String(i) });
  }
  remember(box, 'task-0', { note: 'again' });
  remember(box, 'task-20', { note: 'new' });
  expect(recall(box, 'task-1')).toEqual({});
  expect(recall(box, 'task-0')).toEqual({ note: 'again' });
  expect(box.length).toBe(20);
});

test('a broken note is none', () => {
  const box = new Box();
  box.setItem('desk-form:one', '{');
  expect(recall(box, 'one')).toEqual({});
});

test('a field is known by the id of its author, a choice with its place', () => {
  expect(fieldOf('fjs-form-1v4gjkr-Field_outcome')).toBe('outcome');
  expect(fieldOf('fjs-form-1v4gjkr-Field_outcome-display')).toBe('outcome');
  expect(fieldOf('fjs-form-1v4gjkr-Field_stated-1')).toBe('stated-1');
  expect(fieldOf('elsewhere')).toBe('');
});
