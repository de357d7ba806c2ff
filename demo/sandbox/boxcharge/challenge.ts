import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { isSettled, type Order } from '../orders.ts';
import { page } from '../pages.ts';
import type { PaymentPage } from '../payment-page.ts';
import { textOf } from '../reading.ts';

/** What the bank sends to its customer's phone, always. */
const PASSWORD = '123456';

/** After so many wrong passwords the bank declines. */
const TRIES = 3;

/** Where the bank asks for the password. */
export const challengeAddress = (base: string, token: string): string => `${base}/api/3ds/${token}`;

/** The page of a card's bank (3-D Secure): it asks for the one-time password, and the payment ends there. */
export function createChallenge<O extends Order>(
  find: (token: string) => O | undefined,
  page: PaymentPage<O>,
): Hono {
  const wrong = new WeakMap<O, number>();
  const orderOf = (c: Context) => find(c.req.param('token') ?? '');
  return new Hono()
    .get('/:token', (c) => {
      const order = orderOf(c);
      return order && !isSettled(order) ? c.html(challengePage(order)) : page.show(c);
    })
    .post('/:token', async (c) => {
      const order = orderOf(c);
      const form = await c.req.parseBody();
      const isConfirmed = textOf(form, 'choice') !== 'approve' || textOf(form, 'password') === PASSWORD;
      if (!order || isConfirmed) return await page.choose(c);
      const tries = (wrong.get(order) ?? 0) + 1;
      wrong.set(order, tries);
      return tries < TRIES
        ? c.html(challengePage(order, 'That was not the password.'), 422)
        : await page.decline(c, order);
    });
}

function challengePage({ amount, currency }: Order, problem = '') {
  return page(
    'Confirm your payment',
    html`<p class="brand">Sandbox Bank</p>
      <h1>Confirm ${amount} ${currency}</h1>
      <p>The one-time password that we sent to your phone is ${PASSWORD}.</p>
      <form method="post">
        <label for="password">One-time password</label>
        <input id="password" name="password" inputmode="numeric" autocomplete="one-time-code" maxlength="6"
          aria-describedby="problem">
        <p id="problem" role="alert">${problem}</p>
        <button class="primary" name="choice" value="approve">Confirm</button>
        <button name="choice" value="decline">Decline</button>
        <button name="choice" value="close">Leave</button>
      </form>`,
  );
}
