import type { ANSWERS } from '@farebox/contract';
import { answersOf } from '@farebox/contract/testing/arbitrary';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createProductSession } from './api.ts';
import { parseCheckout, parseLaunched, parseProblem, parseStreamState } from './parse.ts';
import type { Reader } from './read.ts';

// A browser does not have the contract's schemas: its readers are shorter. What the contract allows, they must read.

/** A value as it comes out of an answer. */
const received = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const READERS: readonly (readonly [keyof typeof ANSWERS, Reader<unknown>])[] = [
  ['Checkout', parseCheckout],
  ['Launched', parseLaunched],
  ['StreamState', parseStreamState],
];

describe('everything that the contract allows', () => {
  it.each(READERS)('is read whole: %s', (name, read) => {
    fc.assert(
      fc.property(answersOf(name), (answer) => {
        expect(read(received(answer), '')).toEqual(answer);
      }),
    );
  });

  it('is read whole: Problem, but for what is the merchant’s, or read from the checkout', () => {
    fc.assert(
      fc.property(answersOf('Problem'), ({ start: _start, subscriptionUrl: _url, ...problem }) => {
        expect(parseProblem(received({ ...problem, start: _start }), '')).toEqual(problem);
      }),
    );
  });

  it('is read as far as a page needs it: Session', async () => {
    await fc.assert(
      fc.asyncProperty(answersOf('Session'), async (session) => {
        const order = { publishableKey: 'pk_test_1', product: 'pro', country: 'ES' };
        const fetch = async () => Response.json(session, { status: 201 });
        const { clientSecret, url } = session;
        expect(await createProductSession(order, { origin: '', fetch })).toEqual({ clientSecret, url });
      }),
    );
  });
});

it('that an answer says more than the contract of today is no mistake', () => {
  fc.assert(
    fc.property(answersOf('Checkout'), fc.jsonValue(), (checkout, more) => {
      const session = { ...checkout.session, more };
      expect(parseCheckout(received({ ...checkout, session, more }), '')).toEqual(checkout);
    }),
  );
});
