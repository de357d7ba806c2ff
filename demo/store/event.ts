/** A payment, as far as a Farebox event tells it; `amount` in minor units. */
export interface EventPayment {
  readonly id: string;
  readonly method: string;
  /** The method's display name, such as `Sofort`; null where Farebox does not know it. */
  readonly methodName: string | null;
  readonly status: string;
  readonly amount: number;
  readonly currency: string;
  /** What was given back so far, and what is on its way back; in minor units, null where it is not said. */
  readonly refundedAmount: number | null;
  readonly requestedAmount: number | null;
}

/** A Farebox event, as far as the shop understands it. */
export interface FareboxEvent {
  readonly type: string;
  /** Its place among the events of its session, counted from 1, or 0 when it has none: webhooks may come in another order. */
  readonly sequence: number;
  /** The order that it is about. */
  readonly reference: string | undefined;
  readonly payment: EventPayment | undefined;
}

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? { ...value } : {};

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const amountOf = (value: unknown): number | null => (Number.isSafeInteger(value) ? Number(value) : null);

function parsePayment(value: unknown): EventPayment | undefined {
  const { id, method, methodName, status, amount, currency, refund } = fieldsOf(value);
  const { refundedAmount, requestedAmount } = fieldsOf(refund);
  if (typeof id !== 'string' || typeof status !== 'string' || typeof currency !== 'string') return undefined;
  if (typeof amount !== 'number' || !Number.isSafeInteger(amount)) return undefined;
  return {
    ...{
      id,
      method: textOf(method) ?? 'unknown',
      methodName: textOf(methodName) ?? null,
      status,
      amount,
      currency,
    },
    refundedAmount: amountOf(refundedAmount),
    requestedAmount: amountOf(requestedAmount),
  };
}

/** Reads the body of a verified webhook; undefined when it is no event. */
export function parseEvent(body: unknown): FareboxEvent | undefined {
  const { type, sequence, data } = fieldsOf(body);
  if (typeof type !== 'string') return undefined;
  const { session, payment, reference } = fieldsOf(data);
  return {
    type,
    sequence: typeof sequence === 'number' ? sequence : 0,
    reference: textOf(fieldsOf(session)['reference']) ?? textOf(reference),
    payment: parsePayment(payment),
  };
}
