import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accounts } from '../../../../../demo/sandbox/accounts.ts';
import { choose } from '../../../../../demo/sandbox/person.ts';
import { type Answer, startTestServer, type TestServer } from '../../../testing/server/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const INDIA = {
  country: 'IN',
  currency: 'INR',
  customer: { name: 'Asha Rao', email: 'asha@example.com', phone: '+919812345678' },
};

const hook = (provider: string) => server.hookUrl(provider);
const post = (provider: string, body: string, type = 'application/json') =>
  fetch(hook(provider), { method: 'POST', headers: { 'content-type': type }, body });
const payment = async (id: string) => (await server.merchant('GET', `/v1/payments/${id}`)).json;

const form = (fields: Record<string, string>): string => new URLSearchParams(fields).toString();
const json = (fields: object): RequestInit => ({ method: 'POST', body: JSON.stringify(fields) });

function multipart(fields: Record<string, string>): FormData {
  const parts = new FormData();
  for (const [name, value] of Object.entries(fields)) parts.append(name, value);
  parts.append('attachment', new Blob(['not a field']), 'receipt.txt');
  return parts;
}

/** Pays at PayAtom while our hook is unreachable for it, and gives back the genuine webhook that it would have sent. */
async function heldBackPayatomNotice(): Promise<{ launched: Answer['json']; body: Record<string, unknown> }> {
  const taken: string[] = [];
  const { createServer } = await import('node:http');
  const { text } = await import('node:stream/consumers');
  const thief = createServer(async (request, response) => {
    taken.push(await text(request));
    response.end('{"hash_status":"HashMatched","acknowledge":"yes"}');
  });
  await new Promise<void>((resolve) => thief.listen(0, '127.0.0.1', resolve));
  server.sandbox.setHooks({ payatom: `http://127.0.0.1:${(thief.address() as { port: number }).port}/` });
  const launched = (await server.launch(await server.session(INDIA), 'payatom')).json;
  await choose(launched.next.url, 'approve');
  server.sandbox.setHooks({ payatom: hook('payatom') });
  thief.close();
  return { launched, body: JSON.parse(taken[0] ?? '{}') };
}

