import { type Context, Hono } from 'hono';
import { createPaymentPage, type PaymentPage } from '../payment-page.ts';
import { type JsonObject, readObject, textOf } from '../reading.ts';
import { sameText } from '../same-text.ts';
import { sendNotice } from '../send-notice.ts';
import type { StandIn } from '../stand-in.ts';
import type { World } from '../world.ts';
import { account, entry, type PayatomAccount } from './account.ts';
import { operationRoutes } from './operations.ts';
import {
  isImps,
  newOrder,
  type PayatomOrder,
  pidsOf,
  pollAnswer,
  readRequest,
  WALLETS_V2,
  WORDS,
  webhookBody,
} from './orders.ts';
import { open, pollText } from './post-hash.ts';
import { openOnTheirPage, readSeamless } from './seamless.ts';
import { keyFault, launchFault } from './version-2.ts';

const MOST_TRIES = 6;

interface Payatom {
  readonly account: PayatomAccount;
  readonly world: World;
  readonly orders: PayatomOrder[];
}

/** An order that was asked for, and what is answered when it can be had. */
interface Asked {
  readonly order: PayatomOrder;
  readonly answer: Readonly<Record<string, string>>;
}

/** PayAtom's stand-in: business errors with HTTP 200, post_hash both ways, webhooks until they are acknowledged. */
export function createPayatom(account: PayatomAccount, world: World): Hono {
  const payatom: Payatom = { account, world, orders: [] };
  const page = createPaymentPage<PayatomOrder>(
    {
      brand: 'PayAtom',
      chargesAtLaunch: true,
      words: WORDS,
      find: (c) => payatom.orders.find(({ id }) => id === c.req.query('code')),
      facts: ({ method, name }) => [
        ['Paid with', method],
        ['Customer', name],
      ],
      moved: (order) => moved(payatom, order),
      returnTo: (order) => order.redirectUrl,
      receipt: ({ charged, bankRef }) => (charged ? [['Bank reference', bankRef]] : []),
    },
    world,
  );
  const launches: Readonly<Record<string, (body: JsonObject, c: Context) => Asked | string>> = {
    '/pay/request.php': (body) => askPage(body, account),
    '/api/request.php': (body) => askSeamless(body, account),
    '/pay/v2/request.php': (body, c) => launchFault(body, apiKeyOf(c), account) ?? askPageV2(body, payatom),
    '/api/v2/request.php': (body, c) => launchFault(body, apiKeyOf(c), account) ?? askCodeV2(body, payatom),
  };
  const app = new Hono();
  for (const [path, ask] of Object.entries(launches)) {
    app.on(['POST', 'GET'], path, async (c) => {
      const body = c.req.method === 'GET' ? c.req.query() : readObject(await c.req.text());
      if (c.req.method === 'GET' && !isAskedByGet(body, account)) return c.text('Method Not Allowed', 405);
      const asked = ask(body, c);
      return typeof asked === 'string' ? c.json(refusal(asked)) : take(c, asked, { payatom, page });
    });
  }
  for (const path of ['/pay/connect.php', '/app']) app.get(path, page.show).post(path, page.choose);
  return app
    .route('/', operationRoutes({ ...payatom, moved: (order) => moved(payatom, order) }))
    .post('/api/status_polling.php', (c) => poll(c, payatom))
    .post('/api/v2/status_polling.php', async (c) => {
      const wrong = keyFault(apiKeyOf(c), account);
      return c.json(wrong ? refusal(wrong) : answerTo(readObject(await c.req.text()), payatom));
    });
}

/** Their pages of IMPS and of Bangladesh print GET, the one of UPI prints POST. */
const isAskedByGet = (body: JsonObject, account: PayatomAccount): boolean =>
  isImps(body, account) || textOf(body, 'wallet_type') !== '';

const apiKeyOf = (c: Context) => c.req.header('x-api-key');

function askPage(body: JsonObject, account: PayatomAccount): Asked | string {
  const order = readRequest(body, account);
  return typeof order === 'string' ? order : { order, answer: { hash_value: order.id, status: 'ok' } };
}

function askSeamless(body: JsonObject, account: PayatomAccount): Asked | string {
  const asked = readSeamless(body, account);
  if (typeof asked === 'string') return asked;
  const { order, extra } = asked;
  return { order, answer: { status: 'success', ref_code: order.refCode, amount: order.amount, ...extra } };
}

