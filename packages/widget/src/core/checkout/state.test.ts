import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkout, method, payment, withStatus } from '../../../test-data/checkout.ts';
import { CheckoutError, unreachable } from '../checkout-error.ts';
import { launchBodyOf } from '../form/fields.ts';
import {
  givingUp,
  launched,
  movedToPhone,
  refusedLaunch,
  statusReceived,
} from '../payment/payment-transitions.ts';
import {
  type CheckoutState,
  failed,
  launching,
  loaded,
  loadedState,
  reloading,
  selected,
  type Transition,
  typed,
} from './state.ts';

const refusal = (code: string, over: { problems?: { path: string; message: string }[] } = {}) =>
  new CheckoutError({ type: 'refused', code, message: code, recoverable: true, ...over });

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
    const chosen = selected('boxcharge:NB')(loadedState(checkout()));
    expect(loaded(checkout())(chosen)).toMatchObject({ selected: 'boxcharge:NB' });
    const without = checkout({ methods: [method()] });
    expect(loaded(without)(chosen)).toMatchObject({ selected: 'paysepro:sofort' });
  });

  it('puts the way somebody paid the last time first, whichever plan it was, and keeps it there', () => {
    const plans = ['ampere:papara:7', 'ampere:papara:30'].map((id) => method({ id }));
    const shown = checkout({ methods: [method(), ...plans] });
    const state = loaded(shown, 'ampere:papara')({ phase: 'loading' });
    const order = ['ampere:papara:7', 'paysepro:sofort', 'ampere:papara:30'];
    expect(state).toMatchObject({ selected: order[0], checkout: { methods: order.map((id) => ({ id })) } });
    expect(loaded(shown)(state)).toMatchObject({ checkout: { methods: order.map((id) => ({ id })) } });
  });

  it('takes no other method for the last one because its name begins alike', () => {
    const state = loaded(
      checkout({ methods: [method(), method({ id: 'a:bc' })] }),
      'a:b',
    )({ phase: 'loading' });
    expect(state).toMatchObject({ selected: 'paysepro:sofort' });
  });
});

describe('a launch that is refused', () => {
  const pressed = launching(loadedState(checkout()));

  it('marks the fields that the server names', () => {
    const problems = [{ path: 'customer.email', message: 'needed' }];
    const state = refusedLaunch(refusal('invalid_request', { problems }))(pressed);
    expect(state).toMatchObject({ phase: 'choosing', problems, notice: { type: 'invalid' } });
  });

  it.each(['returnUrl', 'replaces', 'method', 'fields.nothing', 'customer', 'card.number'])(
    'for %s, which no field on the screen holds, sends nobody to look for a mark',
    (path) => {
      const problems = [{ path, message: 'expected something else' }];
      const notice = { type: 'unavailable', method: 'paysepro:sofort' };
      expect(refusedLaunch(refusal('invalid_request', { problems }))(pressed)).toMatchObject({ notice });
    },
  );

  it('asks for what its method did not ask for, and sends it with the next try', () => {
    const problems = ['customer.email', 'fields.nothing', 'card.number'].map((path) => ({
      path,
      message: 'needed',
    }));
    const given = checkout({ methods: [method({ requires: [] }), method({ id: 'other', requires: [] })] });
    const first = launching(loadedState(given));
    const state = typed(
      'email',
      'a@b.example',
    )(refusedLaunch(refusal('invalid_request', { problems }))(first));
    const [asks, other] = 'checkout' in state ? state.checkout.methods : [];
    expect([asks?.requires, other?.requires]).toEqual([['email'], []]);
    expect(asks && 'values' in state && launchBodyOf(asks, state.values)).toMatchObject({
      customer: { email: 'a@b.example' },
    });
  });

  it('takes a mark away once its field is touched, and leaves the others', () => {
    const problems = ['customer.email', 'fields.bankcode'].map((path) => ({ path, message: 'needed' }));
    const refused = refusedLaunch(refusal('invalid_request', { problems }))(pressed);
    expect(typed('email', 'a')(refused)).toMatchObject({
      problems: [{ path: 'fields.bankcode' }],
      values: { email: 'a' },
    });
  });

  it.each([
    ['payment_in_progress', { type: 'elsewhere' }],
    ['method_unavailable', { type: 'unavailable', method: 'paysepro:sofort' }],
    ['provider_unreachable', { type: 'unavailable', method: 'paysepro:sofort' }],
    ['rate_limited', { type: 'trouble' }],
  ])('%s becomes a notice that says what still works', (code, notice) => {
    expect(refusedLaunch(refusal(code))(pressed)).toMatchObject({
      phase: 'choosing',
      notice,
    });
  });
});

