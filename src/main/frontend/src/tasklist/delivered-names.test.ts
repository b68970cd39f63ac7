import { expect, it } from 'vitest';
import { english } from './delivered-names.ts';

it('puts the names that come with the desk into English and leaves others alone', () => {
  expect(english(' Разобрать заявку ')).toBe(' Triage the ticket ');
  expect(english('Моя очередь')).toBe('My queue');
  expect(english('Разобрать заявку и принтер')).toBeNull();
  expect(english('constructor')).toBeNull();
});
