import type { Site } from '../config/sites.ts';
import { FareboxError } from '../domain/errors.ts';
import { ProviderError, ProviderRefused } from '../providers/errors.ts';
import type { Operations } from '../providers/provider.ts';
import { capabilitiesOf, providerNames } from '../providers/registry.ts';

/** The provider has no such call, or it is off until it is configured; the message says what turns it on. */
class OperationOff extends FareboxError {
  readonly code = 'unsupported';
}

/**
 * What a site's provider can do beyond payments.
 * @throws OperationOff
 */
export function operationOf<Name extends keyof Operations>(
  site: Site,
  provider: string,
  name: Name,
): NonNullable<Operations[Name]> {
  const found = site.providers.get(provider)?.operations?.[name];
  if (!found) throw operationOff(site, provider, name);
  return found;
}

/** Why an operation, or a report, is not there. */
export function operationOff(site: Site, provider: string, name: string): FareboxError {
  if (!site.providers.has(provider)) return new OperationOff(`${provider} is not configured for this site.`);
  const known = providerNames.find((candidate) => candidate === provider);
  const capability = known && capabilitiesOf(known).find(({ operation }) => operation === name);
  return new OperationOff(
    capability?.off === undefined
      ? `${provider} has no such call.`
      : `${capability.what} is off: ${capability.off}`,
  );
}

/** The provider said no to something that a merchant asked for. */
class OperationRefused extends FareboxError {
  readonly code = 'operation_refused';
}

/** The provider did not answer what a merchant asked, or not as it should. */
class OperationFailed extends FareboxError {
  readonly code = 'operation_failed';
}

/**
 * Asks a provider for what moves nothing, and says to a merchant, not to a shopper, why it did not work.
 * @throws OperationRefused, OperationFailed
 */
export async function askProvider<T>(provider: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof ProviderRefused)
      throw new OperationRefused(`${provider} said: ${error.providerCode}`, { cause: error });
    if (error instanceof ProviderError) throw new OperationFailed(error.message, { cause: error });
    throw error;
  }
}
