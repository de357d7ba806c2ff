import { expect, it } from 'vitest';
import { createOwnPayment, LAST_METHOD_KEY } from './own-payment.ts';

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
  const own = createOwnPayment({ session: () => storage, local: () => storage });
  own.remember('cs_1', 'pay_1');
  expect(own.recall('cs_1')).toBe('pay_1');
  expect(own.recall('cs_2')).toBeUndefined();
  own.forget('cs_1');
  expect(own.recall('cs_1')).toBeUndefined();

  own.rememberMethod('ampere:PAPARA:plan_30');
  expect(kept.get(LAST_METHOD_KEY)).toBe('ampere:PAPARA');

  const deny = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  const denied = createOwnPayment({ session: deny, local: deny });
  denied.remember('cs_1', 'pay_1');
  expect(denied.recall('cs_1')).toBeUndefined();
});
