import CryptoJS from 'crypto-js';
import { type Context, Hono } from 'hono';
import { moveOrder } from '../orders.ts';
import { createPaymentPage, type PaymentPage } from '../payment-page.ts';
import { readObject, textOf } from '../reading.ts';
import { sendNotice } from '../send-notice.ts';
import type { StandIn } from '../stand-in.ts';
import type { World } from '../world.ts';
import { account, type BoxchargeAccount, entry } from './account.ts';
import { cardVerdict } from './cards.ts';
import { challengeAddress, createChallenge } from './challenge.ts';
import { open, seal } from './cipher.ts';
import { type BoxchargeOrder, errorOf, faultOf, fieldsOf, readOrder, WORDS } from './orders.ts';
import { askRefund } from './refunds.ts';

interface Boxcharge {
  readonly account: BoxchargeAccount;
  readonly world: World;
  readonly orders: BoxchargeOrder[];
}

/** BoxCharge's stand-in: encrypted requests, plain answers, a webhook that anyone could have sent, and the status call. */
export function createBoxcharge(account: BoxchargeAccount, world: World): Hono {
  const boxcharge: Boxcharge = { account, world, orders: [] };
  const page = createPaymentPage<BoxchargeOrder>(
    {
      brand: 'BoxCharge',
      chargesAtLaunch: true,
      words: WORDS,
      find: (c) => boxcharge.orders.find(({ token }) => token === c.req.param('token')),
      facts: ({ method, name }) => [
        ['Paid with', method],
        ['Customer', name],
      ],
      moved: (order) => tell(boxcharge, order),
      returnTo: returnAddress,
    },
    world,
  );
  return (
    new Hono()
      .post('/api/s2s/encrypt', (c) => encrypt(c, boxcharge, page))
      // Nobody says where plain requests go: this address is the sandbox's own.
      .post('/api/s2s', async (c) => launch(c, new URLSearchParams(await c.req.text()), { boxcharge, page }))
      .post('/api/transactions/refund-request', (c) => refund(c, boxcharge))
      .get('/api/authurl/s2s/:transID', (c) => status(c, boxcharge))
      .get('/api/authurl/:token', page.show)
      .post('/api/authurl/:token', page.choose)
      .route(
        '/api/3ds',
        createChallenge((token) => boxcharge.orders.find((order) => order.token === token), page),
      )
      .get('/app/:token', page.show)
      .post('/app/:token', page.choose)
  );
}

async function encrypt(c: Context, boxcharge: Boxcharge, page: PaymentPage<BoxchargeOrder>) {
  const { account } = boxcharge;
  const form = await c.req.parseBody();
  // The second is the older generation's.
  const data = textOf(form, 'encrypted_data') || textOf(form, 'encrypted_payload');
  // A `+` that was not percent-encoded arrives as a space, and the terminal is not found.
  if (!data.endsWith(account.publicKey)) return terminalNotFound(c);
  const plaintext = open(data.slice(0, -account.publicKey.length), account);
  return await launch(c, new URLSearchParams(plaintext), { boxcharge, page });
}

async function launch(
  c: Context,
  fields: URLSearchParams,
  { boxcharge, page }: { boxcharge: Boxcharge; page: PaymentPage<BoxchargeOrder> },
) {
  const { account, orders } = boxcharge;
  const fault = faultOf(fields, account);
  if (fault) return c.json(fault);
  if (fields.get('terNO') !== account.terNO) return terminalNotFound(c);
  const repeated = orders.some(({ reference }) => reference === fields.get('reference'));
  if (repeated && fields.get('unique_reference') === 'Y') {
    return c.json(errorOf('5012', 'Reference already exists'));
  }
  const order = openPayment(boxcharge, fields);
  if (order.outcome !== 'open') return c.json(fieldsOf(order));
  return (await page.launched(c, order)) ?? c.json({ ...authUrl(boxcharge, order), ...fieldsOf(order) });
}

/** Where the shopper goes: to their bank with a card, nowhere for a collect request, to their app for an intent, else to our page. */
function authUrl({ world }: Boxcharge, order: BoxchargeOrder): { authurl?: string } {
  if (order.isChallenged) return { authurl: challengeAddress(world.base('boxcharge'), order.token) };
  if (order.phonePage === undefined)
    return { authurl: `${world.base('boxcharge')}/api/authurl/${order.token}` };
  const { id, amount, currency } = order;
  const asked = new URLSearchParams({ pa: 'sandbox@upi', pn: 'Sandbox', tr: id, am: amount, cu: currency });
  return order.os === '' ? {} : { authurl: `upi://pay?${asked}` };
}

