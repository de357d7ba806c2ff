import { findProduct } from './catalog.ts';
import { createSession, type FareboxAccess } from './farebox-client.ts';
import type { CheckoutSession, Order } from './order.ts';
import type { Orders } from './orders.ts';

/** The session to pay an order with: the one it has, else a new one, kept with the order. Throws FareboxFailed. */
export async function checkoutOf(
  order: Order,
  orders: Orders,
  access: FareboxAccess,
): Promise<CheckoutSession> {
  if (order.session) return order.session;
  const product = findProduct(order.productId);
  if (!product)
    throw new Error(`order ${order.id}: expected a product of the catalogue, got ${order.productId}`);
  const session = await createSession({ order, product }, access);
  // A webhook may have moved the order while Farebox answered: what is saved is built on what is there now.
  orders.save({ ...(orders.find(order.id) ?? order), session });
  return session;
}
