import type { BookedPayment, Difference } from '../domain/reconciliation.ts';

/** A day of a provider's list, `YYYY-MM-DD` as the provider counts days. */
export interface ListedDay {
  readonly site: string;
  readonly provider: string;
  readonly day: string;
}

/** A difference as it is kept: found once, closed when a later comparison no longer finds it. */
export interface KeptDifference extends Difference {
  readonly foundAt: string;
  readonly closedAt: string | null;
}

/** A day that was compared: how many payments each side has, and every difference that was found, earliest first. */
export interface Reconciliation {
  readonly provider: string;
  readonly day: string;
  readonly checkedAt: string;
  readonly listed: number;
  readonly booked: number;
  readonly differences: readonly KeptDifference[];
}

/** What one comparison found. */
export type Comparison = Pick<Reconciliation, 'listed' | 'booked'> & {
  readonly differences: readonly Difference[];
};

/** What the comparison with providers' lists needs of a store. */
export interface ReconciliationStore {
  /** A site's and provider's payments that were created in this span, its end not included, oldest first. */
  bookedPayments(of: {
    site: string;
    provider: string;
    from: Date;
    to: Date;
  }): Promise<readonly BookedPayment[]>;
  /** Whether nobody compared this day since it was `due`, and nobody is at it: then it is the caller's for 15 minutes. */
  claimReconciliation(day: ListedDay, due: Date): Promise<boolean>;
  /** Keeps what a comparison found, closes what it no longer found, and tells each difference that is new, in one transaction. */
  keepReconciliation(day: ListedDay, found: Comparison): Promise<Reconciliation>;
  /** A site's compared days, latest first. */
  reconciliations(filter: {
    site: string;
    provider?: string | undefined;
    day?: string | undefined;
    limit: number;
  }): Promise<readonly Reconciliation[]>;
}
