import CryptoJS from 'crypto-js';
import { type Context, Hono } from 'hono';
import { type JsonObject, readObject, textOf } from '../reading.ts';
import { sameText } from '../same-text.ts';
import type { World } from '../world.ts';
import type { PayatomAccount } from './account.ts';
import { office } from './office.ts';
import { type PayatomOrder, pidsOf } from './orders.ts';
import { open, pollText } from './post-hash.ts';
import { beginRefund, completeRefund } from './refunds.ts';

/** What the calls beyond payments work with; `moved` tells the merchant of an order that is not what it was. */
export interface Desk {
  readonly account: PayatomAccount;
  readonly world: World;
  readonly orders: readonly PayatomOrder[];
  moved(order: PayatomOrder): Promise<void>;
}

/** The calls beyond payments, each with its own way of being opened (PayAtom's page, "Operations"). */
export function operationRoutes(desk: Desk): Hono {
  return new Hono()
    .post('/api/refund.php', async (c) => c.json(refund(readObject(await c.req.text()), desk)))
    .post('/api/reconcile_polling.php', (c) =>
      list(c, desk, (date, pid) => [
        ...paymentsOf(
          date,
          desk.orders.filter((order) => order.pid === pid),
        ),
        ...(pid !== desk.account.pid || desk.world.directions.detail('payatom', 'odd_rows') === null
          ? []
          : ODD_ROWS),
      ]),
    )
    .post('/payout/api/payout_reconcile_polling.php', (c) => list(c, desk, payoutsOf))
    .post('/api/wallet_balance.php', async (c) => {
      const code = textOf(readObject(await c.req.text()), 'verification_code');
      const expected = CryptoJS.MD5(office.operatorPassword).toString();
      if (c.req.header('authorization') !== office.token || !sameText(code, expected))
        return c.json(refusal('Unauthorized'));
      return c.json(WALLETS);
    })
    .post('/bot/api_v2/account_deposit.php', async (c) => {
      if (c.req.header('api-key') !== office.apiKey) return c.json(refusal('Invalid Api-Key'));
      const wrong = ['account_number', 'date_type', 'date'].find(missingIn(readObject(await c.req.text())));
      return c.json(wrong ? refusal(`${wrong} is required field`) : DEPOSITS);
    })
    .get('/bot/api_v2/account_status.php', (c) =>
      c.json(c.req.header('api-key') === office.apiKey ? ACCOUNTS : refusal('Invalid Api-Key')),
    )
    .post('/api/collection_utr.php', async (c) => c.json(collectUtr(readObject(await c.req.text()), desk)))
    .post('/api/complaint/submit_complaint.php', async (c) => {
      // Their text has the one header, their table the other.
      const opens =
        c.req.header('token') === office.token || c.req.header('authorization') === `Bearer ${office.token}`;
      return c.json(opens ? complain(readObject(await c.req.text()), desk) : refusal('Invalid token'));
    });
}

function refund(body: JsonObject, { account, world, orders, moved }: Desk) {
  const refCode = textOf(body, 'ref_code');
  const named = refCode === '' ? 'order_id' : 'ref_code';
  const wrong = ['pid', named, 'post_hash'].find(missingIn(body));
  if (wrong) return refusal(`${wrong} is required field`);
  const pid = textOf(body, 'pid');
  if (!pidsOf(account).includes(pid)) return refusal('invalid pid');
  const hashed = open(textOf(body, 'post_hash'), account.secretKey) ?? '';
  if (!sameText(pollText(textOf(body, named), pid, account.secretKey), hashed))
    return refusal('Invalid post_hash');
  const order = orders.find(
    (known) => known.pid === pid && textOf(body, named) === (refCode ? known.refCode : known.reference),
  );
  if (!order) return refusal('Reference code not found.');
  const obstacle = beginRefund(order, body, new Date());
  if (obstacle) return refusal(obstacle);
  void moved(order);
  world.after(world.pace.laterMs, () => {
    completeRefund(order, new Date());
    void moved(order);
  });
  return { status: 'success', message: 'Refund request accepted', ref_code: order.refCode };
}

/** Their page has the call's name alone: its fields, and that a UTR is taken once, are the sandbox's own. */
function collectUtr(body: JsonObject, { account, orders }: Desk) {
  const wrong = ['pid', 'ref_code', 'utr'].find(missingIn(body));
  if (wrong) return refusal(`${wrong} is required field`);
  const pid = textOf(body, 'pid');
  if (!pidsOf(account).includes(pid)) return refusal('invalid pid');
  const order = orders.find((known) => known.pid === pid && known.refCode === textOf(body, 'ref_code'));
  if (!order) return refusal('Reference code not found.');
  const utr = textOf(body, 'utr');
  if (!/^[A-Z0-9]{6,24}$/.test(utr)) return refusal('invalid utr');
  if (orders.some(({ utrs }) => utrs.includes(utr))) return refusal('UTR already submitted');
  order.utrs.push(utr);
  return { status: 'success', message: 'UTR submitted', ref_code: order.refCode };
}