describe('a PayAtom webhook', () => {
  it('sent 20 times, at once and again, gives one payment.succeeded, and is acknowledged each time', async () => {
    const { launched, body } = await heldBackPayatomNotice();
    const before = (await server.events()).length;
    const genuine = JSON.stringify(body);
    const answers = await Promise.all(Array.from({ length: 15 }, () => post('payatom', genuine)));
    for (let again = 0; again < 5; again += 1) answers.push(await post('payatom', genuine));
    for (const answer of answers)
      expect(await answer.json()).toEqual({ hash_status: 'HashMatched', acknowledge: 'yes' });
    expect((await server.events()).slice(before)).toEqual(['payment.succeeded']);
    const { status, outcome, notices } = await payment(launched.payment.id);
    expect([status, outcome]).toEqual(['succeeded', 'succeeded']);
    const verdicts = notices.map(({ verdict }: { verdict: string }) => verdict);
    expect(verdicts.filter((verdict: string) => verdict === 'applied')).toHaveLength(1);
    expect(verdicts.filter((verdict: string) => verdict === 'repeated')).toHaveLength(19);
  });

  it('altered or re-split in any field that counts gives nothing', async () => {
    const { launched, body } = await heldBackPayatomNotice();
    const before = (await server.events()).length;
    const {
      order_id: order,
      received_amount: amount,
      status,
      post_hash: hash,
    } = body as Record<string, string>;
    const forgeries: Record<string, string | undefined>[] = [
      { received_amount: '1' },
      { received_amount: `${amount}0` },
      { status: 'Late Approved' },
      { order_id: `${order}1` },
      { post_hash: `${hash?.slice(0, -4)}AAAA` },
      { post_hash: '' },
      { post_hash: undefined },
      // Fields are hashed without separators: the same text, cut elsewhere.
      { order_id: `${order}${amount?.[0]}`, received_amount: amount?.slice(1) },
      { order_id: order?.slice(0, -1), received_amount: `${order?.at(-1)}${amount}` },
    ];
    for (const forgery of forgeries) {
      const answer = await post('payatom', JSON.stringify({ ...body, ...forgery }));
      expect(await answer.json(), JSON.stringify(forgery)).toMatchObject({ acknowledge: 'no' });
    }
    // These carry a genuine hash and our own order, with a status that nobody knows: recorded, and nothing more.
    await post(
      'payatom',
      JSON.stringify({
        ...body,
        received_amount: amount?.slice(0, -1),
        status: `${amount?.at(-1)}${status}`,
      }),
    );
    await post(
      'payatom',
      JSON.stringify({ ...body, received_amount: `${amount}A`, status: status?.slice(1) }),
    );
    await server.settled();
    expect((await server.events()).slice(before)).toEqual([]);
    expect((await payment(launched.payment.id)).status).toBe('pending');
  });

  it.each<[string, (fields: Record<string, string>) => [string, RequestInit]]>([
    ['multipart/form-data', (fields) => ['', { body: multipart(fields) }]],
    ['JSON behind a byte order mark', (fields) => ['', { body: `\uFEFF${JSON.stringify(fields)}` }]],
    ['a form with &amp;', (fields) => ['', { body: form(fields).replaceAll('&', '&amp;') }]],
    ['a form with semicolons', (fields) => ['', { body: form(fields).replaceAll('&', ';') }]],
    ['a form whose + is not escaped', (fields) => ['', { body: form(fields).replaceAll('%2B', '+') }]],
    ['a form that is escaped twice', (fields) => ['', { body: form(fields).replaceAll('%2', '%252') }]],
    ['the query of a POST', (fields) => [`?${form(fields)}`, {}]],
    ['a query that begins with &', (fields) => [`&${form(fields)}`, {}]],
    ['a GET behind a slash', (fields) => [`/?${form(fields)}`, { method: 'GET' }]],
    [
      'JSON, its status in other letters',
      (fields) => ['', { body: JSON.stringify({ ...fields, status: 'Approved ' }) }],
    ],
  ])('in %s is read, and credits', async (_envelope, envelope) => {
    const { launched, body } = await heldBackPayatomNotice();
    const { refund_info: _none, ...fields } = body;
    const [behind, request] = envelope(fields as Record<string, string>);
    const answer = await fetch(`${hook('payatom')}${behind}`, { method: 'POST', ...request });
    expect(await answer.json()).toEqual({ hash_status: 'HashMatched', acknowledge: 'yes' });
    expect((await payment(launched.payment.id)).status).toBe('succeeded');
  });

  it('that says two things of a field is refused, in whatever envelopes', async () => {
    const { launched, body } = await heldBackPayatomNotice();
    const { refund_info: _none, ...rest } = body;
    const fields = rest as Record<string, string>;
    for (const [behind, sent] of [
      ['', `status=Declined&${form(fields)}`],
      ['?status=Declined', form(fields)],
      ['&order_id=pay_other', JSON.stringify(fields)],
    ]) {
      const answer = await fetch(`${hook('payatom')}${behind}`, { method: 'POST', body: sent ?? '' });
      expect(await answer.json(), behind).toEqual({ hash_status: 'HashMismatch', acknowledge: 'no' });
    }
    expect((await payment(launched.payment.id)).status).toBe('pending');
  });

  it('for another shop’s order moves nothing here, is told, and need not come again', async () => {
    const { body } = await heldBackPayatomNotice();
    const other = await startTestServer();
    try {
      const url = other.hookUrl('payatom');
      const answer = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
      expect(await answer.json()).toMatchObject({ acknowledge: 'yes' });
      expect(await other.events()).toEqual(['notice.unmatched']);
    } finally {
      await other.close();
    }
  });

  it('at an address that we did not give out is not found', async () => {
    const wrong = await fetch(`${hook('payatom').slice(0, -1)}_`, { method: 'POST', body: '{}' });
    expect(wrong.status).toBe(404);
    for (const behind of ['x', '/x', '/x&status=ok', '%00', '.', '//x'])
      expect(
        (await fetch(`${hook('payatom')}${behind}`, { method: 'POST', body: '{}' })).status,
        behind,
      ).toBe(404);
    expect(
      (await fetch(hook('payatom').replace('/payatom/', '/boxcharge/'), { method: 'POST', body: '{}' }))
        .status,
    ).toBe(404);
  });

  it.each(['', 'not json', '[]', '{"order_id":{}}', 'order_id=1&post_hash=2', '\u0000\u0001'])(
    'that is %j is answered, and moves nothing',
    async (body) => {
      const before = (await server.events()).length;
      expect((await post('payatom', body)).status).toBe(200);
      expect((await server.events()).slice(before)).toEqual([]);
    },
  );
});

