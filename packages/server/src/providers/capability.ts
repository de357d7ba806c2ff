import type { Operations } from './provider.ts';

/** One thing that a provider can do through us. */
export interface Capability {
  /** In a few words, for a merchant who asks whether it is there. */
  readonly what: string;
  /** The member of `operations` that does it, or the name of one of its `reports`, where it is one. */
  readonly operation?: Exclude<keyof Operations, 'reports'> | (string & {});
  /** Why it is off until it is configured, and what turns it on; left out when it is on. */
  readonly off?: string;
}
