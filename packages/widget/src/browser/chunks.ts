import { unreachable } from '../core/checkout-error.ts';

/** Fetches a file of this build by its name. Rejects with a CheckoutError when no network or policy lets it through. */
export type Fetch<T> = (file: string) => Promise<T>;

/**
 * Keeps what was fetched once. A try that failed is forgotten, and the next one asks under another address, because browsers remember
 * that a module could not be loaded.
 */
export function createChunks<T>(load: Fetch<T>): Fetch<T> {
  const kept = new Map<string, Promise<T>>();
  let failures = 0;
  return (file) => {
    const chunk =
      kept.get(file) ??
      load(failures ? `${file}?retry=${failures}` : file).catch((cause: unknown) => {
        failures += 1;
        kept.delete(file);
        throw unreachable(cause);
      });
    kept.set(file, chunk);
    return chunk;
  };
}