describe('a BoxCharge webhook', () => {
  it.each<[string, (fields: Record<string, string>) => [string, RequestInit]]>([
    ['multipart/form-data', (fields) => ['/', { method: 'POST', body: multipart(fields) }]],
    ['the query of a POST', (fields) => [`?${form(fields)}`, { method: 'POST' }]],
    ['a form with &amp;', (fields) => ['', { method: 'POST', body: form(fields).replaceAll('&', '&amp;') }]],
  ])('in %s is kept without a secret and read again from what is kept', async (_envelope, envelope) => {
    const launched = (await server.launch(await server.session(), 'boxcharge')).json;
    const { providerReference: transID } = await payment(launched.payment.id);
    const { privateKey } = accounts.boxcharge;
    const claim = { private_key: privateKey, transID, reference: launched.payment.id, order_status: ' 1' };
    const [behind, request] = envelope({ ...claim, bill_amt: '12.00', bill_currency: 'EUR' });
    expect((await fetch(`${hook('boxcharge')}${behind}`, request)).status).toBe(200);
    await server.settled();
    const { notices } = await payment(launched.payment.id);
    expect(notices).toMatchObject([{ verdict: 'claimed', status: 'succeeded', amount: 1200 }]);
    expect(JSON.stringify(notices)).not.toContain(privateKey);
  });

  it('alone credits nothing, is answered the same whatever it says, and only makes us ask', async () => {
    const launched = (await server.launch(await server.session(), 'boxcharge')).json;
    const before = (await server.events()).length;
    const { providerReference: transID } = await payment(launched.payment.id);
    const claim = {
      transID,
      reference: launched.payment.id,
      order_status: '1',
      status: 'Approved',
      bill_amt: '12.00',
      bill_currency: 'EUR',
    };
    const answers = await Promise.all([
      post('boxcharge', JSON.stringify(claim)),
      post(
        'boxcharge',
        JSON.stringify({
          private_key: accounts.boxcharge.privateKey,
          public_key: accounts.boxcharge.publicKey,
          data: 'AAAA',
        }),
      ),
      post('boxcharge', 'nonsense'),
    ]);
    const said = await Promise.all(answers.map(async (answer) => [answer.status, await answer.text()]));
    expect(new Set(said.map(String)).size).toBe(1);
    await server.settled();
    expect((await server.events()).slice(before)).toEqual([]);
    const { status, notices } = await payment(launched.payment.id);
    expect(status).toBe('pending');
    expect(
      notices.map(({ evidence, verdict }: { evidence: string; verdict: string }) => [evidence, verdict]),
    ).toEqual([['claimed', 'claimed']]);
  });

  it('after a real payment makes us ask, and their answer credits it', async () => {
    const launched = (await server.launch(await server.session(), 'boxcharge')).json;
    await choose(launched.next.url, 'approve');
    await server.settled();
    const { status, notices } = await payment(launched.payment.id);
    expect(status).toBe('succeeded');
    expect(
      notices.map(({ source, evidence, verdict }: Record<string, string>) => [source, evidence, verdict]),
    ).toEqual([
      ['webhook', 'claimed', 'claimed'],
      ['lookup', 'proven', 'applied'],
    ]);
  });

  it('is kept without the private key that they put into it', async () => {
    const launched = (await server.launch(await server.session(), 'boxcharge')).json;
    await choose(launched.next.url, 'decline');
    await server.settled();
    const { status, notices } = await payment(launched.payment.id);
    expect(status).toBe('failed');
    expect(JSON.stringify(notices)).not.toContain(accounts.boxcharge.privateKey);
    expect(notices[0].raw).toContain('data');
  });
});

