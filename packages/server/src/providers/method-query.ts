import type { SessionMode } from '../domain/session.ts';

/** What could be paid is asked for this; `amount` in minor units, null with `currency` in subscription mode. */
export interface MethodQuery {
  readonly mode: SessionMode;
  readonly country: string;
  readonly currency: string | null;
  readonly amount: number | null;
}
