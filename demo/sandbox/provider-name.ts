/** What is known of each stand-in by type. Every provider's `account.ts` adds its own member, so that nothing here lists them. */
// biome-ignore lint/suspicious/noEmptyInterface: each provider's folder declares its member
export interface StandIns {}

/** A provider of the sandbox, by the name that it has everywhere in Farebox. */
export type ProviderName = keyof StandIns;
