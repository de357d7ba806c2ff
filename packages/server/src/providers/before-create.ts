import { ProviderUnreachable, UnexpectedBody, UnexpectedStatus } from './errors.ts';

const UNANSWERED = [ProviderUnreachable, UnexpectedStatus, UnexpectedBody];

/**
 * Awaits what a launch asks before its create call. When no answer comes, or none that we understand, nothing has been created over
 * there: the launch failed for certain and need not be looked up.
 * @throws the same kind of ProviderError with `sent: false`, or whatever else the work throws.
 */
export async function beforeCreate<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const Failure = UNANSWERED.find((kind) => error instanceof kind);
    if (!Failure || !(error instanceof Error)) throw error;
    throw new Failure(error.message, { sent: false, cause: error });
  }
}
