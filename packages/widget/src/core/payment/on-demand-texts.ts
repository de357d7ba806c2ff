import type { Next } from '../contract.ts';

/** Whether the shopper pays to somebody, so that more must be said than that they are waited for. */
export const needsOnDemandTexts = (next: Next): boolean =>
  'reference' in next || (next.type === 'wait' && next.payTo !== undefined);
