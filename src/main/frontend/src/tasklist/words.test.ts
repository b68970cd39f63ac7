import { expect, test } from 'vitest';
import { Words } from './words.ts';

const russian = new Words('ru-RU');
const english = new Words('en-US');
const events = (words: Words, number: number) => words.count(number, 'событие', 'события', 'событий', 'event', 'events');

test('counts as one speaks', () => {
  expect([1, 2, 5, 11, 12, 21, 22, 111, 112].map(number => events(russian, number))).toEqual([
    '1 событие', '2 события', '5 событий', '11 событий', '12 событий', '21 событие', '22 события', '111 событий', '112 событий'
  ]);
  expect([1, 2].map(number => events(english, number))).toEqual(['1 event', '2 events']);
});

test('speaks English to English readers and Russian to everybody else', () => {
  expect(english.say('да', 'yes')).toBe('yes');
  expect(new Words('de').say('да', 'yes')).toBe('да');
});

test('says a moment as one says it on that day', () => {
  const now = new Date(2026, 10, 22, 12, 0);
  expect(russian.moment(new Date(2026, 10, 22, 9, 5).toISOString(), now)).toBe('09:05');
  expect(russian.moment(new Date(2026, 10, 21, 23, 59).toISOString(), now)).toBe('вчера, 23:59');
  expect(russian.moment(new Date(2026, 10, 20, 9, 5).toISOString(), now)).toContain('20 нояб');
  expect(english.moment(new Date(2025, 10, 20, 9, 5).toISOString(), now)).toContain('2025');
});

test('tells the time of the desk', () => {
  const now = new Date('2026-11-22T12:00:00Z');
  expect(russian.at('Europe/Moscow').moment('2026-11-22T06:30:00Z', now)).toBe('09:30');
  expect(russian.at('Europe/Moscow').moment('2026-11-21T20:59:00Z', now)).toBe('вчера, 23:59');
  expect(russian.at('Europe/Moscow').moment('2026-11-21T21:30:00Z', now)).toBe('00:30');
});

test('says sizes', () => {
  expect([10, 2048, 1_572_864].map(bytes => russian.size(bytes))).toEqual(['10 Б', '2 КБ', '1,5 МБ']);
});
