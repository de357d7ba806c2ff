import { type APIRequestContext, expect, type Page } from '@playwright/test';
import type { Demo } from '../demo/processes.ts';
import { Merchant, type SessionRequest } from './merchant.ts';
import { Checkout } from './pages/checkout.ts';
import { ShopPage } from './pages/shop-page.ts';
import type { Sale } from './shop-pages/sale.ts';
import type { Shop } from './shop-pages/shop.ts';
import type { WayIn } from './ways-in.ts';

/** How a shopper enters, where it matters. */
export interface Entrance extends Partial<Omit<Sale, 'page'>> {
  /** What the session is about, beside a cup of tea. */
  readonly session?: SessionRequest;
}

/** What it takes to let a shopper enter. */
interface World {
  readonly page: Page;
  readonly request: APIRequestContext;
  readonly demo: Demo;
  readonly shop: Shop;
  /** What every session is about, where that matters. */
  readonly session?: SessionRequest;
}

/** A shopper before a checkout, whichever way they came in. */
export class Visit {
  readonly way: WayIn;
  readonly page: Page;
  readonly checkout: Checkout;
  readonly shopPage: ShopPage;
  readonly #world: World;
  #clientSecret = '';

  constructor(way: WayIn, world: World) {
    this.way = way;
    this.page = world.page;
    this.checkout = new Checkout(world.page, way.root(world.page));
    this.shopPage = new ShopPage(world.page);
    this.#world = world;
    // Where the page itself asked for the session, its secret is found where the page shows it.
    this.page.on('request', (request) => {
      const said = [request.url(), request.headers()['authorization'], request.postData()].join(' ');
      this.#clientSecret = /cs_[a-z0-9]+_secret_[\w-]+/i.exec(said)?.[0] ?? this.#clientSecret;
    });
  }

  /** Opens the session that is paid here. */
  get clientSecret(): string {
    return this.#clientSecret;
  }

  /** Farebox's address. */
  get farebox(): string {
    return this.#world.demo.server;
  }

  /** The stand-in shop. */
  get shop(): Shop {
    return this.#world.shop;
  }

  /** Goes to the page; the checkout may still be loading, or behind the shop's button. */
  async goto({ session = {}, ...over }: Entrance = {}): Promise<void> {
    const { shop, demo, request, page } = this.#world;
    const merchant = new Merchant(request, demo.server);
    const { clientSecret = '', url = '' } =
      this.way.sells === 'session'
        ? await merchant.createSession({ ...returning(shop), ...this.#world.session, ...session })
        : {};
    this.#clientSecret = clientSecret;
    const sale = { farebox: demo.server, clientSecret, ...over };
    await page.goto(this.way.page === null ? url : shop.sell({ ...sale, page: this.way.page }));
  }

  /** Presses the shop's button, where there is one. */
  async begin(): Promise<void> {
    if (this.way.hasButton) await this.shopPage.openButton.click();
  }

  /** Presses it again, where the way back has led to a page that has it. */
  async beginAgain(): Promise<void> {
    const { root } = this.checkout;
    await root.or(this.shopPage.openButton).first().waitFor();
    if (await root.isVisible()) return;
    // A page that resumes its checkout opens it by itself, and the button is behind it then.
    await Promise.race([root.waitFor(), this.begin().catch(() => undefined)]);
  }

  /** Goes to the page and waits until the ways to pay are there. */
  async enter(entrance: Entrance = {}): Promise<void> {
    await this.goto(entrance);
    await this.begin();
    await this.checkout.methods.first().waitFor();
  }

  /** Expects the shopper to read that it is paid: at the shop, or here where the session knows of no better place. */
  async expectPaid(): Promise<void> {
    await expect(this.way.sells === 'product' ? this.checkout.paid : this.shopPage.thanks).toBeVisible();
  }

  /** Expects the shop's page to have heard of this end once, and of no other. */
  async expectEnd(end: 'success' | 'failed' | 'expired'): Promise<void> {
    for (const ear of this.way.hears) await expect.poll(() => this.#ends(ear)).toEqual([end]);
  }

  async #ends(ear: 'events' | 'calls'): Promise<readonly string[]> {
    return (await this.shopPage.heard())[ear].filter((type) => ENDS.includes(type));
  }
}

const ENDS: readonly string[] = ['success', 'failed', 'expired', 'cancel'];

const returning = ({ url }: Shop): SessionRequest => ({
  successUrl: `${url}/thanks`,
  cancelUrl: `${url}/basket`,
});
