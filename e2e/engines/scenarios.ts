import { approved, challenged, type TypedCard } from '../pages/card-form.ts';
import { PAY, type Visitor } from './visitor.ts';
import type { World } from './world.ts';

/** One way to pay, from the shop's page to its thanks. */
export interface Scenario {
  readonly name: string;
  /** Whether the browser runs scripts. */
  readonly javascript: boolean;
  /** Plays it. Rejects with what went wrong, or with what a shopper would stumble over. */
  run(visitor: Visitor, world: World): Promise<void>;
}

const DESK = { width: 1024, height: 800 };
const PHONE = { width: 320, height: 640 };

/** A page on which a checkout stands; `page` is one of shop-pages/pages.ts, or null for the hosted page. */
interface Entrance {
  readonly page: string | null;
  readonly button?: RegExp;
}

const TAG: Entrance = { page: 'script' };
const ELEMENT: Entrance = { page: 'element' };
const MODAL: Entrance = { page: 'modal', button: /^Pay$/ };
const HOSTED: Entrance = { page: null };

/** Goes to a new checkout, and waits for its Pay button; resolves with the session's id. */
async function enter(
  { page, button }: Entrance,
  visitor: Visitor,
  { demo, shop, merchant }: World,
): Promise<string> {
  const urls = { successUrl: `${shop.url}/thanks`, cancelUrl: `${shop.url}/basket` };
  const { id, clientSecret, url } = await merchant.createSession(urls);
  await visitor.open(page === null ? url : shop.sell({ farebox: demo.server, clientSecret, page }));
  if (button) await visitor.press('button', button);
  await visitor.see('button', PAY);
  return id;
}

/** Looks at the checkout on a desk and on the smallest phone, where it stays. */
async function lookAround(visitor: Visitor, place: 'page' | 'frame' = 'page'): Promise<void> {
  await visitor.resize(DESK);
  await visitor.look('at 1024 px', place);
  await visitor.resize(PHONE);
  await visitor.look('at 320 px', place);
}

async function expectPaid(id: string, visitor: Visitor, { merchant }: World): Promise<void> {
  await visitor.see('h1', /^Thank you for your order$/);
  const status = await merchant.statusOf(id);
  if (status !== 'completed') throw new Error(`expected the session to be completed, got ${status}`);
}

/** Pays by net banking, which asks for a bank and leads to the provider's page. */
function byBank(name: string, entrance: Entrance, javascript = true): Scenario {
  return {
    name,
    javascript,
    async run(visitor, world) {
      const id = await enter(entrance, visitor, world);
      await visitor.pressLabelled(/^Net banking/);
      await visitor.choose(/^Bank/, 'Sandbox Bank');
      await lookAround(visitor);
      await visitor.press('button', PAY);
      await visitor.press('button', /^Approve$/);
      await expectPaid(id, visitor, world);
    },
  };
}

async function typeCard(card: TypedCard, visitor: Visitor, place: 'page' | 'frame'): Promise<void> {
  await visitor.type(/^Card number/, card.number, place);
  await visitor.type(/^Expiry date/, card.expiry, place);
  await visitor.type(/^Security code/, card.code, place);
  await visitor.type(/^Name on card/, card.holder, place);
}

async function toCard(visitor: Visitor, javascript: boolean): Promise<void> {
  await visitor.pressLabelled(/^Credit card/);
  // Before the script is there the same button leads to the page without a frame.
  await visitor.press('button', javascript ? /^Pay .*\d/ : PAY);
  // A frame that has loaded may still be hidden from its shopper.
  if (javascript) await visitor.see('iframe', /^/);
  await visitor.see('label', /^Card number/, javascript ? 'frame' : 'page');
}

/** Pays by card, in the frame of a checkout, or without scripts on a page of its own. */
function byCard(name: string, entrance: Entrance, { javascript, card }: CardWay): Scenario {
  const place = javascript ? 'frame' : 'page';
  return {
    name,
    javascript,
    async run(visitor, world) {
      const id = await enter(entrance, visitor, world);
      await toCard(visitor, javascript);
      await lookAround(visitor, place);
      await typeCard(card, visitor, place);
      await visitor.press('button', PAY, place);
      if (card === challenged) {
        await visitor.type(/^One-time password/, '123456');
        await visitor.press('button', /^Confirm$/);
      }
      await expectPaid(id, visitor, world);
    },
  };
}

interface CardWay {
  readonly javascript: boolean;
  readonly card: TypedCard;
}

/** Every scenario, in the order of the table. */
export const scenarios: readonly Scenario[] = [
  byBank('tag', TAG),
  byBank('element', ELEMENT),
  byBank('modal', MODAL),
  byBank('hosted page', HOSTED),
  byCard('card', TAG, { javascript: true, card: challenged }),
  byCard('card on the hosted page', HOSTED, { javascript: true, card: approved }),
  byBank('hosted page without JavaScript', HOSTED, false),
  byCard('card without JavaScript', HOSTED, { javascript: false, card: challenged }),
];

/** Something to see in documentation. */
interface Picture {
  /** The beginning of the file's name. */
  readonly name: string;
  /** Goes where it is seen, on a phone. */
  reach(visitor: Visitor, world: World): Promise<void>;
}

const PICTURE = { width: 360, height: 740 };

const atEntrance = (name: string, entrance: Entrance): Picture => ({
  name,
  async reach(visitor, world) {
    await visitor.resize(PICTURE);
    await enter(entrance, visitor, world);
    await visitor.pressLabelled(/^Net banking/);
    await visitor.look('in the picture');
  },
});

/** What docs/browsers.md shows of every engine. */
export const pictures: readonly Picture[] = [
  atEntrance('tag', TAG),
  atEntrance('modal', MODAL),
  atEntrance('hosted', HOSTED),
  {
    name: 'card',
    async reach(visitor, world) {
      await visitor.resize(PICTURE);
      await enter(TAG, visitor, world);
      await toCard(visitor, true);
      await visitor.look('in the picture', 'frame');
    },
  },
];
