import { html } from 'hono/html';
import { isSettled, type Order } from './orders.ts';
import { page } from './pages.ts';
import type { World } from './world.ts';

/**
 * The shopper's phone: what their payment apps ask them about, newest first. A collect request, a scanned code or a wallet's request leads
 * to no page in the browser, so somebody who tries the demo ends it here.
 */
export function phonePage({ orderStore: { orders } }: World) {
  const asking = orders.filter((order) => order.phonePage !== undefined && !isSettled(order));
  return page(
    'Your phone',
    html`<p class="brand">Farebox</p>
      <h1>Your phone</h1>
      <p>What the payment apps of every shopper here ask about.</p>
      ${asking.length === 0 ? html`<p>No app asks for anything.</p>` : html`<dl>${asking.map(request)}</dl>`}
      <p><a href="phone">Look again</a></p>`,
  );
}

const request = ({ provider, method, amount, currency, reference, phonePage }: Order) => html`
  <div>
    <dt>${provider}, ${method}</dt>
    <dd><a href="${phonePage}">${amount} ${currency}</a></dd>
    <dd class="whole">${reference}</dd>
  </div>`;
