import { InvalidKey } from './errors.ts';

/**
 * A key as it is, for recipes that take its UTF-8 bytes in any number but none.
 * @throws InvalidKey when it is empty.
 */
export function requireKey(field: string, key: string): string {
  if (key === '') throw new InvalidKey(`${field}: expected at least 1 byte, got 0`);
  return key;
}

/**
 * A key's UTF-8 bytes, for recipes that take exactly `length` bytes.
 * @throws InvalidKey when it has another length.
 */
export function keyOfLength(field: string, key: string, length: number): Buffer {
  const bytes = Buffer.from(key, 'utf8');
  if (bytes.length !== length) {
    throw new InvalidKey(`${field}: expected ${length} bytes, got ${bytes.length}`);
  }
  return bytes;
}
