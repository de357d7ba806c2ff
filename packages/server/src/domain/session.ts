/** `open` can be paid; `completed` was paid; `expired` ran out of time; `canceled` was ended by the merchant. */
export type SessionStatus = 'open' | 'completed' | 'expired' | 'canceled';

/** `payment`: one amount, once. `subscription`: no amount of its own; the shopper picks a plan, and the plan sets it. */
export type SessionMode = 'payment' | 'subscription';

/** What we know of the shopper; `phone` in E.164 with its plus sign. */
export interface Customer {
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
}

const MEMBERS = ['name', 'email', 'phone'] as const satisfies readonly (keyof Customer)[];

/**
 * Who named each member of a customer: the merchant's server (with its secret key), or the shopper (typed in the checkout, or sent by a
 * browser with the publishable key). A member of which nobody knows who named it is in neither; only `merchant` earns trust.
 */
export type CustomerSource = Readonly<Partial<Record<keyof Customer, 'merchant' | 'shopper' | undefined>>>;

/** Marks every member of a customer that has a value as named by one side. */
export const sourceOf = (customer: Customer, by: 'merchant' | 'shopper'): CustomerSource =>
  Object.fromEntries(MEMBERS.filter((member) => customer[member]).map((member) => [member, by]));

/**
 * A session after its shopper typed something of themselves: what was missing is filled in, and what they typed earlier is replaced. A value
 * from the merchant's server stays as it is.
 */
export function withTyped(session: Session, typed: Customer): Session {
  const { customer, customerSource } = session;
  const members = MEMBERS.filter(
    (member) => typed[member] && (!customer[member] || customerSource[member] === 'shopper'),
  );
  if (members.length === 0) return session;
  const taken = Object.fromEntries(members.map((member) => [member, typed[member]]));
  return {
    ...session,
    customer: { ...customer, ...taken },
    customerSource: { ...customerSource, ...sourceOf(taken, 'shopper') },
  };
}

/**
 * What a checkout need not ask of its shopper. From the first attempt on, what they typed themselves is asked again: a mistake in it can be
 * mended, and whoever opens the same address later does not learn what is known. It is filled in where they leave it out.
 */
export function knownBefore({ customer, customerSource }: Session, hasAttempts: boolean): Customer {
  if (!hasAttempts) return customer;
  const members = MEMBERS.filter((member) => customerSource[member] !== 'shopper');
  return Object.fromEntries(members.map((member) => [member, customer[member]]));
}

/** Where a request carries a field that a method requires: `customer.email`, or `fields.bankcode` for what is no fact of the customer. */
export const pathOfField = (field: string): string =>
  MEMBERS.some((member) => member === field) ? `customer.${field}` : `fields.${field}`;

/** A line of the merchant's order, shown to the shopper; `amount` in minor units of the session's currency, for one piece. */
export interface Item {
  readonly name: string;
  readonly quantity: number;
  readonly amount?: number | undefined;
  /** The address of its picture, on one of the shop's own origins. */
  readonly image?: string | undefined;
}

/** Which method ids the merchant lets this session offer; an entry may be a provider's name or `provider:method`. */
export interface MethodRules {
  readonly allow?: readonly string[] | undefined;
  readonly deny?: readonly string[] | undefined;
  /** What a provider is told of this session besides, by `provider:method`, untouched (AMPERE's `data`). */
  readonly data?: Readonly<Record<string, ProviderData>> | undefined;
}

/** An object that only a provider understands. */
export type ProviderData = Readonly<Record<string, unknown>>;

/** What the provider of a method (`provider:method[:plan]`) is told besides. */
export const dataFor = ({ methods }: Session, methodId: string): ProviderData | undefined =>
  methods.data?.[methodId.split(':').slice(0, 2).join(':')];

/** What a shopper is asked to pay. Times are ISO 8601 UTC; `amount` is in minor units and null in subscription mode. */
export interface Session {
  readonly id: string;
  readonly site: string;
  readonly clientSecret: string;
  readonly mode: SessionMode;
  readonly status: SessionStatus;
  readonly amount: number | null;
  readonly currency: string | null;
  readonly country: string;
  readonly reference: string;
  readonly customer: Customer;
  readonly customerSource: CustomerSource;
  readonly successUrl: string | null;
  readonly cancelUrl: string | null;
  readonly locale: string | null;
  readonly items: readonly Item[];
  readonly metadata: Readonly<Record<string, string>>;
  readonly methods: MethodRules;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly completedBy: string | null;
}
