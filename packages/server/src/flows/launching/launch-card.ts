import type { Card } from '../../domain/card.ts';
import type { Session } from '../../domain/session.ts';
import type { Context } from '../context.ts';
import { lookUp, QUICK } from '../lookups/look-up.ts';
import type { LaunchOrder } from './attempt.ts';
import type { LaunchedPayment } from './join-launch.ts';
import { launch } from './launch.ts';

/**
 * Launches a payment by card, and forgets the card, whatever came of it. A card that its bank asks no questions about is judged at once:
 * then the provider is asked before the shopper is answered.
 * @throws what `launch` throws, TooManyAttempts.
 */
export async function launchCard(
  context: Context,
  session: Session,
  order: LaunchOrder & { readonly card: Card },
): Promise<LaunchedPayment> {
  try {
    const { payment, next } = await launch(context, session, order);
    return { next, payment: next.type === 'redirect' ? payment : await lookUp(context, payment, QUICK) };
  } finally {
    order.card.forget();
  }
}
