import { type Context, Hono } from 'hono';
import type { PayatomAccount } from './accounts.ts';
import { operationRoutes } from './payatom/operations.ts';
import {
  newOrder,
  type PayatomOrder,
  pollAnswer,
  readRequest,
  WORDS,
  webhookBody,
} from './payatom/orders.ts';
import { open, pollText } from './payatom/post-hash.ts';
import { openCode, readSeamless } from './payatom/seamless.ts';
import { callFault, launchFault } from './payatom/version-2.ts';
import { type JsonObject, readObject, textOf } from './reading.ts';
import { sameText } from './same-text.ts';
import { sendNotice } from './send-notice.ts';
import { type OpenTill, openTill } from './till.ts';
import type { World } from './world.ts';

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
  const till = openTill<PayatomOrder>(
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
    app.post(path, async (c) => {
      const asked = ask(readObject(await c.req.text()), c);
      return typeof asked === 'string' ? c.json(refusal(asked)) : take(c, asked, { payatom, till });
    });
  }
  for (const path of ['/pay/connect.php', '/app']) app.get(path, till.show).post(path, till.choose);
  return app
    .route('/', operationRoutes({ ...payatom, moved: (order) => moved(payatom, order) }))
    .post('/api/status_polling.php', (c) => poll(c, payatom))
    .post('/api/v2/status_polling.php', async (c) => {
      const wrong = callFault(readObject(await c.req.text()), apiKeyOf(c), account);
      return wrong ? c.json(refusal(wrong)) : poll(c, payatom);
    });
}

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

function askPageV2(body: JsonObject, { world }: Payatom): Asked {
  return inVersion2(newOrder(body, { method: 'UPI', currency: 'INR', onPhone: false }), {}, world);
}

function askCodeV2(body: JsonObject, { world }: Payatom): Asked {
  const { order, extra } = openCode(body);
  return inVersion2(order, extra, world);
}

function inVersion2(order: PayatomOrder, extra: Asked['answer'], world: World): Asked {
  const redirect_url = `${world.base('payatom')}/pay/connect.php?code=${order.id}`;
  const { refCode, amount } = order;
  return { order, answer: { status: 'success', ref_code: refCode, redirect_url, amount, ...extra } };
}

async function take(
  c: Context,
  { order, answer }: Asked,
  { payatom, till }: { payatom: Payatom; till: OpenTill<PayatomOrder> },
) {
  const { orders, world } = payatom;
  if (orders.some(({ reference }) => reference === order.reference)) {
    return c.json(refusal('Duplicate order_id Found'));
  }
  orders.push(order);
  world.ledger.record(order);
  return (await till.launched(c, order)) ?? c.json(answer);
}

/** Their page hashes over ref_code while its PHP sample sends only order_id: either is looked up, and proven by its own hash. */
async function poll(c: Context, { account, orders }: Payatom) {
  const body = readObject(await c.req.text());
  const missing = ['pid', 'post_hash'].find((field) => textOf(body, field) === '');
  if (missing) return c.json(refusal(`${missing} is required field`));
  if (textOf(body, 'pid') !== account.pid) return c.json(refusal('invalid pid'));
  const refCode = textOf(body, 'ref_code');
  const orderId = textOf(body, 'order_id');
  const hashed = open(textOf(body, 'post_hash'), account.secretKey) ?? '';
  const proves = (operand: string) => sameText(pollText(operand, account.pid, account.secretKey), hashed);
  if (!proves(refCode) && !proves(orderId)) return c.json(refusal('Invalid post_hash'));
  const order = orders.find((known) => (refCode ? known.refCode === refCode : known.reference === orderId));
  return c.json(order ? pollAnswer(order, account.secretKey) : refusal('Reference code not found.'));
}

/** Tells the merchant of an order that is not what it was. */
function moved(payatom: Payatom, order: PayatomOrder): Promise<void> {
  order.acknowledged = false;
  return tell(payatom, order, 1);
}

/** Sent again until `acknowledge` is `yes`, with growing pauses, as long as the order stands where it stood. */
async function tell(payatom: Payatom, order: PayatomOrder, attempt: number): Promise<void> {
  const { account, world } = payatom;
  if (!world.hooks.payatom) return;
  const { status } = order;
  const body = webhookBody(order, account.secretKey);
  const answer = await sendNotice(world, order, { url: world.hooks.payatom, method: 'POST', body });
  if (order.status !== status) return;
  order.acknowledged = textOf(readObject(answer ?? ''), 'acknowledge') === 'yes';
  if (order.acknowledged || attempt === MOST_TRIES) return;
  world.after(world.pace.retryMs * 2 ** (attempt - 1), () => {
    if (order.status === status) void tell(payatom, order, attempt + 1);
  });
}

const refusal = (message: string) => ({ status: 'error', message });
