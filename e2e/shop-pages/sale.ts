import { demoKeys } from '../../demo/keys.ts';
import type { PolicyName } from './policy.ts';

/** What the shop stands on when it asks for no session: a product of Farebox's configuration, and who may sell it. */
export const PRODUCT = { id: 'assam', key: demoKeys.publishableKey, country: 'ES' } as const;

/** A tag, to which its session is added, and the text of the policy that it is shown under. */
export interface Prescribed {
  readonly tag: string;
  readonly policy: string;
}

/** One page of the stand-in shop that shows a checkout. */
export interface Sale {
  /** Where Farebox is; the shop is told only when it sells, for Farebox starts after it. */
  readonly farebox: string;
  /** The kind of page, by its name in pages.ts. */
  readonly page: string;
  /** From `POST /v1/sessions`; '' where the page sells a product. */
  readonly clientSecret: string;
  /** What else `Farebox.create` is told, and what the attributes and the properties say. */
  readonly locale?: string;
  readonly presentation?: 'auto' | 'redirect' | 'popup' | 'tab';
  /** The Content-Security-Policy of the page; none when left out. */
  readonly policy?: PolicyName;
  /** What `/integration.json` prescribes, written into the page as it stands there. */
  readonly prescribed?: Prescribed;
  /** Cuts the page off from others (COOP and COEP), as a page that uses SharedArrayBuffer is. */
  readonly isolated?: boolean;
  /** The HTML of a page `written`, by the test itself. */
  readonly html?: string;
  /** Writes the script tag a second time. */
  readonly twice?: boolean;
}
