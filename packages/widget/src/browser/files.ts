import { BUILD_ID } from './build.ts';
import { createChunks } from './chunks.ts';

/** What this script loads from its own server once it is needed; each once, and again when it failed. */
export interface Files {
  /** Everything that happens once the shopper pays. Rejects with a CheckoutError when it cannot be had. */
  payment(): Promise<typeof import('../lazy/payment.ts')>;
  modal(): Promise<typeof import('../lazy/modal.ts')>;
  diagnose(): Promise<typeof import('../lazy/diagnose.ts')>;
  qr(): Promise<typeof import('../core/qr.ts')>;
  /** One language's texts, as they came. */
  texts(language: string): Promise<unknown>;
}

/** The files of this very build on this server. */
export function createFiles(apiUrl: string): Files {
  const base = `${apiUrl}/farebox/${BUILD_ID}/`;
  const module = createChunks((file) => import(/* @vite-ignore */ base + file));
  const json = createChunks<unknown>(async (file) => (await fetch(base + file)).json());
  return {
    payment: () => module('payment.js'),
    modal: () => module('modal.js'),
    diagnose: () => module('diagnose.js'),
    qr: () => module('qr.js'),
    texts: (language) => json(`${language}.json`),
  };
}