function askPageV2(body: JsonObject, { account, world }: Payatom): Asked | string {
  const wallet = textOf(body, 'wallet_type');
  if (wallet !== '' && !WALLETS_V2.includes(wallet)) return 'invalid wallet_type';
  const [method, currency] =
    wallet === '' ? [isImps(body, account) ? 'IMPS' : 'UPI', 'INR'] : [wallet, 'BDT'];
  return inVersion2(newOrder(body, { method, currency, onPhone: false }), { qr_code: '' }, world);
}

/** A UPI address that begins with "quasi" stands for a "quasi intent" account: there is no code, but a page. That is the sandbox's own. */
function askCodeV2(body: JsonObject, { world }: Payatom): Asked | string {
  const asked = openOnTheirPage(body, WALLETS_V2);
  if (typeof asked === 'string') return asked;
  if (!textOf(body, 'upi_id').startsWith('quasi')) return inVersion2(asked.order, asked.extra, world);
  const order = newOrder(body, { method: 'UPI', currency: 'INR', onPhone: false });
  return inVersion2(order, { qr_code: '' }, world);
}

function inVersion2(order: PayatomOrder, extra: Asked['answer'], world: World): Asked {
  const redirect_url = `${world.base('payatom')}/pay/connect.php?code=${order.id}`;
  const { refCode, amount } = order;
  const receiverVPA = 'sandbox@upi';
  return {
    order,
    answer: { status: 'success', ref_code: refCode, redirect_url, amount, receiverVPA, ...extra },
  };
}

async function take(
  c: Context,
  { order, answer }: Asked,
  { payatom, page }: { payatom: Payatom; page: PaymentPage<PayatomOrder> },
) {
  const { orders, world } = payatom;
  if (orders.some(({ reference }) => reference === order.reference)) {
    return c.json(refusal('Duplicate order_id Found'));
  }
  orders.push(order);
  world.orderStore.record(order);
  return (await page.launched(c, order)) ?? c.json(answer);
}

/** Their page hashes over ref_code while its PHP sample sends only order_id: either is looked up, and proven by its own hash. */
async function poll(c: Context, payatom: Payatom) {
  const { account } = payatom;
  const body = readObject(await c.req.text());
  const missing = ['pid', 'post_hash'].find((field) => textOf(body, field) === '');
  if (missing) return c.json(refusal(`${missing} is required field`));
  const pid = textOf(body, 'pid');
  if (!pidsOf(account).includes(pid)) return c.json(refusal('invalid pid'));
  const hashed = open(textOf(body, 'post_hash'), account.secretKey) ?? '';
  const proves = (field: string) => sameText(pollText(textOf(body, field), pid, account.secretKey), hashed);
  if (!proves('ref_code') && !proves('order_id')) return c.json(refusal('Invalid post_hash'));
  return c.json(answerTo(body, payatom));
}

/** An order is known to the merchant id that it was asked for through, and to no other. */
function answerTo(body: JsonObject, { account, orders }: Payatom) {
  const refCode = textOf(body, 'ref_code');
  const order = orders
    .filter(({ pid }) => pid === textOf(body, 'pid'))
    .find((known) => (refCode ? known.refCode === refCode : known.reference === textOf(body, 'order_id')));
  return order ? pollAnswer(order, account.secretKey) : refusal('Reference code not found.');
}

/** Tells the merchant of an order that is not what it was. */
function moved(payatom: Payatom, order: PayatomOrder): Promise<void> {
  order.acknowledged = false;
  return tell(payatom, order, 1);
}

/** Sent again until `acknowledge` is `yes`, with growing pauses, as long as the order stands where it stood. */
async function tell(payatom: Payatom, order: PayatomOrder, attempt: number): Promise<void> {
  const { account, world } = payatom;
  if (!world.hooks['payatom']) return;
  const { status } = order;
  const body = webhookBody(order, account.secretKey);
  const answer = await sendNotice(world, order, { url: world.hooks['payatom'], method: 'POST', body });
  if (order.status !== status) return;
  order.acknowledged = textOf(readObject(answer ?? ''), 'acknowledge') === 'yes';
  if (order.acknowledged || attempt === MOST_TRIES) return;
  world.after(world.pace.retryMs * 2 ** (attempt - 1), () => {
    if (order.status === status) void tell(payatom, order, attempt + 1);
  });
}

const refusal = (message: string) => ({ status: 'error', message });

/** PayAtom, as the sandbox lists it. */
export const standIn: StandIn = {
  displayName: 'PayAtom',
  account,
  entry,
  create: createPayatom,
  sendsNotices: true,
  scenarios: ['odd_rows'],
};
