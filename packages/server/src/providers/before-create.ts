import { ProviderUnreachable } from './errors.ts';

/**
 * Awaits what a launch asks before its create call. When no answer comes, nothing has been created over there: the launch failed
 * for certain and need not be looked up.
 * @throws ProviderUnreachable with `sent: false`, or whatever else the work throws.
 */
export async function beforeCreate<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof ProviderUnreachable)) throw error;
    throw new ProviderUnreachable(error.message, { sent: false, cause: error });
  }
}
