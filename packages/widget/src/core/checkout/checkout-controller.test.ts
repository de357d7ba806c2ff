import { describe, expect, it } from 'vitest';
import { checkout, method, payment, withStatus } from '../../../test-data/checkout.ts';
import type { PaymentApi } from '../api/payment-api.ts';
import { cardFrameResized } from '../card/card-entry.ts';
import { CheckoutError, unreachable } from '../checkout-error.ts';
import type { Checkout, LaunchBody, Next } from '../contract.ts';
import { CheckoutPaymentFlow } from '../payment/payment-flow.ts';
import type { PaymentFlowOptions } from '../payment/payment-flow-options.ts';
import { CheckoutController } from './checkout-controller.ts';
import { Emitter } from './emitter.ts';

const redirect: Next = { type: 'redirect', url: 'https://provider.example/pay' };
const refusal = (code: string) =>
  new CheckoutError({ type: 'refused', code, message: code, recoverable: true });

interface World extends Partial<PaymentFlowOptions> {
  /** What `GET /v1/checkout` answers, one after the other; the last one again and again. */
  readonly loads?: (Checkout | Error)[];
  readonly launch?: () => Promise<Next>;
  readonly own?: string;
  readonly events?: Emitter;
  /** How the payment flow is fetched: at once when left out. */
  readonly fetchPaymentFlow?: () => Promise<void>;
}

/** A started controller with its payment flow, in a browser of plain values; `settle` lets everything that is ready happen. */
async function begin(world: World = {}) {
  const {
    loads = [checkout()],
    launch = async () => redirect,
    own,
    events,
    fetchPaymentFlow,
    ...over
  } = world;
  const log: string[] = [];
  const bodies: LaunchBody[] = [];
  const kept = new Map<string, string>(own ? [['cs_1', own]] : []);
  const api: PaymentApi = {
    load: async () => {
      const answer = loads.length > 1 ? loads.shift() : loads[0];
      if (answer instanceof Error || !answer) throw answer;
      return answer;
    },
    launch: async (body) => {
      bodies.push(body);
      return { payment: { id: `pay_${bodies.length}`, status: 'pending' }, next: await launch() };
    },
    giveUp: async (id) => void log.push(`give up ${id}`),
    giveReference: async (id, reference) => void log.push(`${id} is ${reference}`),
    stream: (_listener, signal) =>
      new Promise((resolve) => signal.addEventListener('abort', () => resolve())),
  };
  const heard = events ?? new Emitter((error) => log.push(`reported ${error}`));
  if (!events) heard.onAny(({ type }) => log.push(type));
  const options: PaymentFlowOptions = {
    api,
    ownPayment: {
      recall: (session) => kept.get(session),
      remember: (session, id) => kept.set(session, id),
      forget: (session) => kept.delete(session),
      rememberMethod: (method) => kept.set('last', method),
    },
    pause: (ms, signal) =>
      ms <= 2000
        ? Promise.resolve()
        : new Promise((resolve) => signal.addEventListener('abort', () => resolve())),
    navigate: (url) => log.push(`to ${url}`),
    returnUrl: () => 'https://shop.example/pay',
    openWindow: () => undefined,
    loadOnDemandTexts: async () => ({}),
    cardUrl: (method) => `https://pay.example/c/cs_1_secret/card?method=${method}`,
    drawCode: async (text) => ({ text, size: 21, path: 'M0 0h1v1h-1z' }),
    pageUrl: 'https://pay.example/c/cs_1_secret',
    copy: async (text) => void log.push(`copied ${text}`),
    fieldValues: () => ({}),
    ...over,
  };
  const controller = new CheckoutController({
    load: api.load,
    lastUsed: () => kept.get('last'),
    loadPaymentFlow: async (opened) => {
      await fetchPaymentFlow?.();
      return new CheckoutPaymentFlow(opened, options);
    },
    events: heard,
  });
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
  controller.start();
  await settle();
  return { controller, events: heard, log, bodies, kept, settle };
}

