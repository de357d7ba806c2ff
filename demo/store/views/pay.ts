import { html } from 'hono/html';
import { findProduct } from '../catalog.ts';
import { findCountry } from '../countries.ts';
import type { CheckoutSession, Order } from '../order.ts';
import type { Page } from './layout.ts';

/** The checkout on the shop's own page: one script tag of Farebox's, and the place to mount it. */
export function payPage(order: Order, session: CheckoutSession, fareboxUrl: string): Page {
  const product = findProduct(order.productId);
  const country = findCountry(order.country);
  return {
    title: 'Checkout',
    ...(country && { country }),
    body: html`<article class="checkout">
      <header>
        <p class="eyebrow">Checkout</p>
        <h1>${product?.name ?? 'Your tea'}</h1>
      </header>
      <section id="pay" aria-label="Payment"><a data-farebox-fallback href="${session.url}">Continue to pay</a></section>
      <script src="${fareboxUrl}/farebox.js" data-farebox-session="${session.clientSecret}" data-farebox-mount="#pay"></script>
      <ul class="inline">
        <li><a href="${session.url}">Pay on the hosted page instead</a></li>
        <li><a href="/orders/${order.id}">Your order</a></li>
      </ul>
    </article>`,
  };
}
