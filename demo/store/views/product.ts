import { html } from 'hono/html';
import { type Product, priceIn } from '../catalog.ts';
import { type Country, countries } from '../countries.ts';
import type { FieldProblems, OrderFields } from '../order-form.ts';
import { priceLabel } from './catalogue.ts';
import { countryPicker } from './country-picker.ts';
import type { Html, Page } from './layout.ts';
import { pictureOf } from './picture.ts';

/** The order form as it stands: what was typed, and what is wrong with it. */
export interface FormState {
  readonly fields: OrderFields;
  readonly problems: FieldProblems;
}

interface Field {
  readonly name: keyof OrderFields;
  readonly label: string;
  readonly isOptional: boolean;
  readonly type: 'text' | 'email' | 'tel';
  readonly autocomplete: string;
}

const fields: readonly Field[] = [
  { name: 'name', label: 'Name', type: 'text', autocomplete: 'name', isOptional: false },
  { name: 'email', label: 'E-mail', type: 'email', autocomplete: 'email', isOptional: true },
  { name: 'phone', label: 'Phone', type: 'tel', autocomplete: 'tel', isOptional: true },
];

function field({ name, label, isOptional, type, autocomplete }: Field, state: FormState): Html {
  const problem = state.problems[name];
  const notes = [problem && `${name}-problem`, isOptional && 'optional-hint'].filter(Boolean).join(' ');
  return html`<div class="field">
    <label for="${name}">${label} ${isOptional ? html`<small>optional</small>` : ''}</label>
    <input id="${name}" name="${name}" type="${type}" autocomplete="${autocomplete}" value="${state.fields[name]}" maxlength="100"
      ${isOptional ? '' : 'required'} ${notes ? html`aria-describedby="${notes}"` : ''} ${problem ? html`aria-invalid="true"` : ''}>
    ${problem ? html`<p class="problem" id="${name}-problem">${problem}</p>` : ''}
  </div>`;
}

const howToPay = (product: Product, country: Country): string =>
  product.kind === 'subscription'
    ? 'You choose your plan at the checkout, and pay it through AMPERE.'
    : `In ${country.name} you pay with ${country.payWith}.`;

function buyForm(product: Product, country: Country, state: FormState): Html {
  const hasProblems = Object.keys(state.problems).length > 0;
  return html`<form class="buy" method="post" action="/orders" novalidate>
    <input type="hidden" name="product" value="${product.id}">
    <input type="hidden" name="country" value="${country.code}">
    ${hasProblems ? html`<p class="problem" role="alert">Something in the form needs another look.</p>` : ''}
    ${fields.map((one) => field(one, state))}
    <p class="hint" id="optional-hint">Leave these empty, and the checkout asks for what your way to pay needs.</p>
    <div class="actions">
      <button name="checkout" value="here">Pay on this page</button>
      <button class="quiet" name="checkout" value="hosted">Pay on the hosted page</button>
    </div>
    <p class="hint">${howToPay(product, country)}</p>
  </form>`;
}

function notSold(product: Product, country: Country): Html {
  const elsewhere = countries.filter((other) => priceIn(product, other) !== undefined);
  return html`<div class="notice">
    <p>We do not sell ${product.name} in ${country.name} yet. We do in:</p>
    <ul class="inline">
      ${elsewhere.map(({ code, name }) => html`<li><a href="/products/${product.id}?country=${code}">${name}</a></li>`)}
    </ul>
  </div>`;
}

/** One product, and the form to order it. Without a state the form is filled with somebody of that country. */
export function productPage(product: Product, country: Country, state?: FormState): Page {
  const isSold = priceIn(product, country) !== undefined;
  const form = state ?? { fields: country.sample, problems: {} };
  return {
    title: product.name,
    country,
    body: html`
      ${countryPicker(country, `/products/${product.id}`)}
      <article class="product">
        <div class="picture">${pictureOf(product.id)}</div>
        <div class="details">
          <p class="eyebrow">${product.tagline}</p>
          <h1>${product.name}</h1>
          <p class="${isSold ? 'price' : 'price unsold'}">${priceLabel(product, country)}</p>
          <p class="story">${product.story}</p>
          <dl class="facts">${product.facts.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>
          ${isSold ? buyForm(product, country, form) : notSold(product, country)}
        </div>
      </article>`,
  };
}
