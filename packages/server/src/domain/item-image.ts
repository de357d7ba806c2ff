import { type FieldProblem, InvalidRequest } from './errors.ts';
import type { Item } from './session.ts';

/** What decides whose pictures a checkout may show. */
interface Shop {
  readonly mode: 'live' | 'sandbox';
  readonly origins: readonly string[];
}

/** The part of an order that pictures are judged by. */
interface Pictured {
  readonly items: readonly Item[];
  readonly successUrl?: string | undefined;
}

/**
 * Refuses pictures that are not the shop's own, so that a shopper's browser asks nobody for one whom the shop did not name: they come from the
 * origin of `successUrl` or from one of the site's `origins`, and by HTTPS unless the site is a sandbox.
 * @throws InvalidRequest with the path of every other picture.
 */
export function assertOwnImages({ items, successUrl }: Pictured, { mode, origins }: Shop): void {
  const own = [...origins, ...(successUrl === undefined ? [] : [new URL(successUrl).origin])];
  const problems = items.flatMap(({ image }, index): FieldProblem[] => {
    const message = image === undefined ? undefined : mistakeOf(new URL(image), { mode, origins: own });
    return message === undefined ? [] : [{ path: `items.${index}.image`, message }];
  });
  if (problems.length > 0) throw new InvalidRequest(problems);
}

function mistakeOf(
  { protocol, origin, username, password }: URL,
  { mode, origins }: Shop,
): string | undefined {
  if (mode === 'live' && protocol !== 'https:') return 'expected an https address in live mode';
  if (username !== '' || password !== '') return 'expected an address without a user name or password';
  if (!origins.includes(origin))
    return 'expected an address on the origin of successUrl or one of the site’s origins';
  return undefined;
}
