import { createAdaptorServer } from '@hono/node-server';
import { openOrders } from './orders.ts';
import { readSettings } from './settings.ts';
import { createStore } from './shop.ts';

const settings = readSettings(process.env);
const orders = openOrders(settings.database);
const server = createAdaptorServer({ fetch: createStore(settings, orders).fetch });

server.listen(settings.port, '127.0.0.1', () => console.log(`The store is open at ${settings.storeUrl}`));
server.on('error', (error) => {
  console.error(`The store cannot open: ${error.message}`);
  process.exit(1);
});

function close(): void {
  server.close();
  orders.close();
  process.exit(0);
}
process.once('SIGTERM', close);
process.once('SIGINT', close);
