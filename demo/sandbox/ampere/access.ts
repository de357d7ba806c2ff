const DAY_MS = 24 * 60 * 60 * 1000;

/** Who has access: all that AMPERE ever tells a merchant about a payment. */
export interface Access {
  /** For so many days, or, where a partner charges again whenever they are over, until it is revoked. */
  grant(
    mobileNumber: string,
    partner: string,
    term: { readonly days: number; readonly renews: boolean },
  ): void;
  /** Ends what one partner pays for, and says whether there was anything to end. */
  revoke(mobileNumber: string, partner: string): boolean;
  has(mobileNumber: string): boolean;
}

/** Nobody has access yet. */
export function createAccess(): Access {
  const ends = new Map<string, Map<string, number>>();
  return {
    grant(mobileNumber, partner, { days, renews }) {
      const own = ends.get(mobileNumber) ?? new Map<string, number>();
      const end = renews ? Number.POSITIVE_INFINITY : Date.now() + days * DAY_MS;
      ends.set(mobileNumber, own.set(partner, end));
    },
    revoke: (mobileNumber, partner) => ends.get(mobileNumber)?.delete(partner) ?? false,
    has: (mobileNumber) => [...(ends.get(mobileNumber)?.values() ?? [])].some((end) => end > Date.now()),
  };
}
