import { ConnectionFailed } from '../providers/connection-failed.ts';

/** How long an address may take to answer, in ms. */
const PATIENCE = 5000;

/** What came back from an address, or why nothing did. */
export type Answer =
  | { readonly status: number; readonly body: string }
  | { readonly unreachable: ConnectionFailed };

/** Asks an address once, and reads at most 10 kB. Redirects are not followed. */
export async function ask(url: string, method: 'GET' | 'HEAD'): Promise<Answer> {
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    const response = await fetch(url, { method, redirect: 'manual', signal });
    const body = method === 'HEAD' ? '' : await response.text();
    return { status: response.status, body: body.slice(0, 10_000) };
  } catch (error) {
    return { unreachable: new ConnectionFailed(error, { url }) };
  }
}

/** A failure in one or two words: `ENOENT`, `ECONNREFUSED`. Messages may repeat an address, and with it what is secret in it. */
export function reasonOf(error: unknown): string {
  const inner = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(inner instanceof Error)) return 'unknown';
  const { code } = inner as NodeJS.ErrnoException;
  return typeof code === 'string' ? code : inner.name;
}
