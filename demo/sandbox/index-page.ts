import { html } from 'hono/html';
import type { Order } from './orders.ts';
import { page } from './pages.ts';
import { scenarioForm } from './scenarios/control.ts';
import { PROVIDERS, standIns } from './stand-ins.ts';
import type { World } from './world.ts';

const MOST_ROWS = 50;

const names = PROVIDERS.map((name) => standIns[name].displayName).join(', ');

/** The sandbox's front page: what this is, how the providers behave, and what was charged lately. */
export const indexPage = ({ orderStore: { orders }, directions }: World) =>
  page(
    'Payment sandbox',
    html`<p class="brand">Farebox</p>
      <h1>Payment sandbox</h1>
      <p>Stand-ins of payment providers: <strong>${names}</strong>. They speak the real protocols, with invented keys and no money.
        Whoever pays here decides on the payment page how the payment ends.</p>
      <h2>Scenario</h2>
      ${scenarioForm(directions)}
      <h2>Recent orders</h2>
      ${orders.length === 0 ? html`<p>Nobody has ordered anything yet.</p>` : table(orders)}
      <p><a href="phone">The shopper’s phone: what an app asks to be paid</a></p>
      <p><a href="orders">All orders as JSON</a></p>`,
    'wide',
  );

const table = (orders: readonly Order[]) => html`
  <div class="scroll" role="region" aria-label="Recent orders" tabindex="0">
    <table>
      <thead>
        <tr>
          <th scope="col">Provider</th><th scope="col">Order</th><th scope="col">Method</th>
          <th scope="col" class="number">Amount</th><th scope="col">Status</th><th scope="col">Charged</th>
          <th scope="col" class="number">Notices</th>
        </tr>
      </thead>
      <tbody>${orders.slice(0, MOST_ROWS).map(row)}</tbody>
    </table>
  </div>`;

const row = (order: Order) => html`
  <tr>
    <td>${order.provider}</td><td>${order.reference}</td><td>${order.method}</td>
    <td class="number">${order.amount} ${order.currency}</td><td>${order.status || 'open'}</td>
    <td>${order.charged ? 'yes' : 'no'}</td><td class="number">${order.notices.length}</td>
  </tr>`;
