import { operations } from '@farebox/contract';
import { CARD_FIELDS, type CardProblems, readCard } from '@farebox/contract/card';
import { renderCardPage } from '@farebox/widget/server';
import { Hono, type Context as HonoContext } from 'hono';
import { z } from 'zod';
import { NO_ORIGIN } from '../../config/origins.ts';
import { Card } from '../../domain/card.ts';
import { FareboxError, InvalidRequest, MethodUnavailable } from '../../domain/errors.ts';
import type { Session } from '../../domain/session.ts';
import { siteOf } from '../../flows/context.ts';
import type { LaunchedPayment } from '../../flows/launching/join-launch.ts';
import { launchCard } from '../../flows/launching/launch-card.ts';
import { sessionBySecret } from '../../http/auth.ts';
import type { RequestEnv, RouteDeps } from '../../http/env.ts';
import { OriginNotAllowed } from '../../http/errors.ts';
import { originsOf, setPageHeaders } from '../../http/headers.ts';
import { check } from '../../http/input.ts';
import { pageLocale } from '../../http/locale.ts';
import { answerError } from '../../http/problem.ts';
import { checkQuery } from '../../http/query.ts';
import { register, route } from '../../http/route.ts';
import { readSecretForm } from '../../http/secret-form.ts';
import { ProviderRefused } from '../../providers/errors.ts';
import { toLaunchOrder } from '../launch-order.ts';
import { launchBody } from '../refinements.ts';
import { checkoutView, picturesOf } from '../shopper/public-view.ts';
import type { Assets } from '../system/asset-files.ts';
import { brokenPage } from './broken-page.ts';

/** A card and two addresses need no more, in bytes. */
const MOST = 8192;

/** `POST /c/:clientSecret/card`, where a script asks: what our own page puts into its address. */
const CardQuery = z.strictObject({
  method: z.string().trim().min(1).max(300),
  lang: z.string().trim().min(1).max(60).optional(),
  in: z.string().trim().min(1).max(20).optional(),
});

/** What a route of the page is given. */
interface PageInput {
  readonly c: HonoContext<RequestEnv>;
  readonly params: { readonly clientSecret: string };
}

/** What a request for a page says. */
interface Ask {
  readonly c: HonoContext<RequestEnv>;
  readonly session: Session;
  readonly problems?: CardProblems;
}

/**
 * The page for card details, shown by a checkout in a frame from our own origin, and where its form goes: never through the shop's page,
 * an Idempotency-Key's memory, or anything that is kept. Without a script it is a page of its own, and its form leads the window on.
 */
export function cardRoutes(deps: RouteDeps, assets: Assets): Hono<RequestEnv> {
  const { context } = deps;
  const app = new Hono<RequestEnv>();
  app.onError((error, c) =>
    isAskedByScript(c) ? answerError(error, c, context) : brokenPage(error, { c, context, assets }),
  );

  const shown = route(operations.showCardForm, async ({ c, params }: PageInput) => {
    const session = await sessionBySecret(context, params.clientSecret);
    if (session.status !== 'open') return c.redirect(hostedPage(session), 303);
    return c.html(await page(deps, assets, { c, session }));
  });

  const posted = route(operations.submitCardForm, async ({ c, params }: PageInput) => {
    assertOwnPage(c);
    if (isAskedByScript(c)) checkQuery(c, CardQuery);
    const session = await sessionBySecret(context, params.clientSecret);
    try {
      const { payment, next } = await pay(deps, { c, session });
      if (isAskedByScript(c))
        return c.json({ payment: { id: payment.id, status: payment.status }, next }, 201);
      return c.redirect(next.type === 'redirect' ? next.url : `/r/${payment.returnToken}`, 303);
    } catch (error) {
      if (isAskedByScript(c) || !(error instanceof FareboxError)) throw error;
      // What became of the payment is on the checkout's page; only a wrong field is said here.
      if (!(error instanceof InvalidRequest)) return c.redirect(hostedPage(session), 303);
      return c.html(await page(deps, assets, { c, session, problems: problemsOf(error) }), 422);
    }
  });

  register(app, [shown, posted]);
  return app;
}

const hostedPage = ({ clientSecret }: Session): string => `/c/${clientSecret}`;

const isAskedByScript = (c: HonoContext): boolean =>
  (c.req.header('accept') ?? '').startsWith('application/json');

/**
 * A shop's page that takes a card itself, whatever for, is not let in: browsers say whose page it is that asks.
 * @throws OriginNotAllowed
 */
function assertOwnPage(c: HonoContext): void {
  if (!['same-origin', undefined].includes(c.req.header('sec-fetch-site')))
    throw new OriginNotAllowed('Card details are taken by our own page only.');
}

async function pay(deps: RouteDeps, { c, session }: Ask): Promise<LaunchedPayment> {
  const { context } = deps;
  const form = await readSecretForm(c, MOST);
  const field = (name: string) => form.get(name) ?? undefined;
  const card = cardIn(form, context.now());
  const body = check(launchBody, {
    method: c.req.query('method') ?? '',
    returnUrl: field('returnUrl'),
    replaces: field('replaces'),
  });
  try {
    return await launchCard(context, session, { ...toLaunchOrder(deps, { c, session, body }), card });
  } catch (error) {
    throw error instanceof ProviderRefused && error.field === 'ccno' ? wrong({ number: 'number' }) : error;
  }
}

/** @throws InvalidRequest with the path of every field that is wrong, and nothing of what was in it. */
function cardIn(form: URLSearchParams, now: Date): Card {
  const text = (name: string) => form.get(name) ?? '';
  const typed = {
    number: text('number'),
    expiry: text('expiry'),
    code: text('code'),
    holder: text('holder'),
  };
  const read = readCard(typed, now);
  if ('problems' in read) throw wrong(read.problems);
  return new Card(read.card);
}

const wrong = (problems: CardProblems): InvalidRequest =>
  new InvalidRequest(
    Object.entries(problems).map(([field, message]) => ({ path: `card.${field}`, message })),
  );

/** What was wrong with the card, as the page says it. */
const problemsOf = ({ problems }: InvalidRequest): CardProblems =>
  Object.fromEntries(
    problems.flatMap(({ path, message }) =>
      CARD_FIELDS.filter((field) => path === `card.${field}`).map((field) => [field, message]),
    ),
  );

async function page({ context }: RouteDeps, assets: Assets, { c, session, problems }: Ask): Promise<string> {
  const payments = (await context.store.aggregate(session.id))?.payments ?? [];
  const checkout = await checkoutView(context, { session, payments });
  const id = c.req.query('method');
  const method = checkout.methods.find((offered) => offered.id === id && offered.next === 'card');
  if (!method) throw new MethodUnavailable('Cards are not taken here now.');
  const locale = pageLocale(c, c.req.query('lang'), session.locale);
  // No policy can name a page that has no origin.
  const { support, ...site } = siteOf(context, session.site).config;
  const origins = site.origins.filter((origin) => origin !== NO_ORIGIN);
  const own = new URL(context.publicUrl).origin;
  const shops = c.req.query('in') === 'frame' ? [own, ...origins] : undefined;
  const pictures = originsOf(shops ? [] : picturesOf(checkout));
  const looks = { style: assets.style.integrity, pictures, shops };
  setPageHeaders(c, looks);
  return renderCardPage({
    checkout,
    method,
    action: `${c.req.path}?${new URLSearchParams({ method: method.id, lang: locale })}`,
    locale,
    support,
    shops,
    problems,
    assets: { script: `/farebox/${assets.later.build}/card-frame.js`, style: assets.style.text },
  });
}
