import { expect, it } from 'vitest';
import { checkout, payment } from '../../../test-data/checkout.ts';
import type { FieldProblem } from '../../core/checkout-error.ts';
import type { Next } from '../../core/contract.ts';

import { languageTexts } from '../../i18n/all-languages.ts';
import { parseReference, renderCheckoutPage } from '../../ssr/server.tsx';

interface Shown {
  readonly locale?: string;
  readonly review?: boolean;
  readonly problems?: readonly FieldProblem[];
}

function page(next: Next, { locale = 'en-IE', review = false, problems = [] }: Shown = {}): string {
  const html = renderCheckoutPage({
    ...{ checkout: checkout({ payment: payment({ next, review }) }), locale, problems },
    ...{ clientSecret: 'cs_1_secret_x', action: '/c/cs_1_secret_x' },
    values: { reference: '41' },
    assets: { script: '/farebox.js', style: '' },
  });
  // What people read, without what the script goes on from.
  return html.replace(/<script id="farebox-state".*?<\/script>/s, '');
}

const NUMBER: Next = {
  type: 'wait',
  message: 'x',
  payTo: '01700000017',
  reference: 'transaction-id',
  referenceFor: 'provider',
};
const CODE: Next = { type: 'qr', data: 'upi://pay?pa=a@b&am=12', reference: 'utr', referenceFor: 'provider' };

it('shows the number to pay to with the amount, in the shopper’s language', () => {
  expect(page(NUMBER)).toContain('Send exactly €12.00 to this number');
  expect(page(NUMBER)).toMatch(/<code class="data number" dir="ltr">01700000017<\/code>/);
  expect(page(NUMBER, { locale: 'de' })).toContain('Senden Sie genau 12,00\u00a0€ an diese Nummer');
});

it('offers a form without a script that says which payment, and no copying', () => {
  const html = page(CODE);
  expect(html).toContain(
    '<a class="primary" part="button" href="upi://pay?pa=a@b&amp;am=12" target="_blank" rel="noopener noreferrer">',
  );
  expect(html).toMatch(/<form class="reference" method="post" action="\/c\/cs_1_secret_x"/);
  expect(html).toContain('<input type="hidden" name="reference-of" value="pay_1"');
  expect(html).toMatch(/name="reference"[^>]*inputMode="numeric"/i);
  expect(page(NUMBER)).not.toContain('Copy number');
});

it('loads no page again while somebody types, and does once they have said it', () => {
  expect(page(CODE)).not.toContain('http-equiv="refresh"');
  const given = page({ ...CODE, given: '412345678901' });
  expect(given).toContain('Looking for the payment 412345678901.');
  expect(given).toContain('http-equiv="refresh"');
  expect(given).not.toContain('name="reference"');
});

it.each([
  ['en', 'Save this reference', 'Reference saved: 412345678901.'],
  ['de', 'Diese Referenz speichern', 'Referenz gespeichert: 412345678901.'],
  ['hi', 'यह संदर्भ सहेजें', 'संदर्भ सहेजा गया: 412345678901।'],
])('promises nothing in %s where the provider is not told of a reference', (locale, button, receipt) => {
  const noted: Next = {
    type: 'qr',
    data: 'upi://pay?pa=a@b&am=12',
    reference: 'utr',
    referenceFor: 'merchant',
  };
  const asked = page(noted, { locale });
  expect(asked).toContain(button);
  expect(asked).not.toContain(languageTexts[locale as 'en'].onDemand.sendReference);
  const given = page({ ...noted, given: '412345678901' }, { locale });
  expect(given).toContain(receipt);
  expect(given).not.toContain(
    languageTexts[locale as 'en'].onDemand.referenceGiven.replace('{reference}', '412345678901'),
  );
});

it('shows nothing to pay any more to who says that they have paid', () => {
  const number = page({ ...NUMBER, given: '9DK3X7ABCD' });
  expect(number).toContain('Waiting for your payment');
  expect(number).toContain('Looking for the payment 9DK3X7ABCD.');
  expect(number).toContain('I have not paid: choose another way');
  expect(number).not.toContain('01700000017');
  expect(page({ ...CODE, given: '412345678901' })).not.toMatch(/class="qr"|href="upi:/);
});

it('says what is wrong at the field, and keeps what was typed', () => {
  const html = page(CODE, { problems: [{ path: 'reference', message: 'expected 12 digits' }] });
  expect(html).toMatch(/value="41"[^>]*aria-invalid="true"[^>]*farebox-reference-problem/);
  expect(html).toContain('Please check this field.');
  expect(html).not.toContain('expected 12 digits');
});

it('asks for nothing more once a person at the shop looks at the payment', () => {
  const html = page(NUMBER, { review: true });
  expect(html).not.toMatch(/01700000017|name="reference"/);
});

it('says which app to open', () => {
  expect(page(NUMBER)).toContain('<p class="wallet">Sofort</p>');
  expect(page({ type: 'wait', message: 'Confirm' })).toContain('<p class="wallet">Sofort</p>');
});

it('a wallet that asks in its app is said in the shopper’s language', () => {
  expect(page({ type: 'wait', message: 'Confirm' }, { locale: 'ur' })).not.toContain('Confirm');
});

it('reads what the form says without a script', () => {
  const form = { 'reference-of': 'pay_1', reference: '4123' };
  expect(parseReference(Object.entries(form))).toEqual({ paymentId: 'pay_1', reference: '4123' });
  expect(parseReference([['give-up', 'pay_1']])).toBeUndefined();
});