describe('a launch that the provider has taken', () => {
  const answer = {
    payment: { id: 'pay_2', status: 'pending' },
    next: { type: 'redirect', url: 'https://p.example/' },
  } as const;

  it.each([
    ['away', { phase: 'leaving', inWindow: false }],
    ['window', { phase: 'waiting', inWindow: true }],
    ['here', { phase: 'waiting', inWindow: false }],
  ] as const)('is finished %s', (place, expected) => {
    const state = launched(answer, place)(launching(loadedState(checkout())));
    expect(state).toMatchObject({ ...expected, checkout: { payment: { method: 'paysepro:sofort' } } });
  });
});

describe('following', () => {
  const news = (over: Parameters<typeof payment>[0], status: 'open' | 'completed' = 'open'): Transition =>
    statusReceived({ session: { status }, payment: payment(over) });

  it('goes from waiting to paid, and to choosing after a decline', () => {
    const waiting = loadedState(checkout({ payment: payment() }));
    expect(news({ status: 'succeeded' }, 'completed')(waiting).phase).toBe('paid');
    expect(news({ status: 'failed', next: null })(waiting)).toMatchObject({ phase: 'choosing' });
  });

  it('leaves it said that a payment could not be given up, for as long as it waits', () => {
    const troubled = failed(unreachable('offline'))(loadedState(checkout({ payment: payment() })));
    const waiting = { phase: 'waiting', notice: { type: 'trouble' } };
    expect(news({})(troubled)).toMatchObject(waiting);
    expect(news({ status: 'failed' })(troubled)).toMatchObject({ notice: { type: 'declined' } });
  });

  it('does not pull back a shopper who is choosing another way', () => {
    const leaving = givingUp(loadedState(checkout({ payment: payment() })));
    expect(news({})(leaving).phase).toBe('giving-up');
  });

  it('still tells a shopper who is choosing that it is paid', () => {
    expect(news({ status: 'succeeded' }, 'completed')(loadedState(checkout())).phase).toBe('paid');
  });

  it('shows the code until the phone begins to pay, then what becomes of it', () => {
    const handed = movedToPhone(true)(loadedState(checkout()));
    expect(statusReceived({ session: { status: 'open' }, payment: null })(handed).phase).toBe('on-phone');
    expect(news({ status: 'pending' })(handed).phase).toBe('waiting');
    expect(news({ status: 'succeeded' }, 'completed')(handed).phase).toBe('paid');
    expect(movedToPhone(false)(handed).phase).toBe('choosing');
  });

  it('hands nothing to a phone while a payment is under way here', () => {
    expect(movedToPhone(true)(loadedState(checkout({ payment: payment() }))).phase).toBe('waiting');
  });
});

it('an error after loading keeps the checkout on the screen', () => {
  const error = refusal('x');
  expect(failed(error)({ phase: 'loading' }).phase).toBe('error');
  expect(failed(error)(loadedState(checkout()))).toMatchObject({
    phase: 'choosing',
    notice: { type: 'trouble' },
  });
});

it('whatever happens in whatever order, a paid checkout stays paid until the server says otherwise', () => {
  const steps = fc.constantFrom<Transition>(
    reloading,
    selected('boxcharge:NB'),
    typed('email', 'a@b.example'),
    statusReceived({ session: { status: 'completed' }, payment: payment({ status: 'succeeded' }) }),
    failed(refusal('x')),
    movedToPhone(true),
    movedToPhone(false),
  );
  fc.assert(
    fc.property(fc.array(steps), (taken) => {
      const paid: CheckoutState = loadedState(withStatus('completed'));
      expect(taken.reduce<CheckoutState>((state, step) => step(state), paid).phase).toBe('paid');
    }),
  );
});
