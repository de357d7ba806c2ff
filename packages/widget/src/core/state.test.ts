import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkout, method, payment, withStatus } from '../../test-data/checkout.ts';
import { CheckoutError } from './checkout-error.ts';
import { type Action, type CheckoutState, type Loaded, loadedState, reduce } from './state.ts';

const refusal = (code: string, over: { problems?: { path: string; message: string }[] } = {}) =>
  new CheckoutError({ type: 'refused', code, message: code, recoverable: true, ...over });

const launched: Action = {
  type: 'launched',
  leaving: true,
  launched: {
    payment: { id: 'pay_2', status: 'pending' },
    next: { type: 'redirect', url: 'https://p.example/' },
  },
};

describe('what a loaded checkout shows', () => {
  it.each([
    ['an open session', checkout(), 'choosing'],
    ['a live payment', checkout({ payment: payment() }), 'waiting'],
    [
      'a payment whose launch was never answered',
      checkout({ payment: payment({ status: 'unknown' }) }),
      'waiting',
    ],
    ['a payment under review', checkout({ payment: payment({ status: 'failed', review: true }) }), 'waiting'],
    ['a declined payment', checkout({ payment: payment({ status: 'failed', next: null }) }), 'choosing'],
    ['a completed session', withStatus('completed', { payment: payment({ status: 'succeeded' }) }), 'paid'],
    ['an expired session', withStatus('expired'), 'closed'],
    ['a canceled session', withStatus('canceled'), 'closed'],
  ] as const)('%s', (_what, loaded, phase) => {
    expect(loadedState(loaded).phase).toBe(phase);
  });

  it('money that came but did not complete the session is never asked for again', () => {
    expect(loadedState(checkout({ payment: payment({ status: 'succeeded' }) })).phase).toBe('waiting');
  });

  it('offers the methods again after a decline, and says which one it was', () => {
    const state = loadedState(checkout({ payment: payment({ status: 'failed', next: null }) }));
    expect(state.notice).toEqual({ type: 'declined', method: 'paysepro:sofort' });
  });

  it('keeps the choice when methods are loaded again, and falls back to the first when it is gone', () => {
    const chosen = reduce(loadedState(checkout()), { type: 'selected', method: 'boxcharge:NB' });
    expect(reduce(chosen, { type: 'loaded', checkout: checkout() })).toMatchObject({
      selected: 'boxcharge:NB',
    });
    const without = checkout({ methods: [method()] });
    expect(reduce(chosen, { type: 'loaded', checkout: without })).toMatchObject({
      selected: 'paysepro:sofort',
    });
  });
});

describe('a launch that is refused', () => {
  const launching = reduce(loadedState(checkout()), { type: 'launching' });

  it('marks the fields that the server names', () => {
    const problems = [{ path: 'customer.email', message: 'needed' }];
    const state = reduce(launching, { type: 'refused', error: refusal('invalid_request', { problems }) });
    expect(state).toMatchObject({ phase: 'choosing', problems, notice: { type: 'invalid' } });
  });

  it('takes a mark away once its field is touched, and leaves the others', () => {
    const problems = ['customer.email', 'fields.bankcode'].map((path) => ({ path, message: 'needed' }));
    const refused = reduce(launching, { type: 'refused', error: refusal('invalid_request', { problems }) });
    const typed = reduce(refused, { type: 'typed', field: 'email', value: 'a' });
    expect(typed).toMatchObject({ problems: [{ path: 'fields.bankcode' }], values: { email: 'a' } });
  });

  it.each([
    ['payment_in_progress', { type: 'elsewhere' }],
    ['method_unavailable', { type: 'unavailable', method: 'paysepro:sofort' }],
    ['provider_unreachable', { type: 'unavailable', method: 'paysepro:sofort' }],
    ['rate_limited', { type: 'trouble' }],
  ])('%s becomes a notice that says what still works', (code, notice) => {
    expect(reduce(launching, { type: 'refused', error: refusal(code) })).toMatchObject({
      phase: 'choosing',
      notice,
    });
  });
});

describe('following', () => {
  const stream = (over: Parameters<typeof payment>[0], status: 'open' | 'completed' = 'open'): Action => ({
    type: 'followed',
    state: { session: { status }, payment: payment(over) },
  });

  it('goes from waiting to paid, and to choosing after a decline', () => {
    const waiting = loadedState(checkout({ payment: payment() }));
    expect(reduce(waiting, stream({ status: 'succeeded' }, 'completed')).phase).toBe('paid');
    expect(reduce(waiting, stream({ status: 'failed', next: null }))).toMatchObject({ phase: 'choosing' });
  });

  it('does not pull back a shopper who is choosing another way', () => {
    const leaving = reduce(loadedState(checkout({ payment: payment() })), { type: 'giving-up' });
    expect(reduce(leaving, stream({})).phase).toBe('giving-up');
  });

  it('still tells a shopper who is choosing that it is paid', () => {
    expect(reduce(loadedState(checkout()), stream({ status: 'succeeded' }, 'completed')).phase).toBe('paid');
  });
});

it('an error after loading keeps the checkout on the screen', () => {
  const error = new CheckoutError({
    type: 'unreachable',
    code: 'unreachable',
    message: '',
    recoverable: true,
  });
  expect(reduce({ phase: 'loading' }, { type: 'load-failed', error }).phase).toBe('error');
  expect(reduce(loadedState(checkout()), { type: 'load-failed', error })).toMatchObject({
    phase: 'choosing',
    notice: { type: 'trouble' },
  });
});

it('whatever happens in whatever order, a paid checkout stays paid until the server says otherwise', () => {
  const actions = fc.constantFrom<Action>(
    { type: 'reloading' },
    { type: 'selected', method: 'boxcharge:NB' },
    { type: 'typed', field: 'email', value: 'a@b.example' },
    {
      type: 'followed',
      state: { session: { status: 'completed' }, payment: payment({ status: 'succeeded' }) },
    },
    { type: 'load-failed', error: refusal('x') },
  );
  fc.assert(
    fc.property(fc.array(actions), (steps) => {
      const paid: CheckoutState = loadedState(withStatus('completed'));
      expect(steps.reduce(reduce, paid).phase).toBe('paid');
    }),
  );
});

it('the chosen method is always one that is offered', () => {
  const ids = fc.constantFrom('paysepro:sofort', 'boxcharge:NB', 'gone:away', '');
  const actions = fc.oneof(
    ids.map((id): Action => ({ type: 'selected', method: id })),
    fc.subarray(['paysepro:sofort', 'boxcharge:NB']).map(
      (offered): Action => ({
        type: 'loaded',
        checkout: checkout({ methods: offered.map((id) => method({ id })) }),
      }),
    ),
    fc.constant<Action>({ type: 'launching' }),
    fc.constant<Action>({ type: 'refused', error: refusal('method_unavailable') }),
    fc.constant<Action>(launched),
  );
  fc.assert(
    fc.property(fc.array(actions), (steps) => {
      const state = steps.reduce<CheckoutState>(reduce, loadedState(checkout())) as Loaded;
      const offered = state.checkout.methods.map(({ id }) => id);
      expect(offered.length ? offered : [null]).toContain(state.selected);
    }),
  );
});
