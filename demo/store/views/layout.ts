import { html } from 'hono/html';
import type { Country } from '../countries.ts';

/** A piece of HTML in which everything that came from outside is escaped. */
export type Html = ReturnType<typeof html>;

/** What every page is given. */
export interface Page {
  readonly title: string;
  readonly body: Html;
  /** The country that the links of the page keep; none when it does not matter there. */
  readonly country?: Country;
  /** What else belongs into the head. */
  readonly head?: Html;
}

/** Draws whole pages. */
export type Layout = (page: Page) => Html;

const mark = html`<svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
  <path fill="currentColor" d="M6 13h16v5a8 8 0 0 1-16 0zm17 1h2a3.5 3.5 0 0 1 0 7h-2.4a9 9 0 0 0 .4-2H25a1.5 1.5 0 0 0 0-3h-2zM5 27h18v2H5z" />
  <path fill="currentColor" d="M14 11C10 8 10.500 4.500 15 2c3.500 3.500 3 6.500-1 9z" />
</svg>`;

const STYLES = ['base', 'forms', 'catalogue', 'product', 'order', 'desk', 'appearance'];

/** Makes the layout of the store; in development its pages reload themselves. */
export function createLayout(isDevelopment: boolean): Layout {
  const devScript = isDevelopment ? html`<script src="/public/reload.js" defer></script>` : '';
  return ({ title, body, country, head }) => html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${title} · Kettle &amp; Leaf</title>
    <link rel="icon" href="/public/icon.svg" type="image/svg+xml">
    ${STYLES.map((style) => html`<link rel="stylesheet" href="/public/${style}.css">`)}
    ${head ?? ''}${devScript}
  </head>
  <body>
    <a class="skip" href="#content">Skip to content</a>
    <header class="top">
      <a class="brand" href="/${country ? `?country=${country.code}` : ''}">${mark}<span>Kettle &amp; Leaf</span></a>
      <nav aria-label="Shop"><a href="/orders">Shop’s desk</a></nav>
    </header>
    <main id="content">${body}</main>
    <footer class="bottom">
      <p>Kettle &amp; Leaf is a made-up shop: it shows <strong>Farebox</strong> at work. No tea is sent and no money moves.</p>
      <p><a href="/appearance">Give the checkout another look</a></p>
    </footer>
  </body>
</html>`;
}
