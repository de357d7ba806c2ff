import { creditCard } from './pages/card-form.ts';
import { ProviderPage } from './pages/provider-page.ts';
import { type Cast, enterAfter, type State, tell } from './state.ts';
import { hostedPage } from './ways-in.ts';

/** Has the checkout wait for something that is paid without a page of the provider's. */
async function payHere(cast: Cast, locale: string, next: object): Promise<void> {
  const { visit, otherDevice } = cast;
  await enterAfter(cast, { ...IN_INDIA, locale }, async () => {
    await otherDevice.launch(visit.clientSecret);
    await tell(visit.page, ({ payment }) => {
      if (payment) payment.next = next;
    });
  });
}

const IN_INDIA = { country: 'IN', currency: 'INR', amount: 45_050, items: [] };

/** Subscribes to a plan, and opens the page of that. */
async function subscribe({ visit, merchant, otherDevice }: Cast, locale: string): Promise<void> {
  const { clientSecret, phone } = await merchant.sellSubscription(locale);
  await visit.page.goto(await merchant.linkSubscription(await otherDevice.subscribe(clientSecret)));
  await visit.page.locator('input[type=tel]').fill(phone);
}

/** States of payments without a page of the provider's, and of our pages beside the checkout. */
export const statesBeside: readonly State[] = [
  {
    name: 'a person’s code, and what the bank calls it',
    async reach(cast, locale) {
      const data = 'upi://pay?pa=kettle@bank&pn=Kettle%20and%20Leaf&am=450.50&cu=INR';
      await payHere(cast, locale, { type: 'qr', data, reference: 'utr' });
      await cast.visit.checkout.root.getByRole('img').waitFor();
    },
  },
  {
    name: 'a number to pay to',
    async reach(cast, locale) {
      const payTo = '01700000017';
      await payHere(cast, locale, { type: 'wait', message: '', payTo, reference: 'transaction-id' });
      await cast.visit.checkout.root.getByText(payTo).waitFor();
    },
  },
  {
    name: 'the bank’s name for a payment, given',
    async reach(cast, locale) {
      const given = '412345678901';
      await payHere(cast, locale, { type: 'qr', data: 'upi://pay?pa=kettle@bank', reference: 'utr', given });
      await cast.visit.checkout.root.getByText(given).waitFor();
    },
  },
  {
    name: 'to be confirmed in an app',
    async reach(cast, locale) {
      await payHere(cast, locale, { type: 'wait', message: '' });
      await cast.visit.checkout.root.locator('.wallet').waitFor();
    },
  },
  {
    name: 'a card',
    way: hostedPage,
    async reach({ visit }, locale) {
      await visit.enter({ session: { locale } });
      await visit.checkout.choose(creditCard);
      await visit.checkout.root.locator('button[type=submit]:not([aria-disabled])').click();
      await visit.checkout.root.locator('iframe[data-there]').waitFor();
    },
  },
  {
    name: 'a subscription',
    way: hostedPage,
    async reach(cast, locale) {
      await subscribe(cast, locale);
      await cast.visit.page.keyboard.press('Enter');
      await cast.visit.page.locator('button[value=ask]').waitFor();
    },
  },
  {
    name: 'a subscription that is about to end',
    way: hostedPage,
    async reach(cast, locale) {
      await subscribe(cast, locale);
      await cast.visit.page.keyboard.press('Enter');
      await cast.visit.page.locator('button[value=ask]').click();
      await cast.visit.page.locator('button[value=cancel]').waitFor();
    },
  },
  {
    name: 'a code that was bought',
    way: hostedPage,
    async reach({ visit }, locale) {
      const { page, checkout } = visit;
      await visit.enter({ session: { locale } });
      await checkout.root.locator('input[value="paysepro:sofort"]').check();
      await checkout.root.locator('button[type=submit]').click();
      const provider = new ProviderPage(page);
      await provider.arrive();
      const { origin, searchParams } = new URL(page.url());
      await provider.end('Approve');
      await page.goto(`${origin}/paysepro/access.php?code=${searchParams.get('code')}`);
      await page.locator('code').waitFor();
    },
  },
];
