import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import file from '../vectors/boxcharge.json' with { type: 'json' };
import * as boxcharge from './boxcharge.ts';
import { DecryptionFailed, InvalidKey } from './index.ts';

const keys = { privateKey: 'a-private-key', publicKey: 'WO6QnIPePdYlwbm6OjpIIwQvhsHaV4ioHp6MH2/xjlQ=' };
const legacy = { ivMode: 'hex', base64: 'double' } as const;
const anyText = fc.string({ unit: 'binary' });
const anyOptions = fc.record({
  ivMode: fc.constantFrom<'raw' | 'hex'>('raw', 'hex'),
  base64: fc.constantFrom<'single' | 'double'>('single', 'double'),
  keyMode: fc.constantFrom<'pad' | 'sha256' | 'sha256-hex'>('pad', 'sha256', 'sha256-hex'),
});

const positives = file.cipher.vectors.flatMap((vector) =>
  vector.token === undefined ? [] : [{ ...vector, token: vector.token }],
);
const negatives = file.cipher.vectors.filter((vector) => vector.token === undefined);

describe.each(positives)('vector $name', (vector) => {
  const keys = { privateKey: vector.private_key, publicKey: vector.public_key };

  it('seals to the same token', () => {
    expect(boxcharge.seal(vector.plaintext, keys)).toBe(vector.token);
  });

  it('opens the token, with or without the public key behind it', () => {
    expect(boxcharge.open(vector.token, keys)).toBe(vector.plaintext);
    expect(boxcharge.open(vector.encrypted_data, keys)).toBe(vector.plaintext);
  });

  it('opens what a form-encoded body carries', () => {
    const carried = new URLSearchParams(vector.form_body).get('encrypted_data');
    expect(boxcharge.open(carried ?? '', keys)).toBe(vector.plaintext);
  });
});

it.each(negatives)('vector $name is refused', ({ uses_token_of }) => {
  const used = positives.find(({ name }) => name.startsWith(uses_token_of ?? '-'));
  if (!used) throw new Error(`expected a vector called ${uses_token_of}`);
  const keys = { privateKey: used.private_key, publicKey: used.public_key };
  expect(() => boxcharge.open(used.token, keys, { ivMode: 'hex' })).toThrow(DecryptionFailed);
});

it('vectors cover both directions and a negative', () => {
  expect([positives.length, negatives.length]).toEqual([4, 1]);
});

describe.each(file.legacy_cipher.vectors)('legacy vector $name', (vector) => {
  const keys = { privateKey: vector.private_key, publicKey: vector.public_key };

  it('seals to the same token', () => {
    expect(boxcharge.seal(vector.plaintext, keys, legacy)).toBe(vector.token);
  });

  it('opens the token, with or without the public key behind it', () => {
    expect(boxcharge.open(vector.token, keys, legacy)).toBe(vector.plaintext);
    expect(boxcharge.open(vector.encrypted_payload, keys, legacy)).toBe(vector.plaintext);
  });
});

describe.each(file.key_modes.vectors)('a key made by $name', (vector) => {
  const keys = { privateKey: vector.private_key, publicKey: vector.public_key };
  const options = { keyMode: vector.key_mode as 'sha256' | 'sha256-hex' };

  it('seals to the same token, and opens it', () => {
    expect(boxcharge.seal(vector.plaintext, keys, options)).toBe(vector.token);
    expect(boxcharge.open(vector.token, keys, options)).toBe(vector.plaintext);
  });

  it('is another key than the padded one', () => {
    expect(boxcharge.seal(vector.plaintext, keys)).not.toBe(vector.token);
  });
});

describe('a token', () => {
  it('gives back any text, in every generation of the recipe', () => {
    fc.assert(
      fc.property(anyText, anyOptions, (text, options) => {
        const token = boxcharge.seal(text, keys, options);
        expect(token).toMatch(/^[A-Za-z0-9_-]+$/);
        expect(boxcharge.open(token + keys.publicKey, keys, options)).toBe(text);
      }),
    );
  });

  it('is refused with the one error, whatever is wrong with it', () => {
    const token = boxcharge.seal('bill_amt=11.00', keys);
    for (const bad of ['', keys.publicKey, 'äöü', 'AAAA', token.slice(0, -2), `${token} `]) {
      expect(() => boxcharge.open(bad, keys)).toThrow(new DecryptionFailed());
    }
    expect(() => boxcharge.open(token, keys, { base64: 'double' })).toThrow(new DecryptionFailed());
  });
});

it.each(['privateKey', 'publicKey'] as const)('names an empty %s', (field) => {
  const wrong = { ...keys, [field]: '' };
  const error = new InvalidKey(`${field}: expected at least 1 byte, got 0`);
  expect(() => boxcharge.seal('text', wrong)).toThrow(error);
  expect(() => boxcharge.open('token', wrong)).toThrow(error);
});
