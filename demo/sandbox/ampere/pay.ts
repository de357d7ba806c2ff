import CryptoJS from 'crypto-js';
import { type Context, Hono } from 'hono';
import { type Order, openOrder, type Words } from '../orders.ts';
import { messagePage } from '../pages.ts';
import { createPaymentPage, type PaymentPage } from '../payment-page.ts';
import { isObject, type JsonObject, textOf, webAddress } from '../reading.ts';
import { sameText } from '../same-text.ts';
import { type Gateway, unseal } from './gateway.ts';
import { manyPlans, type Plan } from './plans.ts';

interface AmpereOrder extends Order {
  readonly mobileNumber: string;
  readonly plan: Plan;
  /** `recurring: "1"`: it is charged again whenever its days are over. */
  readonly renews: boolean;
  readonly content: string;
  readonly returnUrl: string | null;
}

const WORDS: Words = {
  open: 'opened', approve: 'paid', decline: 'declined', timeout: 'timed out', later: 'pending', late: 'paid',
}; // biome-ignore format: AMPERE has no words of its own for these

/** AMPERE's page, "Initiate payment": index.html checks the signature and opens the partner's page. */
export function createPaymentPages(gateway: Gateway): Hono {
  const orders = new Map<string, AmpereOrder>();
  const page = createPaymentPage<AmpereOrder>(
    {
      brand: 'AMPERE',
      chargesAtLaunch: true,
      words: WORDS,
      find: (c) => [...orders.values()].find(({ id }) => id === c.req.param('id')),
      facts: ({ plan, method, mobileNumber, renews, content }) => [
        ['Plan', `${plan.plan_name}, ${plan.days} ${plan.days === 1 ? 'day' : 'days'}`],
        ['Charged', renews ? 'again and again, until canceled' : 'once'],
        ...(content ? ([['Content', content]] as const) : []),
        ['Paid through', method],
        ['Mobile number', mobileNumber],
      ],
      async moved(order) {
        if (order.charged)
          gateway.access.grant(order.mobileNumber, order.method, {
            days: order.plan.days,
            renews: order.renews,
          });
      },
      returnTo: (order) => order.returnUrl,
    },
    gateway.world,
  );
  return new Hono()
    .get('/index.html', (c) => initiate(c, gateway, { orders, page }))
    .get('/order/:id', page.show)
    .post('/order/:id', page.choose);
}

/** What there is of orders here. */
interface Desk {
  readonly orders: Map<string, AmpereOrder>;
  readonly page: PaymentPage<AmpereOrder>;
}

async function initiate(c: Context, gateway: Gateway, { orders, page }: Desk) {
  const { apikey = '', token = '', signature = '' } = c.req.query();
  if (!sameText(gateway.account.apiKey, apikey) || !gateway.tokens.isValid(token)) {
    return c.html(messagePage('AMPERE', 'Unauthorized access!'), 400);
  }
  const order = readSignature(unseal(signature, gateway), gateway);
  if (typeof order === 'string') return c.html(messagePage('AMPERE', order), 400);
  const known = orders.get(order.reference);
  if (known && (known.mobileNumber !== order.mobileNumber || known.plan.uuid !== order.plan.uuid)) {
    return c.html(messagePage('AMPERE', 'Duplicate order_id!'), 400);
  }
  if (!known) {
    orders.set(order.reference, order);
    gateway.world.orderStore.record(order);
  }
  const instead = known ? null : await page.launched(c, order);
  if (instead) return instead;
  return c.redirect(`${gateway.world.base('ampere')}/pay/order/${(known ?? order).id}`);
}

/** The order that a signature asks for, or what is wrong with it. */
function readSignature(fields: JsonObject, gateway: Gateway): AmpereOrder | string {
  const missing = ['order_id', 'mobile_number', 'subscription_uuid', 'payment_partner'].find(
    (field) => textOf(fields, field) === '',
  );
  if (missing) return `Invalid signature: ${missing} is missing!`;
  const partner = textOf(fields, 'payment_partner');
  const plan = manyPlans(partner).find(({ uuid }) => uuid === textOf(fields, 'subscription_uuid'));
  const currency = gateway.account.partners[partner]?.currency;
  if (!plan || !currency) return 'Unknown subscription!';
  if (!['', '0', '1'].includes(textOf(fields, 'recurring'))) return 'Invalid recurring value!';
  if (!isOptionalObject(fields['data'])) return 'Invalid data!';
  const id = CryptoJS.lib.WordArray.random(12).toString();
  const reference = textOf(fields, 'order_id');
  const amount = String(plan.price);
  return {
    ...openOrder({ provider: 'ampere', id, reference, method: partner, amount, currency }, WORDS),
    mobileNumber: textOf(fields, 'mobile_number'),
    plan,
    renews: textOf(fields, 'recurring') === '1',
    content: textOf(fields, 'content_uuid'),
    returnUrl: returnUrlOf(fields['data']),
  };
}

/** `data` differs per partner, and is an object where it is there. */
export const isOptionalObject = (data: unknown): boolean => data === undefined || isObject(data);

/** AMPERE documents no way back. `data` differs per partner; ours may carry one. */
const returnUrlOf = (data: unknown): string | null =>
  isObject(data) ? webAddress(textOf(data, 'return_url')) : null;
