import { EventEmitter } from 'node:events';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Order } from './order.ts';

/** A webhook that the shop received and verified; `receivedAt` in ISO 8601 UTC. */
export interface ReceivedWebhook {
  /** The `webhook-id`: the same one never counts twice. */
  readonly id: string;
  readonly orderId: string | null;
  readonly type: string;
  readonly payload: string;
  readonly receivedAt: string;
}

/** The shop's books: its orders, and every webhook that moved them. */
export interface Orders {
  find(id: string): Order | undefined;
  /** Newest first, at most 100. */
  list(): Order[];
  /** The webhooks received, newest first; at most 200, of one order when its id is given. */
  webhooks(orderId?: string): ReceivedWebhook[];
  save(order: Order): void;
  /** Records a webhook and, in the same transaction, what it makes of its order. False when it was recorded before. */
  record(webhook: ReceivedWebhook, apply: (order: Order) => Order): boolean;
  /** Calls back with an order's id whenever that order changed; returns how to stop. */
  onChange(listener: (orderId: string) => void): () => void;
  close(): void;
}

const SCHEMA = `
  PRAGMA journal_mode = WAL;
  CREATE TABLE IF NOT EXISTS orders (id TEXT PRIMARY KEY, created_at TEXT NOT NULL, document TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS webhooks (
    id TEXT PRIMARY KEY, order_id TEXT, type TEXT NOT NULL, payload TEXT NOT NULL, received_at TEXT NOT NULL
  ) STRICT;
`;

const WEBHOOK_COLUMNS = 'id, order_id AS orderId, type, payload, received_at AS receivedAt';

function open(path: string): DatabaseSync {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  const database = new DatabaseSync(path);
  database.exec(SCHEMA);
  return database;
}

// Only this file writes the table, so what comes back is what went in.
const toOrder = (row: Record<string, unknown>): Order => JSON.parse(String(row['document']));

function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

const tableOfOrders = (database: DatabaseSync) => {
  const one = database.prepare('SELECT document FROM orders WHERE id = ?');
  const newest = database.prepare(
    'SELECT document FROM orders ORDER BY created_at DESC, rowid DESC LIMIT 100',
  );
  const upsert = database.prepare(
    'INSERT INTO orders VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET document = excluded.document',
  );
  return {
    find(id: string): Order | undefined {
      const row = one.get(id);
      return row && toOrder(row);
    },
    list: (): Order[] => newest.all().map(toOrder),
    write: (order: Order): unknown => upsert.run(order.id, order.createdAt, JSON.stringify(order)),
  };
};

const tableOfWebhooks = (database: DatabaseSync) => {
  const select = `SELECT ${WEBHOOK_COLUMNS} FROM webhooks`;
  const every = database.prepare(`${select} ORDER BY rowid DESC LIMIT 200`);
  const ofOrder = database.prepare(`${select} WHERE order_id = ? ORDER BY rowid DESC LIMIT 200`);
  const insert = database.prepare('INSERT INTO webhooks VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING');
  return {
    list(orderId?: string): ReceivedWebhook[] {
      const rows = orderId === undefined ? every.all() : ofOrder.all(orderId);
      return rows.map(({ id, orderId: order, type, payload, receivedAt }) => ({
        id: String(id),
        orderId: order === null ? null : String(order),
        type: String(type),
        payload: String(payload),
        receivedAt: String(receivedAt),
      }));
    },
    /** False when this id is there already. */
    add: ({ id, orderId, type, payload, receivedAt }: ReceivedWebhook): boolean =>
      insert.run(id, orderId, type, payload, receivedAt).changes === 1,
  };
};

/** Opens the shop's books in a SQLite file, made when it is not there; `:memory:` keeps them nowhere. */
export function openOrders(path: string): Orders {
  const database = open(path);
  const orders = tableOfOrders(database);
  const webhooks = tableOfWebhooks(database);
  const changes = new EventEmitter().setMaxListeners(0);
  return {
    find: orders.find,
    list: orders.list,
    webhooks: webhooks.list,
    save(order) {
      orders.write(order);
      changes.emit('change', order.id);
    },
    record(webhook, apply) {
      const isNew = inTransaction(database, () => {
        if (!webhooks.add(webhook)) return false;
        const order = webhook.orderId === null ? undefined : orders.find(webhook.orderId);
        if (order) orders.write(apply(order));
        return true;
      });
      if (isNew) changes.emit('change', webhook.orderId ?? '');
      return isNew;
    },
    onChange(listener) {
      changes.on('change', listener);
      return () => changes.off('change', listener);
    },
    close: () => database.close(),
  };
}
