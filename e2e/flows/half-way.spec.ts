import { expect, lightTest as test } from '../fixtures.ts';
import { creditCard } from '../pages/card-form.ts';
import type { Visit } from '../visit.ts';
import { element, hostedPage, inline, netBanking, scriptTag } from '../ways-in.ts';

const upi = { method: /^UPI/, fields: {} };

/** A session that does not know the shopper's address: PayAtom's methods ask for it. */
const asksEmail = {
  session: {
    country: 'IN',
    currency: 'INR',
    amount: 45_000,
    items: [],
    customer: { name: 'Asha Rao', phone: '+919812345678' },
  },
};

/** The shopper begins to type, in the field of a method that they then do not take. */
async function typeHalf(visit: Visit): Promise<void> {
  await visit.checkout.choose(upi);
  await visit.checkout.root.getByRole('textbox', { name: 'Email' }).fill('lucia@');
}

for (const way of [hostedPage, scriptTag])
  test(`half an address for another method holds nobody up (${way.name})`, async ({ visitBy, provider }) => {
    const visit = visitBy(way);
    await visit.enter(asksEmail);
    await typeHalf(visit);
    await visit.checkout.pay(netBanking);
    await provider.end('Approve');
    await visit.expectPaid();
  });

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('half an address for another method holds nobody up', async ({ visitBy, provider }) => {
    const visit = visitBy(hostedPage);
    await visit.enter(asksEmail);
    await typeHalf(visit);
    await visit.checkout.pay(netBanking);
    await provider.end('Approve');
    await visit.expectPaid();
  });
});

for (const way of [hostedPage, scriptTag])
  test(`who takes a card after the time is up is told so (${way.name})`, async ({
    visitBy,
    merchant,
    witness,
  }) => {
    // The frame is led to the hosted page, which stands in no frame.
    witness.pardon(/frame-ancestors|Refused to display|Framing/);
    const visit = visitBy(way);
    await visit.enter();
    await visit.checkout.choose(creditCard);
    await expect(visit.checkout.payButton).toHaveText(/^Pay .*\d/);
    await merchant.expire(visit.clientSecret);
    await visit.checkout.payButton.click();
    await expect(visit.checkout.expired).toBeVisible();
  });

test('a page that is put back from a copy of itself has its checkout again', async ({ visitBy, page }) => {
  const visit = visitBy(element);
  await visit.enter();
  await page.evaluate(() => {
    const before = document.querySelector('farebox-checkout');
    before?.replaceWith(before.cloneNode(true));
  });
  await expect(visit.checkout.method(netBanking)).toBeVisible();
});

test('the same secret set again leaves what was typed', async ({ visitBy, page }) => {
  const visit = visitBy(element);
  await visit.enter(asksEmail);
  await typeHalf(visit);
  await page.evaluate(() => {
    const checkout = document.querySelector('farebox-checkout');
    checkout?.setAttribute('client-secret', checkout.getAttribute('client-secret') ?? '');
  });
  await expect(visit.checkout.root.getByRole('textbox', { name: 'Email' })).toHaveValue('lucia@');
});

test('who types elsewhere in the shop’s page when the checkout ends types on', async ({
  visitBy,
  merchant,
  page,
}) => {
  const visit = visitBy(inline);
  await visit.enter();
  await visit.checkout.onPhone.click();
  await expect(visit.checkout.code).toBeVisible();
  await page.evaluate(() => document.body.append(document.createElement('textarea')));
  const note = page.locator('textarea');
  await note.pressSequentially('hello ');
  await merchant.expire(visit.clientSecret);
  await expect(visit.checkout.expired).toBeVisible();
  await page.keyboard.type('world');
  await expect(note).toHaveValue('hello world');
});
