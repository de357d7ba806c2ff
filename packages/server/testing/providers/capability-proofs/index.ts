import { fromEachProvider } from '../each-provider.ts';
import type { CapabilityProofs } from './proof.ts';

/** What proves each capability of each provider: `testing/capability-proofs.ts` in its folder, beside the rows of `capabilities.ts`. */
export const capabilityProofs = await fromEachProvider<CapabilityProofs>('capability-proofs.ts');
