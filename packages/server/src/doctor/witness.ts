import { utcTime } from '../domain/utc-time.ts';

/** What is seen of a provider's answers beside what they say. */
export interface Witness {
  readonly fetch: typeof fetch;
  /** Every answer: how long it took, and how far its clock is ahead of ours where it tells the time. */
  readonly answers: { readonly ms: number; readonly skewMs: number | null }[];
}

/** Stands between a transport and the network. */
export function createWitness(): Witness {
  const answers: Witness['answers'] = [];
  return {
    answers,
    async fetch(...request) {
      const since = performance.now();
      const response = await fetch(...request);
      const theirs = utcTime(response.headers.get('date') ?? '');
      answers.push({
        ms: performance.now() - since,
        skewMs: Number.isNaN(theirs) ? null : theirs - Date.now(),
      });
      return response;
    },
  };
}
