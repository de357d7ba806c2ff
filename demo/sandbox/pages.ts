import { html, raw } from 'hono/html';
import { look } from './look.ts';
import type { Choice, Order } from './orders.ts';

type Html = ReturnType<typeof html>;

/** What a payment page needs to know of its provider. */
interface Payee<O extends Order> {
  readonly brand: string;
  facts(order: O): readonly (readonly [label: string, value: string])[];
  returnTo(order: O): string | null;
  /** What the person keeps of an order that has ended, beyond its amount. */
  receipt?(order: O): readonly (readonly [label: string, value: string])[];
}

const BUTTONS: readonly { choice: Choice; name: string; effect: string }[] = [
  { choice: 'approve', name: 'Approve', effect: 'The money is taken and the shop is told.' },
  { choice: 'decline', name: 'Decline', effect: 'The payment fails and the shop is told.' },
  { choice: 'timeout', name: 'Time out', effect: 'As if nobody had paid in time.' },
  { choice: 'later', name: 'Pay later', effect: 'Pending now, approved a few seconds later.' },
  { choice: 'close', name: 'Close', effect: 'Leave; nothing happens and nobody is told.' },
];

/** The frame of every page of the sandbox. */
export function page(title: string, body: Html, width: 'card' | 'wide' = 'card'): Html {
  return html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>${title}</title>
    <link rel="icon" href="data:,">
    <style>${raw(look)}</style>
  </head>
  <body>
    <header><p class="strip">Sandbox: no real money</p></header>
    <main${width === 'wide' ? raw(' class="wide"') : ''}>${body}</main>
  </body>
</html>`;
}

/** A provider's payment page: what is to be paid, and what the person in front of it can do. */
export function paymentPage<O extends Order>(payee: Payee<O>, order: O): Html {
  const amount = `${order.amount} ${order.currency}`;
  const buttons = BUTTONS.map(
    ({ choice, name, effect }) => html`
      <div class="choice">
        <button name="choice" value="${choice}" aria-describedby="${choice}-effect"
          ${choice === 'approve' ? raw('class="primary"') : ''}>${name}</button>
        <p id="${choice}-effect">${effect}</p>
      </div>`,
  );
  return page(
    `Pay ${amount} with ${payee.brand}`,
    html`<p class="brand">${payee.brand}</p>
      <h1>Pay ${amount}</h1>
      ${factList([...payee.facts(order), ['Order', order.reference]])}
      <h2>How should this payment end?</h2>
      <form method="post">${buttons}</form>`,
  );
}

/** What became of a payment, with the way back where there is one. */
export function resultPage<O extends Order>(payee: Payee<O>, order: O): Html {
  const back = payee.returnTo(order);
  const way = back
    ? html`<p><a class="button primary" href="${back}">Continue</a></p>`
    : html`<p>You can close this page and go back to the shop.</p>`;
  return page(
    `${headline(order)} · ${payee.brand}`,
    html`<p class="brand">${payee.brand}</p>
      <h1>${headline(order)}</h1>
      ${factList([
        ['Amount', `${order.amount} ${order.currency}`],
        ['Order', order.reference],
        ...(payee.receipt?.(order) ?? []),
      ])}
      ${way}`,
  );
}

/** A page that only says something. */
export const messagePage = (brand: string, message: string): Html =>
  page(`${message} · ${brand}`, html`<p class="brand">${brand}</p><h1>${message}</h1>`);

const factList = (facts: readonly (readonly [string, string])[]): Html =>
  html`<dl>${facts
    .filter(([, value]) => value !== '')
    .map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`;

function headline(order: Order): string {
  if (order.charged) return 'Payment approved';
  if (order.outcome === 'decline') return 'Payment declined';
  if (order.outcome === 'timeout') return 'Payment timed out';
  return order.outcome === 'later' ? 'Payment pending' : 'Payment not made';
}
