import type { Notice } from '../../src/domain/notice.ts';
import type { Payment } from '../../src/domain/payment.ts';
import {
  AccessActive,
  ProviderRefused,
  ProviderUnreachable,
  UnexpectedBody,
} from '../../src/providers/errors.ts';
import type { Launch, LaunchRequest, OfferedMethod, Provider } from '../../src/providers/provider.ts';
import { READERS } from './notices.ts';
import { giveBack } from './refunds.ts';
import type { Turns } from './turns.ts';
import {
  charge,
  type Kind,
  launchOf,
  messageOf,
  noticeOf,
  type Order,
  takeOrder,
  type World,
} from './world.ts';

/** What becomes of a create call: a shopper carries it in `fields.fate`. */
export const FATES = [
  'answer',
  'hang',
  'refuse',
  'already active',
  'turn away',
  'lose',
  'cut',
  'charge and cut',
] as const;

/** Who turns shoppers away where that is their fate: the others take them in. */
const TURNS_AWAY: Kind = 'signed';

/** What a simulated provider stands between: the world, one server's turns, and the check of create calls. */
export interface ProviderPlace {
  readonly world: World;
  readonly turns: Turns;
  /** Called with every create call the moment it arrives, before anything is made of it. */
  readonly onCreate: (payment: Payment) => Promise<void>;
}

/** A provider of this kind, as one server meets it. */
export function createProvider(kind: Kind, place: ProviderPlace): Provider {
  const { turns, world } = place;
  const provider: Provider = {
    name: kind,
    methods: (query) =>
      turns.through(async () => {
        assertUp(world, kind);
        return [methodFor(query.amount ?? 0, query.currency ?? '')];
      }),
    launch: (request, signal) => turns.through(() => create(place, kind, { request, signal })),
    notices: READERS[kind],
  };
  if (kind === 'matched') return provider;
  return {
    ...provider,
    lookup: ({ payment }) => turns.through(async () => look(world, kind, payment)),
    operations: {
      refund: ({ payment }) => turns.through(async () => giveBack(world, kind, payment)),
    },
  };
}

const methodFor = (amount: number, currency: string): OfferedMethod => ({
  key: 'page',
  kind: 'method',
  name: 'A page',
  icon: 'bank',
  amount,
  currency,
  requires: [],
  next: 'redirect',
  sameAs: 'page',
});

function assertUp(world: World, kind: Kind): void {
  if (world.down.has(kind)) throw new ProviderUnreachable(`${kind} is down`, { sent: false });
}

interface CreateCall {
  readonly request: LaunchRequest;
  readonly signal: AbortSignal;
}

async function create(place: ProviderPlace, kind: Kind, call: CreateCall): Promise<Launch> {
  const { world, onCreate } = place;
  const { payment, fields } = call.request;
  assertUp(world, kind);
  await onCreate(payment);
  world.calls.set(payment.id, (world.calls.get(payment.id) ?? 0) + 1);
  const fate = FATES.find((known) => known === fields['fate']) ?? 'answer';
  const refusal = refusalOf(fate, kind, payment);
  if (refusal) throw refusal;
  const { id, amount, currency } = payment;
  const order = takeOrder(world, kind, { id, price: { amount, currency } });
  if (fate === 'answer' || fate === 'turn away') return launchOf(order);
  if (fate === 'hang') return await answered(world, order, call.signal);
  // What fits no payment of ours cannot be told by a `matched` provider: its reference is learned from the answer alone, and nobody
  // pays on a page that was never shown.
  if (fate === 'charge and cut' && kind !== 'matched') charge(world, order, order.price);
  throw new ProviderUnreachable('cut off', { sent: true });
}

/** What a call throws that leaves no order behind, or undefined. */
function refusalOf(fate: (typeof FATES)[number], kind: Kind, { sessionId }: Payment): Error | undefined {
  if (fate === 'refuse') return new ProviderRefused('no', { providerCode: 'no', faultOwner: 'shopper' });
  if (fate === 'already active') return new AccessActive('access', sessionId);
  if (fate === 'turn away' && kind === TURNS_AWAY)
    return new ProviderRefused('not here', { providerCode: 'not here', faultOwner: 'provider' });
  return fate === 'lose' ? new ProviderUnreachable('lost on the way', { sent: true }) : undefined;
}

/** The answer comes when a command lets it come, or never: then the caller's deadline ends the wait. */
function answered(world: World, order: Order, signal: AbortSignal): Promise<Launch> {
  return new Promise((resolve, reject) => {
    const cut = () => reject(new ProviderUnreachable('no answer', { sent: true }));
    world.openCalls.push({ order, answer: () => resolve(launchOf(order)), cut });
    signal.addEventListener('abort', cut);
  });
}

/** What the provider's status call says; a `hinting` one knows its own reference alone. */
function look(world: World, kind: Kind, payment: Payment): Notice {
  assertUp(world, kind);
  const order =
    kind === 'hinting'
      ? world.orders.find(({ reference }) => reference === payment.providerReference)
      : world.orders.find(({ paymentId }) => paymentId === payment.id);
  const nothing = { paymentId: payment.id, evidence: 'proven', providerStatus: 'unknown' } as const;
  if (!order) return { ...nothing, status: 'unchanged' };
  if (order.paymentId !== payment.id) throw new UnexpectedBody('expected this order, got another');
  return noticeOf(messageOf(order), 'proven');
}
