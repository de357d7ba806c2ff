import CryptoJS from 'crypto-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import file from '../vectors/payatom.json' with { type: 'json' };
import { DecryptionFailed, InvalidKey } from './index.ts';
import * as payatom from './payatom.ts';

const keys = { secretKey: 'sk_test_payatom_1' };
const anyText = fc.string({ unit: 'binary' });
const positives = file.post_hash.vectors.flatMap((vector) =>
  vector.plaintext === undefined
    ? []
    : [{ ...vector, plaintext: vector.plaintext, iv: Buffer.from(vector.iv_hex, 'hex') }],
);
const negatives = file.post_hash.vectors.filter((vector) => vector.plaintext === undefined);

describe.each(positives)('post_hash vector $name', (vector) => {
  const keys = { secretKey: vector.secret_key };

  it('seals to the same blob', () => {
    expect(payatom.seal(vector.plaintext, keys, vector.iv)).toBe(vector.blob_base64);
  });

  it('opens and verifies', () => {
    expect(payatom.open(vector.blob_base64, keys)).toBe(vector.plaintext);
    expect(payatom.verify(vector.blob_base64, vector.plaintext, keys)).toBe(true);
    expect(payatom.verify(vector.blob_base64, `${vector.plaintext}0`, keys)).toBe(false);
  });

  it('hashes the fields to the same text', () => {
    const { ref_code, pid, order_id, received_amount, status } = vector;
    if (ref_code !== undefined) {
      expect(payatom.pollHash({ reference: ref_code, pid }, keys)).toBe(vector.plaintext);
    } else if (order_id !== undefined) {
      const report = { orderId: order_id, receivedAmount: received_amount, status };
      expect(payatom.noticeHash(report, keys)).toBe(vector.plaintext);
    } else {
      expect(vector.name).toBe('docs-example-string');
    }
  });
});

it.each(negatives)('post_hash vector $name is refused', ({ secret_key, blob_base64 }) => {
  expect(() => payatom.open(blob_base64, { secretKey: secret_key })).toThrow(DecryptionFailed);
  expect(payatom.verify(blob_base64, '6251dcd01ecdced579d41937b2128c2b', { secretKey: secret_key })).toBe(
    false,
  );
});

it('vectors cover both directions and a negative', () => {
  expect([positives.length, negatives.length]).toEqual([6, 1]);
});

it.each(file.reconciliation_signature.vectors)('signs reconciliation vector $name', (vector) => {
  const signature = payatom.reconciliationSignature(vector, { secretKey: vector.secret_key });
  expect(signature).toBe(vector.signature);
});

it.each(file.verification_code.vectors)('makes the verification code of $operator_password', (vector) => {
  const code = payatom.verificationCode({ operatorPassword: vector.operator_password });
  expect(code).toBe(vector.verification_code);
});

describe.each(file.v2_signature.vectors)('version 2 vector $name', ({ params, secret_key, signature }) => {
  it('signs alike, in whatever order the parameters come', () => {
    const reversed = Object.fromEntries(Object.entries(params).reverse());
    expect(payatom.signV2(params, { secretKey: secret_key })).toBe(signature);
    expect(payatom.signV2(reversed, { secretKey: secret_key })).toBe(signature);
  });

  it('leaves the signature itself out', () => {
    expect(payatom.signV2({ ...params, signature }, { secretKey: secret_key })).toBe(signature);
  });
});

describe('beside crypto-js', () => {
  const { AES, HmacSHA256, SHA256, enc, lib } = CryptoJS;

  it('seals any text with any IV alike', () => {
    fc.assert(
      fc.property(anyText, fc.uint8Array({ minLength: 16, maxLength: 16 }), (text, iv) => {
        const theirIv = lib.WordArray.create(iv);
        const key = SHA256(keys.secretKey);
        const { ciphertext } = AES.encrypt(text, key, { iv: theirIv });
        const mac = HmacSHA256(ciphertext.clone().concat(theirIv), key);
        const blob = theirIv.clone().concat(mac).concat(ciphertext).toString(enc.Base64);

        expect(payatom.seal(text, keys, iv)).toBe(blob);
      }),
    );
  });
});

describe('a post_hash', () => {
  it('gives back any text, and is another one each time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const [first, second] = [payatom.seal(text, keys), payatom.seal(text, keys)];
        expect(payatom.open(first, keys)).toBe(text);
        expect(first).not.toBe(second);
      }),
    );
  });

  it('is 128 characters when it holds an MD5, as their page prints it', () => {
    expect(payatom.seal(payatom.pollHash({ reference: 'r', pid: 'p' }, keys), keys)).toHaveLength(128);
  });

  it('is refused with any of its bits flipped', () => {
    const genuine = Buffer.from(payatom.seal('6251dcd01ecdced579d41937b2128c2b', keys), 'base64');
    for (let bit = 0; bit < genuine.length * 8; bit += 1) {
      const forged = Buffer.from(genuine);
      forged[bit >> 3] = (forged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(payatom.verify(forged.toString('base64'), '6251dcd01ecdced579d41937b2128c2b', keys)).toBe(false);
    }
  });

  it('is refused when it is no base64, cut off, or made with another secret', () => {
    const genuine = payatom.seal('text', keys);
    const foreign = payatom.seal('text', { secretKey: 'another' });
    for (const bad of ['', '=', 'äöü', genuine.slice(0, 40), genuine.slice(0, -4), `${genuine}\n`, foreign]) {
      expect(() => payatom.open(bad, keys)).toThrow(new DecryptionFailed());
      expect(payatom.verify(bad, 'text', keys)).toBe(false);
    }
  });

  it('survives no arbitrary text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(payatom.verify(text, 'text', keys)).toBe(false);
      }),
    );
  });
});

describe('a key that cannot work', () => {
  it('is named, for an empty secret would sign what anybody can sign', () => {
    const empty = { secretKey: '' };
    const uses = [
      () => payatom.seal('text', empty),
      () => payatom.open('AAAA', empty),
      () => payatom.verify('AAAA', 'text', empty),
      () => payatom.pollHash({ reference: 'r', pid: 'p' }, empty),
      () => payatom.noticeHash({ orderId: 'o', receivedAmount: '1', status: 'Approved' }, empty),
      () => payatom.reconciliationSignature({ pid: 'p', date: '01-01-2030' }, empty),
      () => payatom.signV2({}, empty),
    ];
    for (const use of uses) {
      expect(use).toThrow(new InvalidKey('secretKey: expected at least 1 byte, got 0'));
    }
  });

  it('is an IV of another length too', () => {
    expect(() => payatom.seal('text', keys, new Uint8Array(12))).toThrow(
      new InvalidKey('iv: expected 16 bytes, got 12'),
    );
  });
});
