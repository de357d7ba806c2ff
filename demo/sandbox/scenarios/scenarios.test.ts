import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accounts } from '../accounts.ts';
import { decrypt, encrypt } from '../ampere/cipher.ts';
import { seal } from '../boxcharge/cipher.ts';
import { type Merchant, startMerchant } from '../merchant.ts';
import { sign } from '../paysepro/signature.ts';
import { choose } from '../person.ts';
import { isObject, readObject, textOf } from '../reading.ts';
import { type Sandbox, startSandbox } from '../sandbox.ts';

const YES = '{"hash_status":"HashMatched","acknowledge":"yes"}';
const WITH_WEBHOOK = ['payatom', 'paysepro', 'boxcharge'] as const;
const EVERYONE = ['ampere', ...WITH_WEBHOOK] as const;
type Name = (typeof EVERYONE)[number];

/** Long enough to look before it, in ms, also where the machine is busy. */
const LATER = 500;

let merchant: Merchant;
let sandbox: Sandbox;

beforeEach(async () => {
  merchant = await startMerchant(YES);
  const hooks = { payatom: `${merchant.url}/payatom`, paysepro: `${merchant.url}/paysepro` };
  sandbox = await startSandbox({ hooks, laterMs: LATER, retryMs: 5 });
});
afterEach(() => Promise.all([sandbox.close(), merchant.close()]));

const post = async (path: string, body: string | URLSearchParams, headers: Record<string, string> = {}) =>
  fetch(sandbox.url + path, { method: 'POST', body, headers });

const ampere = async (path: string, init: RequestInit) => {
  const response = await fetch(`${sandbox.url}/ampere/v1/api/gateway/${path}`, init);
  const { data } = readObject(await response.text());
  const envelope = readObject(decrypt(String(data), accounts.ampere) ?? '');
  return isObject(envelope['data']) ? envelope['data'] : {};
};

async function tokenOfAmpere(): Promise<string> {
  const { username, password, apiKey } = accounts.ampere;
  const data = encrypt(JSON.stringify({ username, password }), accounts.ampere);
  const headers = { 'x-api-key': apiKey };
  return textOf(
    await ampere('authenticate', { method: 'POST', headers, body: JSON.stringify({ data }) }),
    'jwt_token',
  );
}

/** What a merchant sends each provider to open an order, and where the answer leads the shopper. */
const launch: Record<Name, () => Promise<string>> = {
  async ampere() {
    const authorization = await tokenOfAmpere();
    const headers = { 'x-api-key': accounts.ampere.apiKey, authorization };
    const { rows } = await ampere('subscriptions?payment_partner=STRIPE', { headers });
    const order = {
      order_id: 'pay_ampere',
      mobile_number: '34600111222',
      subscription_uuid: (rows as { uuid: string }[])[0]?.uuid,
      payment_partner: 'STRIPE',
    };
    const signature = encrypt(JSON.stringify(order), accounts.ampere);
    const query = new URLSearchParams({ apikey: accounts.ampere.apiKey, token: authorization, signature });
    return `${sandbox.url}/ampere/pay/index.html?${query}`;
  },
  async payatom() {
    const person = { name: 'Asha Rao', email: 'asha@example.com', phone: '9000000000' };
    const order = { pid: accounts.payatom.pid, amount: '12', order_id: 'pay_payatom', ...person };
    const answer = await post('/payatom/pay/request.php', JSON.stringify(order));
    return `${sandbox.url}/payatom/pay/connect.php?code=${textOf(readObject(await answer.text()), 'hash_value')}`;
  },
  async paysepro() {
    const { apiKey, ...account } = accounts.paysepro;
    const [uid, mid] = [String(account.uid), String(account.mid)];
    const form = {
      uid,
      mid,
      type: 'neosurf',
      cc: 'es',
      price: '12.00',
      email: 'ana@example.com',
      ucode: 'pay_paysepro',
    };
    const signature = sign({ uid, mid, country: 'es', email: account.email }, apiKey);
    const answer = await post('/paysepro/createCode.php', new URLSearchParams(form), { signature });
    return /'url':"([^"]+)"/.exec(await answer.text())?.[1] ?? '';
  },
  async boxcharge() {
    const { publicKey, terNO } = accounts.boxcharge;
    const order = {
      public_key: publicKey,
      terNO,
      bill_amt: '12.00',
      bill_currency: 'EUR',
      product_name: 'Tea',
      reference: 'pay_boxcharge',
      webhook_url: `${merchant.url}/boxcharge`,
      return_url: 'https://shop.example/return',
      encryption_method: 'none',
      mop: 'NB',
      bankcode: 'TEST',
    };
    const token = seal(new URLSearchParams(order).toString(), accounts.boxcharge) + publicKey;
    const answer = await post('/boxcharge/api/s2s/encrypt', new URLSearchParams({ encrypted_data: token }));
    return textOf(readObject(await answer.text()), 'authurl');
  },
};

