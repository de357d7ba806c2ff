import type { Context } from '../../src/flows/context.ts';
import type { Provider } from '../../src/providers/provider.ts';
import type { Change, SessionAggregate, Store } from '../../src/store/store.ts';
import { replaceProviders } from '../../testing/providers/replace-providers.ts';
import type { CrashTrigger } from './crash-trigger.ts';
import type { Call, ChangeName } from './points.ts';

/** Puts a trigger around everything that the flows work with: the store, the providers, the way out to merchants. */
export function withCrashPoints(context: Context, trigger: CrashTrigger): Context {
  return {
    ...replaceProviders(context, (provider) => providerWithCrashPoints(provider, trigger)),
    store: storeWithCrashPoints(context.store, trigger),
    fetch: around(trigger, 'webhook', context.fetch),
  };
}

/** The same call, which tells the trigger that it begins and that it gave something. */
function around<Given extends readonly unknown[], Result>(
  trigger: CrashTrigger,
  name: Call,
  call: (...given: Given) => Promise<Result>,
): (...given: Given) => Promise<Result> {
  return async (...given) => {
    trigger.pass(`before ${name}`);
    const result = await call(...given);
    trigger.pass(`after ${name}`);
    return result;
  };
}

function storeWithCrashPoints(store: Store, trigger: CrashTrigger): Store {
  return {
    ...store,
    change: changeWithCrashPoints(store, trigger),
    insertSession: around(trigger, 'insertSession', store.insertSession),
    reserveKey: around(trigger, 'reserveKey', store.reserveKey),
    keepAnswer: around(trigger, 'keepAnswer', store.keepAnswer),
    recordRequest: around(trigger, 'recordRequest', store.recordRequest),
    rejectRequest: around(trigger, 'rejectRequest', store.rejectRequest),
    keepUnmatched: around(trigger, 'keepUnmatched', store.keepUnmatched),
    redeliver: around(trigger, 'redeliver', store.redeliver),
    dueDeliveries: around(trigger, 'dueDeliveries', store.dueDeliveries),
    finishDelivery: around(trigger, 'finishDelivery', store.finishDelivery),
    dueLookups: around(trigger, 'dueLookups', store.dueLookups),
    dueExpiries: around(trigger, 'dueExpiries', store.dueExpiries),
    dueReadings: around(trigger, 'dueReadings', store.dueReadings),
  };
}

/** A change has a middle: what was decided is being written, and is not committed yet. */
function changeWithCrashPoints(store: Store, trigger: CrashTrigger): Store['change'] {
  return async (sessionId, decide, competition) => {
    let name: ChangeName = 'answer';
    let isOver = false;
    trigger.pass('before change');
    const over = (): void => {
      isOver = true;
    };
    const written = store.change(
      sessionId,
      (aggregate, competing) => {
        const change = decide(aggregate, competing);
        name = nameOf(change, aggregate);
        trigger.passInside(`inside ${name}`, () => isOver);
        return change;
      },
      competition,
    );
    const result = await written.finally(over);
    trigger.pass(`after ${name}`);
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

function providerWithCrashPoints(provider: Provider, trigger: CrashTrigger): Provider {
  const { notices, lookup, operations } = provider;
  const refund = operations?.refund;
  return {
    ...provider,
    methods: around(trigger, 'methods', provider.methods),
    launch: around(trigger, 'launch', provider.launch),
    ...(lookup && { lookup: around(trigger, 'lookup', lookup) }),
    ...(refund && { operations: { ...operations, refund: around(trigger, 'refund', refund) } }),
    ...(notices && { notices: { ...notices, read: around(trigger, 'readNotice', notices.read) } }),
  };
}
