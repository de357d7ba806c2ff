import { html } from 'hono/html';
import { findProduct } from '../catalog.ts';
import type { Order } from '../order.ts';
import type { ReceivedWebhook } from '../orders.ts';
import type { Html, Page } from './layout.ts';
import { orderPrice, paidWith, statusBadge } from './order.ts';

const at = (time: string): Html =>
  html`<time datetime="${time}">${time.slice(0, 10)} ${time.slice(11, 19)}</time>`;

function orderRow(order: Order): Html {
  return html`<tr>
    <td data-label="Status">${statusBadge(order)}</td>
    <td data-label="Order"><a href="/orders/${order.id}">${findProduct(order.productId)?.name ?? order.productId}</a></td>
    <td data-label="Price">${orderPrice(order)}</td>
    <td data-label="Buyer">${order.customer.name}, ${order.country}</td>
    <td data-label="Paid with">${paidWith(order) ?? '–'}</td>
    <td data-label="Ordered">${at(order.createdAt)}</td>
    <td data-label="Payments"><a href="/desk/${order.id}">Manage</a></td>
  </tr>
  ${order.attention ? html`<tr class="why"><td colspan="7">${order.attention}</td></tr>` : ''}`;
}

function ordersTable(orders: readonly Order[]): Html {
  if (orders.length === 0)
    return html`<p class="notice">No orders yet. <a href="/">Buy some tea</a> and watch it arrive here.</p>`;
  return html`<table>
    <caption class="unseen">Orders, newest first</caption>
    <thead><tr>
      <th scope="col">Status</th><th scope="col">Order</th><th scope="col">Price</th>
      <th scope="col">Buyer</th><th scope="col">Paid with</th><th scope="col">Ordered</th><th scope="col">Payments</th>
    </tr></thead>
    <tbody>${orders.map(orderRow)}</tbody>
  </table>`;
}

function webhookLine({ id, type, orderId, payload, receivedAt }: ReceivedWebhook): Html {
  return html`<li>
    <details id="${id}">
      <summary><code>${type}</code>${at(receivedAt)}</summary>
      <p class="hint">${id}${orderId ? html`, for order <a href="/orders/${orderId}">${orderId}</a>` : ''}</p>
      <pre tabindex="0">${JSON.stringify(JSON.parse(payload), null, 2)}</pre>
    </details>
  </li>`;
}

function webhookList(webhooks: readonly ReceivedWebhook[]): Html {
  if (webhooks.length === 0)
    return html`<p class="hint">None yet. Every webhook is verified, and counts once.</p>`;
  return html`<ol class="webhooks">${webhooks.map(webhookLine)}</ol>`;
}

/** The merchant's view: every order, and every webhook that Farebox sent. */
export function deskPage(orders: readonly Order[], webhooks: readonly ReceivedWebhook[]): Page {
  return {
    title: 'Shop’s desk',
    head: html`<script src="/public/live.js" defer></script>`,
    body: html`<section class="desk">
      <h1>The shop’s desk</h1>
      <p>What the merchant sees; a real shop keeps it behind a login. Times are UTC.</p>
      <div data-live="/orders/stream">${ordersTable(orders)}</div>
      <h2>Webhooks from Farebox</h2>
      <div data-live="">${webhookList(webhooks)}</div>
    </section>`,
  };
}
