import { describe, expect, it } from 'vitest';
import { checkout, payment } from '../../../test-data/checkout.ts';
import type { StreamState } from '../contract.ts';
import { createCall, createProductSession } from './api.ts';
import { createPaymentApi } from './payment-api.ts';

const problem = {
  type: 'https://pay.example/docs/errors#method_unavailable',
  title: 'Method unavailable',
  status: 409,
  code: 'method_unavailable',
  detail: 'Sofort is not offered any more.',
  requestId: 'req_1',
  recoverable: true,
};

/** An API whose server gives this one answer, and the requests that it was asked. */
function apiAnswering(answer: Response | Error) {
  const asked: { url: string; init: RequestInit }[] = [];
  const fetch = async (url: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    asked.push({ url: String(url), init });
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return {
    api: createPaymentApi(
      createCall({ origin: 'https://pay.example', clientSecret: () => 'cs_secret', fetch }),
    ),
    asked,
    fetch,
  };
}

const json = (body: unknown, status = 200, type = 'application/json') =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': type } });

const never = new AbortController().signal;

describe('asking', () => {
  it('sends the client secret in a header and never in an address', async () => {
    const { api, asked } = apiAnswering(json({}));
    await api.giveUp('pay_1', never);
    expect(asked[0]?.url).toBe('https://pay.example/v1/checkout/payments/pay_1');
    expect(new Headers(asked[0]?.init.headers).get('authorization')).toBe('Bearer cs_secret');
  });

  it('asks for the checkout with nothing that a browser must ask leave for first', async () => {
    const { api, asked } = apiAnswering(json(checkout()));
    await api.load(never);
    const request = new Request(asked[0]?.url ?? '', asked[0]?.init);
    expect(request.url).toBe('https://pay.example/v1/checkout');
    expect([...request.headers]).toEqual([['content-type', 'text/plain;charset=UTF-8']]);
    expect(await request.json()).toEqual({ clientSecret: 'cs_secret' });
  });

  it('reads the checkout', async () => {
    expect((await apiAnswering(json(checkout())).api.load(never)).methods).toHaveLength(2);
  });

  it('launches with what the shopper typed', async () => {
    const { api, asked } = apiAnswering(
      json(
        {
          payment: { id: 'pay_1', status: 'pending' },
          next: { type: 'redirect', url: 'https://p.example/' },
        },
        201,
      ),
    );
    const body = { method: 'paysepro:sofort', customer: { email: 'ana@example.com' } };
    expect((await api.launch(body, never)).next).toEqual({ type: 'redirect', url: 'https://p.example/' });
    expect(JSON.parse(String(asked[0]?.init.body))).toEqual(body);
  });

  it('gives a payment up by its id', async () => {
    const { api, asked } = apiAnswering(new Response(null, { status: 204 }));
    await api.giveUp('pay_1', never);
    expect(asked[0]).toMatchObject({
      url: 'https://pay.example/v1/checkout/payments/pay_1',
      init: { method: 'DELETE' },
    });
  });

  it('opens a session for a product, with the publishable key only', async () => {
    const { fetch, asked } = apiAnswering(
      json({ id: 'cs_1', clientSecret: 'cs_1_secret', url: 'https://pay.example/c/x' }, 201),
    );
    const order = { publishableKey: 'pk_test_1', product: 'pro', country: 'DE' };
    expect(await createProductSession(order, { origin: 'https://pay.example', fetch })).toEqual({
      clientSecret: 'cs_1_secret',
      url: 'https://pay.example/c/x',
    });
    expect(JSON.parse(String(asked[0]?.init.body))).toEqual(order);
  });
});

describe('answers that are no success', () => {
  it('a problem document becomes an error that says what, why and where to read on', async () => {
    const { api } = apiAnswering(json(problem, 409, 'application/problem+json'));
    await expect(api.load(never)).rejects.toMatchObject({
      type: 'refused',
      code: 'method_unavailable',
      requestId: 'req_1',
      recoverable: true,
      docUrl: problem.type,
    });
  });

  it('names every field that is not as it must be', async () => {
    const errors = [{ path: 'customer.email', message: 'needed' }];
    const { api } = apiAnswering(json({ ...problem, status: 422, code: 'invalid_request', errors }, 422));
    await expect(api.launch({ method: 'x' }, never)).rejects.toMatchObject({ problems: errors });
  });

  it('no answer is unreachable', async () => {
    const { api } = apiAnswering(new TypeError('Failed to fetch'));
    await expect(api.load(never)).rejects.toMatchObject({ type: 'unreachable', recoverable: true });
  });

  it.each([
    ["a proxy's page", new Response('<h1>Bad gateway</h1>', { status: 502 })],
    ['a cut-off body', new Response('{"session":', { status: 200 })],
    ['a checkout without a session', json({ methods: [] })],
    [
      'an amount that is no integer',
      json({ ...checkout(), session: { ...checkout().session, amount: 12.5 } }),
    ],
  ])('%s is unexpected', async (_what, answer) => {
    await expect(apiAnswering(answer).api.load(never)).rejects.toMatchObject({ code: 'unexpected_answer' });
  });

  it('an address that would run a script is never taken', async () => {
    const next = { type: 'redirect', url: 'javascript:alert(1)' };
    const { api } = apiAnswering(json({ payment: { id: 'pay_1', status: 'pending' }, next }, 201));
    await expect(api.launch({ method: 'x' }, never)).rejects.toMatchObject({ code: 'unexpected_answer' });
  });
});

describe('the stream', () => {
  const streaming = (...pieces: string[]) =>
    new Response(
      new ReadableStream({
        start(stream) {
          for (const piece of pieces) stream.enqueue(new TextEncoder().encode(piece));
          stream.close();
        },
      }),
      { headers: { 'content-type': 'text/event-stream' } },
    );
  const state: StreamState = { session: { status: 'open' }, payment: payment() };

  it('hands on every state, however the bytes are cut, and counts comments as signs of life', async () => {
    const text = `: hello\n\nevent: state\r\ndata: ${JSON.stringify(state)}\r\n\r\nevent: other\ndata: 1\n\n`;
    const states: StreamState[] = [];
    let signs = 0;
    const { api } = apiAnswering(streaming(...text));
    await api.stream({ onState: (got) => states.push(got), onSign: () => (signs += 1) }, never);
    expect(states).toEqual([state]);
    expect(signs).toBe(text.length);
  });

  it('a state that is not as the contract says is an error, not a screen', async () => {
    const { api } = apiAnswering(streaming('event: state\ndata: {"session":{"status":"great"}}\n\n'));
    await expect(api.stream({ onState: () => {}, onSign: () => {} }, never)).rejects.toBeInstanceOf(Error);
  });
});
