/** What is paid, and how: one way to pay at a provider, in a session that BoxCharge or Paysepro could serve, too. */
export interface Setup {
  /** What its method's id starts with. */
  readonly method: string;
  /** What is different from 12.00 EUR in Spain. */
  readonly order: Readonly<Record<string, unknown>>;
  /** What the shopper says in the checkout. */
  readonly fields: Readonly<Record<string, string>>;
  /** What is different in the provider's configuration. */
  readonly config?: Readonly<Record<string, unknown>>;
  /** Whether the shopper's app asks by itself as soon as the provider has the order, whatever we heard of it. */
  readonly asksByItself?: boolean;
}