/** Their page shows JSON with a number; a form is taken too, for accounts that send one. The money is back after a while. */
async function refund(c: Context, boxcharge: Boxcharge) {
  const { account, orders, world } = boxcharge;
  const text = await c.req.text();
  const body = text.startsWith('{') ? readObject(text) : Object.fromEntries(new URLSearchParams(text));
  if (textOf(body, 'public_key') !== account.publicKey) return terminalNotFound(c);
  const order = orders.find(({ id }) => id === textOf(body, 'transID'));
  if (!order) return c.json({ error: 'Transaction not found' }, 404);
  const isText = text.startsWith('{') && typeof body['refundAmount'] !== 'number';
  const asked = isText ? 'refundAmount is not a number' : askRefund(order, body);
  if (typeof asked === 'string') return c.json(errorOf('1112', asked));
  order.refund = asked;
  world.after(world.pace.laterMs, () => {
    order.refund = { ...asked, isDone: true };
    void tell(boxcharge, order);
  });
  return c.json(fieldsOf(order));
}

/** Opens the order. A card without 3-D Secure is judged at once; everything else waits for the shopper on our page. */
function openPayment(boxcharge: Boxcharge, fields: URLSearchParams): BoxchargeOrder {
  const { orders, world } = boxcharge;
  const order = readOrder(fields, { transId: transIdOf(orders.length), token: newToken() });
  orders.push(order);
  world.orderStore.record(order);
  const verdict = cardVerdict(fields.get('ccno') ?? '') ?? 'page';
  if (verdict !== 'page') {
    moveOrder(order, verdict, WORDS);
    void tell(boxcharge, order);
  }
  return order;
}

function status(c: Context, { orders }: Boxcharge) {
  const order = orders.find(({ id }) => id === c.req.param('transID'));
  return c.json(order ? fieldsOf(order) : {});
}

/** Once on a change, unsigned, and, as over there, with the private key in clear beside what it encrypts. */
async function tell({ account, world }: Boxcharge, order: BoxchargeOrder): Promise<void> {
  if (!order.webhookUrl || order.outcome === 'later') return;
  const { publicKey, privateKey } = account;
  const field = account.base64 === 'double' ? 'encryption_data' : 'data';
  const body = order.encrypted
    ? { private_key: privateKey, public_key: publicKey, [field]: seal(webhookText(order), account) }
    : fieldsOf(order);
  await sendNotice(world, order, { url: order.webhookUrl, method: 'POST', body });
}

/** BoxCharge's page, "Decrypted webhook response": a query string in which nothing is escaped. */
function webhookText(order: BoxchargeOrder): string {
  const { bill_currency, transID, reference, order_status, bill_amt, status } = fieldsOf(order);
  const card = order.maskedCard === '' ? {} : { ccno: order.maskedCard };
  const fields = {
    bill_currency,
    transID,
    mop: order.method,
    ...card,
    reference,
    order_status,
    bill_amt,
    status,
  };
  return Object.entries(fields)
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

/** The shopper comes back with the result in the query, unsigned: anyone could have typed it. */
function returnAddress(order: BoxchargeOrder): string | null {
  if (!order.returnUrl || order.phonePage !== undefined) return null;
  const url = new URL(order.returnUrl);
  for (const [name, value] of Object.entries(fieldsOf(order))) url.searchParams.set(name, value);
  return url.href;
}

const terminalNotFound = (c: Context) => c.json({ error: 'Terminal not found' }, 404);

/** 18 digits, six of them counting and twelve the time (yyMMddHHmmss): more than a double holds. */
const transIdOf = (count: number): string =>
  `${100_135 + count}${new Date().toISOString().replace(/\D/g, '').slice(2, 14)}`;

const newToken = (): string => `${CryptoJS.lib.WordArray.random(32).toString(CryptoJS.enc.Base64url)}=`;

/** BoxCharge, as the sandbox lists it. */
export const standIn: StandIn = {
  displayName: 'BoxCharge',
  account,
  entry,
  create: createBoxcharge,
  sendsNotices: true,
  scenarios: [],
};
