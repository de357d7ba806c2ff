const DAY_MS = 24 * 60 * 60 * 1000;

/** Who has access: all that AMPERE ever tells a merchant about a payment. */
export interface Access {
  grant(mobileNumber: string, partner: string, days: number): void;
  /** Ends what one partner pays for, and says whether there was anything to end. */
  revoke(mobileNumber: string, partner: string): boolean;
  has(mobileNumber: string): boolean;
}

/** Nobody has access yet. */
export function createAccess(): Access {
  const ends = new Map<string, Map<string, number>>();
  return {
    grant(mobileNumber, partner, days) {
      const own = ends.get(mobileNumber) ?? new Map<string, number>();
      ends.set(mobileNumber, own.set(partner, Date.now() + days * DAY_MS));
    },
    revoke: (mobileNumber, partner) => ends.get(mobileNumber)?.delete(partner) ?? false,
    has: (mobileNumber) => [...(ends.get(mobileNumber)?.values() ?? [])].some((end) => end > Date.now()),
  };
}
