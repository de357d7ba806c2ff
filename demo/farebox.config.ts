import { join } from 'node:path';
import { addressesOf, portOf } from './addresses.ts';
import { demoKeys } from './keys.ts';
import { providerConfig } from './sandbox/accounts.ts';
import { withCards } from './sandbox/boxcharge/account.ts';

const { store, server, sandbox, dataDir } = addressesOf(process.env);
/** Origins of shops beside the demo's own that may show its checkouts too, with commas between them. */
const { MORE_SHOP_ORIGINS = '' } = process.env;

/** The Farebox server's configuration for the demo: one sandbox site, every provider, each played by the sandbox. */
export default {
  publicUrl: server,
  port: portOf('server', process.env),
  database: `sqlite:${join(dataDir, 'farebox.db')}`,
  sites: {
    shop: {
      name: 'Kettle & Leaf',
      mode: 'sandbox',
      origins: [store, ...MORE_SHOP_ORIGINS.split(',').filter(Boolean)],
      secretKey: demoKeys.secretKey,
      publishableKey: demoKeys.publishableKey,
      webhook: { url: `${store}/hooks/farebox`, secret: demoKeys.webhookSecret },
      support: { email: 'hello@kettle.example' },
      products: [{ id: 'assam', name: 'Morning Assam', amount: 1200, currency: 'EUR' }],
      providers: withCards(providerConfig(sandbox)),
    },
  },
};
