import type { Locator, Page } from '@playwright/test';
import type { Choice } from './pages/checkout.ts';

/** One way into a checkout. */
export interface WayIn {
  readonly name: string;
  /** The page of the stand-in shop (shop-pages/pages.ts); null for Farebox's own, the hosted page. */
  readonly page: string | null;
  /** `product`: the page has only the publishable key, and the session is made when the checkout begins. */
  readonly sells: 'session' | 'product';
  /** Whether the shopper presses a button of the shop's first. */
  readonly hasButton: boolean;
  /** Whether the shop may have the provider's page in a window: HTML alone has no word for that. */
  readonly opensWindows: boolean;
  /** How the shop's page hears of its checkout: by events of the document, and by callbacks of a component. */
  readonly hears: readonly ('events' | 'calls')[];
  /** The part of the page that is the checkout. */
  root(page: Page): Locator;
}

const inHtml: WayIn = {
  name: 'script tag',
  page: 'script',
  sells: 'session',
  hasButton: false,
  opensWindows: false,
  hears: ['events'],
  root: (page) => page.getByRole('region', { name: 'Payment' }),
};

const inCode: WayIn = { ...inHtml, name: 'inline', page: 'inline', opensWindows: true };
const inFramework: WayIn = { ...inCode, hears: ['events', 'calls'] };

/** Farebox's own page: one script, no shop around it. */
export const hostedPage: WayIn = {
  ...inHtml,
  name: 'hosted page',
  page: null,
  hears: [],
  root: (page) => page.getByRole('main'),
};

/** A script tag with a session. */
export const scriptTag = inHtml;
/** A script tag with a product and the publishable key. */
export const productScript: WayIn = {
  ...inHtml,
  name: 'product script',
  page: 'product script',
  sells: 'product',
};
/** A shop's own button, which leads to the hosted page. */
export const productButton: WayIn = {
  ...hostedPage,
  name: 'product button',
  page: 'product button',
  sells: 'product',
  hasButton: true,
};
/** `<farebox-checkout>`. */
export const element: WayIn = { ...inHtml, name: 'element', page: 'element' };
/** `Farebox.create(…).mount(…)`. */
export const inline = inCode;
/** `Farebox.create(…).open()`. */
export const modal: WayIn = {
  ...inCode,
  name: 'modal',
  page: 'modal',
  hasButton: true,
  root: (page) => page.getByRole('dialog'),
};
/** A shop's own button, which shows the checkout above the shop's page. */
export const productModal: WayIn = {
  ...modal,
  name: 'product button above the page',
  page: 'product modal',
  sells: 'product',
  opensWindows: false,
};
/** The React component under React 18 and StrictMode. */
export const react18: WayIn = { ...inFramework, name: 'React 18', page: 'react-18' };
/** The React component under React 19 and StrictMode. */
export const react19: WayIn = { ...inFramework, name: 'React 19', page: 'react-19' };
/** The Preact component. */
export const preact: WayIn = { ...inFramework, name: 'Preact', page: 'preact' };

/** Every way in, once. */
export const waysIn: readonly WayIn[] = [
  scriptTag,
  productScript,
  productButton,
  productModal,
  element,
  inline,
  modal,
  react18,
  react19,
  preact,
  hostedPage,
];

/** Net banking in Spain: it asks for the bank, and says no when it is no. */
export const netBanking: Choice = { method: /^Net banking/, fields: { Bank: 'Sandbox Bank' } };