describe('a Paysepro notice', () => {
  const ipn = (over: Record<string, string>) => {
    const url = new URL(hook('paysepro'));
    for (const [name, value] of Object.entries(over)) url.searchParams.set(name, value);
    return fetch(url);
  };
  const genuine = async () => {
    const launched = (await server.launch(await server.session(), 'paysepro')).json;
    const { providerReference: code } = await payment(launched.payment.id);
    const { uid, mid } = accounts.paysepro;
    const fields = {
      uid: String(uid),
      mid: String(mid),
      country: 'es',
      price: '12.00',
      currency: 'EUR',
      code,
      email: 'ana@example.com',
      result: 'ok',
      ucode: launched.payment.id,
      type: 'neosurf',
      mode: 'debug',
    };
    return { id: launched.payment.id as string, fields };
  };

  it('credits once when everything matches, however often it comes', async () => {
    const { id, fields } = await genuine();
    const before = (await server.events()).length;
    for (let again = 0; again < 3; again += 1) expect((await ipn(fields)).status).toBe(200);
    expect((await payment(id)).status).toBe('succeeded');
    expect((await server.events()).slice(before)).toEqual(['payment.succeeded']);
  });

  it.each([
    { code: 'AABBCCDDEEFF' },
    { price: '11.99' },
    { price: '1200' },
    { currency: 'USD' },
    { uid: '1' },
    { mid: '2' },
    { ucode: 'pay_zzz' },
  ])('is rejected and recorded when it says %o', async (over) => {
    const { id, fields } = await genuine();
    const answer = await ipn({ ...fields, ...over } as Record<string, string>);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect((await payment(id)).status).toBe('pending');
  });

  it.each<[string, (fields: Record<string, string>) => [string, RequestInit]]>([
    ['JSON with numbers', (fields) => ['', json({ ...fields, uid: Number(fields['uid']), price: 12 })]],
    ['multipart/form-data', (fields) => ['/', { method: 'POST', body: multipart(fields) }]],
    ['an address with & for ?', (fields) => [`&${form(fields)}`, {}]],
    ['a query with &amp;', (fields) => [`?${form(fields).replaceAll('&', '&amp;')}`, {}]],
    ['capitals and spaces', (fields) => [`?${form({ ...fields, result: ' OK ', currency: 'eur' })}`, {}]],
    [
      'a form and a query',
      ({ code = '', ...rest }) => [`?code=${code}`, { method: 'POST', body: form(rest) }],
    ],
  ])('in %s credits', async (_envelope, envelope) => {
    const { id, fields } = await genuine();
    const [behind, request] = envelope(fields);
    expect((await fetch(`${hook('paysepro')}${behind}`, request)).status).toBe(200);
    expect((await payment(id)).status).toBe('succeeded');
  });

  it('from another address is rejected', async () => {
    const strict = await startTestServer({
      providers: {
        paysepro: {
          ...(server.config as { sites: { shop: { providers: { paysepro: object } } } }).sites.shop.providers
            .paysepro,
          ipnAddresses: ['51.195.200.178'],
        },
      },
    });
    try {
      const url = strict.hookUrl('paysepro');
      expect((await fetch(`${url}?result=ok`)).status).toBe(403);
      expect(
        (await fetch(`${url}?result=ok`, { headers: { 'x-forwarded-for': '51.195.200.178' } })).status,
      ).toBe(403);
    } finally {
      await strict.close();
    }
  });
});

