import { html } from 'hono/html';
import { type Product, priceIn, products } from '../catalog.ts';
import type { Country } from '../countries.ts';
import { formatPrice } from '../price.ts';
import { countryPicker } from './country-picker.ts';
import type { Html, Page } from './layout.ts';
import { pictureOf } from './picture.ts';

/** What a product costs in a country, in words for people. */
export function priceLabel(product: Product, country: Country): string {
  const price = priceIn(product, country);
  if (price === undefined) return `Not sold in ${country.name}`;
  return price === 'plan' ? 'By plan' : formatPrice(price, country.currency);
}

function card(product: Product, country: Country): Html {
  const isSold = priceIn(product, country) !== undefined;
  return html`<li class="card">
    <div class="picture">${pictureOf(product.id)}</div>
    <div class="label">
      <h2><a href="/products/${product.id}?country=${country.code}">${product.name}</a></h2>
      <p>${product.tagline}</p>
      <p class="${isSold ? 'price' : 'price unsold'}">${priceLabel(product, country)}</p>
    </div>
  </li>`;
}

/** The catalogue as a country sees it. */
export function cataloguePage(country: Country): Page {
  return {
    title: 'Tea worth the wait',
    country,
    body: html`
      <section class="hero">
        <h1>Tea worth the&nbsp;wait</h1>
        <p>Small gardens, whole leaves, and a checkout that knows how your part of the world pays.</p>
      </section>
      ${countryPicker(country, '/')}
      <p class="paywith">In ${country.name} you pay with ${country.payWith}.</p>
      <ul class="shelf">${products.map((product) => card(product, country))}</ul>`,
  };
}