describe('paying', () => {
  it('takes the shopper to the page of the provider', async () => {
    const { controller, log, bodies, settle } = await begin();
    controller.act('pay');
    await settle();
    expect(log).toEqual(['ready', 'redirect', 'processing', 'to https://provider.example/pay']);
    expect(bodies).toEqual([{ method: 'paysepro:sofort', returnUrl: 'https://shop.example/pay' }]);
    controller.stop();
  });

  it('sends only what the chosen method asks for', async () => {
    const asking = method({ requires: ['email', 'bankcode'] });
    const { controller, bodies, settle } = await begin({ loads: [checkout({ methods: [asking] })] });
    controller.type('email', ' ana@example.com ');
    controller.type('bankcode', 'HDFC');
    controller.type('phone', '+49123');
    controller.act('pay');
    await settle();
    expect(bodies[0]).toMatchObject({ customer: { email: 'ana@example.com' }, fields: { bankcode: 'HDFC' } });
    expect(bodies[0]?.customer).not.toHaveProperty('phone');
    controller.stop();
  });

  it('sends what software has put into the fields without a word, rather than what was typed before', async () => {
    const asking = method({ requires: ['email', 'bankcode'] });
    const { controller, bodies, settle } = await begin({
      loads: [checkout({ methods: [asking] })],
      fieldValues: () => ({ email: 'filled@example.com', bankcode: 'HDFC' }),
    });
    controller.type('email', 'typed@example.com');
    controller.act('pay');
    await settle();
    expect(bodies[0]).toMatchObject({
      customer: { email: 'filled@example.com' },
      fields: { bankcode: 'HDFC' },
    });
    controller.stop();
  });

  it('launches once, however often the button is pressed', async () => {
    const { controller, bodies, settle } = await begin();
    controller.act('pay');
    controller.act('pay');
    await settle();
    controller.act('pay');
    await settle();
    expect(bodies).toHaveLength(1);
    controller.stop();
  });

  it('stays when a handler prevents the redirect', async () => {
    const { controller, events, log, settle } = await begin();
    events.on('redirect', (event) => event.preventDefault());
    controller.act('pay');
    await settle();
    expect(controller.state.phase).toBe('waiting');
    expect(log).not.toContain('to https://provider.example/pay');
    controller.stop();
  });

  it("replaces this tab's own earlier payment", async () => {
    const { controller, bodies, settle } = await begin({ own: 'pay_0' });
    controller.act('pay');
    await settle();
    expect(bodies[0]?.replaces).toBe('pay_0');
    controller.stop();
  });
});

describe('when a launch fails', () => {
  const failing = (error: Error) => ({ launch: () => Promise.reject(error) });

  it('says what still works, and the next launch replaces the payment that was never shown', async () => {
    const left = checkout({ payment: payment({ id: 'pay_9', status: 'unknown', next: null }) });
    const { controller, kept, settle } = await begin({
      loads: [checkout(), left],
      ...failing(refusal('provider_unreachable')),
    });
    controller.act('pay');
    await settle();
    expect(controller.state).toMatchObject({ phase: 'choosing', notice: { type: 'unavailable' } });
    expect(kept.get('cs_1')).toBe('pay_9');
  });

  it.each(['https://pay.example/s/token', null])(
    'says that there is access already, with its page %s',
    async (page) => {
      const refused = payment({ status: 'failed', next: null, alreadyActive: { subscriptionUrl: page } });
      const { controller, log, settle } = await begin({
        loads: [checkout(), checkout({ payment: refused })],
        ...failing(refusal('already_active')),
      });
      controller.act('pay');
      await settle();
      expect(controller.state).toMatchObject({ phase: 'choosing', notice: { type: 'alreadyActive', page } });
      expect(log).toEqual(['ready', 'error']);
      controller.stop();
    },
  );

  it('follows the payment when only the answer was lost', async () => {
    const { controller, settle } = await begin({
      loads: [checkout(), checkout({ payment: payment() })],
      ...failing(unreachable('cut off')),
    });
    controller.act('pay');
    await settle();
    expect(controller.state.phase).toBe('waiting');
    controller.stop();
  });

  it('tells once that nobody answers, though it has asked twice', async () => {
    const { controller, log, settle } = await begin({
      loads: [checkout(), unreachable('offline')],
      ...failing(unreachable('offline')),
    });
    controller.act('pay');
    await settle();
    expect(log).toEqual(['ready', 'error']);
    expect(controller.state).toMatchObject({ phase: 'choosing', notice: { type: 'trouble' } });
  });

  it('shows that the session is over when it is', async () => {
    const { controller, log, settle } = await begin({
      loads: [checkout(), withStatus('expired')],
      ...failing(refusal('session_closed')),
    });
    controller.act('pay');
    await settle();
    expect(controller.state.phase).toBe('closed');
    expect(log).toEqual(['ready', 'error', 'expired']);
  });

  it('being paid elsewhere: switching gives that payment up and pays here', async () => {
    const elsewhere = checkout({ payment: payment({ id: 'pay_7' }) });
    let launches = 0;
    const { controller, log, bodies, settle } = await begin({
      loads: [checkout(), elsewhere, checkout()],
      launch: async () => {
        launches += 1;
        if (launches === 1) throw refusal('payment_in_progress');
        return redirect;
      },
    });
    controller.act('pay');
    await settle();
    expect(controller.state).toMatchObject({ notice: { type: 'elsewhere' } });
    controller.act('switchHere');
    await settle();
    expect(log).toContain('give up pay_7');
    expect(bodies).toHaveLength(2);
    expect(controller.state.phase).toBe('leaving');
    controller.stop();
  });
});

