import type { Context } from '../../src/flows/context.ts';
import type { Provider } from '../../src/providers/provider.ts';
import type { Change, SessionAggregate, Store } from '../../src/store/store.ts';
import { replaceProviders } from '../../testing/providers/replace-providers.ts';
import type { Call, ChangeName } from './points.ts';
import type { Trap } from './trap.ts';

/** Puts a trap around everything that the flows work with: the store, the providers, the way out to merchants. */
export function withTrap(context: Context, trap: Trap): Context {
  return {
    ...replaceProviders(context, (provider) => trapProvider(provider, trap)),
    store: trapStore(context.store, trap),
    fetch: around(trap, 'webhook', context.fetch),
  };
}

/** The same call, which tells the trap that it begins and that it gave something. */
function around<Given extends readonly unknown[], Result>(
  trap: Trap,
  name: Call,
  call: (...given: Given) => Promise<Result>,
): (...given: Given) => Promise<Result> {
  return async (...given) => {
    trap.pass(`before ${name}`);
    const result = await call(...given);
    trap.pass(`after ${name}`);
    return result;
  };
}

function trapStore(store: Store, trap: Trap): Store {
  return {
    ...store,
    change: trapChange(store, trap),
    insertSession: around(trap, 'insertSession', store.insertSession),
    reserveKey: around(trap, 'reserveKey', store.reserveKey),
    keepAnswer: around(trap, 'keepAnswer', store.keepAnswer),
    recordRequest: around(trap, 'recordRequest', store.recordRequest),
    rejectRequest: around(trap, 'rejectRequest', store.rejectRequest),
    keepUnmatched: around(trap, 'keepUnmatched', store.keepUnmatched),
    redeliver: around(trap, 'redeliver', store.redeliver),
    dueDeliveries: around(trap, 'dueDeliveries', store.dueDeliveries),
    finishDelivery: around(trap, 'finishDelivery', store.finishDelivery),
    dueLookups: around(trap, 'dueLookups', store.dueLookups),
    dueExpiries: around(trap, 'dueExpiries', store.dueExpiries),
    dueReadings: around(trap, 'dueReadings', store.dueReadings),
  };
}

/** A change has a middle: what was decided is being written, and is not committed yet. */
function trapChange(store: Store, trap: Trap): Store['change'] {
  return async (sessionId, decide, competition) => {
    let name: ChangeName = 'answer';
    let isOver = false;
    trap.pass('before change');
    const over = (): void => {
      isOver = true;
    };
    const written = store.change(
      sessionId,
      (aggregate, competing) => {
        const change = decide(aggregate, competing);
        name = nameOf(change, aggregate);
        trap.passInside(`inside ${name}`, () => isOver);
        return change;
      },
      competition,
    );
    const result = await written.finally(over);
    trap.pass(`after ${name}`);
    return result;
  };
}

/** What a change is for. A launch's `answer` is also that none came. */
function nameOf(
  { notice, session, payments = [] }: Change<unknown>,
  aggregate: SessionAggregate,
): ChangeName {
  const has = (status: string) => payments.some((payment) => payment.status === status);
  if (notice) return 'notice';
  if (session?.status === 'expired' && aggregate.session.status === 'open') return 'expiry';
  // What the shopper typed is written to the session in the same step.
  if (has('launching')) return 'attempt';
  if (session) return 'notice';
  if (has('refund_pending')) return 'refundRequest';
  return has('canceled') ? 'giveUp' : 'answer';
}

function trapProvider(provider: Provider, trap: Trap): Provider {
  const { notices, lookup, operations } = provider;
  const refund = operations?.refund;
  return {
    ...provider,
    methods: around(trap, 'methods', provider.methods),
    launch: around(trap, 'launch', provider.launch),
    ...(lookup && { lookup: around(trap, 'lookup', lookup) }),
    ...(refund && { operations: { ...operations, refund: around(trap, 'refund', refund) } }),
    ...(notices && { notices: { ...notices, read: around(trap, 'readNotice', notices.read) } }),
  };
}
