/// <reference types="vite/client" />
import { expect, it } from 'vitest';
import { english } from './delivered-names.ts';

it('puts the names that come with the desk into English and leaves others alone', () => {
  expect(english(' Разобрать заявку ')).toBe(' Triage the ticket ');
  expect(english('Моя очередь')).toBe('My queue');
  expect(english('Разобрать заявку и принтер')).toBeNull();
  expect(english('constructor')).toBeNull();
  expect(english('Start process: Принять звонок')).toBe('Start process: Take the call');
});

const diagrams: Record<string, string> = import.meta.glob('../../../../../processes/*.bpmn', { query: '?raw', import: 'default', eager: true });
const filters: Record<string, string> = import.meta.glob('../../../java/org/zayavka/workplace/TasklistFilters.java', { query: '?raw', import: 'default', eager: true });

/** Names that Tasklist shows: of a diagram's processes and of its tasks for people. */
function namesIn(diagram: string): string[] {
  return [...diagram.matchAll(/<bpmn:(?:process|userTask)\s[^>]*?\bname="([^"]*)"/g)].map(found => found[1] ?? '');
}

it('knows the processes and the tasks of every diagram', () => {
  const names = Object.values(diagrams).flatMap(namesIn);
  expect(names).toContain('Разобрать заявку');
  expect(names.filter(name => english(name) === null), 'add these names with their English to ENGLISH in delivered-names.ts').toEqual([]);
});

it('knows the lists that the desk makes', () => {
  const texts = Object.values(filters).flatMap(code => [...code.matchAll(/"([^"]*[А-Яа-яЁё№][^"]*)"/g)].map(found => found[1] ?? ''));
  expect(texts).toContain('Моя очередь');
  expect(texts.filter(text => english(text) === null && english(text + ':') === null), 'add these texts with their English to ENGLISH in delivered-names.ts').toEqual([]);
});
