import { createHash } from 'node:crypto';
import type { Card } from '../../domain/card.ts';
import { withAsciiDomain } from '../../domain/email.ts';
import { SessionClosed } from '../../domain/errors.ts';
import { newPaymentId, newReturnToken } from '../../domain/ids.ts';
import { type Payment, UNDECIDED } from '../../domain/payment.ts';
import { type Customer, dataFor, type Session } from '../../domain/session.ts';
import type { Device, LaunchRequest } from '../../providers/provider.ts';
import type { SiteMethod } from '../availability/list-methods.ts';
import { type Context, siteOf } from '../context.ts';

/** What a shopper asks for. */
export interface LaunchOrder {
  readonly method: string;
  readonly customer: Customer;
  readonly fields: Readonly<Record<string, string>>;
  /** Where the shopper comes back to; the hosted page when null. */
  readonly returnUrl: string | null;
  /** This browser's own earlier payment, which is given up in the same step. */
  readonly replaces: string | null;
  readonly shopperIp: string;
  readonly device: Device;
  /** For a method whose `next` is `card`: it goes to the provider, and nowhere else. */
  readonly card?: Card;
}

/** A method to launch, and the same method through other providers, in the order in which they are fallen back to. */
export interface MethodWithFallbacks {
  readonly method: SiteMethod;
  readonly fallbacks: readonly SiteMethod[];
}

/** What is launched, for which session; what its shopper typed is in it. */
export interface Attempt extends MethodWithFallbacks {
  readonly session: Session;
  readonly order: LaunchOrder;
}

/**
 * Holds that a session can be paid.
 * @throws SessionClosed
 */
export function assertOpen({ status }: Session): void {
  if (status !== 'open') throw new SessionClosed(`This session is ${status}.`);
}

/** The payment of an attempt, with our own reference in it, before anybody is called. */
export function newPayment(context: Context, { session, method, order }: Attempt): Payment {
  const at = context.now().toISOString();
  return {
    ...UNDECIDED,
    id: newPaymentId(),
    sessionId: session.id,
    site: session.site,
    reference: session.reference,
    provider: method.provider,
    method: method.id,
    methodName: method.name,
    fallbackFor: method.id === order.method ? null : order.method,
    askedElsewhere: method.next === 'wait',
    byCard: method.next === 'card',
    status: 'launching',
    amount: method.amount,
    currency: method.currency,
    launchKey: launchKeyOf(order),
    returnToken: newReturnToken(),
    returnUrl: order.returnUrl,
    createdAt: at,
    updatedAt: at,
  };
}

/** A digest by which twins of one request find each other. */
function launchKeyOf({ method, customer, fields, returnUrl }: LaunchOrder): string {
  const asked = [method, sorted(customer), sorted(fields), returnUrl];
  return createHash('sha256').update(JSON.stringify(asked)).digest('base64url');
}

const sorted = (members: object) => Object.entries(members).sort(([a], [b]) => (a < b ? -1 : 1));

/** Everything that the provider is told. */
export function launchRequest(context: Context, attempt: Attempt, payment: Payment): LaunchRequest {
  const { session, method, order } = attempt;
  return {
    payment,
    method,
    country: session.country,
    customer: withAsciiDomain(session.customer),
    customerSource: session.customerSource,
    fields: order.fields,
    data: dataFor(session, method.id),
    description: session.items[0]?.name ?? `Order ${session.reference}`,
    returnUrl: `${context.publicUrl}/r/${payment.returnToken}`,
    hookUrl: siteOf(context, session.site).hookUrl(method.provider),
    shopperIp: order.shopperIp,
    device: order.device,
    card: order.card,
  };
}
