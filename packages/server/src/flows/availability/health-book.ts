import type { CallSample, Health } from '../../domain/health.ts';

/** What this server saw of one site: its own latest calls, and everything’s health as the database had it a moment ago. */
export interface SiteBook {
  readonly samples: Map<string, readonly CallSample[]>;
  readonly health: Map<string, Health>;
  readAt: number | null;
  reading: Promise<void> | undefined;
}

/** What a server remembers of its calls to providers, by site. */
export type HealthBook = Map<string, SiteBook>;

/** A book in which nothing is written yet. */
export const createHealthBook = (): HealthBook => new Map();
