import { setTimeout as pause } from 'node:timers/promises';
import type { Context } from 'hono';
import {
  asOf,
  CHOICES,
  type Choice,
  isSettled,
  moveOrder,
  type Order,
  type Outcome,
  reopen,
  type Words,
} from './orders.ts';
import { messagePage, paymentPage, resultPage } from './pages.ts';
import { hangUp, staySilent } from './scenarios/disturb.ts';
import type { World } from './world.ts';

const COURTESY_MS = 1_000;

/** What one provider brings to its payment page. */
export interface PaymentPageOptions<O extends Order> {
  readonly brand: string;
  readonly words: Words;
  /** Whether a launch alone can take the money, before any page was shown: by a UPI collect request, or a card without 3-D Secure. */
  readonly chargesAtLaunch: boolean;
  /** The order that this page was opened for. */
  find(c: Context): O | undefined;
  /** What the page says about an order, beyond its amount. */
  facts(order: O): readonly (readonly [label: string, value: string])[];
  /** What the person keeps of an order that has ended, such as its bank reference. */
  receipt?(order: O): readonly (readonly [label: string, value: string])[];
  /** What changes over there when an order moved, and the notice about it. Never throws. */
  moved(order: O): Promise<void>;
  /** Where the shopper goes afterwards; null where the protocol has no such place. */
  returnTo(order: O): string | null;
}

/** What a payment page does in this world. */
interface PageSetup<O extends Order> {
  readonly page: PaymentPageOptions<O>;
  readonly world: World;
}

/** A payment page's two halves, GET shows it and POST takes the person's choice, and what a scenario makes of the launch before it. */
export function createPaymentPage<O extends Order>(page: PaymentPageOptions<O>, world: World) {
  const setup = { page, world };
  return {
    /** Called once an order is open: what to answer instead of the truth, or null. */
    launched: (c: Context, order: O) => disturbLaunch(c, setup, order),
    show(c: Context) {
      const order = page.find(c);
      if (!order) return unknownPayment(c, page.brand);
      return c.html(isSettled(order) ? resultPage(page, order) : paymentPage(page, order));
    },
    async choose(c: Context) {
      const order = page.find(c);
      if (!order) return unknownPayment(c, page.brand);
      const choice = readChoice((await c.req.parseBody())['choice']);
      if (!choice) return c.html(messagePage(page.brand, 'Choose one of the buttons.'), 400);
      return await end(c, setup, { order, choice });
    },
    /** Ends it as the provider does by itself. */
    decline: (c: Context, order: O) => end(c, setup, { order, choice: 'decline' }),
  };
}

async function end<O extends Order>(
  c: Context,
  setup: PageSetup<O>,
  { order, choice }: { order: O; choice: Choice },
): Promise<Response> {
  if (choice !== 'close') await act(setup, order, choice);
  const back = setup.page.returnTo(order);
  return back ? c.redirect(back, 303) : c.html(resultPage(setup.page, order));
}

/** A payment page at work. */
export type PaymentPage<O extends Order> = ReturnType<typeof createPaymentPage<O>>;

async function disturbLaunch<O extends Order>(
  c: Context,
  setup: PageSetup<O>,
  order: O,
): Promise<Response | null> {
  const { page, world } = setup;
  const early = world.directions.detail(order.provider, 'webhook_first') !== null;
  const lost = world.directions.detail(order.provider, 'charged_then_timeout');
  // Where nothing can be paid before the page is shown, all that can come early is the notice of an open order.
  if (early)
    await (page.chargesAtLaunch
      ? move(setup, order, 'approve')
      : page.moved(asOf(order, 'later', page.words)));
  if (lost === null) return null;
  if (page.chargesAtLaunch) void move(setup, order, 'approve');
  return lost === 'silent' ? staySilent(c, world.closing) : hangUp(c);
}

/** Waits a moment for the notice, so that a shopper usually comes back to a known result. */
async function act<O extends Order>(
  setup: PageSetup<O>,
  order: O,
  choice: Exclude<Choice, 'close'>,
): Promise<void> {
  const detour = choice === 'approve' ? detourOf(setup, order) : null;
  const moving = move(setup, order, detour?.first ?? choice);
  await Promise.race([moving, pause(COURTESY_MS, undefined, { ref: false })]);
  const { laterMs } = setup.world.pace;
  if (choice === 'later') setup.world.after(laterMs, () => void move(setup, order, 'late'));
  if (detour) setup.world.after(detour.ms ?? laterMs, () => void payAfterAll(setup, order));
}

/** What the scenario puts before an approval, and for how many ms; by default as long as "Pay later" takes. */
function detourOf<O extends Order>({ world }: PageSetup<O>, { provider }: O) {
  const expiry = world.directions.detail(provider, 'paid_after_expiry');
  const decline = world.directions.detail(provider, 'decline_then_pay');
  const ms = Number(expiry || decline || Number.NaN);
  const pace = Number.isNaN(ms) ? {} : { ms };
  if (expiry !== null) return { first: 'timeout' as const, ...pace };
  return decline === null ? null : { first: 'decline' as const, ...pace };
}

async function payAfterAll<O extends Order>(setup: PageSetup<O>, order: O): Promise<void> {
  if (!order.charged) reopen(order);
  await move(setup, order, 'late');
}

async function move<O extends Order>(
  { page, world }: PageSetup<O>,
  order: O,
  outcome: Outcome,
): Promise<void> {
  if (!moveOrder(order, outcome, page.words)) return;
  await page.moved(order);
  if (!isSettled(order) || world.directions.detail(order.provider, 'out_of_order') === null) return;
  for (const stale of STALE) await page.moved(asOf(order, stale, page.words));
}

/** What `out_of_order` tells after the final word, as if it had been under way for long. */
const STALE = ['later', 'decline'] as const;

const readChoice = (value: unknown): Choice | undefined => CHOICES.find((choice) => choice === value);

const unknownPayment = (c: Context, brand: string) =>
  c.html(messagePage(brand, 'There is no payment behind this link.'), 404);
