import { randomUUID } from 'node:crypto';
import { html } from 'hono/html';
import { findProduct } from '../catalog.ts';
import type { DeskComplaint, DeskPayment } from '../farebox-payments.ts';
import type { Order } from '../order.ts';
import { formatPrice } from '../price.ts';
import type { Html, Page } from './layout.ts';
import { methodWords } from './method-words.ts';
import { statusBadge } from './order.ts';

/** What the merchant's page of an order shows. */
export interface DeskOrder {
  readonly order: Order;
  readonly payments: readonly DeskPayment[];
  /** What could not be done, in Farebox's words. */
  readonly problem: string | null;
}

const REFUNDABLE = ['succeeded', 'partially_refunded'];

function refundForm({ id, status, currency }: DeskPayment, order: Order): Html | string {
  if (!REFUNDABLE.includes(status)) return '';
  return html`<form class="buy" method="post" action="/desk/${order.id}/refund">
    <input type="hidden" name="payment" value="${id}">
    <input type="hidden" name="currency" value="${currency}">
    <input type="hidden" name="key" value="${randomUUID()}">
    <div class="field">
      <label for="amount-${id}">Amount in ${currency} <small>optional</small></label>
      <input id="amount-${id}" name="amount" inputmode="decimal" autocomplete="off" aria-describedby="whole-${id}" pattern="[0-9]+([.][0-9]+)?">
      <p class="hint" id="whole-${id}">Empty gives back all that is left.</p>
    </div>
    <div class="actions"><button>Refund</button></div>
  </form>`;
}

/** Two buttons, so that neither answer is chosen by mistake. */
function resolutionForm({ id, isUndecided }: DeskPayment, order: Order): Html | string {
  if (!isUndecided) return '';
  return html`<form class="buy" method="post" action="/desk/${order.id}/resolution">
    <input type="hidden" name="payment" value="${id}">
    <div class="field">
      <label for="note-${id}">How do you know?</label>
      <input id="note-${id}" name="note" maxlength="500" autocomplete="off" aria-describedby="portal-${id}" required>
      <p class="hint" id="portal-${id}">Look the payment up in the provider’s portal first. Your note is kept with the payment.</p>
    </div>
    <div class="actions">
      <button name="status" value="succeeded">It was paid</button>
      <button class="quiet" name="status" value="failed">It was not paid</button>
    </div>
  </form>`;
}

const complaintForm = ({ id }: DeskPayment, order: Order): Html =>
  html`<form class="buy" method="post" action="/desk/${order.id}/complaint" enctype="multipart/form-data">
    <input type="hidden" name="payment" value="${id}">
    <div class="field">
      <label for="what-${id}">What is wrong</label>
      <input id="what-${id}" name="description" maxlength="2000" autocomplete="off" required>
    </div>
    <div class="field">
      <label for="picture-${id}">Picture <small>optional</small></label>
      <input id="picture-${id}" name="picture" type="file" accept="image/png,image/jpeg" aria-describedby="kinds-${id}">
      <p class="hint" id="kinds-${id}">A PNG or JPEG under 5 MB.</p>
    </div>
    <div class="actions"><button class="quiet">Complain</button></div>
  </form>`;

function complaintLine({ status, reference, description, pictures }: DeskComplaint): Html {
  const evidence = pictures === 0 ? '' : pictures === 1 ? ', with a picture' : `, with ${pictures} pictures`;
  return html`<li>${description}${evidence}: ${status}${reference ? html`, <code>${reference}</code>` : ''}</li>`;
}

function refundFacts({ refundedAmount, requestedAmount, currency }: DeskPayment): Html {
  return html`${requestedAmount === null ? '' : html`<div><dt>On its way back</dt><dd>${formatPrice(requestedAmount, currency)}</dd></div>`}
    ${refundedAmount === null ? '' : html`<div><dt>Given back</dt><dd>${formatPrice(refundedAmount, currency)}</dd></div>`}`;
}

function paymentCard(payment: DeskPayment, order: Order): Html {
  const { id, status, amount, currency, review, complaints } = payment;
  return html`<section class="payment" aria-labelledby="title-${id}">
    <h2 id="title-${id}">${formatPrice(amount, currency)} with ${methodWords(payment)}</h2>
    <dl class="facts">
      <div><dt>Payment</dt><dd><code>${id}</code></dd></div>
      <div><dt>Stands at</dt><dd>${status.replaceAll('_', ' ')}</dd></div>
      ${review ? html`<div><dt>Needs a look</dt><dd>${review.replaceAll('_', ' ')}</dd></div>` : ''}
      ${refundFacts(payment)}
    </dl>
    ${resolutionForm(payment, order)}
    ${refundForm(payment, order)}
    <h3>Complaints</h3>
    ${complaints.length === 0 ? html`<p class="hint">None.</p>` : html`<ul>${complaints.map(complaintLine)}</ul>`}
    ${complaintForm(payment, order)}
  </section>`;
}

/** The merchant's view of one order: its payments, with what can be done about them. */
export function deskOrderPage({ order, payments, problem }: DeskOrder): Page {
  const product = findProduct(order.productId)?.name ?? order.productId;
  return {
    title: `Order of ${product}`,
    body: html`<section class="desk">
      <h1>${product} for ${order.customer.name}</h1>
      ${statusBadge(order)}
      <p><a href="/orders">To the desk</a>, or <a href="/orders/${order.id}">what the buyer sees</a></p>
      ${problem ? html`<p class="problem" role="alert">${problem}</p>` : ''}
      ${payments.length === 0 ? html`<p class="notice">Nobody has tried to pay this order yet.</p>` : ''}
      ${payments.map((payment) => paymentCard(payment, order))}
    </section>`,
  };
}
