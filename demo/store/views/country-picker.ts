import { html } from 'hono/html';
import { type Country, countries } from '../countries.ts';
import type { Html } from './layout.ts';

/** Chooses where the order goes; `path` is the page to stay on. What one can pay with depends on it. */
export function countryPicker(current: Country, path: string): Html {
  const choice = ({ code, name, currency }: Country): Html => {
    const isCurrent = code === current.code;
    return html`<li>
      <a href="${path}?country=${code}" ${isCurrent ? html`aria-current="true"` : ''}>${name} <small>${currency}</small></a>
    </li>`;
  };
  return html`<nav class="countries" aria-label="Where to send it">
    <p>Send it to</p>
    <ul>${countries.map(choice)}</ul>
  </nav>`;
}
