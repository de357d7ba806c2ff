import CryptoJS from 'crypto-js';
import { type Context, Hono } from 'hono';
import { type Order, openOrder, type Words } from '../orders.ts';
import { messagePage } from '../pages.ts';
import { createPaymentPage, type PaymentPage } from '../payment-page.ts';
import { type JsonObject, textOf, webAddress } from '../reading.ts';
import { sendNotice } from '../send-notice.ts';
import type { StandIn } from '../stand-in.ts';
import type { World } from '../world.ts';
import { account, entry, type PayseproAccount } from './account.ts';
import { isCountry, MODULE, methodsIn, oddGroups } from './module.ts';
import { refusalOf, refusalOfForm } from './refusals.ts';

interface PayseproOrder extends Order {
  readonly country: string;
  readonly name: string;
  readonly email: string;
  readonly returnUrl: string | null;
}

interface Paysepro {
  readonly account: PayseproAccount;
  readonly world: World;
  readonly orders: PayseproOrder[];
}

/** `ko` means failed or pending over there. */
const WORDS: Words = { open: '', approve: 'ok', decline: 'ko', timeout: 'ko', later: 'ko', late: 'ok' };

/** Paysepro's stand-in: signed calls, almost-JSON answers, and an unsigned IPN as the only word about a payment. */
export function createPaysepro(account: PayseproAccount, world: World): Hono {
  const paysepro: Paysepro = { account, world, orders: [] };
  const page = createPaymentPage<PayseproOrder>(
    {
      brand: 'Paysepro',
      chargesAtLaunch: false,
      words: WORDS,
      find: (c) => paysepro.orders.find(({ id }) => id === c.req.query('code')),
      facts: ({ method, name, id }) => [
        ['Paid with', method],
        ['Customer', name],
        ['Access code', id],
      ],
      moved: (order) => tell(paysepro, order),
      returnTo: (order) => order.returnUrl ?? accessUrl(world, order),
    },
    world,
  );
  return new Hono()
    .on(['GET', 'POST'], '/getData.php', (c) => getData(c, paysepro))
    .post('/createCode.php', (c) => createCode(c, paysepro, page))
    .get('/pay.php', page.show)
    .post('/pay.php', page.choose)
    .get('/access.php', (c) => access(c, paysepro));
}

/** The sample sends POST with everything in the query; the text says GET. */
function getData(c: Context, { account, world }: Paysepro) {
  const { uid = '', mid = '', cc = '' } = c.req.query();
  const refused =
    refusalOf({ uid, mid, cc }, account, c.req.header('signature')) ?? (isCountry(cc) ? null : '32');
  if (refused) return c.json({ error: refused, message: 'API response -> request refused.' });
  const { price, currency, siteUrl, apiIp } = MODULE;
  const isOdd = world.directions.detail('paysepro', 'odd_rows') !== null;
  const status = isOdd ? 'Enabled' : 'enabled';
  const methods = {
    ...Object.fromEntries(methodsIn(cc).map((method) => [method.method, [method]])),
    ...(isOdd && oddGroups(cc)),
  };
  return c.json({
    error: 0,
    message: 'API response -> successful request.',
    data: {
      error: 0,
      sites: { status, url: siteUrl },
      modules: { price, status, currency, country: cc, api_ip: apiIp, methods },
      gateway: { url: `${world.base('paysepro')}/createCode.php` },
    },
  });
}

async function createCode(
  c: Context,
  { account, world, orders }: Paysepro,
  page: PaymentPage<PayseproOrder>,
) {
  const form: JsonObject = await c.req.parseBody();
  const needsEmail = world.directions.detail('paysepro', 'email_needed') !== null;
  const refused =
    refusalOfForm(form, account, c.req.header('signature')) ??
    (needsEmail && textOf(form, 'email') === '' ? '02' : null);
  if (refused) return almostJson(c, `{\n  "error":"${refused}",\n}`);
  const order = readOrder(form);
  orders.push(order);
  world.orderStore.record(order);
  const { uid, mid } = account;
  const path = `pay.php?uid=${uid}&mid=${mid}&method=${order.method}&country=${order.country}&code=${order.id}`;
  const answer = `{\n  'code':"${order.id}",\n  'price':${order.amount},\n  'error':0,\n  'url':"${world.base('paysepro')}/${path}"\n}`;
  return (await page.launched(c, order)) ?? almostJson(c, answer);
}

function readOrder(form: JsonObject): PayseproOrder {
  const details = {
    provider: 'paysepro' as const,
    id: CryptoJS.lib.WordArray.random(6).toString().toUpperCase(),
    reference: textOf(form, 'ucode'),
    method: textOf(form, 'type'),
    amount: textOf(form, 'price'),
    currency: MODULE.currency,
  };
  return {
    ...openOrder(details, WORDS),
    country: textOf(form, 'cc'),
    name: textOf(form, 'name'),
    email: textOf(form, 'email'),
    // Our extension: their page knows no way back but the module's ACCESS URL.
    returnUrl: webAddress(textOf(form, 'return_url')),
  };
}

/** The IPN: a GET with everything in the query, unsigned; `mode=debug` marks a test. */
async function tell({ account, world }: Paysepro, order: PayseproOrder): Promise<void> {
  if (!world.hooks['paysepro']) return;
  const url = new URL(world.hooks['paysepro']);
  const fields = {
    uid: String(account.uid),
    mid: String(account.mid),
    country: order.country,
    price: order.amount,
    currency: order.currency,
    code: order.id,
    email: order.email,
    result: order.status,
    ucode: order.reference,
    type: order.method,
    mode: 'debug',
  };
  for (const [name, value] of Object.entries(fields)) url.searchParams.set(name, value);
  await sendNotice(world, order, { url: url.href, method: 'GET' });
}

/** A paid code works at the module's ACCESS URL; a code that nobody paid leads nowhere. */
function accessUrl(world: World, order: PayseproOrder): string | null {
  if (!order.charged) return null;
  const url = new URL(world.hooks['payseproAccess'] ?? `${world.base('paysepro')}/access.php`);
  url.searchParams.set('code', order.id);
  return url.href;
}

/** The module's ACCESS URL as this module's own page, or as where the merchant has it: anyone can go there with any code. */
function access(c: Context, { world, orders }: Paysepro) {
  if (world.hooks['payseproAccess']) {
    const url = new URL(world.hooks['payseproAccess']);
    url.searchParams.set('code', c.req.query('code') ?? '');
    return c.redirect(url.href, 303);
  }
  const order = orders.find(({ id }) => id === c.req.query('code'));
  if (!order?.charged) return c.html(messagePage('Paysepro', 'This code is not enabled.'), 403);
  return c.html(messagePage('Paysepro', `Code ${order.id} is enabled.`));
}

/** PHP's default content type; their samples are single-quoted or end in a comma. */
const almostJson = (c: Context, text: string) =>
  c.body(text, 200, { 'content-type': 'text/html; charset=UTF-8' });

/** Paysepro, as the sandbox lists it. */
export const standIn: StandIn = {
  displayName: 'Paysepro',
  account,
  entry,
  create: createPaysepro,
  sendsNotices: true,
  scenarios: ['odd_rows', 'email_needed'],
};
