import { expect, it } from 'vitest';
import { checkout, payment } from '../../../test-data/checkout.ts';
import { CheckoutController } from '../checkout/checkout-controller.ts';
import { Emitter } from '../checkout/emitter.ts';
import { type Loaded, loadedState } from '../checkout/state.ts';
import { CheckoutError, unreachable } from '../checkout-error.ts';
import type { Next } from '../contract.ts';
import { OnPagePayment, type OnPagePaymentOptions } from './on-page-payment.ts';
import { statusReceived } from './payment-transitions.ts';

const NUMBER: Next = { type: 'wait', message: 'Send', payTo: '01700000017', reference: 'transaction-id' };
const CODE: Next = { type: 'qr', data: 'upi://pay?pa=a@b&am=12', reference: 'utr' };

/** A checkout that waits for this, with what was typed; `log` tells what was asked of the server and of the browser. */
function waiting(next: Next, over: Partial<OnPagePaymentOptions> = {}) {
  const log: string[] = [];
  const controller = new CheckoutController({
    events: new Emitter(() => undefined),
    load: async () => checkout(),
    lastUsed: () => undefined,
    loadPaymentFlow: () => new Promise(() => undefined),
    state: loadedState(checkout({ payment: payment({ next }) }), {
      values: { reference: ' 4123 4567 8901 ' },
    }),
  });
  controller.events.on('error', ({ error }) => log.push(`error ${error.code}`));
  const onPage = new OnPagePayment(controller, {
    api: { giveReference: async (id, reference) => void log.push(`${id} is ${reference}`) },
    drawCode: async (text) => ({ text, size: 21, path: 'M0 0h1v1h-1z' }),
    copy: async (text) => void log.push(`copied ${text}`),
    fieldValues: () => ({}),
    loadOnDemandTexts: async () => ({ sendTo: 'Envíe {amount}' }),
    ...over,
  });
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  return { controller, onPage, log, settle, state: () => controller.state as Loaded };
}

it('draws the code and brings the words, once', async () => {
  let asked = 0;
  const loadOnDemandTexts = async () => ({ utr: `Referencia ${++asked}` });
  const { onPage, settle, state } = waiting(CODE, { loadOnDemandTexts });
  onPage.moved();
  onPage.moved();
  await settle();
  expect(state()).toMatchObject({ qr: { text: CODE.data }, onDemand: { utr: 'Referencia 1' } });
});

it('brings the words where there is access already, though nothing waits', async () => {
  const { controller, onPage, settle, state } = waiting(NUMBER, {
    loadOnDemandTexts: async () => ({ alreadyActive: 'Ya tiene acceso.' }),
  });
  const refused = payment({ status: 'failed', next: null, alreadyActive: { subscriptionUrl: null } });
  controller.apply(statusReceived({ session: { status: 'open' }, payment: refused }));
  onPage.moved();
  await settle();
  expect(state()).toMatchObject({
    notice: { type: 'alreadyActive' },
    onDemand: { alreadyActive: 'Ya tiene acceso.' },
  });
});

it('asks for no words where nobody is paid to', async () => {
  const loadOnDemandTexts = () => Promise.reject(new Error('nobody expected this'));
  const { onPage, settle, state } = waiting({ type: 'wait', message: 'Confirm' }, { loadOnDemandTexts });
  onPage.moved();
  await settle();
  expect(state().onDemand).toBeUndefined();
});

it('stays in English when the words do not come', async () => {
  const { onPage, settle, log, state } = waiting(NUMBER, {
    loadOnDemandTexts: () => Promise.reject(unreachable('offline')),
  });
  onPage.moved();
  await settle();
  expect(state().onDemand).toBeUndefined();
  expect(log).toEqual([]);
});

it('copies the number, and says so', async () => {
  const { onPage, settle, log, state } = waiting(NUMBER);
  onPage.copyNumber();
  await settle();
  expect(log).toEqual(['copied 01700000017']);
  expect(state().copied).toBe(true);
});

it('where the browser lets nobody copy, everything stays', async () => {
  const { onPage, settle, log, state } = waiting(NUMBER, {
    copy: () => Promise.reject(new Error('refused')),
  });
  onPage.copyNumber();
  await settle();
  expect(log).toEqual([]);
  expect(state()).toMatchObject({ phase: 'waiting', notice: null });
  expect(state().copied).toBeUndefined();
});

it('tells the server what the bank calls the payment, once, and shows it', async () => {
  const { onPage, settle, log, state } = waiting(CODE);
  onPage.sendReference();
  onPage.sendReference();
  expect(state().isSendingReference).toBe(true);
  await settle();
  expect(log).toEqual(['pay_1 is 4123 4567 8901']);
  expect(state().isSendingReference).toBe(false);
  expect(state().checkout.payment?.next).toEqual({ ...CODE, given: '4123 4567 8901' });
});

it('tells what software has put into the field, rather than what was typed before', async () => {
  const { onPage, settle, log } = waiting(CODE, { fieldValues: () => ({ reference: '998877665544' }) });
  onPage.sendReference();
  await settle();
  expect(log).toEqual(['pay_1 is 998877665544']);
});

const refusal = new CheckoutError({
  ...({ type: 'refused', code: 'invalid_request', message: 'wrong', recoverable: true } as const),
  problems: [{ path: 'reference', message: 'expected 12 digits' }],
});

it.each([
  ['a reference that cannot be one', refusal, 'problem'],
  ['a connection that is gone', unreachable('offline'), 'trouble'],
])('%s is said at the field, until something is typed', async (_what, error, message) => {
  const { controller, onPage, settle, log, state } = waiting(CODE, {
    api: { giveReference: () => Promise.reject(error) },
  });
  onPage.sendReference();
  await settle();
  expect(log).toEqual([`error ${error.code}`]);
  expect(state()).toMatchObject({ phase: 'waiting', problems: [{ path: 'fields.reference', message }] });
  controller.type('reference', '4');
  expect(state().problems).toEqual([]);
});

it('keeps what the server made of it when that came first', async () => {
  const { controller, onPage, settle, state } = waiting(CODE);
  onPage.sendReference();
  const told = payment({ next: { ...CODE, given: '412345678901' } });
  controller.apply(statusReceived({ session: { status: 'open' }, payment: told }));
  await settle();
  expect(state().checkout.payment?.next).toEqual({ ...CODE, given: '412345678901' });
});
