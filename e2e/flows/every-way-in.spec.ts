import { expect, lightTest as test } from '../fixtures.ts';
import type { Merchant } from '../merchant.ts';
import type { OtherDevice } from '../other-device.ts';
import type { ProviderPage } from '../pages/provider-page.ts';
import type { Entrance, Visit } from '../visit.ts';
import { hostedPage, netBanking, type WayIn, waysIn } from '../ways-in.ts';

/** Who takes part in a story. */
interface Cast {
  readonly visit: Visit;
  readonly provider: ProviderPage;
  readonly merchant: Merchant;
  readonly otherDevice: OtherDevice;
}

/** What can happen to a shopper, whichever way they came in. */
interface Story {
  readonly name: string;
  readonly entrance?: Entrance;
  /** What the browser and the widget write into the console when a request is refused, or gets no answer. */
  readonly complaints?: readonly RegExp[];
  /** How it goes, once the ways to pay are on the screen. */
  run(cast: Cast): Promise<void>;
}

const stories: readonly Story[] = [
  {
    name: 'who pays has paid',
    async run({ visit, provider }) {
      await visit.checkout.pay(netBanking);
      await provider.end('Approve');
      await visit.expectPaid();
    },
  },
  {
    name: 'who is declined is told, and can choose again',
    async run({ visit, provider }) {
      await visit.checkout.pay(netBanking);
      await provider.end('Decline');
      await expect(visit.checkout.declined).toBeVisible();
      await expect(visit.checkout.payButton).toBeEnabled();
      await visit.expectEnd('failed');
    },
  },
  {
    name: 'who comes back without paying can choose again',
    async run({ visit, provider }) {
      await visit.checkout.pay(netBanking);
      await provider.end('Close');
      await expect(visit.checkout.waiting).toBeVisible();
      await visit.checkout.anotherWay.click();
      await expect(visit.checkout.payButton).toBeEnabled();
    },
  },
  {
    name: 'who pays too late is told that it has expired',
    complaints: [/status of 409/, /^Farebox: .*\(session_/],
    async run({ visit, merchant }) {
      await merchant.expire(visit.clientSecret);
      await visit.checkout.pay(netBanking);
      await expect(visit.checkout.expired).toBeVisible();
      await visit.expectEnd('expired');
    },
  },
  {
    name: 'who has paid elsewhere is told so, and pays once',
    complaints: [/status of 409/, /^Farebox: .*\(session_/],
    async run({ visit, otherDevice }) {
      await otherDevice.pay(visit.clientSecret, 'Approve');
      await visit.checkout.pay(netBanking);
      await expect(visit.checkout.paid).toBeVisible();
      await visit.expectEnd('success');
    },
  },
  {
    name: 'whose browser blocks windows is taken along instead',
    entrance: { presentation: 'popup' },
    async run({ visit, provider }) {
      await visit.page.evaluate('window.open = () => null');
      await visit.checkout.pay(netBanking);
      await provider.end('Approve');
      await visit.expectPaid();
    },
  },
  {
    name: 'who goes back can go on',
    async run({ visit, provider }) {
      await visit.checkout.pay(netBanking);
      await provider.goBack();
      await visit.beginAgain();
      await expect(visit.checkout.payButton.or(visit.checkout.anotherWay)).toBeEnabled();
    },
  },
  {
    name: 'who is offline is told so, and pays once online',
    complaints: [/ERR_INTERNET_DISCONNECTED/, /^Farebox: .*\(unreachable\)/],
    async run({ visit, provider }) {
      const { checkout, page } = visit;
      await checkout.choose(netBanking);
      await page.context().setOffline(true);
      await checkout.payButton.click();
      await expect(checkout.trouble).toBeVisible();
      await page.context().setOffline(false);
      await checkout.payButton.click();
      await provider.arrive();
    },
  },
  {
    name: 'whose page has the script twice sees one checkout',
    entrance: { twice: true },
    async run({ visit, provider }) {
      await expect(visit.page.getByRole('radio', { name: netBanking.method })).toHaveCount(1);
      await visit.checkout.pay(netBanking);
      await provider.arrive();
    },
  },
];

/** One story for each way in is part of `npm test`; the others belong to the long run. */
const QUICK = 'who pays has paid';

/** A page of Farebox's own has one script, and HTML alone has no word for a window: what cannot be has no story. */
const isPossible = (way: WayIn, { entrance = {} }: Story): boolean =>
  (way.opensWindows || !entrance.presentation) && (way !== hostedPage || !entrance.twice);

for (const way of waysIn) {
  test.describe(`by ${way.name}`, () => {
    for (const story of stories.filter((each) => isPossible(way, each))) {
      test(story.name, { tag: story.name === QUICK ? '@quick' : [] }, async ({
        visitBy,
        provider,
        merchant,
        otherDevice,
        witness,
      }) => {
        witness.pardon(...(story.complaints ?? []));
        const visit = visitBy(way);
        await visit.enter(story.entrance);
        await story.run({ visit, provider, merchant, otherDevice });
      });
    }
  });
}
