import { type Context, Hono } from 'hono';
import type { PayatomAccount } from './accounts.ts';
import { type PayatomOrder, pollAnswer, readRequest, WORDS, webhookBody } from './payatom/orders.ts';
import { open, pollText } from './payatom/post-hash.ts';
import { readObject, textOf } from './reading.ts';
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
      moved: (order) => {
        order.acknowledged = false;
        return tell(payatom, order, 1);
      },
      returnTo: (order) => order.redirectUrl,
    },
    world,
  );
  return new Hono()
    .post('/pay/request.php', (c) => request(c, payatom, till))
    .get('/pay/connect.php', till.show)
    .post('/pay/connect.php', till.choose)
    .post('/api/status_polling.php', (c) => poll(c, payatom));
}

async function request(c: Context, { account, world, orders }: Payatom, till: OpenTill<PayatomOrder>) {
  const order = readRequest(readObject(await c.req.text()), account);
  if (typeof order === 'string') return c.json(refusal(order));
  if (orders.some(({ reference }) => reference === order.reference)) {
    return c.json(refusal('Duplicate order_id Found'));
  }
  orders.push(order);
  world.ledger.record(order);
  return (await till.launched(c, order)) ?? c.json({ hash_value: order.id, status: 'ok' });
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
