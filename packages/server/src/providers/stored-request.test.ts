import { expect, test } from 'vitest';
import { aNotice } from '../../testing/providers/fixtures.ts';
import type { NoticeReader } from './provider.ts';
import { fromStored, toStored } from './stored-request.ts';

const reader = (headers: string[]): NoticeReader => ({
  headers,
  storable: ({ body }) => body,
  read: () => Promise.reject(new Error('nobody reads here')),
});
const body = '{"order":"1"}\n\nx-signature: not a header';
const signed = aNotice(
  {},
  { method: 'POST', body, headers: new Headers({ 'x-signature': 'ab=', 'x-time': '5' }) },
);

test('the headers that a reader needs are stored with the body, and no other', () => {
  const raw = toStored(reader(['x-signature']), signed);
  expect(raw).not.toContain('x-time');
  const again = fromStored(reader(['x-signature']), raw);
  expect([again.method, again.body, [...again.headers]]).toEqual(['POST', body, [['x-signature', 'ab=']]]);
});

test('a header that did not come is stored as empty', () => {
  const again = fromStored(reader(['x-other', 'x-time']), toStored(reader(['x-other', 'x-time']), signed));
  expect([again.body, again.headers.get('x-other'), again.headers.get('x-time')]).toEqual([body, '', '5']);
});

test('for a reader that needs none, the body is all', () => {
  expect(toStored(reader([]), signed)).toBe(body);
  expect(fromStored(reader([]), body).body).toBe(body);
});

test('what was stored before a header was needed is read as a body', () => {
  expect(fromStored(reader(['x-signature']), '{"order":"1"}').body).toBe('{"order":"1"}');
});
