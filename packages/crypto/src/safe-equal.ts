import { timingSafeEqual } from 'node:crypto';

/** Compares two digests or secrets, as text or bytes, in a time that tells their lengths and nothing more. */
export function safeEqual(left: string | Uint8Array, right: string | Uint8Array): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
