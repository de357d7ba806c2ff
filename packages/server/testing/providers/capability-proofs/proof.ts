/** A test of Vitest or Playwright. */
export interface TestId {
  /** From the repository's root. */
  readonly file: string;
  /** The names of its groups and its own, joined by ` > `. Where one test has many cases, `%s` and the like stand for their values. */
  readonly name: string;
}

/** The test that proves each row of a provider's capabilities, by what the row says. */
export type CapabilityProofs = Readonly<Record<string, TestId>>;

/** Names tests of one file. */
export const testsIn =
  (file: string) =>
  (name: string): TestId => ({ file, name });
