import type { Orders } from './orders.ts';
import type { Settings } from './settings.ts';
import type { Layout } from './views/layout.ts';

/** What the routes of the shop work with. */
export interface Shop {
  readonly settings: Settings;
  readonly orders: Orders;
  readonly layout: Layout;
}
