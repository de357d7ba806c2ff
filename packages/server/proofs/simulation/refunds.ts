import type { Notice } from '../../src/domain/notice.ts';
import type { Payment } from '../../src/domain/payment.ts';
import { ProviderRefused, ProviderUnreachable } from '../../src/providers/errors.ts';
import { beginRefund, type Kind, messageOf, noticeOf, refund, type World } from './world.ts';

/** What a provider makes of a refund call, as the world wants it. It gives nothing back twice by itself: that would be our doing. */
export function giveBack(world: World, kind: Kind, { id }: Payment): Notice {
  const fate = world.refundFates.shift() ?? 'take';
  if (world.down.has(kind) || fate === 'never sent')
    throw new ProviderUnreachable('never sent', { sent: false });
  const order = world.orders.find(({ paymentId }) => paymentId === id);
  if (fate === 'refuse' || order?.standing !== 'paid')
    throw new ProviderRefused('no', { providerCode: 'no', faultOwner: 'merchant' });
  world.refundCalls.set(id, (world.refundCalls.get(id) ?? 0) + 1);
  if (fate === 'lose') throw new ProviderUnreachable('lost on the way');
  beginRefund(world, order);
  if (fate === 'done') refund(world, order);
  if (fate === 'take and cut') throw new ProviderUnreachable('cut off');
  return noticeOf(messageOf(order), 'proven');
}
