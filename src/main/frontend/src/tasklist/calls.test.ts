import { expect, test } from 'vitest';
import { line } from './callers.ts';
import { taskOf } from './calls.ts';

test('the task stands in the address of Tasklist', () => {
  expect(taskOf('#/?task=4f-2&filter=1')).toBe('4f-2');
  expect(taskOf('#/?filter=1&task=4f-2')).toBe('4f-2');
  expect(taskOf('#/?filter=1')).toBe('');
});

test('a suggestion says what tells people apart, and nothing that is not known', () => {
  const olga = { name: 'Синицына Ольга', company: 'ООО «Ромашка»', contract: '100-24', phone: '+7 812 123-45-67', language: 'ru' as const };
  expect(line(olga)).toBe('ООО «Ромашка», 100-24, +7 812 123-45-67');
  expect(line({ ...olga, contract: '', phone: '' })).toBe('ООО «Ромашка»');
});
