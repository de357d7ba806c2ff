import { operations } from '@farebox/contract';
import type { Context as HonoContext } from 'hono';
import { NotFound } from '../../domain/errors.ts';
import type { Event } from '../../domain/events.ts';
import type { MerchantEnv, RouteDeps } from '../../http/env.ts';
import { CursorGone } from '../../http/errors.ts';
import { startOf } from '../../http/query.ts';
import { type Route, route } from '../../http/route.ts';
import type { Store } from '../../store/store.ts';
import { eventBody } from '../../webhooks/deliver.ts';

/** The cursor before the first event. */
const BEGINNING = '0';

/**
 * The same events as the webhooks, as a feed. `next` is the `after` of the next call: the id of the last event that was seen. An id is
 * random, so it leads nowhere in a database that has not this very event, such as one that was restored from an earlier backup.
 */
export function eventRoutes({ context }: RouteDeps): Route<MerchantEnv>[] {
  const { store, publicUrl } = context;

  async function placeOf(
    c: HonoContext<MerchantEnv>,
    after: string,
  ): Promise<Pick<Event, 'position' | 'id'>> {
    if (Number(after) === 0) return { position: 0, id: BEGINNING };
    const event = await eventAt(store, c.var.site.id, after);
    if (event) return event;
    const message =
      'This feed has no such event: it was restored from a backup, or the cursor is another feed’s. ' +
      'Read it again from its start, and skip the events whose ids you know.';
    throw new CursorGone(message, startOf(c, publicUrl));
  }

  return [
    route(operations.listEvents, async ({ c, query }) => {
      const { position, id } = await placeOf(c, query.after);
      const events = await store.events({ site: c.var.site.id, after: position, limit: query.limit });
      return { data: events.map(eventBody), next: events.at(-1)?.id ?? id };
    }),

    route(operations.redeliverEvent, async ({ c, params }) => {
      const event = await store.event(c.var.site.id, params.id);
      if (!event) throw new NotFound('There is no such event.');
      await store.redeliver(event.id);
      return eventBody(event);
    }),
  ];
}

/** The event that a cursor names: by its id, or by the number that an earlier release gave. */
async function eventAt(store: Store, site: string, cursor: string): Promise<Event | undefined> {
  if (!/^\d+$/.test(cursor)) return await store.event(site, cursor);
  const position = Number(cursor);
  return Number.isSafeInteger(position) ? await store.numberedEvent(site, position) : undefined;
}
