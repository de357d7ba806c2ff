import CryptoJS from 'crypto-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import file from '../vectors/ampere.json' with { type: 'json' };
import * as ampere from './ampere.ts';
import { DecryptionFailed, InvalidKey } from './index.ts';

const keys = { secretKey: '0123456789abcdef0123456789abcdef', vectorKey: '000102030405060708090a0b0c0d0e0f' };
const anyText = fc.string({ unit: 'binary' });

describe.each(file.cipher.vectors)('vector $name', (vector) => {
  const keys = { secretKey: vector.secret_key_utf8, vectorKey: vector.vector_key_hex };

  it('encrypts to the same hex', () => {
    expect(ampere.encrypt(vector.plaintext_utf8, keys)).toBe(vector.ciphertext_hex);
    expect(vector.envelope.data).toBe(vector.ciphertext_hex);
  });

  it('decrypts to the same text, whatever the case of the hex', () => {
    expect(ampere.decrypt(vector.ciphertext_hex, keys)).toBe(vector.plaintext_utf8);
    expect(ampere.decrypt(vector.ciphertext_hex.toUpperCase(), keys)).toBe(vector.plaintext_utf8);
  });
});

describe('beside crypto-js, which their own samples use', () => {
  const { AES, enc } = CryptoJS;
  const theirKey = enc.Utf8.parse(keys.secretKey);
  const theirs = { iv: enc.Hex.parse(keys.vectorKey) };

  it('encrypts any text alike', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const expected = AES.encrypt(text, theirKey, theirs).ciphertext.toString(enc.Hex);
        expect(ampere.encrypt(text, keys)).toBe(expected);
      }),
    );
  });
});

describe('decrypt', () => {
  it('gives back any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(ampere.decrypt(ampere.encrypt(text, keys), keys)).toBe(text);
      }),
    );
  });

  it.each([
    ['nothing', ''],
    ['no hex at its end', `${ampere.encrypt('text', keys)}zz`],
    ['half a byte at its end', `${ampere.encrypt('text', keys)}a`],
    ['half a block', 'ab'.repeat(8)],
    ['bad padding', 'ab'.repeat(16)],
  ])('refuses %s with the one error', (_what, hex) => {
    expect(() => ampere.decrypt(hex, keys)).toThrow(new DecryptionFailed());
  });

  it('refuses bytes that are no UTF-8 instead of replacing them', () => {
    const hex = CryptoJS.AES.encrypt(CryptoJS.enc.Hex.parse('ff'), CryptoJS.enc.Utf8.parse(keys.secretKey), {
      iv: CryptoJS.enc.Hex.parse(keys.vectorKey),
    }).ciphertext.toString(CryptoJS.enc.Hex);

    expect(() => ampere.decrypt(hex, keys)).toThrow(DecryptionFailed);
  });
});

describe('checkKeys', () => {
  it('accepts 32 bytes and 32 hex characters', () => {
    expect(() => ampere.checkKeys(keys)).not.toThrow();
  });

  it.each([
    ['secretKey: expected 32 bytes, got 31', { ...keys, secretKey: 'k'.repeat(31) }],
    ['secretKey: expected 32 bytes, got 33', { ...keys, secretKey: `${'k'.repeat(31)}é` }],
    ['vectorKey: expected 32 hex characters, got 30', { ...keys, vectorKey: 'ab'.repeat(15) }],
    [
      'vectorKey: expected 32 hex characters, got some that are not hex',
      { ...keys, vectorKey: 'xy'.repeat(16) },
    ],
  ])('says "%s"', (message, wrong) => {
    expect(() => ampere.checkKeys(wrong)).toThrow(new InvalidKey(message));
  });

  it('never lets a key of a wrong length through, nor into the message', () => {
    const wrongKey = fc.stringMatching(/^[!-~]{8,80}$/).filter((key) => key.length !== 32);
    fc.assert(
      fc.property(wrongKey, fc.constantFrom('secretKey', 'vectorKey'), (wrong, field) => {
        for (const use of [
          () => ampere.encrypt('text', { ...keys, [field]: wrong }),
          () => ampere.decrypt('', { ...keys, [field]: wrong }),
        ]) {
          expect(use).toThrow(InvalidKey);
          expect(use).not.toThrow(wrong);
        }
      }),
    );
  });
});
