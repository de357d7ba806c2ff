import { BUILD_ID } from './build.ts';
import { createChunks } from './chunks.ts';

/** The files that the script loads from its server when it needs them. Each is loaded once; a failed load is tried again. */
export interface Files {
  /** The payment flow and its views. Rejects with a CheckoutError when the load fails. */
  payment(): Promise<typeof import('../lazy/payment.ts')>;
  modal(): Promise<typeof import('../lazy/modal.ts')>;
  diagnose(): Promise<typeof import('../lazy/diagnose.ts')>;
  qr(): Promise<typeof import('../core/qr.ts')>;
  /** The texts of one language, not validated yet. */
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
