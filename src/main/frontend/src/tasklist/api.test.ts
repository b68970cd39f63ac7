import { expect, test } from 'vitest';
import { Api, cookie, Refused } from './api.ts';

function answering(status: number, body: unknown, asked: { address?: string; options?: RequestInit } = {}) {
  return new Api('/camunda/api/desk/default', () => 'token', async (address, options) => {
    asked.address = address;
    asked.options = options;
    return new Response(body === null ? null : JSON.stringify(body), { status });
  });
}

test('sends the token with whatever changes something', async () => {
  const asked: { address?: string; options?: RequestInit } = {};
  await answering(200, { version: '2' }, asked).note(7, { text: 'да', files: [] });
  expect(asked.address).toBe('/camunda/api/desk/default/tickets/7/notes');
  expect((asked.options?.headers as Record<string, string>)['X-XSRF-TOKEN']).toBe('token');
});

test('says what the desk said', async () => {
  await expect(answering(403, { message: 'Не ваша заявка' }).card(7)).rejects.toMatchObject({ status: 403, message: 'Не ваша заявка' });
});

test('takes an empty answer for nothing', async () => {
  await expect(answering(204, null).writing(7)).resolves.toBeNull();
});

test('tells when nobody can be reached', async () => {
  const lost = new Api('', () => '', () => Promise.reject(new TypeError('network')));
  await expect(lost.card(7)).rejects.toBeInstanceOf(Refused);
  await expect(lost.card(7)).rejects.toMatchObject({ status: 0 });
});

test('reads a cookie as it is now', () => {
  expect(cookie('XSRF-TOKEN', 'a=1; XSRF-TOKEN=b%2Fc; d=2')).toBe('b/c');
  expect(cookie('XSRF-TOKEN', '')).toBe('');
});
