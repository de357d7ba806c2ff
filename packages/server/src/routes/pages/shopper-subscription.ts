import { operations } from '@farebox/contract';
import {
  renderSubscriptionPage,
  type SubscriptionStatus,
  type SubscriptionView,
} from '@farebox/widget/server';
import { Hono, type Context as HonoContext } from 'hono';
import { z } from 'zod';
import type { Context } from '../../flows/context.ts';
import {
  cancelSubscription,
  confirmPhone,
  hasExpired,
  isLocked,
  type OpenedLink,
  openLink,
  type Standing,
  standingOf,
} from '../../flows/subscriptions/subscription.ts';
import type { RequestEnv, RouteDeps } from '../../http/env.ts';
import { originsOf, setPageHeaders } from '../../http/headers.ts';
import { check } from '../../http/input.ts';
import { pageLocale } from '../../http/locale.ts';
import { register, route } from '../../http/route.ts';
import { fromOwnPages } from '../../http/same-origin.ts';
import { ProviderError } from '../../providers/errors.ts';
import { publicSite } from '../shopper/public-view.ts';
import type { Assets } from '../system/asset-files.ts';
import { brokenPage } from './broken-page.ts';

/** `POST /s/:token`, a form. */
const SubscriptionForm = z.object({
  phone: z.string().max(60).default(''),
  step: z.enum(['show', 'ask', 'cancel']).default('show'),
});

/** What a route of the page is given. */
interface PageInput {
  readonly c: HonoContext<RequestEnv>;
  readonly params: { readonly token: string };
}

/** What a page is drawn from. */
interface Shown {
  readonly c: HonoContext<RequestEnv>;
  readonly assets: Assets;
  readonly opened: OpenedLink | undefined;
  readonly view: SubscriptionView;
}

/**
 * The subscriber's own page, behind a link that the merchant sends. It works without JavaScript; each form sends the phone number
 * again, which is judged again, so that nothing but the link and the number opens anything.
 */
export function shopperSubscriptionRoutes({ context }: RouteDeps, assets: Assets): Hono<RequestEnv> {
  const app = new Hono<RequestEnv>();
  app.onError((error, c) => brokenPage(error, { c, context, assets }));

  const shown = route(operations.showSubscription, async ({ c, params }: PageInput) => {
    const opened = await openLink(context, params.token);
    const view = closedView(context, opened) ?? { type: 'ask', phone: '', triesLeft: null };
    return page({ c, assets, opened, view });
  });

  const posted = route(operations.submitSubscription, async ({ c, params }: PageInput) => {
    const opened = await openLink(context, params.token);
    const form = check(SubscriptionForm, Object.fromEntries(new URLSearchParams(await c.req.text())));
    const closed = closedView(context, opened);
    const view = closed || !opened ? (closed ?? GONE) : await answer(context, opened, form);
    return page({ c, assets, opened, view });
  });

  register(app, [shown]);
  register(app, [posted], fromOwnPages(context.publicUrl));
  return app;
}

const GONE = { type: 'gone' } as const;

/** What is shown of a link that leads nowhere any more, or undefined when it does. */
function closedView(context: Context, opened: OpenedLink | undefined): SubscriptionView | undefined {
  if (!opened || hasExpired(context, opened.link)) return GONE;
  return isLocked(opened.link) ? { type: 'locked' } : undefined;
}

/** Judges the number first; only who knows it learns anything, or changes anything. */
async function answer(
  context: Context,
  opened: OpenedLink,
  { phone, step }: { phone: string; step: 'show' | 'ask' | 'cancel' },
): Promise<SubscriptionView> {
  const { isRight, left } = await confirmPhone(context, opened, phone);
  if (!isRight) return left > 0 ? { type: 'ask', phone, triesLeft: left } : { type: 'locked' };
  const { plan } = opened.subscription;
  const { amount, currency } = opened.payment;
  const type = await standingAfter(context, opened, step);
  return { type, phone, bought: { plan, amount, currency } };
}

async function standingAfter(
  context: Context,
  opened: OpenedLink,
  step: 'show' | 'ask' | 'cancel',
): Promise<SubscriptionStatus> {
  try {
    const standing =
      step === 'cancel' ? await cancelSubscription(context, opened) : await standingOf(context, opened);
    return standing === 'active' && step === 'ask' ? 'sure' : SHOWN[standing];
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    const { id, provider } = opened.payment;
    context.log.warn({ payment: id, provider, err: error }, 'subscription not answered');
    return 'noAnswer';
  }
}

const SHOWN: Readonly<Record<Standing, SubscriptionStatus>> = {
  active: 'active',
  inactive: 'inactive',
  canceled: 'ended',
  access: 'access',
};

/** A page's status says what became of the request: 404 never was, 410 is over, 403 is locked, 422 a wrong number, 502 no answer. */
function statusOf({ opened, view }: Pick<Shown, 'opened' | 'view'>): 200 | 403 | 404 | 410 | 422 | 502 {
  if (view.type === 'gone') return opened ? 410 : 404;
  if (view.type === 'locked') return 403;
  if (view.type === 'noAnswer') return 502;
  return view.type === 'ask' && view.triesLeft !== null ? 422 : 200;
}

function page({ c, assets, opened, view }: Shown): Response | Promise<Response> {
  const shop = opened ? publicSite(opened.site) : null;
  const looks = { style: assets.style.integrity, pictures: originsOf([shop?.logo ?? null]) };
  setPageHeaders(c, looks);
  const html = renderSubscriptionPage({
    shop,
    view,
    action: c.req.path,
    back: opened?.session.successUrl ?? null,
    locale: pageLocale(c, opened?.session.locale),
    assets: { style: assets.style.text },
  });
  return c.html(html, statusOf({ opened, view }));
}
