import { expect, test } from 'vitest';
import { command, isField, isSend } from './keys.ts';
import { pause } from './news.ts';

const press = (key: string, code: string, more = {}) => ({ key, code, ctrlKey: false, metaKey: false, altKey: false, ...more });

test('keys work in the Russian layout as well', () => {
  expect(command(press('r', 'KeyR'))).toBe('reply');
  expect(command(press('к', 'KeyR'))).toBe('reply');
  expect(command(press('о', 'KeyJ'))).toBe('next');
  expect(command(press('?', 'Slash'))).toBe('help');
});

test('what the browser has for itself stays its own', () => {
  expect(command(press('r', 'KeyR', { ctrlKey: true }))).toBeNull();
  expect(command(press('q', 'KeyQ'))).toBeNull();
});

test('in a field keys are letters', () => {
  expect(isField({ tagName: 'TEXTAREA' })).toBe(true);
  expect(isField({ tagName: 'DIV', isContentEditable: true })).toBe(true);
  expect(isField({ tagName: 'BUTTON' })).toBe(false);
});

test('Ctrl+Enter sends', () => {
  expect(isSend(press('Enter', 'Enter', { ctrlKey: true }))).toBe(true);
  expect(isSend(press('Enter', 'Enter'))).toBe(false);
});

test('asks often while somebody looks, seldom in a hidden tab, ever more seldom when nobody answers', () => {
  expect([pause(false, 0), pause(true, 0), pause(false, 1), pause(false, 100)]).toEqual([3_000, 15_000, 10_000, 60_000]);
});
