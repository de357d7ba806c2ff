import type { Next } from '../contract.ts';

/** Whether the payment's screen needs the on-demand texts: it names a payee, or asks for a bank reference. */
export const needsOnDemandTexts = (next: Next): boolean =>
  'reference' in next || (next.type === 'wait' && next.payTo !== undefined);