/** The words of the notices so far, as each provider says them. */
const said = (): string[] =>
  merchant.arrivals.map(({ url, body }) => {
    const fields = readObject(body);
    return url.searchParams.get('result') ?? (textOf(fields, 'order_status') || textOf(fields, 'status'));
  });

const charged = () => sandbox.orderStore.orders.map((order) => order.charged);

describe('webhook_first', () => {
  test.each([
    ['payatom', 'Approved'],
    ['boxcharge', '25'],
  ] as const)('%s has charged and told it before it answers the launch', async (name, word) => {
    sandbox.setScenario('webhook_first');
    const page = await launch[name]();
    expect([said(), charged()]).toEqual([[word], [true]]);
    expect(await (await fetch(page)).text()).toContain('Payment approved');
  });

  test('paysepro, where nothing can be paid before its page, only tells that the code is open', async () => {
    sandbox.setScenario('webhook_first');
    const page = await launch.paysepro();
    expect([said(), charged()]).toEqual([['ko'], [false]]);
    await choose(page, 'approve');
    expect(said()).toEqual(['ko', 'ok']);
  });
});

test.each(WITH_WEBHOOK)('webhook_lost: %s charges and tells nobody', async (name) => {
  sandbox.setScenario('webhook_lost');
  await choose(await launch[name](), 'approve');
  expect([said(), charged()]).toEqual([[], [true]]);
  expect(sandbox.orderStore.orders[0]?.notices[0]).toMatchObject({ status: null });
});

test('webhook_lost: PayAtom’s repetition arrives once the scenario is over', async () => {
  sandbox.setScenario('webhook_lost', 'payatom');
  await choose(await launch.payatom(), 'approve');
  sandbox.setScenario(null);
  expect(readObject((await merchant.next()).body)['status']).toBe('Approved');
});

test.each(WITH_WEBHOOK)('webhook_twice: %s tells the same thing twice', async (name) => {
  sandbox.setScenario('webhook_twice');
  await choose(await launch[name](), 'approve');
  expect(merchant.arrivals).toHaveLength(2);
  const [first, second] = merchant.arrivals;
  expect(second).toEqual(first);
});

test.each([
  ['payatom', ['Approved', 'Pending', 'Declined']],
  ['paysepro', ['ok', 'ko', 'ko']],
  ['boxcharge', ['25', '26']],
] as const)('out_of_order: %s tells of the past after the end', async (name, words) => {
  sandbox.setScenario('out_of_order');
  await choose(await launch[name](), 'approve');
  expect([said(), charged()]).toEqual([words, [true]]);
});

describe.each([
  ['paid_after_expiry', { payatom: 'User Timed Out', paysepro: 'ko', boxcharge: '22' }],
  ['decline_then_pay', { payatom: 'Declined', paysepro: 'ko', boxcharge: '26' }],
] as const)('%s', (scenario, first) => {
  const last = { payatom: 'Late Approved', paysepro: 'ok', boxcharge: '25' };

  test.each(WITH_WEBHOOK)('%s tells the one, and later the other', async (name) => {
    sandbox.setScenario(scenario);
    await choose(await launch[name](), 'approve');
    expect([said(), charged()]).toEqual([[first[name]], [false]]);
    await expect.poll(said).toEqual([first[name], last[name]]);
    expect(charged()).toEqual([true]);
  });

  test('ampere grants the access after the time that was asked for', async () => {
    sandbox.setScenario(`${scenario}:${LATER}`, 'ampere');
    await choose(await launch.ampere(), 'approve');
    expect(charged()).toEqual([false]);
    await expect.poll(charged).toEqual([true]);
  });
});

describe('charged_then_timeout', () => {
  test.each(['payatom', 'boxcharge'] as const)('%s charges, hangs up, and tells it', async (name) => {
    sandbox.setScenario('charged_then_timeout');
    await expect(launch[name]()).rejects.toThrow();
    await merchant.next();
    expect(charged()).toEqual([true]);
  });

  test('paysepro opens an order that nobody can pay, since only its page could show the code', async () => {
    sandbox.setScenario('charged_then_timeout');
    await expect(launch.paysepro()).rejects.toThrow();
    expect([said(), charged()]).toEqual([[], [false]]);
  });

  test('ampere charges the shopper whose browser then loses the page', async () => {
    sandbox.setScenario('charged_then_timeout');
    const page = await launch.ampere();
    await expect(fetch(page)).rejects.toThrow();
    expect(charged()).toEqual([true]);
    expect(await (await fetch(page)).text()).toContain('Payment approved');
  });

  test('silent: the answer never comes, for as long as one waits', async () => {
    sandbox.setScenario('charged_then_timeout:silent', 'payatom');
    const launching = launch.payatom();
    await merchant.next();
    expect(charged()).toEqual([true]);
    await sandbox.close();
    await expect(launching).rejects.toThrow();
    sandbox = await startSandbox();
  });
});

