import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accounts, providerConfig } from './accounts.ts';
import { startMerchant } from './merchant.ts';
import { choose } from './person.ts';
import { readObject, textOf } from './reading.ts';
import { type Sandbox, startSandbox } from './sandbox.ts';

let sandbox: Sandbox;

beforeEach(async () => {
  sandbox = await startSandbox();
});
afterEach(() => sandbox.close());

async function launchPayatom(name = 'Asha Rao'): Promise<string> {
  const response = await fetch(`${sandbox.url}/payatom/pay/request.php`, {
    method: 'POST',
    body: JSON.stringify({
      pid: accounts.payatom.pid,
      amount: '12',
      order_id: 'ORDER1234567',
      name,
      email: 'asha@example.com',
      phone: '9000000000',
    }),
  });
  const code = textOf(readObject(await response.text()), 'hash_value');
  return `${sandbox.url}/payatom/pay/connect.php?code=${code}`;
}

describe('the front page', () => {
  test('names every provider and lists what was charged', async () => {
    await choose(await launchPayatom(), 'approve');
    const html = await (await fetch(sandbox.url)).text();
    for (const name of ['AMPERE', 'PayAtom', 'Paysepro', 'BoxCharge', 'ORDER1234567', 'Approved']) {
      expect(html).toContain(name);
    }
  });

  test('has a JSON twin', async () => {
    await launchPayatom();
    expect(await (await fetch(`${sandbox.url}/orders`)).json()).toMatchObject({
      orders: [{ provider: 'payatom', reference: 'ORDER1234567', charged: false }],
    });
  });
});

describe('a payment page', () => {
  test('says that no money moves, and has the five buttons', async () => {
    const html = await (await fetch(await launchPayatom())).text();
    expect(html).toContain('Sandbox: no real money');
    const buttons = [...html.matchAll(/<button[^>]*>([^<]+)<\/button>/g)].map(([, name]) => name);
    expect(buttons).toEqual(['Approve', 'Decline', 'Time out', 'Pay later', 'Close']);
  });

  test('shows a customer’s text as text', async () => {
    const html = await (await fetch(await launchPayatom('<script>alert(1)</script>'))).text();
    expect(html).not.toContain('<script>');
    expect(html).toContain('&lt;script&gt;');
  });

  test('is a 404 for an unknown payment', async () => {
    expect((await fetch(`${sandbox.url}/payatom/pay/connect.php?code=unknown`)).status).toBe(404);
    await expect(choose(`${sandbox.url}/payatom/pay/connect.php?code=unknown`, 'approve')).rejects.toThrow(
      '404',
    );
  });

  test('that was sent twice moves nothing the second time', async () => {
    const page = await launchPayatom();
    await choose(page, 'approve');
    const again = await fetch(page, { method: 'POST', body: new URLSearchParams({ choice: 'decline' }) });
    expect(await again.text()).toContain('Payment approved');
    expect(sandbox.orderStore.orders[0]).toMatchObject({ status: 'Approved', charged: true });
  });

  test('does nothing for a choice that it does not offer', async () => {
    const page = await launchPayatom();
    const answer = await fetch(page, { method: 'POST', body: new URLSearchParams({ choice: 'steal' }) });
    expect(answer.status).toBe(400);
    expect(sandbox.orderStore.orders[0]?.charged).toBe(false);
  });
});

test('a merchant can change its webhook address', async () => {
  const merchant = await startMerchant('{"acknowledge":"yes"}');
  const answer = await fetch(`${sandbox.url}/hooks`, {
    method: 'POST',
    body: JSON.stringify({ payatom: `${merchant.url}/hook`, paysepro: 'javascript:alert(1)' }),
  });
  expect(await answer.json()).toEqual({ payatom: `${merchant.url}/hook` });
  await choose(await launchPayatom(), 'approve');
  expect((await merchant.next()).url.pathname).toBe('/hook');
  await merchant.close();
});

test('a sandbox behind another address hands that address out', async () => {
  const behind = await startSandbox({ publicUrl: 'https://sandbox.example/' });
  expect(behind.url).toBe('https://sandbox.example');
  await behind.close();
});

test('a taken port is an error', async () => {
  const port = Number(new URL(sandbox.url).port);
  await expect(startSandbox({ port })).rejects.toThrow('EADDRINUSE');
});

test('the configuration leads to this sandbox, with keys of the lengths that the providers demand', () => {
  const config = providerConfig('http://127.0.0.1:4002');
  expect(config.ampere).toMatchObject({
    apiUrl: 'http://127.0.0.1:4002/ampere',
    paymentUrl: 'http://127.0.0.1:4002/ampere/pay',
  });
  expect(config.payatom.baseUrl).toBe('http://127.0.0.1:4002/payatom');
  expect(new TextEncoder().encode(config.ampere.secretKey)).toHaveLength(32);
  expect(config.ampere.vectorKey).toMatch(/^[0-9a-f]{32}$/);
  expect(config.boxcharge.publicKey).toHaveLength(44);
  expect(config.boxcharge.privateKey).toMatch(/^[0-9a-f]{64}$/);
});
