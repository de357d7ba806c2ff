import { expectAccessible, expectTargets } from '../accessibility.ts';
import { expect, lightTest, test } from '../fixtures.ts';
import { approved, BankPage, CardForm, challenged, creditCard, declined } from '../pages/card-form.ts';
import type { Visit } from '../visit.ts';
import { hostedPage, inline, modal, netBanking, scriptTag } from '../ways-in.ts';

/** Chooses the card, and waits for its fields. */
async function toCard(visit: Visit): Promise<CardForm> {
  await visit.checkout.choose(creditCard);
  // Before the script is there the same button leads to the page without a frame.
  await expect(visit.checkout.payButton).toHaveText(/^Pay .*\d/);
  await visit.checkout.payButton.click();
  const form = CardForm.inFrameOf(visit.checkout.root);
  await form.number.waitFor();
  return form;
}

for (const way of [hostedPage, scriptTag, modal]) {
  lightTest.describe(`a card with 3-D Secure (${way.name})`, () => {
    lightTest('is approved', async ({ visitBy, page }) => {
      const visit = visitBy(way);
      await visit.enter();
      await (await toCard(visit)).pay(challenged);
      await new BankPage(page).confirm();
      await visit.expectPaid();
    });

    lightTest('is declined, and another one pays', async ({ visitBy, page }) => {
      const visit = visitBy(way);
      await visit.enter();
      await (await toCard(visit)).pay(challenged);
      await new BankPage(page).decline();
      await visit.beginAgain();
      await expect(visit.checkout.declined).toBeVisible();
      await (await toCard(visit)).pay(approved);
      await visit.expectPaid();
    });

    lightTest('is abandoned, and another way pays', async ({ visitBy, page, provider }) => {
      const visit = visitBy(way);
      await visit.enter();
      await (await toCard(visit)).pay(challenged);
      await new BankPage(page).leave();
      await visit.beginAgain();
      await expect(visit.checkout.goOn).toBeVisible();
      await visit.checkout.anotherWay.click();
      await visit.checkout.pay(netBanking);
      await provider.end('Approve');
      await visit.expectPaid();
    });
  });
}

lightTest('a card that is declined at once is told where it was chosen', async ({ visitBy, witness }) => {
  // The browser writes down that the launch was refused.
  witness.pardon(/status of 502/);
  const visit = visitBy(scriptTag);
  await visit.enter();
  await (await toCard(visit)).pay(declined);
  await expect(visit.checkout.declined).toBeVisible();
  await visit.expectEnd('failed');
  expect((await visit.shopPage.heard()).errors).toEqual([]);
});

lightTest('the bank’s page opens in the window that the shop asked for', async ({ visitBy, context }) => {
  const visit = visitBy(inline);
  await visit.enter({ presentation: 'popup' });
  const form = await toCard(visit);
  const opening = context.waitForEvent('page');
  await form.pay(challenged);
  const bank = await opening;
  await expect(visit.checkout.inWindow).toBeVisible();
  await new BankPage(bank).confirm();
  await visit.expectPaid();
});

lightTest('under a policy that allows nothing else a card pays', async ({ visitBy, page, shop }) => {
  const before = shop.reports.length;
  const visit = visitBy(scriptTag);
  await visit.enter({ policy: 'strict' });
  await (await toCard(visit)).pay(challenged);
  await new BankPage(page).confirm();
  await visit.expectPaid();
  expect(shop.reports.slice(before)).toEqual([]);
});

lightTest('a cross-origin isolated shop takes cards', async ({ visitBy }) => {
  const visit = visitBy(scriptTag);
  await visit.enter({ isolated: true });
  await (await toCard(visit)).pay(approved);
  await visit.expectPaid();
});

lightTest('the card goes from its frame to our server, in one request', async ({ visitBy, page, demo }) => {
  const visit = visitBy(scriptTag);
  await visit.enter();
  const form = await toCard(visit);
  const digits = approved.number.replaceAll(' ', '');
  const carriers: string[] = [];
  page.on('request', (request) => {
    const sent = decodeURIComponent(`${request.url()} ${request.postData() ?? ''}`).replace(/[\s+]/g, '');
    if (!sent.includes(digits)) return;
    const { origin, pathname } = new URL(request.url());
    const from = new URL(request.frame().url()).pathname;
    carriers.push(
      `${from.replace(/cs_[^/]+/, ':secret')} ${origin}${pathname.replace(/cs_[^/]+/, ':secret')}`,
    );
  });
  await form.pay(approved);
  await visit.expectPaid();
  expect(carriers).toEqual([`/c/:secret/card ${demo.server}/c/:secret/card`]);
});

for (const way of [hostedPage, scriptTag])
  lightTest(`frame and checkout hear nobody but each other (${way.name})`, async ({ visitBy, page }) => {
    const visit = visitBy(way);
    await visit.enter();
    const form = await toCard(visit);
    // The shop's page is at one of the site's origins, so the frame hears it; what is none of its messages does nothing.
    await page.evaluate(() => {
      const frame = window.frames[0];
      for (const message of [
        'go',
        { type: 'go' },
        { type: 'go', order: { returnUrl: 'javascript:0' } },
        null,
      ])
        frame?.postMessage(message, '*');
    });
    // And what another window than the frame says, the checkout does not hear.
    await page.evaluate(() => {
      const payment = { id: 'pay_x', status: 'pending' };
      const next = { type: 'redirect', url: 'https://evil.example/' };
      window.postMessage({ type: 'launched', launched: { payment, next } }, '*');
    });
    await form.pay(approved);
    await visit.expectPaid();
  });

