import { html } from 'hono/html';
import { findProduct } from '../catalog.ts';
import { findCountry } from '../countries.ts';
import { canBeManaged, canBePaid, type Order, type OrderStatus } from '../order.ts';
import { formatPrice } from '../price.ts';
import type { Html, Page } from './layout.ts';
import { methodWords } from './method-words.ts';
import { pictureOf } from './picture.ts';

/** What an order costs, or what was paid for it, in words for people. */
export function orderPrice({ receipt, amount, currency }: Order): string {
  if (receipt) return formatPrice(receipt.amount, receipt.currency);
  return amount === null ? 'The plan you choose' : formatPrice(amount, currency);
}

/** The method that an order was paid with, in words for people; undefined before it was paid. */
export const paidWith = ({ receipt }: Order): string | undefined =>
  receipt ? methodWords(receipt) : undefined;

interface StatusWords {
  readonly badge: string;
  readonly headline: string;
  readonly text: string;
}

const words: Readonly<Record<OrderStatus | 'attention', StatusWords>> = {
  unpaid: {
    badge: 'Unpaid',
    headline: 'Waiting for your payment',
    text: 'This page turns by itself once your payment is confirmed.',
  },
  pending: {
    badge: 'Pending',
    headline: 'Your payment is under way',
    text: 'Some ways to pay take a minute. This page turns by itself.',
  },
  paid: {
    badge: 'Paid',
    headline: 'Thank you, it’s paid',
    text: 'You see to the kettle; we’ll see to the leaf.',
  },
  expired: {
    badge: 'Expired',
    headline: 'This checkout has expired',
    text: 'Nothing was charged. You can order again whenever you like.',
  },
  refunded: { badge: 'Refunded', headline: 'Refunded', text: 'The money is on its way back to you.' },
  disputed: {
    badge: 'Disputed',
    headline: 'This payment is disputed',
    text: 'We are looking into it and will write to you.',
  },
  attention: {
    badge: 'Needs attention',
    headline: 'We are checking your payment',
    text: 'Somebody at the shop is looking at it by hand. Please do not pay again.',
  },
};

const badge = (shown: keyof typeof words): Html => html`<p class="badge ${shown}">${words[shown].badge}</p>`;

/** Where an order stands, for the shop: the attention that it needs comes before all else. */
export const statusBadge = ({ status, attention }: Order): Html => badge(attention ? 'attention' : status);

function nextStep(order: Order): Html | string {
  if (canBePaid(order) && !order.attention) {
    return html`<form class="actions" method="post" action="/orders/${order.id}/checkout">
      <button name="checkout" value="here">Pay on this page</button>
      <button class="quiet" name="checkout" value="hosted">Pay on the hosted page</button>
    </form>`;
  }
  if (canBeManaged(order)) {
    return html`<form class="actions" method="post" action="/orders/${order.id}/subscription">
      <button class="quiet">Manage your subscription</button>
    </form>`;
  }
  if (order.status !== 'expired') return '';
  return html`<p class="actions"><a class="button" href="/products/${order.productId}?country=${order.country}">Order again</a></p>`;
}

/** The part of the order's page that follows the truth. */
function orderState(order: Order): Html {
  // For the buyer, paid is paid, whatever the shop still has to look at.
  const shown = order.attention && order.status !== 'paid' ? 'attention' : order.status;
  const { headline, text } = words[shown];
  return html`<div class="state ${order.status}">
    ${badge(shown)}
    <h1>${headline}</h1>
    <p>${text}</p>
    ${order.note ? html`<p class="note">${order.note}</p>` : ''}
    ${order.subscriptionEnded ? html`<p class="note">You canceled this subscription.</p>` : ''}
    ${nextStep(order)}
  </div>`;
}

function summary(order: Order): Html {
  const method = paidWith(order);
  return html`<dl class="facts">
    <div><dt>Order</dt><dd><code>${order.id}</code></dd></div>
    <div><dt>${order.receipt ? 'Paid' : 'To pay'}</dt><dd>${orderPrice(order)}</dd></div>
    ${method ? html`<div><dt>With</dt><dd>${method}</dd></div>` : ''}
    <div><dt>For</dt><dd>${order.customer.name}, ${findCountry(order.country)?.name ?? order.country}</dd></div>
  </dl>`;
}

/** The buyer's view of an order. It says what Farebox's webhooks proved, never what the return visit claims. */
export function orderPage(order: Order): Page {
  const product = findProduct(order.productId);
  const country = findCountry(order.country);
  // A decided order needs no reloading; a meta refresh would only disturb whoever reads it.
  const refresh = canBePaid(order) ? html`<noscript><meta http-equiv="refresh" content="5"></noscript>` : '';
  return {
    title: `Your order of ${product?.name ?? 'tea'}`,
    ...(country && { country }),
    head: html`<script src="/public/live.js" defer></script>${refresh}`,
    body: html`<article class="order">
      <div data-live="/orders/${order.id}/stream" aria-live="polite">${orderState(order)}</div>
      <aside class="ticket" aria-label="Your order">
        <div class="picture">${pictureOf(order.productId)}</div>
        <h2>${product?.name ?? order.productId}</h2>
        <div data-live="">${summary(order)}</div>
      </aside>
    </article>`,
  };
}
