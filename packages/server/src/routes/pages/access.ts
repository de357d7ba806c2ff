import { operations } from '@farebox/contract';
import { safeEqual } from '@farebox/crypto';
import { ACCESS_STATUS_HEADER, type AccessPage, renderAccessPage } from '@farebox/widget/server';
import { Hono, type Context as HonoContext } from 'hono';
import { NotFound } from '../../domain/errors.ts';
import { isLive, type Payment } from '../../domain/payment.ts';
import type { Context } from '../../flows/context.ts';
import type { RequestEnv, RouteDeps } from '../../http/env.ts';
import { originsOf, setPageHeaders } from '../../http/headers.ts';
import { bodyText, calledAddress } from '../../http/inbound-request.ts';
import { pageLocale } from '../../http/locale.ts';
import { register, route } from '../../http/route.ts';
import { inboundFields, queryOf } from '../../providers/inbound-fields.ts';
import { displayNameOf } from '../../providers/registry.ts';
import { publicSite } from '../shopper/public-view.ts';
import type { Assets } from '../system/asset-files.ts';
import { brokenPage } from './broken-page.ts';

/** Slashes before the token: /a/:site/:provider/:token. */
const ACCESS_DEPTH = 4;

/** Providers put more behind the token. */
const ANY_TAIL = { at: '/a/:site/:provider/:token{.+}' };

/**
 * Where a provider sends shoppers with a code for what they pay (paysepro.md, "After the payment"). They can read it before they paid, so a
 * visit proves nothing and moves nothing: the code is shown once its payment is proven, and until then the page waits for that.
 */
export function accessRoutes({ context }: RouteDeps, assets: Assets): Hono<RequestEnv> {
  const app = new Hono<RequestEnv>();
  app.onError((error, c) => brokenPage(error, { c, context, assets }));

  const shown = route(
    operations.showAccessCode,
    async ({ c }: { c: HonoContext<RequestEnv> }) => {
      const { site, provider, reader, query } = doorOf(context, c);
      const code = reader.codeOf(inboundFields({ method: 'GET', query, body: '' })) ?? '';
      const payment = await context.store.paymentByProviderReference(site.id, provider, code);
      if (!payment || !safeEqual(payment.providerReference ?? '', code))
        throw new NotFound('There is no such code.');
      const session = await context.store.session(payment.sessionId);
      const status = accessStatusOf(payment);
      c.header(ACCESS_STATUS_HEADER, status);
      return showPage(c, assets, {
        site: publicSite(site),
        order: { amount: payment.amount, currency: payment.currency, reference: session?.reference ?? '' },
        provider: displayNameOf(provider),
        code,
        status,
        back: (status === 'paid' ? session?.successUrl : session?.cancelUrl) ?? null,
        locale: pageLocale(c, session?.locale),
      });
    },
    ANY_TAIL,
  );

  // A form can be sent here as well; what is shown has an address that can be asked for again.
  const posted = route(
    operations.submitAccessCode,
    async ({ c }: { c: HonoContext<RequestEnv> }) => {
      const { site, provider, token, query } = doorOf(context, c);
      const visit = inboundFields({ method: 'POST', query, body: await bodyText(c.req) });
      return c.redirect(`/a/${site.id}/${provider}/${token}?${queryOf(visit)}`, 303);
    },
    ANY_TAIL,
  );

  register(app, [shown, posted]);
  return app;
}

/** Whose page this address is. */
function doorOf(context: Context, c: HonoContext<RequestEnv>) {
  const { site: siteId = '', provider = '' } = c.req.param() as Record<string, string>;
  const { token, query } = calledAddress(c.req, ACCESS_DEPTH);
  const site = context.sites.get(siteId);
  const reader = site?.providers.get(provider)?.access;
  if (!site || !reader || !safeEqual(site.accessToken(provider), token))
    throw new NotFound('There is no such page.');
  return { site, provider, reader, token, query };
}

function showPage(c: HonoContext<RequestEnv>, assets: Assets, shown: Omit<AccessPage, 'assets'>): Response {
  const looks = { style: assets.style.integrity, pictures: originsOf([shown.site.logo]) };
  setPageHeaders(c, looks);
  const script = `/farebox/${assets.later.build}/access.js`;
  return c.html(renderAccessPage({ ...shown, assets: { script, style: assets.style.text } }));
}

/** A payment that somebody must look at has no code yet, and one whose money went back has none any more. */
function accessStatusOf(payment: Payment): AccessPage['status'] {
  const { status, outcome } = payment;
  if (GONE.includes(status)) return 'ended';
  if (outcome !== null) return outcome === 'succeeded' ? 'paid' : 'checked';
  return isLive(payment) ? 'waiting' : 'left';
}

const GONE: readonly Payment['status'][] = ['refunded', 'disputed', 'reversed'];