describe('coming back', () => {
  it('a paid session: success once, then back to the shop', async () => {
    const paid = withStatus('completed', { payment: payment({ status: 'succeeded', next: null }) });
    const { controller, log, settle } = await begin({ loads: [paid] });
    controller.reload();
    await settle();
    expect(log).toEqual(['ready', 'success', 'to https://shop.example/thanks']);
  });

  it('stays when a handler prevents the way back', async () => {
    const events = new Emitter(() => {});
    events.on('success', (event) => event.preventDefault());
    const { log } = await begin({ loads: [withStatus('completed')], events });
    expect(log).toEqual([]);
  });

  it('a declined payment: failed once, and the methods again', async () => {
    const { controller, log } = await begin({
      loads: [checkout({ payment: payment({ status: 'failed', next: null }) })],
    });
    expect(log).toEqual(['ready', 'failed']);
    expect(controller.state.phase).toBe('choosing');
  });

  it('a payment that the provider declines twice over ends once', async () => {
    const declined = checkout({ payment: payment({ status: 'failed', next: null }) });
    const { controller, log, settle } = await begin({
      loads: [declined, checkout({ payment: payment() }), declined],
    });
    controller.reload();
    await settle();
    expect(controller.state.phase).toBe('waiting');
    controller.reload();
    await settle();
    expect(controller.state.phase).toBe('choosing');
    expect(log.filter((entry) => entry === 'failed')).toHaveLength(1);
  });

  it('taken off the page and put back, tells of no end twice', async () => {
    const events = new Emitter(() => {});
    const heard: string[] = [];
    events.on('failed', ({ paymentId }) => heard.push(paymentId));
    const loads = [checkout({ payment: payment({ status: 'failed', next: null }) })];
    for (const _time of [1, 2]) (await begin({ events, loads })).controller.stop();
    expect(heard).toEqual(['pay_1']);
  });

  it('choosing another way gives the live payment up', async () => {
    const { controller, log, settle } = await begin({
      loads: [checkout({ payment: payment() }), checkout()],
    });
    expect(controller.state.phase).toBe('waiting');
    controller.act('chooseAnother');
    await settle();
    expect(log).toContain('give up pay_1');
    expect(controller.state.phase).toBe('choosing');
  });
});

it('a handler that throws is reported and breaks nothing', async () => {
  const reported: unknown[] = [];
  const events = new Emitter((error) => reported.push(error));
  events.on('ready', () => {
    throw new Error("the shop's own bug");
  });
  const { controller } = await begin({ events });
  expect(controller.state.phase).toBe('choosing');
  expect(reported).toHaveLength(1);
});

