import { readFileSync } from 'node:fs';
import CryptoJS from 'crypto-js';
import { describe, expect, test } from 'vitest';
import * as ampere from './ampere/cipher.ts';
import * as boxcharge from './boxcharge/cipher.ts';
import * as payatom from './payatom/post-hash.ts';
import { signature } from './payatom/version-2.ts';
import { sign } from './paysepro/signature.ts';
import { isObject, type JsonObject, readObject, textOf } from './reading.ts';

// Made with python3 and openssl, by nobody's code here; each file names its source.
const VECTORS = new URL('../../packages/crypto/vectors/', import.meta.url);

interface Vector {
  readonly name: string;
  field(name: string): string;
  object(name: string): JsonObject;
}

function vectors(provider: string, section: string): Vector[] {
  const file = readObject(readFileSync(new URL(`${provider}.json`, VECTORS), 'utf8'));
  const part = file[section];
  const list: unknown = isObject(part) ? part['vectors'] : undefined;
  if (!Array.isArray(list)) throw new Error(`expected vectors in ${provider}.json, section ${section}`);
  return list.filter(isObject).map((vector: JsonObject) => ({
    name: textOf(vector, 'name'),
    field: (name) => textOf(vector, name),
    object: (name) => readObject(JSON.stringify(vector[name])),
  }));
}

describe('AMPERE', () => {
  test.each(vectors('ampere', 'cipher'))('$name', ({ field }) => {
    const keys = { secretKey: field('secret_key_utf8'), vectorKey: field('vector_key_hex') };
    expect(ampere.encrypt(field('plaintext_utf8'), keys)).toBe(field('ciphertext_hex'));
    expect(ampere.decrypt(field('ciphertext_hex'), keys)).toBe(field('plaintext_utf8'));
  });
});

describe('PayAtom', () => {
  const all = vectors('payatom', 'post_hash');

  test.each(vectors('payatom', 'v2_signature'))('version 2, $name', ({ field, object }) => {
    expect(signature(object('params'), field('secret_key'))).toBe(field('signature'));
  });

  test.each(all.filter(({ field }) => field('plaintext')))('$name', ({ field }) => {
    const iv = CryptoJS.enc.Hex.parse(field('iv_hex'));
    expect(payatom.seal(field('plaintext'), field('secret_key'), iv)).toBe(field('blob_base64'));
    expect(payatom.open(field('blob_base64'), field('secret_key'))).toBe(field('plaintext'));
  });

  test.each(all.filter(({ field }) => field('expect')))('$name', ({ field }) => {
    expect(payatom.open(field('blob_base64'), field('secret_key'))).toBeUndefined();
  });

  test.each(all.filter(({ field }) => field('pid')))('text of $name', ({ field }) => {
    expect(payatom.pollText(field('ref_code'), field('pid'), field('secret_key'))).toBe(field('plaintext'));
  });

  test.each(all.filter(({ field }) => field('order_id')))('text of $name', ({ field }) => {
    const notice = {
      orderId: field('order_id'),
      receivedAmount: field('received_amount'),
      status: field('status'),
    };
    expect(payatom.noticeText(notice, field('secret_key'))).toBe(field('plaintext'));
  });
});

describe('Paysepro', () => {
  test.each(vectors('paysepro', 'signature'))('$name', ({ field }) => {
    const signed = {
      uid: field('uid'),
      mid: field('mid'),
      country: field('country'),
      email: field('account_email'),
    };
    expect(sign(signed, field('api_key'))).toBe(field('signature_header'));
  });
});

describe('BoxCharge', () => {
  const all = vectors('boxcharge', 'cipher');

  test.each(all.filter(({ field }) => field('plaintext')))('$name', ({ field }) => {
    const keys = { publicKey: field('public_key'), privateKey: field('private_key') };
    expect(boxcharge.seal(field('plaintext'), keys)).toBe(field('token'));
    expect(boxcharge.open(field('token'), keys)).toBe(field('plaintext'));
  });

  const legacy = vectors('boxcharge', 'legacy_cipher');
  test.each(legacy.filter(({ field }) => field('plaintext')))(
    '$name of the older generation',
    ({ field }) => {
      const keys = { publicKey: field('public_key'), privateKey: field('private_key') };
      const older = { ...keys, ivMode: 'hex', base64: 'double' } as const;
      expect(boxcharge.seal(field('plaintext'), older)).toBe(field('token'));
      expect(boxcharge.open(field('token'), older)).toBe(field('plaintext'));
    },
  );
});
