import { operations } from '@farebox/contract';
import {
  type CheckoutPage,
  parseCheckoutForm,
  parseGiveUp,
  parseReference,
  renderCheckoutPage,
} from '@farebox/widget/server';
import { Hono, type Context as HonoContext } from 'hono';
import { FareboxError, InvalidRequest } from '../../domain/errors.ts';
import type { Session } from '../../domain/session.ts';
import { listMethods } from '../../flows/availability/list-methods.ts';
import { type Context, siteOf } from '../../flows/context.ts';
import { giveUpPayment } from '../../flows/launching/give-up.ts';
import { launch } from '../../flows/launching/launch.ts';
import { giveReference } from '../../flows/lookups/give-reference.ts';
import { sessionBySecret } from '../../http/auth.ts';
import type { RequestEnv, RouteDeps } from '../../http/env.ts';
import { originsOf, setPageHeaders } from '../../http/headers.ts';
import { check } from '../../http/input.ts';
import { pageLocale } from '../../http/locale.ts';
import { blamesField } from '../../http/problem.ts';
import { register, route } from '../../http/route.ts';
import { toLaunchOrder } from '../launch-order.ts';
import { launchBody } from '../refinements.ts';
import { checkoutView, picturesOf } from '../shopper/public-view.ts';
import type { Assets } from '../system/asset-files.ts';
import { brokenPage } from './broken-page.ts';

/** What the shopper gave before, and what was wrong with it. */
type Again = Pick<CheckoutPage, 'problems' | 'selected' | 'values'>;

/** What a route of the page is given. */
interface PageInput {
  readonly c: HonoContext<RequestEnv>;
  readonly params: { readonly clientSecret: string };
}

/** The hosted checkout: a page that works without JavaScript, whose form posts to itself and is redirected. */
export function hostedRoutes(deps: RouteDeps, assets: Assets): Hono<RequestEnv> {
  const app = new Hono<RequestEnv>();
  app.onError((error, c) => brokenPage(error, { c, context: deps.context, assets }));
  const page = (c: HonoContext<RequestEnv>, session: Session, again: Again = {}) =>
    renderPage(deps.context, { c, session, again, assets });

  const shown = route(operations.showCheckout, async ({ c, params }: PageInput) => {
    const session = await sessionBySecret(deps.context, params.clientSecret);
    return c.html(await page(c, session));
  });

  const posted = route(operations.submitCheckout, async ({ c, params }: PageInput) => {
    const session = await sessionBySecret(deps.context, params.clientSecret);
    const form = [...new URLSearchParams(await c.req.text())];
    try {
      return c.redirect(await act(deps, { c, session, form }), 303);
    } catch (error) {
      if (!(error instanceof FareboxError)) throw error;
      // What became of the payment is on the page; only a wrong field must be said with the form as it was.
      const mistake = error instanceof InvalidRequest ? error : blamesField(error);
      if (!mistake) return c.redirect(c.req.path, 303);
      const { method: selected, customer, fields } = parseCheckoutForm(form);
      const values = { ...customer, ...fields, reference: parseReference(form)?.reference ?? '' };
      const again = { problems: mistake.problems, selected, values };
      return c.html(await page(c, session, again), 422);
    }
  });

  register(app, [shown, posted]);
  return app;
}

/** Does what the form asks for, and says where the shopper goes. */
async function act(
  deps: RouteDeps,
  { c, session, form }: { c: HonoContext<RequestEnv>; session: Session; form: [string, string][] },
): Promise<string> {
  const { context } = deps;
  const given = parseGiveUp(form);
  if (given !== undefined) {
    await giveUpPayment(context, session, given);
    return c.req.path;
  }
  const told = parseReference(form);
  if (told !== undefined) {
    await giveReference(context, session, told);
    return c.req.path;
  }
  const body = check(launchBody, parseCheckoutForm(form));
  if (await takesCard(context, session, body.method))
    return `${c.req.path}/card?${new URLSearchParams({ method: body.method })}`;
  const { next } = await launch(context, session, toLaunchOrder(deps, { c, session, body }));
  return next.type === 'redirect' ? next.url : c.req.path;
}

/** Card details have a page of their own. */
async function takesCard(context: Context, session: Session, method: string): Promise<boolean> {
  const offers = await listMethods(context, session);
  return offers.some(({ first }) => first.id === method && first.next === 'card');
}

async function renderPage(
  context: Context,
  {
    c,
    session,
    again,
    assets,
  }: { c: HonoContext<RequestEnv>; session: Session; again: Again; assets: Assets },
): Promise<string> {
  const aggregate = await context.store.aggregate(session.id);
  const checkout = await checkoutView(context, {
    session: aggregate?.session ?? session,
    payments: aggregate?.payments ?? [],
  });
  const looks = {
    style: assets.style.integrity,
    pictures: originsOf(picturesOf(checkout)),
    takesCards: checkout.methods.some(({ next }) => next === 'card'),
  };
  setPageHeaders(c, looks);
  return renderCheckoutPage({
    checkout,
    clientSecret: session.clientSecret,
    action: c.req.path,
    locale: pageLocale(c, session.locale),
    support: siteOf(context, session.site).config.support,
    assets: { script: assets.script.versionedPath, style: assets.style.text },
    ...again,
  });
}
