import { isCheckoutError, unexpected, unreachable } from '../checkout-error.ts';
import type { Checkout, LaunchBody, Launched, StreamState } from '../contract.ts';
import { type Call, loadCheckout, readJson } from './api.ts';
import { createEventReader } from './event-stream.ts';
import { parseLaunched, parseStreamState } from './parse.ts';

/** Every call that paying takes. Each rejects with a CheckoutError, or with an AbortError once its signal aborts. */
export interface PaymentApi {
  load(signal: AbortSignal): Promise<Checkout>;
  launch(body: LaunchBody, signal: AbortSignal): Promise<Launched>;
  giveUp(paymentId: string, signal: AbortSignal): Promise<void>;
  giveReference(paymentId: string, reference: string, signal: AbortSignal): Promise<void>;
  /** Hands on each state as it comes; `onSign` hears every sign of life. Resolves when the server ends the stream. */
  stream(listener: StreamListener, signal: AbortSignal): Promise<void>;
}

/** Who hears what the stream says. */
interface StreamListener {
  onState(state: StreamState): void;
  onSign(): void;
}

/** Pays on behalf of the session whose calls these are. */
export const createPaymentApi = (call: Call): PaymentApi => ({
  load: (signal) => loadCheckout(call, signal),
  launch: async (body, signal) =>
    readJson(await call('/payments', { method: 'POST', body: JSON.stringify(body), signal }), parseLaunched),
  giveUp: async (paymentId, signal) => {
    await call(`/payments/${encodeURIComponent(paymentId)}`, { method: 'DELETE', signal });
  },
  giveReference: async (paymentId, reference, signal) => {
    const init = { method: 'POST', body: JSON.stringify({ reference }), signal };
    await call(`/payments/${encodeURIComponent(paymentId)}/reference`, init);
  },
  stream: async (listener, signal) => {
    const headers = { accept: 'text/event-stream' };
    await readStream(await call('/stream', { headers, signal }), listener);
  },
});

async function readStream(answer: Response, { onState, onSign }: StreamListener): Promise<void> {
  if (!answer.body || !/^text\/event-stream/i.test(answer.headers.get('content-type') ?? '')) {
    throw unexpected('expected an event stream');
  }
  const eventsOf = createEventReader();
  const decoder = new TextDecoder();
  const reader = answer.body.getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      onSign();
      for (const { event, data } of eventsOf(decoder.decode(part.value, { stream: true }))) {
        if (event === 'state') onState(parseStreamState(JSON.parse(data), ''));
      }
    }
  } catch (cause) {
    await reader.cancel().catch(() => undefined);
    throw isCheckoutError(cause) ? cause : unreachable(cause);
  }
}