lightTest('what is wrong is said beside each field, before anything leaves', async ({ visitBy, page }) => {
  const visit = visitBy(hostedPage);
  await visit.enter();
  const form = await toCard(visit);
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.method()));
  await form.pay({ number: '4111 1111 1111 1112', expiry: '01/20', code: '12', holder: '' });
  await expect(form.said('Please check the card number.')).toBeVisible();
  await expect(form.said('This card has expired.')).toBeVisible();
  await expect(form.said('Please check the security code.')).toBeVisible();
  await expect(form.said('Please enter the name as it is on the card.')).toBeVisible();
  await expect(form.number).toBeFocused();
  await expect(form.number).toHaveAccessibleDescription('Please check the card number.');
  expect(sent).toEqual([]);
  await form.number.fill('4111');
  await expect(form.said('Please check the card number.')).toBeHidden();
  await expect(form.said('Visa')).toBeVisible();
});

lightTest(
  'a number that is no card of the sandbox is said beside its field',
  async ({ visitBy, witness }) => {
    witness.pardon(/status of 422/);
    const visit = visitBy(scriptTag);
    await visit.enter();
    const form = await toCard(visit);
    await form.pay({ ...approved, number: '4242 4242 4242 4242' });
    await expect(form.said('Please check the card number.')).toBeVisible();
    await form.pay(approved);
    await visit.expectPaid();
  },
);

lightTest('digits are grouped as they are typed, and phones show the right keys', async ({ visitBy }) => {
  const visit = visitBy(hostedPage);
  await visit.enter();
  const form = await toCard(visit);
  await form.number.pressSequentially('4111111111111111');
  await expect(form.number).toHaveValue('4111 1111 1111 1111');
  await form.expiry.pressSequentially('1230');
  await expect(form.expiry).toHaveValue('12/30');
  for (const [field, autocomplete] of [
    [form.number, 'cc-number'],
    [form.expiry, 'cc-exp'],
    [form.code, 'cc-csc'],
    [form.holder, 'cc-name'],
  ] as const)
    await expect(field).toHaveAttribute('autocomplete', autocomplete);
  for (const field of [form.number, form.expiry, form.code])
    await expect(field).toHaveAttribute('inputmode', 'numeric');
});

lightTest('who would rather choose again does', async ({ visitBy, provider }) => {
  const visit = visitBy(scriptTag);
  await visit.enter();
  await toCard(visit);
  await visit.checkout.anotherWay.click();
  await visit.checkout.pay(netBanking);
  await provider.end('Approve');
  await visit.expectPaid();
});

lightTest.describe('everybody can use the card’s fields', () => {
  for (const way of [hostedPage, scriptTag]) {
    lightTest(`without a scroll bar of their own (${way.name})`, async ({ visitBy, page }) => {
      const visit = visitBy(way);
      await visit.enter();
      const form = await toCard(visit);
      for (const width of [320, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        await form.payButton.click();
        await expect(form.said('Please check the card number.')).toBeVisible();
        const frame = page.frames().find((one) => one.url().includes('/card?'));
        const hidden = () =>
          frame?.evaluate(() => {
            const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
            return [Math.max(0, scrollHeight - clientHeight), Math.max(0, scrollWidth - clientWidth)];
          });
        await expect.poll(hidden, `hidden at ${width} pixels`).toEqual([0, 0]);
      }
      await expectAccessible(page);
    });
  }

  for (const lang of ['en', 'ar']) {
    lightTest(`on a page of their own (${lang})`, async ({ visitBy, page, demo }) => {
      const visit = visitBy(hostedPage);
      await visit.goto();
      const own = `${demo.server}/c/${visit.clientSecret}/card?method=boxcharge:cc&lang=${lang}`;
      await page.goto(own);
      await page.getByRole('button').click();
      await expectAccessible(page);
      await expectTargets(page.getByRole('main'));
    });
  }

  lightTest('with the keyboard alone', async ({ visitBy, page }) => {
    const visit = visitBy(scriptTag);
    await visit.enter();
    const form = await toCard(visit);
    await form.number.focus();
    for (const text of Object.values(approved)) {
      await page.keyboard.type(text);
      await page.keyboard.press('Tab');
    }
    await expect(form.payButton).toBeFocused();
    await page.keyboard.press('Enter');
    await visit.expectPaid();
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a card is asked for on a page of its own, and pays', async ({ visitBy, page, witness }) => {
    // The browser writes down that the first one was refused.
    witness.pardon(/status of 422/);
    const visit = visitBy(hostedPage);
    await visit.enter();
    await visit.checkout.pay(creditCard);
    const form = new CardForm(page.getByRole('main'));
    await form.pay({ ...challenged, number: '4111 1111 1111 1112' });
    await expect(form.said('Please check the card number.')).toBeVisible();
    await expect(form.number).toHaveValue('');
    await form.pay(challenged);
    await new BankPage(page).confirm();
    await visit.expectPaid();
  });

  test('a declined card is told, and another one pays', async ({ visitBy, page }) => {
    const visit = visitBy(hostedPage);
    await visit.enter();
    await visit.checkout.pay(creditCard);
    const form = new CardForm(page.getByRole('main'));
    await form.pay(declined);
    await expect(visit.checkout.declined).toBeVisible();
    await visit.checkout.pay(creditCard);
    await form.pay(approved);
    await visit.expectPaid();
  });
});
