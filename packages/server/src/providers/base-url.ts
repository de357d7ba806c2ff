import { z } from 'zod';

/** A provider's base address in a configuration, without the slash at its end, so that paths can be appended. */
export const baseUrl = z
  .url({ protocol: /^https?$/, error: 'expected an http or https address' })
  .transform((url) => url.replace(/\/+$/, ''));