it('whoever subscribes late still hears that it is ready', async () => {
  const { events } = await begin();
  const heard: string[] = [];
  events.on('ready', ({ sessionId }) => heard.push(sessionId));
  expect(heard).toEqual(['cs_1']);
});

it('a checkout that cannot be loaded says so, and loads on another try', async () => {
  const { controller, log, settle } = await begin({ loads: [unreachable('offline'), checkout()] });
  expect(controller.state.phase).toBe('error');
  expect(log).toEqual(['error']);
  controller.reload();
  await settle();
  expect(controller.state.phase).toBe('choosing');
});

describe('before the payment flow has come', () => {
  it('the button says at once that it is at work, and pays once the payment flow is there', async () => {
    let arrive = () => {};
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const { controller, bodies, settle } = await begin({ fetchPaymentFlow: () => arrived });
    controller.act('pay');
    expect(controller.state.phase).toBe('launching');
    arrive();
    await settle();
    expect(bodies).toHaveLength(1);
    expect(controller.state.phase).toBe('leaving');
    controller.stop();
  });

  it('a payment flow that cannot be fetched leaves the methods on the screen, and the next try fetches again', async () => {
    let tries = 0;
    const fetchPaymentFlow = async () => {
      tries += 1;
      if (tries === 1) throw unreachable('offline');
    };
    const { controller, log, bodies, settle } = await begin({ fetchPaymentFlow });
    controller.act('pay');
    await settle();
    expect(controller.state).toMatchObject({ phase: 'choosing', notice: { type: 'trouble' } });
    expect(log).toEqual(['ready', 'error']);
    controller.act('pay');
    await settle();
    expect(bodies).toHaveLength(1);
    controller.stop();
  });

  it('a payment flow that cannot be fetched for what is under way is fetched again when the shopper says so', async () => {
    let tries = 0;
    const fetchPaymentFlow = async () => {
      tries += 1;
      if (tries < 3) throw unreachable('offline');
    };
    const { controller, log, settle } = await begin({
      loads: [checkout({ payment: payment() })],
      fetchPaymentFlow,
    });
    expect(controller.state).toMatchObject({ phase: 'waiting', notice: { type: 'trouble' } });
    expect([tries, log]).toEqual([1, ['ready', 'error']]);
    for (const _time of [1, 2]) {
      controller.reload();
      await settle();
    }
    expect(tries).toBe(3);
    expect(controller.state).toMatchObject({ phase: 'waiting', notice: null });
    controller.stop();
  });

  it('is not fetched for a shopper who only looks', async () => {
    let tries = 0;
    const fetchPaymentFlow = async () => {
      tries += 1;
    };
    await begin({ fetchPaymentFlow });
    expect(tries).toBe(0);
  });
});

describe('in a window', () => {
  const windowed = (log: string[]) => ({
    openWindow: () => {
      log.push('opened');
      return { go: (url: string) => log.push(`window to ${url}`), close: () => log.push('closed') };
    },
  });

  it('pays there while this page follows, and closes it when it is paid', async () => {
    const log: string[] = [];
    const paid = withStatus('completed', { payment: payment({ status: 'succeeded', next: null }) });
    const { controller, settle } = await begin({ loads: [checkout(), paid], ...windowed(log) });
    await controller.openPaymentFlow();
    controller.act('pay');
    expect(log).toEqual(['opened']);
    await settle();
    expect(controller.state).toMatchObject({ phase: 'waiting', inWindow: true });
    controller.reload();
    await settle();
    expect(controller.state.phase).toBe('paid');
    expect(log).toEqual(['opened', 'window to https://provider.example/pay', 'closed']);
  });

  it('goes there itself when the browser blocks the window', async () => {
    const { controller, log, settle } = await begin();
    controller.act('pay');
    await settle();
    expect(log).toContain('to https://provider.example/pay');
    controller.stop();
  });

  it('leaves no empty window behind when the launch fails', async () => {
    const log: string[] = [];
    const launch = () => Promise.reject(refusal('provider_unreachable'));
    const { controller, settle } = await begin({ launch, ...windowed(log) });
    controller.act('pay');
    await settle();
    expect(log).toEqual(['opened', 'closed']);
    controller.stop();
  });
});

