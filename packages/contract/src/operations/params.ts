import { z } from 'zod';

/** A parameter of a path, which is a text; one that names nothing is a 404. */
export const inPath = (what: string) => z.string().describe(what);

/** The path of one session. */
export const sessionParams = z.strictObject({ id: inPath('Id of the session, `cs_…`.') });

/** The path of one payment. */
export const paymentParams = z.strictObject({ id: inPath('Id of the payment, `pay_…`.') });

/** An address that we gave to a provider. */
export const tokenParams = z.strictObject({
  site: inPath('Id of the site, as the configuration names it.'),
  provider: inPath('Name of the provider.'),
  token: inPath('Token of the address, which nobody can guess.'),
});
