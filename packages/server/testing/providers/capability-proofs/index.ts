import type { ProviderName } from '../../../src/providers/registry.ts';
import { ampere } from './ampere.ts';
import { boxcharge } from './boxcharge.ts';
import { payatom } from './payatom.ts';
import { paysepro } from './paysepro.ts';
import type { CapabilityProofs } from './proof.ts';

/** What proves each capability of each provider: the table beside the rows of `src/providers/<name>/capabilities.ts`. */
export const capabilityProofs: Readonly<Record<ProviderName, CapabilityProofs>> = {
  ampere,
  payatom,
  paysepro,
  boxcharge,
};
