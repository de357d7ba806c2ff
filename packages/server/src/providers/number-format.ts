import { z } from 'zod';

/**
 * The option that says how a provider writes numbers: "1,000.50" (`point`) or "1.000,50" (`comma`). Left out, what has two meanings, such
 * as "1.000", is not read, and a payment of such an amount waits for a person.
 */
export const numberFormat = z.enum(['point', 'comma']).optional();