describe('a visit to a return address', () => {
  it.each(['payatom', 'boxcharge', 'paysepro', 'ampere'])(
    'of %s credits nothing, whatever it says, and leads the shopper on',
    async (provider) => {
      const over =
        provider === 'payatom'
          ? INDIA
          : provider === 'ampere'
            ? {
                mode: 'subscription',
                amount: undefined,
                currency: undefined,
                country: 'TR',
                customer: { phone: '+905551119900' },
              }
            : {};
      const session = await server.session(over);
      const launched = (await server.launch(session, provider)).json;
      const before = (await server.events()).length;
      const stored = await server.store.payment(launched.payment.id);
      const claims = '?status=Approved&order_status=1&result=ok&transID=1&reference=x&access=1';
      const visit = await fetch(`${server.url}/r/${stored?.returnToken}${claims}`, { redirect: 'manual' });
      expect([visit.status, visit.headers.get('location')]).toEqual([303, session.url]);
      await fetch(`${server.url}/r/${stored?.returnToken}`, {
        method: 'POST',
        body: 'order_status=1',
        redirect: 'manual',
      });
      expect((await server.events()).slice(before)).toEqual([]);
      expect((await payment(launched.payment.id)).status).toBe('pending');
    },
  );

  it.each(['/', '//', '&status=ok', '?status=ok', '/?status=ok', '%26status=ok', '/&status=ok'])(
    'is found with %s behind it',
    async (behind) => {
      const session = await server.session();
      const launched = (await server.launch(session, 'boxcharge')).json;
      const stored = await server.store.payment(launched.payment.id);
      const visit = await fetch(`${server.url}/r/${stored?.returnToken}${behind}`, { redirect: 'manual' });
      expect([visit.status, visit.headers.get('location')]).toEqual([303, session.url]);
    },
  );

  it('is found by its whole token alone', async () => {
    const launched = (await server.launch(await server.session(), 'boxcharge')).json;
    const { returnToken = '' } = (await server.store.payment(launched.payment.id)) ?? {};
    for (const wrong of [`${returnToken}x`, returnToken.slice(0, -1), `${returnToken}/x`, '&status=ok', '/'])
      expect((await fetch(`${server.url}/r/${wrong}`, { redirect: 'manual' })).status, wrong).toBe(404);
  });

  it('after a real payment finds it out by asking, and leads to the shop', async () => {
    const session = await server.session({
      mode: 'subscription',
      amount: undefined,
      currency: undefined,
      country: 'TR',
      customer: { phone: '+905551118800' },
    });
    const launched = (await server.launch(session, 'ampere')).json;
    const { location } = await choose(launched.next.url, 'approve');
    const visit = await fetch(location ?? '', { redirect: 'manual' });
    expect(visit.headers.get('location')).toBe('https://shop.example/thanks');
    expect((await payment(launched.payment.id)).status).toBe('succeeded');
  });

  it('in a payment window of ours leads back to our own page, paid or not, so that the window closes itself', async () => {
    const session = await server.session();
    const method = 'paysepro:sofort';
    const returnUrl = `${session.url}#popup`;
    const { json } = await server.shopper(session.clientSecret, 'POST', '/v1/checkout/payments', {
      method,
      returnUrl,
    });
    const { location } = await choose(json.next.url, 'approve');
    const visit = await fetch(location ?? '', { redirect: 'manual' });
    expect(visit.headers.get('location')).toBe(returnUrl);
    expect((await payment(json.payment.id)).status).toBe('succeeded');
  });
});
