import { expect, it } from 'vitest';
import { createOwnPayment } from './own-payment.ts';

it('forgets nothing until told, and asks again in a browser that hands out no storage', () => {
  const kept = new Map<string, string>();
  const storage = {
    length: 0,
    clear: () => kept.clear(),
    key: () => null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  const own = createOwnPayment(() => storage);
  own.remember('cs_1', 'pay_1');
  expect(own.recall('cs_1')).toBe('pay_1');
  expect(own.recall('cs_2')).toBeUndefined();
  own.forget('cs_1');
  expect(own.recall('cs_1')).toBeUndefined();

  const denied = createOwnPayment(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  denied.remember('cs_1', 'pay_1');
  expect(denied.recall('cs_1')).toBeUndefined();
});
