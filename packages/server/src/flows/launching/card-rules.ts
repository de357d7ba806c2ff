import type { Card } from '../../domain/card.ts';
import { InvalidRequest, TooManyAttempts } from '../../domain/errors.ts';
import type { SessionAggregate } from '../../store/store.ts';
import type { SiteMethod } from '../availability/list-methods.ts';

/** Cards that one session may try, credit and debit together: whoever tries more is trying out stolen numbers. */
const MOST_CARDS = 10;

/**
 * Nobody sends a card anywhere but to our own page for cards, and a card's method is launched from nowhere else.
 * @throws InvalidRequest
 */
export function assertCard({ next }: SiteMethod, card: Card | undefined): void {
  if ((next === 'card') === (card !== undefined)) return;
  const message = card
    ? 'This method takes no card.'
    : 'Card details are taken on our own page only: /c/:clientSecret/card?method=:id';
  throw new InvalidRequest([{ path: 'method', message }]);
}

/**
 * Ends the trying out of cards.
 * @throws TooManyAttempts
 */
export function assertPatience({ payments }: SessionAggregate): void {
  if (payments.filter(({ byCard }) => byCard).length >= MOST_CARDS)
    throw new TooManyAttempts(`No more than ${MOST_CARDS} cards are tried for one session.`);
}
