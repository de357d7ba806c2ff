import { safeEqual } from '@farebox/crypto';
import { Webhook } from 'standardwebhooks';

/** How the merchant's endpoint behaves now. `cut`: the webhook is taken in, but the answer is lost. */
export const MOODS = ['takes', 'fails', 'refuses', 'cut', 'hangs'] as const;

/** One of those. */
export type Mood = (typeof MOODS)[number];

/** The merchant's endpoint: it checks signatures, and counts an event once however often it comes. */
export interface Merchant {
  mood: Mood;
  /** Secrets that the merchant believes; the last one is the newest. */
  readonly secrets: string[];
  /** The body of every event that was taken in, by its id. */
  readonly taken: Map<string, string>;
  /** How often each event was sent here in vain, by its id. */
  readonly missed: Map<string, number>;
  readonly fetch: typeof fetch;
}

/** Makes an endpoint; `report` hears of every webhook that no honest Farebox sends. */
export function createMerchant(report: (violation: string) => void): Merchant {
  const merchant: Merchant = {
    mood: 'takes',
    secrets: [secretNumber(1)],
    taken: new Map(),
    missed: new Map(),
    async fetch(_address, init) {
      const id = new Headers(init?.headers).get('webhook-id') ?? '';
      if (merchant.mood === 'takes' || merchant.mood === 'cut') take(merchant, { id, init, report });
      if (merchant.mood === 'takes') return new Response(null, { status: 204 });
      merchant.missed.set(id, (merchant.missed.get(id) ?? 0) + 1);
      if (merchant.mood === 'refuses') return new Response(null, { status: 500 });
      if (merchant.mood === 'hangs') await aborted(init?.signal);
      throw new TypeError('fetch failed');
    },
  };
  return merchant;
}

/** The n-th secret of the endpoint. */
export const secretNumber = (n: number): string =>
  `whsec_${Buffer.from(`simulated-secret-number-${String(n).padStart(8, '0')}`).toString('base64')}`;

interface Sent {
  readonly id: string;
  readonly init: RequestInit | undefined;
  readonly report: (violation: string) => void;
}

function take(merchant: Merchant, { id, init, report }: Sent): void {
  const headers = new Headers(init?.headers);
  const body = String(init?.body);
  const at = new Date(Number(headers.get('webhook-timestamp')) * 1000);
  const signature = headers.get('webhook-signature') ?? '';
  if (!merchant.secrets.some((secret) => safeEqual(new Webhook(secret).sign(id, at, body), signature)))
    report(`webhook ${id} is not signed with a secret of the merchant`);
  if ((merchant.taken.get(id) ?? body) !== body) report(`webhook ${id} came with two different bodies`);
  merchant.taken.set(id, body);
}

const aborted = (signal: AbortSignal | null | undefined): Promise<void> =>
  new Promise((resolve) => signal?.addEventListener('abort', () => resolve()));
