import { expect, it } from 'vitest';
import { readFromFrame, readToFrame } from './messages.ts';

const launched = {
  payment: { id: 'pay_1', status: 'pending' },
  next: { type: 'redirect', url: 'https://bank.example/' },
};

it.each([
  { type: 'look', look: { theme: 'dark', variables: { '--farebox-accent': '#0a7d55' } } },
  { type: 'go', order: {} },
  { type: 'go', order: { returnUrl: 'https://shop.example/pay', replaces: 'pay_1' } },
])('the frame reads %j', (message) => {
  expect(readToFrame(message)).toEqual(message);
});

it.each([
  { type: 'height', height: 440 },
  { type: 'pressed' },
  { type: 'launched', launched },
  { type: 'unreachable' },
])('the checkout reads %j', (message) => {
  expect(readFromFrame(message)).toEqual(message);
});

it('reads no member that it does not know', () => {
  expect(readFromFrame({ type: 'pressed', number: '4111111111111111' })).toEqual({ type: 'pressed' });
  expect(readToFrame({ type: 'go', order: { method: 'other' } })).toEqual({ type: 'go', order: {} });
});

it.each([
  null,
  undefined,
  'pressed',
  7,
  [],
  {},
  { type: 'toString' },
  { type: 'constructor', order: {} },
  { type: 'height', height: '440' },
  { type: 'height', height: Number.NaN },
  { type: 'launched', launched: { ...launched, next: { type: 'redirect', url: 'javascript:alert(1)' } } },
  { type: 'launched' },
  { type: 'refused', problem: {} },
  { type: 'look', look: { theme: 'pink', variables: {} } },
  { type: 'go', order: { returnUrl: 'data:text/html,' } },
])('nobody reads %j', (message) => {
  expect(readFromFrame(message)).toBeUndefined();
  expect(readToFrame(message)).toBeUndefined();
});
