/** How long what was claimed is nobody else's: 60 s, in ms, longer than any work on it takes. Who dies meanwhile loses the claim, not the work. */
const LEASE = 60_000;

/** When a claim that is made now ends. */
export const leaseEnd = (now: Date): string => new Date(now.getTime() + LEASE).toISOString();
