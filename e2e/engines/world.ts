import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { request } from '@playwright/test';
import { type Demo, startDemo } from '../../demo/processes.ts';
import { Merchant } from '../merchant.ts';
import { openShop, type Shop } from '../shop-pages/shop.ts';

/** What every scenario chosenOnes on. */
export interface World {
  readonly demo: Demo;
  readonly shop: Shop;
  readonly merchant: Merchant;
}

/** Starts a demo and opens a shop, on free ports; `opened` closes them again. Rejects when a process of the demo does not start. */
export async function openWorld(opened: AsyncDisposableStack): Promise<World> {
  const dataDir = await mkdtemp(join(tmpdir(), 'farebox-engines-'));
  opened.defer(() => rm(dataDir, { recursive: true }));
  const shop = await openShop();
  opened.defer(() => shop.close());
  const ports = { store: 0, server: 0, sandbox: 0 };
  const demo = await startDemo({ ports, dataDir, quiet: true, env: { MORE_SHOP_ORIGINS: shop.url } });
  opened.defer(() => demo.stop());
  const api = await request.newContext();
  opened.defer(() => api.dispose());
  return { demo, shop, merchant: new Merchant(api, demo.server) };
}
