import { html, raw } from 'hono/html';
import { PRODUCT, type Sale } from './sale.ts';

type Html = ReturnType<typeof html>;

const place = html`<section id="pay" aria-label="Payment"></section>`;
const placeWithLink = ({ farebox, clientSecret }: Sale): Html =>
  html`<section id="pay" aria-label="Payment"><a data-farebox-fallback href="${farebox}/c/${clientSecret}">Pay there</a></section>`;
const tag = ({ farebox }: Sale): Html => html`<script src="${farebox}/farebox.js"></script>`;

/** What a script of the shop's own reads: the sale, and where the checkout belongs. */
const placeFor = ({ farebox, clientSecret, locale = '', presentation = 'auto' }: Sale): Html =>
  html`<section id="pay" aria-label="Payment" data-api-url="${farebox}" data-client-secret="${clientSecret}"
    data-locale="${locale}" data-presentation="${presentation}"></section>`;

const bundled =
  (name: string) =>
  (sale: Sale): Html =>
    html`${placeFor(sale)}<script type="module" src="/bundles/${name}.js"></script>`;

/** Every way into a checkout on a shop's own page, as a shop would write it. */
const PAGES: Readonly<Record<string, (sale: Sale) => Html>> = {
  'script with link': (sale) =>
    html`${placeWithLink(sale)}<script src="${sale.farebox}/farebox.js" data-farebox-session="${sale.clientSecret}"
      data-farebox-mount="#pay"></script>`,
  script: ({ farebox, clientSecret, locale }) =>
    html`${place}<script src="${farebox}/farebox.js" data-farebox-session="${clientSecret}"
      data-farebox-mount="#pay"${locale ? html` data-farebox-locale="${locale}"` : ''}></script>`,
  prescribed: ({ prescribed: { tag: written = '' } = {}, clientSecret }) =>
    html`${place}${raw(written.replace('data-farebox-session="…"', `data-farebox-session="${clientSecret}"`))}`,
  'product script': ({ farebox }) =>
    html`${place}<script src="${farebox}/farebox.js" data-farebox-product="${PRODUCT.id}"
      data-farebox-key="${PRODUCT.key}" data-farebox-country="${PRODUCT.country}" data-farebox-mount="#pay"></script>`,
  'product button': (sale) =>
    html`<button data-farebox-product="${PRODUCT.id}" data-farebox-key="${PRODUCT.key}"
      data-farebox-country="${PRODUCT.country}">Buy</button>${tag(sale)}`,
  'product modal': (sale) =>
    html`<button data-farebox-product="${PRODUCT.id}" data-farebox-key="${PRODUCT.key}"
      data-farebox-country="${PRODUCT.country}" data-farebox-open="modal">Buy</button>${tag(sale)}`,
  element: (sale) =>
    html`<section aria-label="Payment"><farebox-checkout client-secret="${sale.clientSecret}"></farebox-checkout></section>
      ${tag(sale)}`,
  inline: (sale) => html`${placeFor(sale)}${tag(sale)}<script src="/inline.js"></script>`,
  modal: (sale) =>
    html`${placeFor(sale)}<button id="open">Pay</button>${tag(sale)}<script src="/modal.js"></script>`,
  shadow: (sale) => html`${placeFor(sale)}${tag(sale)}<script src="/shadow.js"></script>`,
  written: ({ html: written = '' }) => html`${raw(written)}`,
  'react-18': bundled('react-18'),
  'react-19': bundled('react-19'),
  preact: bundled('preact'),
};

/** The page of a sale; undefined when there is no such kind of page. */
export function pageOf(sale: Sale): Html | undefined {
  const body = PAGES[sale.page]?.(sale);
  if (!body) return;
  const again = sale.page === 'script' ? PAGES['script']?.(sale) : tag(sale);
  return frame('Checkout', html`${body}${sale.twice ? again : ''}`);
}

/** Where a paid session leads to. */
export const thanksPage = (): Html => frame('Thank you for your order');

/** Any page of the shop. */
function frame(title: string, body: Html | string = ''): Html {
  return html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title>
    <script src="/hear.js"></script>
  </head>
  <body><main><h1>${title}</h1>${body}</main></body>
</html>`;
}
