import { capabilitiesOf, type ProviderName } from '../../src/providers/registry.ts';
import { fromEachProvider } from '../../testing/providers/each-provider.ts';

/** A way to pay in the shop whose server is killed. */
export interface Way {
  /** What its method's id starts with. */
  readonly method: string;
  /** What is ordered. */
  readonly order: object;
}

/** What the kill matrix is told by a provider's own folder: `testing/crash.ts`. */
export interface ProviderCrash {
  readonly ways: readonly Way[];
  /** The path of its create call under its base address; null where it has none, for its order begins with the shopper's visit. */
  readonly createPath: string | null;
}

const providers = await fromEachProvider<ProviderCrash>('crash.ts');
const entries = Object.entries(providers) as [ProviderName, ProviderCrash][];

/** Ways to pay through each provider. */
export const WAYS: readonly Way[] = entries.flatMap(([, { ways }]) => ways);

/** The paths of the providers' create calls, at the sandbox. */
export const CREATE_PATHS: readonly string[] = entries.flatMap(([name, { createPath }]) =>
  createPath === null ? [] : [`/${name}${createPath}`],
);

/** Whether a provider creates orders by a call. */
export const hasCreateCall = (name: ProviderName): boolean => providers[name].createPath !== null;

/** Whether what was paid by a method can be refunded by a call. */
export const canRefund = (method: string): boolean =>
  entries.some(
    ([name]) =>
      method.startsWith(`${name}:`) && capabilitiesOf(name).some(({ operation }) => operation === 'refund'),
  );