/** Both lists are opened by a token in a header and a signature over the date. */
async function list(
  c: Context,
  { account }: Desk,
  rowsOf: (date: string, pid: string) => readonly unknown[],
) {
  const body = readObject(await c.req.text());
  if (c.req.header('token') !== office.token) return c.json(refusal('Invalid token'));
  const date = textOf(body, 'date');
  if (!/^\d\d-\d\d-\d{4}$/.test(date)) return c.json(refusal('date must be DD-MM-YYYY'));
  const pid = textOf(body, 'pid');
  if (!pidsOf(account).includes(pid)) return c.json(refusal('invalid pid'));
  const expected = CryptoJS.SHA256(pid + account.secretKey + date).toString();
  if (!sameText(textOf(body, 'signature'), expected)) return c.json(refusal('Invalid signature'));
  return c.json({ status: 'success', message: 'Transactions fetched', data: rowsOf(date, pid) });
}

function paymentsOf(date: string, orders: readonly PayatomOrder[]) {
  return orders
    .filter(({ openedAt }) => dateInIndia(openedAt) === date)
    .map((order) => ({
      orderCreateDateTime: order.openedAt.slice(0, 19).replace('T', ' '),
      statusChangeDateTime: order.openedAt.slice(0, 19).replace('T', ' '),
      order_id: order.reference,
      ref_code: order.refCode,
      amount_requested: order.amount,
      amount_received: order.charged ? order.amount : '0',
      transaction_status: order.status,
      bank_ref: order.charged ? order.bankRef : '',
    }));
}

/** Rows that nobody can read, for the scenario `odd_rows`. */
const ODD_ROWS: readonly unknown[] = [
  { ref_code: 'odd-1', amount_received: '99.00', transaction_status: 'Approved' },
  { order_id: 'odd-2', ref_code: 'odd-2', amount_received: '99.00', transaction_status: null },
  'odd-3',
];

const payoutsOf = (date: string) => [
  {
    order_id: `payout-${date}`,
    ref_code: 'p0001',
    amount_processed: '250.5',
    transaction_status: 'Approved',
  },
];

/** `DD-MM-YYYY`, as their days are counted. */
const dateInIndia = (time: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kolkata' })
    .format(new Date(time))
    .split('-')
    .reverse()
    .join('-');

function complain(body: JsonObject, { account, orders }: Desk) {
  const wrong = ['pid', 'order_id', 'signature'].find(missingIn(body));
  if (wrong) return refusal(`${wrong} is required field`);
  const operands = ['pid', 'order_id', 'ref_code'].map((field) => textOf(body, field)).join('');
  const expected = CryptoJS.SHA256(operands + account.secretKey).toString();
  if (!sameText(textOf(body, 'signature'), expected)) return refusal('Invalid signature');
  const order = orders.find(({ reference }) => reference === textOf(body, 'order_id'));
  if (!order) return refusal('Order not found');
  const pictures = body['screenshot_images'] ?? [];
  if (!Array.isArray(pictures) || !pictures.every(isBase64)) return refusal('Invalid screenshot_images');
  const complaint = {
    reference: `CMP${CryptoJS.lib.WordArray.random(5).toString()}`,
    description: textOf(body, 'complaint_description'),
    pictures: pictures.map((picture: string) => CryptoJS.enc.Base64.parse(picture).sigBytes),
  };
  order.complaints.push(complaint);
  return { status: 'success', message: 'Complaint submitted', complaint_reference_id: complaint.reference };
}

const isBase64 = (value: unknown): boolean =>
  typeof value === 'string' && value !== '' && /^[A-Za-z0-9+/]+={0,2}$/.test(value);

const missingIn = (body: JsonObject) => (field: string) => textOf(body, field) === '';

const refusal = (message: string) => ({ status: 'error', message });

/** Invented wallets, in their spelling. */
const WALLETS = {
  status: 'success',
  operator_details: { operator_name: 'Sandbox Operator', email: 'operator@example.com' },
  wallets: {
    upi: [{ wallet_name: 'UPI one', balance: '10250.75', account_number: '000111222333' }],
    imps_upi: [{ wallet_name: 'IMPS one', balance: 900.5, account_number: '000444555666' }],
  },
};

const DEPOSITS = {
  status: 'success',
  data: { approved: { count: 12, amount: '3400.50' }, pending: { count: 1, amount: '20' } },
};

const ACCOUNTS = {
  status: 'success',
  data: {
    active: {
      count: 1,
      accounts: [{ account_number: '000111222333', usage_volum: '410', limit_volum: '5000' }],
    },
    inactive: { count: 0, accounts: [] },
  },
};
