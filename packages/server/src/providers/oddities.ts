/** One oddity of an answer that was read all the same. No member may hold a secret, a whole address or a body. */
export interface Oddity {
  /** `unreadable`: a row was left out. `incomplete`: a list may be longer than what was read. `tolerated`: nothing was lost. */
  readonly kind: 'unreadable' | 'incomplete' | 'tolerated';
  /** The exchange, such as `Paysepro getData`. */
  readonly what: string;
  /** A sentence for the merchant, without its full stop. It names no moment and no count that grows, so that it stays one oddity. */
  readonly detail: string;
  /** The method that is not offered because of it, where the row says which: its `key` within the provider, and its name. */
  readonly method?: { readonly key: string; readonly name: string };
}

/** The oddities of one provider of one site, since this process began. */
export interface Oddities {
  note(oddity: Oddity): void;
  /** A moment, to be given to `since`. */
  mark(): number;
  /** Every distinct oddity that was noted after a mark, or ever without one; the oldest first. */
  since(mark?: number): readonly Oddity[];
}

/** How many distinct oddities are remembered; a provider that sends more is told as that. */
const MOST = 100;

/** Collects oddities: `tell` hears each distinct one once, and of at most 100. Explain and doctor read them with `since`. */
export function createOddities(tell: (oddity: Oddity) => void): Oddities {
  const noted = new Map<string, { readonly oddity: Oddity; last: number }>();
  let count = 0;

  const note = (oddity: Oddity): void => {
    const key = JSON.stringify([oddity.what, oddity.detail, oddity.method?.key]);
    const known = noted.get(key);
    if (!known && noted.size >= MOST && oddity !== TOO_MANY) {
      note(TOO_MANY);
      return;
    }
    count += 1;
    noted.set(key, { oddity: known?.oddity ?? oddity, last: count });
    if (!known) tell(oddity);
  };

  return {
    note,
    mark: () => count,
    since: (mark = 0) => [...noted.values()].filter(({ last }) => last > mark).map(({ oddity }) => oddity),
  };
}

const TOO_MANY: Oddity = {
  kind: 'unreadable',
  what: 'this provider',
  detail: `More than ${MOST} different oddities came, so the rest is not told one by one`,
};

/** How long a value from outside may be to be repeated, in characters: shorter than any key or token. */
const SHORT = 12;

/** A value from outside in a few words, for a detail: short texts are quoted, and nothing longer is repeated. */
export function inWords(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return 'a list';
  if (typeof value !== 'string') return `an ${typeof value}`;
  if (value === '') return 'empty';
  return value.length > SHORT ? `a text of ${value.length} characters` : JSON.stringify(value);
}