describe('codes', () => {
  it('hands the session to a phone, and shows here that it was paid there', async () => {
    const paid = withStatus('completed', { payment: payment({ status: 'succeeded', next: null }) });
    const { controller, log, settle } = await begin({ loads: [checkout(), paid] });
    controller.act('showOnPhone');
    await settle();
    expect(controller.state).toMatchObject({
      phase: 'on-phone',
      qr: { text: 'https://pay.example/c/cs_1_secret' },
    });
    controller.act('copyLink');
    await settle();
    expect(log).toContain('copied https://pay.example/c/cs_1_secret');
    controller.reload();
    await settle();
    expect(controller.state.phase).toBe('paid');
  });

  it('draws the code of a method that has no page', async () => {
    const next = { type: 'qr', data: 'upi://pay?x' } as const;
    const { controller } = await begin({ loads: [checkout({ payment: payment({ next }) })] });
    expect(controller.state).toMatchObject({ phase: 'waiting', qr: { text: 'upi://pay?x' } });
    controller.stop();
  });

  it('a code that cannot be drawn leaves the link', async () => {
    const next = { type: 'qr', data: 'upi://pay?x' } as const;
    const drawCode = () => Promise.reject(unreachable('offline'));
    const { controller, log } = await begin({ loads: [checkout({ payment: payment({ next }) })], drawCode });
    expect(controller.state.phase).toBe('waiting');
    expect(log).not.toContain('error');
    controller.stop();
  });
});

it('remembers how it was paid, and offers that first the next time', async () => {
  const { controller, kept, settle } = await begin();
  controller.select('boxcharge:NB');
  controller.act('pay');
  await settle();
  expect(kept.get('last')).toBe('boxcharge:NB');
  controller.stop();
});

describe('a page for cards that does not come', () => {
  const card = method({ id: 'boxcharge:cc', next: 'card' });
  const impatient: World = {
    pause: (ms) => (ms === 10_000 ? Promise.resolve() : new Promise(() => undefined)),
  };

  it('leads to the whole page for cards, without the mark of a frame', async () => {
    const { controller, log, settle } = await begin({
      loads: [checkout({ methods: [card] })],
      ...impatient,
      cardUrl: (id) => `https://pay.example/c/cs_1_secret/card?method=${id}&lang=en&in=frame`,
    });
    controller.act('pay');
    await settle();
    expect(log).toContain('to https://pay.example/c/cs_1_secret/card?method=boxcharge%3Acc&lang=en');
    expect(log).not.toContain('error');
    controller.stop();
  });

  it('while the server does not answer either is trouble', async () => {
    const loads = [checkout({ methods: [card] }), unreachable(null)];
    const { controller, log, settle } = await begin({ loads, ...impatient });
    controller.act('pay');
    await settle();
    expect(controller.state).toMatchObject({ notice: { type: 'trouble' } });
    expect(log).toContain('error');
    expect(log.filter((line) => line.startsWith('to '))).toEqual([]);
    controller.stop();
  });

  it('that has spoken stays', async () => {
    const { controller, log, settle } = await begin({ loads: [checkout({ methods: [card] })] });
    controller.act('pay');
    await settle();
    controller.apply(cardFrameResized(300));
    await settle();
    expect(controller.state).toMatchObject({ phase: 'card', card: { isLoaded: true } });
    expect(log.filter((line) => line.startsWith('to '))).toEqual([]);
    controller.stop();
  });

  it('of a method that is gone is none: the others are there', async () => {
    const loads = [checkout({ methods: [card] }), checkout()];
    const { controller, log, settle } = await begin({ loads, ...impatient });
    controller.act('pay');
    await settle();
    expect(controller.state).toMatchObject({ phase: 'choosing', notice: null });
    expect(log).not.toContain('error');
    controller.stop();
  });

  it('of a session that was paid meanwhile is none', async () => {
    const loads = [checkout({ methods: [card] }), withStatus('completed')];
    const { controller, settle } = await begin({ loads, ...impatient });
    controller.act('pay');
    await settle();
    expect(controller.state.phase).toBe('paid');
    controller.stop();
  });
});
