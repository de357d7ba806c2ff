import { ProviderPage } from './pages/provider-page.ts';
import { CHECKOUT, enterAfter, type State, tell } from './state.ts';
import { statesBeside } from './states-beside.ts';
import type { Visit } from './visit.ts';
import { modal } from './ways-in.ts';

const byPhase = ({ checkout }: Visit, phase: string) => checkout.root.locator(`[data-phase="${phase}"]`);
const button = ({ checkout }: Visit) => checkout.root.locator('button[type=submit]');

/** UPI through PayAtom, which asks whoever is not known yet for name, e-mail and phone. */
const IN_INDIA = { country: 'IN', currency: 'INR', amount: 45_000, items: [] };

const chooseBank = async ({ checkout }: Visit): Promise<void> => {
  await checkout.root.locator('input[value="boxcharge:nb"]').check();
  await checkout.root.locator('select:visible').selectOption({ index: 1 });
};

/** Every state of a checkout, and of a page beside it, that looks different from the others. */
export const states: readonly State[] = [
  ...statesBeside,
  {
    name: 'loading',
    async reach({ visit }, locale) {
      await visit.page.route(CHECKOUT, () => undefined);
      await visit.goto({ locale });
      await visit.checkout.root.getByRole('status').waitFor();
    },
  },
  {
    name: 'choosing',
    async reach({ visit }, locale) {
      await visit.enter({ session: { locale } });
      await chooseBank(visit);
    },
  },
  {
    name: 'a field that is not as it must be',
    async reach({ visit }, locale) {
      await visit.enter({ session: { ...IN_INDIA, locale, customer: {} } });
      // Good enough for a browser, not for the server.
      for (const field of await visit.checkout.root.locator('input:visible:not([type=radio])').all()) {
        await field.fill((await field.getAttribute('type')) === 'email' ? 'lucia@localhost' : '1');
      }
      await button(visit).click();
      await visit.checkout.root.locator('[aria-invalid=true]').first().waitFor();
    },
  },
  {
    name: 'declined',
    async reach(cast, locale) {
      const { visit, otherDevice } = cast;
      await enterAfter(cast, { locale }, () => otherDevice.pay(visit.clientSecret, 'Decline'));
      await visit.checkout.root.getByRole('alert').waitFor();
    },
  },
  {
    name: 'paid elsewhere at this moment',
    async reach({ visit, otherDevice }, locale) {
      await visit.enter({ session: { locale } });
      await otherDevice.launch(visit.clientSecret);
      await chooseBank(visit);
      await button(visit).click();
      await visit.checkout.root.getByRole('alert').waitFor();
    },
  },
  {
    name: 'waiting',
    async reach(cast, locale) {
      const { visit, otherDevice } = cast;
      await enterAfter(cast, { locale }, () => otherDevice.launch(visit.clientSecret));
      await byPhase(visit, 'waiting').waitFor();
    },
  },
  {
    name: 'a code to scan',
    async reach(cast, locale) {
      const { visit, otherDevice } = cast;
      await enterAfter(cast, { locale }, async () => {
        await otherDevice.launch(visit.clientSecret);
        await tell(visit.page, ({ payment }) => {
          if (payment) payment.next = { type: 'qr', data: 'upi://pay?pa=kettle@bank&am=12.00' };
        });
      });
      await visit.checkout.root.getByRole('img').waitFor();
    },
  },
  {
    name: 'under review',
    async reach(cast, locale) {
      const { visit, otherDevice } = cast;
      await enterAfter(cast, { locale }, async () => {
        await otherDevice.launch(visit.clientSecret);
        await tell(visit.page, ({ payment }) => {
          if (payment) payment.review = true;
        });
      });
      await byPhase(visit, 'waiting').waitFor();
    },
  },
  {
    name: 'the provider in a window',
    async reach({ visit }, locale) {
      await visit.enter({ session: { locale }, presentation: 'popup' });
      await chooseBank(visit);
      const opened = visit.page.waitForEvent('popup');
      await button(visit).click();
      await new ProviderPage(await opened).arrive();
      await byPhase(visit, 'waiting').waitFor();
    },
  },
  {
    name: 'on the phone',
    async reach({ visit }, locale) {
      await visit.enter({ session: { locale } });
      await visit.checkout.root.locator('form button[type=button]').click();
      await byPhase(visit, 'on-phone').waitFor();
    },
  },
  {
    name: 'paid',
    async reach(cast, locale) {
      const { visit, otherDevice } = cast;
      // The page keeps the shopper, so that there is time to look.
      await visit.page.addInitScript(() =>
        document.addEventListener('farebox:success', (event) => event.preventDefault()),
      );
      await enterAfter(cast, { locale }, () => otherDevice.pay(visit.clientSecret, 'Approve'));
      await byPhase(visit, 'paid').waitFor();
    },
  },
  {
    name: 'expired',
    async reach(cast, locale) {
      const { visit, merchant } = cast;
      await enterAfter(cast, { locale }, () => merchant.expire(visit.clientSecret));
      await byPhase(visit, 'closed').waitFor();
    },
  },
  {
    name: 'canceled',
    async reach(cast, locale) {
      const { visit, merchant } = cast;
      await enterAfter(cast, { locale }, async () => {
        await merchant.expire(visit.clientSecret);
        await tell(visit.page, ({ session }) => {
          session.status = 'canceled';
        });
      });
      await byPhase(visit, 'closed').waitFor();
    },
  },
  {
    name: 'no way to pay',
    async reach({ visit }, locale) {
      await visit.goto({ session: { locale, methods: { allow: ['payatom:*'] } } });
      await byPhase(visit, 'choosing').waitFor();
    },
  },
  {
    name: 'broken',
    async reach({ visit }, locale) {
      await visit.goto({ locale, clientSecret: 'cs_wrong' });
      await visit.checkout.root.getByRole('alert').waitFor();
    },
  },
  {
    name: 'above the page',
    way: modal,
    async reach({ visit }, locale) {
      await visit.enter({ session: { locale } });
      await chooseBank(visit);
    },
  },
];
