import { html } from 'hono/html';
import type { Order } from '../order.ts';
import type { Page } from './layout.ts';

/** There is no such page. */
export const notFoundPage: Page = {
  title: 'Not found',
  body: html`<section class="message">
    <h1>The cup is empty</h1>
    <p>There is nothing at this address.</p>
    <p><a class="button" href="/">To the teas</a></p>
  </section>`,
};

/** The order stands, but the checkout could not be opened; `why` is a code for whoever runs the shop. */
export const checkoutFailedPage = (order: Order, why: string): Page => ({
  title: 'The checkout is not answering',
  body: html`<section class="message">
    <h1>The checkout is not answering</h1>
    <p>Your order is safe and nothing was charged. Trying again will not order twice.</p>
    <form method="post" action="/orders/${order.id}/checkout">
      <button name="checkout" value="hosted">Try again</button>
    </form>
    <p class="hint">For the shopkeeper: <code>${why}</code></p>
  </section>`,
});

/** The subscription stands, but its page could not be opened. */
export const subscriptionFailedPage = (order: Order, why: string): Page => ({
  title: 'Your subscription is not answering',
  body: html`<section class="message">
    <h1>Your subscription is not answering</h1>
    <p>Nothing has changed. Please try again in a moment.</p>
    <form method="post" action="/orders/${order.id}/subscription">
      <button>Try again</button>
    </form>
    <p class="hint">For the shopkeeper: <code>${why}</code></p>
  </section>`,
});

/** There is no checkout to look at; `why` is a code for whoever runs the shop. */
export const lookFailedPage = (why: string): Page => ({
  title: 'The checkout is not answering',
  body: html`<section class="message">
    <h1>The checkout is not answering</h1>
    <p>There is nothing to give a look to yet.</p>
    <p><a class="button" href="/appearance">Try again</a></p>
    <p class="hint">For the shopkeeper: <code>${why}</code></p>
  </section>`,
});

/** Something went wrong on our side. */
export const brokenPage: Page = {
  title: 'Something broke',
  body: html`<section class="message">
    <h1>Something broke, and it was us</h1>
    <p>Nothing was charged. Please try again.</p>
    <p><a class="button" href="/">To the teas</a></p>
  </section>`,
};
