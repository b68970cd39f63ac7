import { expect, test } from 'vitest';
import { body } from './action-forms.tsx';

test('an action says what the desk wants to hear', () => {
  expect(body('hand-over', 'to:artem', 'отпуск')).toEqual({ to: 'artem', reason: 'отпуск' });
  expect(body('hand-over', 'queue:billing', 'вопрос о счёте')).toEqual({ queue: 'billing', reason: 'вопрос о счёте' });
  expect(body('contact', '17', '')).toEqual({ contact: 17 });
  expect(body('contact', '', '100-24')).toEqual({ contractNumber: '100-24' });
  expect(body('merge', '', '1001')).toEqual({ into: 1001 });
  expect(body('keep-solved', '', '')).toEqual({});
});
