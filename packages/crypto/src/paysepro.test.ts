import { describe, expect, it } from 'vitest';
import file from '../vectors/paysepro.json' with { type: 'json' };
import { InvalidKey } from './index.ts';
import * as paysepro from './paysepro.ts';

describe.each(file.signature.vectors)('vector $name', (vector) => {
  const { uid, mid, country, account_email: email, api_key: apiKey } = vector;

  it('signs alike', () => {
    expect(paysepro.sign({ uid, mid, country, email }, { apiKey })).toBe(vector.signature_header);
  });

  it('signs ids alike as numbers, as the configuration has them', () => {
    const ids = { uid: Number(uid), mid: Number(mid) };
    expect(paysepro.sign({ ...ids, country, email }, { apiKey })).toBe(vector.signature_header);
  });
});

it('refuses an empty key, with which anybody could sign', () => {
  const identity = { uid: 1, mid: 2, country: 'es', email: 'merchant@example.com' };
  expect(() => paysepro.sign(identity, { apiKey: '' })).toThrow(
    new InvalidKey('apiKey: expected at least 1 byte, got 0'),
  );
});
