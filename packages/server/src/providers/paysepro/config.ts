import { z } from 'zod';
import { baseUrl } from '../base-url.ts';
import { addressOrNetwork } from '../ip-address.ts';
import { numberFormat } from '../number-format.ts';
import { secret } from '../secret-fields.ts';

const text = z.string().min(1, 'expected a text that is not empty');
const id = z
  .union([z.int().positive(), z.string().regex(/^\d+$/)], { error: 'expected a positive integer' })
  .transform(String);

/** One site's Paysepro account and module (paysepro.md). Whatever their pages leave open is optional and has our default. */
export const payseproConfig = z.strictObject({
  baseUrl,
  uid: id,
  mid: id,
  /** The account's address: it is part of every signature. The shopper's is another. */
  email: z.email(),
  apiKey: secret(text),
  /** Their text says GET, their sample sends POST. */
  dataMethod: z.enum(['GET', 'POST']).default('GET'),
  /** Whether a row of theirs with a price is offered for exactly that price alone. Their sample shows a price beside limits, so it is no limit. */
  fixedPrices: z.boolean().default(false),
  /** Whether the shopper's e-mail address is asked for. Left out, it is once they refused a launch without one (error 02). */
  requireEmail: z.boolean().default(false),
  /** Further addresses on whose origins `gateway.url` and the pay page may be. */
  trustedUrls: z.array(baseUrl).default([]),
  /** Where notices come from, addresses or networks; left out, their one documented address, and in a sandbox this machine too. */
  ipnAddresses: z.array(addressOrNetwork).min(1).optional(),
  numberFormat,
  /** The words for `mode` that mean real money; so does none. They count in any case; on a live site every other word waits for a person. */
  liveModes: z.array(text.transform((mode) => mode.trim().toLowerCase())).default(['live']),
  /** What a notice is answered with. */
  ipnAnswer: z.string().default('OK'),
  /** The field of a visit of the module's ACCESS URL that carries the code; their pages name none. */
  accessField: z.string().min(1).default('code'),
  /** The createCode field that carries our return address, where an installation takes one; their pages name none. */
  returnUrlField: z.string().min(1).optional(),
});

/** One site's Paysepro configuration, checked. */
export type PayseproConfig = z.infer<typeof payseproConfig>;
