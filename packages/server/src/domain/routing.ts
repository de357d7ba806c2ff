import type { Fitness } from './health.ts';

/** What decides where a method stands in the list, and whether it is another one's equal. */
export interface Routable {
  readonly provider: string;
  /** The same text, amount and currency: the same for a shopper, whoever carries it out. */
  readonly sameAs?: string | undefined;
  readonly amount: number;
  readonly currency: string;
  readonly fitness: Fitness;
}

/** A method as it is offered, and the same through others: what a failed launch falls back to, in this order. */
export interface Offer<M> {
  readonly first: M;
  readonly fallbacks: readonly M[];
}

const RANK: Readonly<Record<Fitness, number>> = { ok: 0, slow: 1, 'half-open': 2, hidden: 3 };

/**
 * The methods that are not hidden, each once, the well ones first. Which of several equals comes first: one that is tried again never; then
 * the merchant's order of providers; then the healthier. Among equals in all of it, the order in which they came.
 */
export function arrange<M extends Routable>(methods: readonly M[], routing: readonly string[]): Offer<M>[] {
  const place = ({ provider }: M) =>
    routing.includes(provider) ? routing.indexOf(provider) : routing.length;
  const isHalfOpen = ({ fitness }: M) => Number(fitness === 'half-open');
  const health = ({ fitness }: M) => RANK[fitness];
  const groups = Map.groupBy(
    methods.filter(({ fitness }) => fitness !== 'hidden'),
    (method) => (method.sameAs === undefined ? method : equalityOf(method)),
  );
  return [...groups.values()]
    .flatMap((equals) => {
      const [first, ...fallbacks] = by(equals, isHalfOpen, place, health);
      return first ? [{ first, fallbacks }] : [];
    })
    .sort((a, b) => health(a.first) - health(b.first) || place(a.first) - place(b.first));
}

const equalityOf = ({ sameAs, amount, currency }: Routable): string => `${sameAs} ${amount} ${currency}`;

/** Sorted by the first of these numbers that differ; those without a difference stay as they came. */
function by<M>(methods: readonly M[], ...numbers: readonly ((method: M) => number)[]): M[] {
  return methods.toSorted((a, b) => {
    const differs = numbers.find((number) => number(a) !== number(b));
    return differs ? differs(a) - differs(b) : 0;
  });
}
