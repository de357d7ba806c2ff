import type { Page, Route } from '@playwright/test';
import type { Merchant, SessionRequest } from './merchant.ts';
import type { OtherDevice } from './other-device.ts';
import type { Visit } from './visit.ts';
import { inline, type WayIn } from './ways-in.ts';

/** Who brings a checkout into a state. */
export interface Cast {
  readonly visit: Visit;
  readonly merchant: Merchant;
  readonly otherDevice: OtherDevice;
}

/** Something that a shopper can have before their eyes, in whatever language. */
export interface State {
  readonly name: string;
  /** Where it is looked at; on a page of the shop's when left out. */
  readonly way?: WayIn;
  /** Resolves once it is on the screen. */
  reach(cast: Cast, locale: string): Promise<void>;
}

/** Where a state is looked at. */
export const wayOf = ({ way = inline }: State): WayIn => way;

/** What a checkout is loaded with. */
export const CHECKOUT = '**/v1/checkout';

/** As much of `GET /v1/checkout` as is told otherwise. */
interface Told {
  readonly session: { status: string };
  readonly payment: { next: object | null; review: boolean } | null;
}

/** Enters once something has happened elsewhere to the session. */
export async function enterAfter(
  { visit }: Cast,
  session: SessionRequest,
  happen: () => Promise<unknown>,
): Promise<void> {
  await visit.enter({ session });
  await happen();
  await visit.page.reload();
}

/** Has the server tell the page something that the providers of the demo never say. */
export async function tell(page: Page, edit: (checkout: Told) => void): Promise<void> {
  await page.route(CHECKOUT, async (route: Route) => {
    const response = await route.fetch({ maxRetries: 2 });
    const json: Told = await response.json();
    edit(json);
    await route.fulfill({ response, json });
  });
  await page.route(`${CHECKOUT}/stream`, (route) => route.abort());
}
