import { setTimeout as pause } from 'node:timers/promises';
import type { Context } from 'hono';
import {
  CHOICES,
  type Choice,
  isSettled,
  moveOrder,
  type Order,
  type Outcome,
  type Words,
} from './orders.ts';
import { messagePage, paymentPage, resultPage } from './pages.ts';
import type { World } from './world.ts';

const COURTESY_MS = 1_000;

/** What one provider brings to its payment page. */
export interface Till<O extends Order> {
  readonly brand: string;
  readonly words: Words;
  /** The order that this page was opened for. */
  find(c: Context): O | undefined;
  /** What the page says about an order, beyond its amount. */
  facts(order: O): readonly (readonly [label: string, value: string])[];
  /** What changes over there when an order moved, and the notice about it. Never throws. */
  moved(order: O): Promise<void>;
  /** Where the shopper goes afterwards; null where the protocol has no such place. */
  returnTo(order: O): string | null;
}

/** A payment page's two halves: GET shows it, POST takes the person's choice. */
export function openTill<O extends Order>(till: Till<O>, world: World) {
  return {
    show(c: Context) {
      const order = till.find(c);
      if (!order) return unknownPayment(c, till.brand);
      return c.html(isSettled(order) ? resultPage(till, order) : paymentPage(till, order));
    },
    async choose(c: Context) {
      const order = till.find(c);
      if (!order) return unknownPayment(c, till.brand);
      const choice = readChoice((await c.req.parseBody())['choice']);
      if (!choice) return c.html(messagePage(till.brand, 'Choose one of the buttons.'), 400);
      if (choice !== 'close') await act(till, order, { choice, world });
      const back = till.returnTo(order);
      return back ? c.redirect(back, 303) : c.html(resultPage(till, order));
    },
  };
}

/** Waits a moment for the notice, so that a shopper usually comes back to a known result. */
async function act<O extends Order>(
  till: Till<O>,
  order: O,
  { choice, world }: { choice: Exclude<Choice, 'close'>; world: World },
): Promise<void> {
  await Promise.race([move(till, order, choice), pause(COURTESY_MS, undefined, { ref: false })]);
  if (choice === 'later') world.after(world.pace.laterMs, () => void move(till, order, 'late'));
}

async function move<O extends Order>(till: Till<O>, order: O, outcome: Outcome): Promise<void> {
  if (moveOrder(order, outcome, till.words)) await till.moved(order);
}

const readChoice = (value: unknown): Choice | undefined => CHOICES.find((choice) => choice === value);

const unknownPayment = (c: Context, brand: string) =>
  c.html(messagePage(brand, 'There is no payment behind this link.'), 404);
