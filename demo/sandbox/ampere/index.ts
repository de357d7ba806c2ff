import { type Context, Hono } from 'hono';
import { readObject, textOf } from '../reading.ts';
import { sameText } from '../same-text.ts';
import { hangUp, staySilent } from '../scenarios/disturb.ts';
import type { StandIn } from '../stand-in.ts';
import type { World } from '../world.ts';
import { createAccess } from './access.ts';
import { type AmpereAccount, account, entry } from './account.ts';
import { answer, answerToken, type Gateway, invalid, unauthorized, unseal, type Verdict } from './gateway.ts';
import { oddPage, PAGE_LIMIT, pageOf } from './pages.ts';
import { createPaymentPages, isOptionalObject } from './pay.ts';
import { oddPlans, plansOf } from './plans.ts';
import { createTokens } from './tokens.ts';

/** AMPERE's stand-in: encrypted envelopes both ways, plans by partner, and access as the only trace of a payment. */
export function createAmpere(account: AmpereAccount, world: World): Hono {
  const gateway: Gateway = { account, world, tokens: createTokens(), access: createAccess() };
  return new Hono()
    .post('/v1/api/gateway/authenticate', (c) => answer(c, gateway, () => authenticate(c, gateway)))
    .get('/v1/api/gateway/subscriptions', (c) => answerToken(c, gateway, () => subscriptions(c, gateway)))
    .get('/v1/api/gateway/unsubscribe', (c) => answerUnsubscribe(c, gateway))
    .get('/v1/api/gateway/user/subscription/status', (c) => answerToken(c, gateway, () => status(c, gateway)))
    .route('/pay', createPaymentPages(gateway));
}

async function authenticate(c: Context, gateway: Gateway): Promise<Verdict> {
  const fields = unseal(textOf(readObject(await c.req.text()), 'data'), gateway);
  const { username, password } = gateway.account;
  const known =
    sameText(username, textOf(fields, 'username')) && sameText(password, textOf(fields, 'password'));
  if (!known) return unauthorized('Invalid username or password!');
  return { code: 200, message: 'User Authenticated successfully!', data: gateway.tokens.issue(username) };
}

function subscriptions(c: Context, gateway: Gateway): Verdict {
  const partner = c.req.query('payment_partner') ?? '';
  if (!Object.hasOwn(gateway.account.partners, partner)) return invalid('Invalid payment partner!');
  const { directions } = gateway.world;
  const asked = {
    page: countOf(c.req.query('page'), null),
    limit: Math.min(countOf(c.req.query('limit'), PAGE_LIMIT) || PAGE_LIMIT, PAGE_LIMIT),
  };
  const odd = directions.detail('ampere', 'odd_rows') === null ? [] : oddPlans(partner);
  const how = directions.detail('ampere', 'odd_pages');
  const data = how === null ? pageOf([...plansOf(partner), ...odd], asked) : oddPage(how, partner, asked);
  return { code: 200, message: 'Fetched subscriptions successfully!', data };
}

/** The end of a subscription, whose answer may get lost on its way. */
async function answerUnsubscribe(c: Context, gateway: Gateway): Promise<Response> {
  const answered = await answerToken(c, gateway, () => unsubscribe(c, gateway));
  const { directions, closing } = gateway.world;
  const how = directions.detail('ampere', 'charged_then_timeout');
  if (how === null) return answered;
  return how === 'cut' ? hangUp(c) : await staySilent(c, closing);
}

function unsubscribe(c: Context, gateway: Gateway): Verdict {
  const fields = unseal(c.req.query('signature') ?? '', gateway);
  const mobileNumber = textOf(fields, 'mobile_number');
  const partner = textOf(fields, 'payment_partner');
  if (mobileNumber === '' || partner === '' || !isOptionalObject(fields['data']))
    return invalid('Invalid signature!');
  if (!gateway.access.revoke(mobileNumber, partner)) return invalid('No active subscription found!');
  return { code: 200, message: 'User unsubscribed successfully!' };
}

function status(c: Context, gateway: Gateway): Verdict {
  const mobileNumber = textOf(unseal(c.req.query('signature') ?? '', gateway), 'mobile_number');
  if (mobileNumber === '') return invalid('Invalid signature!');
  const access = gateway.access.has(mobileNumber) ? 1 : 0;
  return { code: 200, message: 'Fetched user subscription status successfully!', data: { access } };
}

const countOf = <T>(text: string | undefined, otherwise: T): number | T =>
  /^\d{1,6}$/.test(text ?? '') ? Number(text) : otherwise;

/** AMPERE, as the sandbox lists it. */
export const standIn: StandIn = {
  displayName: 'AMPERE',
  account,
  entry,
  create: createAmpere,
  sendsNotices: false,
  scenarios: ['odd_rows', 'odd_pages'],
};