test.each(EVERYONE)('slow: %s answers as ever, but later than the others', async (name) => {
  const page = await launch[name]();
  sandbox.setScenario('slow:999999', name);
  let answered = false;
  const waiting = fetch(page).then(
    () => (answered = true),
    () => 'nobody waits any more',
  );
  for (const other of EVERYONE.filter((one) => one !== name)) await fetch(`${sandbox.url}/${other}/`);
  expect(answered).toBe(false);
  sandbox.setScenario('slow:1', name);
  expect((await fetch(page)).status).toBe(200);
  await sandbox.close();
  expect(await waiting).toBe('nobody waits any more');
  sandbox = await startSandbox();
});

describe('down', () => {
  test.each([
    ['down', 503, 'We will be back soon.'],
    ['down:500', 500, ''],
  ])('%s answers %i', async (scenario, status, body) => {
    sandbox.setScenario(scenario);
    for (const name of EVERYONE) {
      const answer = await fetch(`${sandbox.url}/${name}/anything`);
      expect(answer.status).toBe(status);
      expect(await answer.text()).toContain(body);
    }
  });

  test('down:cut hangs up on every call', async () => {
    sandbox.setScenario('down:cut');
    for (const name of EVERYONE) await expect(launch[name]()).rejects.toThrow();
  });

  test('takes no other provider with it', async () => {
    sandbox.setScenario('down', 'payatom');
    expect(await launch.boxcharge()).not.toBe('');
  });
});

describe('the choice of a scenario', () => {
  const ask = async (wish: unknown) => {
    const answer = await post('/scenario', JSON.stringify(wish));
    return { status: answer.status, body: await answer.json() };
  };

  test('by POST /scenario is for every provider that can, or for one, and null ends it', async () => {
    const lost = {
      ampere: null,
      payatom: 'webhook_lost',
      paysepro: 'webhook_lost',
      boxcharge: 'webhook_lost',
    };
    expect(await ask({ scenario: 'webhook_lost' })).toMatchObject({ status: 200, body: lost });
    const one = { ...lost, boxcharge: 'slow:9' };
    expect((await ask({ provider: 'boxcharge', scenario: 'slow:9' })).body).toMatchObject(one);
    expect(await (await fetch(`${sandbox.url}/scenario`)).json()).toMatchObject(one);
    const none = { ampere: null, payatom: null, paysepro: null, boxcharge: null };
    expect((await ask({ scenario: null })).body).toMatchObject(none);
  });

  test.each([
    [{ scenario: 'chaos' }, 'webhook_first'],
    [{ scenario: 'slow:soon' }, 'milliseconds'],
    [{ scenario: 'down:sideways' }, 'html or 500 or cut'],
    [{ scenario: 'webhook_lost:1' }, 'no detail'],
    [{ scenario: 'down', provider: 'paypal' }, 'ampere, boxcharge'],
    [{ scenario: 'webhook_lost', provider: 'ampere' }, 'ampere sends none'],
    [{ provider: 'ampere' }, 'scenario'],
  ])('%j is refused with what was expected', async (wish, reason) => {
    expect(await ask(wish)).toEqual({ status: 400, body: { error: expect.stringContaining(reason) } });
  });

  test('is made at the start, for all or one by one', async () => {
    const script = 'payatom=webhook_lost, boxcharge=slow:2000';
    const chosen = await startSandbox({ scenario: script });
    expect(await (await fetch(`${chosen.url}/scenario`)).json()).toMatchObject({
      paysepro: null,
      payatom: 'webhook_lost',
      boxcharge: 'slow:2000',
    });
    await chosen.close();
    await expect(startSandbox({ scenario: 'chaos' })).rejects.toThrow('expected one of webhook_first');
  });

  test('is a form on the front page, which says what is being played', async () => {
    const form = new URLSearchParams({ provider: 'payatom', scenario: 'webhook_twice' });
    const front = await (await post('/scenario', form)).text();
    expect(front).toContain('At the moment payatom plays webhook_twice.');
    await post('/scenario', new URLSearchParams({ provider: '', scenario: '' }));
    expect(await (await fetch(sandbox.url)).text()).toContain('Every provider behaves well.');
  });
});
