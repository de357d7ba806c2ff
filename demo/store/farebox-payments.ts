import { type FareboxAccess, FareboxFailed } from './farebox-client.ts';

/** A complaint about a payment, as Farebox tells it. */
export interface DeskComplaint {
  readonly status: string;
  readonly reference: string | null;
  readonly description: string;
  readonly pictures: number;
}

/** A payment, as far as the desk shows it; amounts in minor units. */
export interface DeskPayment {
  readonly id: string;
  readonly method: string;
  readonly methodName: string | null;
  readonly status: string;
  readonly amount: number;
  readonly currency: string;
  /** Why a person must look at it. */
  readonly review: string | null;
  /** Whether it is under review and nothing was proven of it yet, so that the merchant decides. */
  readonly isUndecided: boolean;
  readonly refundedAmount: number | null;
  readonly requestedAmount: number | null;
  readonly complaints: readonly DeskComplaint[];
}

const TIMEOUT_MS = 35_000;

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? { ...value } : {};
const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const amountOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

async function ask(access: FareboxAccess, path: string, init: RequestInit = {}): Promise<Fields> {
  const response = await fetch(access.fareboxUrl + path, {
    ...init,
    headers: { authorization: `Bearer ${access.secretKey}`, ...init.headers },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch((cause: unknown) => {
    throw new FareboxFailed('unreachable', 'the Farebox server does not answer', { cause });
  });
  const body = fieldsOf(await response.json().catch(() => undefined));
  if (response.ok) return body;
  throw new FareboxFailed(
    textOf(body['code']) ?? 'unexpected_answer',
    textOf(body['detail']) ?? `Farebox answered with HTTP ${response.status}`,
  );
}

/** Every payment of a session, oldest first. Throws FareboxFailed. */
export async function paymentsOf(sessionId: string, access: FareboxAccess): Promise<DeskPayment[]> {
  const { data } = await ask(access, `/v1/payments?session=${encodeURIComponent(sessionId)}&limit=100`);
  const ids = listOf(data).flatMap((payment) => textOf(fieldsOf(payment)['id']) ?? []);
  const payments = await Promise.all(ids.map((id) => ask(access, `/v1/payments/${encodeURIComponent(id)}`)));
  return payments.map(deskPayment).reverse();
}

function deskPayment({
  id,
  method,
  methodName,
  status,
  amount,
  currency,
  review,
  outcome,
  refund,
  complaints,
}: Fields): DeskPayment {
  const { refundedAmount, requestedAmount } = fieldsOf(refund);
  return {
    id: textOf(id) ?? '',
    method: textOf(method) ?? '',
    methodName: textOf(methodName),
    status: textOf(status) ?? '',
    amount: amountOf(amount) ?? 0,
    currency: textOf(currency) ?? '',
    review: textOf(fieldsOf(review)['reason']),
    isUndecided: textOf(fieldsOf(review)['reason']) !== null && textOf(outcome) === null,
    refundedAmount: amountOf(refundedAmount),
    requestedAmount: amountOf(requestedAmount),
    complaints: listOf(complaints).map((complaint) => deskComplaint(fieldsOf(complaint))),
  };
}

const deskComplaint = ({ status, reference, description, pictures }: Fields): DeskComplaint => ({
  status: textOf(status) ?? '',
  reference: textOf(reference),
  description: textOf(description) ?? '',
  pictures: listOf(pictures).length,
});

/** Gives a payment back, all that is left of it when no amount (minor units) is given. Throws FareboxFailed. */
export async function refund(
  { payment, amount, key }: { payment: string; amount: number | undefined; key: string },
  access: FareboxAccess,
): Promise<void> {
  await ask(access, `/v1/payments/${encodeURIComponent(payment)}/refunds`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify({ amount }),
  });
}

/** What the merchant found out about a payment under review. */
export interface Resolution {
  readonly payment: string;
  readonly status: 'succeeded' | 'failed';
  /** How they know it; Farebox keeps it with the payment. */
  readonly note: string;
}

/** Settles a payment under review the way the merchant decided. Throws FareboxFailed. */
export async function resolve({ payment, ...decision }: Resolution, access: FareboxAccess): Promise<void> {
  await ask(access, `/v1/payments/${encodeURIComponent(payment)}/resolve`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(decision),
  });
}

/** Complains to the provider about a payment, with a picture if there is one. Throws FareboxFailed. */
export async function complain(
  { payment, description, picture }: { payment: string; description: string; picture: File | null },
  access: FareboxAccess,
): Promise<void> {
  const form = new FormData();
  form.set('description', description);
  if (picture) form.append('pictures', picture);
  await ask(access, `/v1/payments/${encodeURIComponent(payment)}/complaints`, { method: 'POST', body: form });
}
