import { html } from 'hono/html';
import { type Colour, fonts, type Length, lengths, looks, mainColours, moreColours } from '../looks.ts';
import type { CheckoutSession } from '../order.ts';
import type { Html, Page } from './layout.ts';

const themes = [
  ['auto', 'As the system'],
  ['light', 'Light'],
  ['dark', 'Dark'],
] as const;

const presets = html`<fieldset class="presets">
  <legend>Begin with</legend>
  ${looks.map(
    ({ name, ...look }) =>
      html`<button class="quiet" type="button" aria-pressed="false" data-look="${JSON.stringify(look)}">${name}</button>`,
  )}
</fieldset>`;

const colourControl = ({ name, label, light, dark }: Colour): Html => html`<div class="field">
  <label for="${name}">${label}</label>
  <input type="color" id="${name}" name="${name}" value="${light}" data-light="${light}" data-dark="${dark}">
</div>`;

const lengthControl = ({
  name,
  label,
  own,
  least,
  most,
}: Length): Html => html`<div class="field length wide">
  <label for="${name}">${label}</label>
  <output for="${name}">${own}px</output>
  <input type="range" id="${name}" name="${name}" min="${least}" max="${most}" value="${own}" data-light="${own}px" data-dark="${own}px">
</div>`;

/** A list to choose from; `own` is what it is while nobody chooses. */
function listControl(name: string, label: string, choices: readonly (readonly [string, string])[]): Html {
  const own = choices[0]?.[0] ?? '';
  return html`<div class="field wide">
    <label for="${name}">${label}</label>
    <select id="${name}" name="${name}" data-light="${own}" data-dark="${own}">
      ${choices.map(([value, text]) => html`<option value="${value}">${text}</option>`)}
    </select>
  </div>`;
}

const controls = html`<form class="controls" id="look" aria-label="The look">
  ${presets}
  <p class="note" id="contrast" role="status" hidden></p>
  ${listControl('theme', 'Theme', themes)}
  ${mainColours.map(colourControl)}
  ${lengths.map(lengthControl)}
  ${listControl('font', 'Font', fonts)}
  <details class="wide">
    <summary>More colours</summary>
    <div class="more">${moreColours.map(colourControl)}</div>
    <p class="hint">They follow from the others until you set them.</p>
  </details>
</form>`;

const sample = (
  id: string,
  title: string,
): Html => html`<section class="sample" aria-labelledby="${id}-title">
  <header>
    <h2 id="${id}-title">${title}</h2>
    <button class="quiet" type="button" data-copies="${id}" aria-describedby="${id}-title">Copy</button>
  </header>
  <pre tabindex="0" aria-labelledby="${id}-title"><code id="${id}"></code></pre>
</section>`;

/** A live checkout beside everything that changes its look, and the code that makes it look so. */
export function appearancePage(session: CheckoutSession, fareboxUrl: string): Page {
  return {
    title: 'Another look',
    head: html`<script src="${fareboxUrl}/farebox.js" defer></script><script src="/public/appearance.js" defer></script>`,
    body: html`<article class="looks">
      <header>
        <p class="eyebrow">Farebox</p>
        <h1>The checkout in your colours</h1>
        <p>This one is live: what you change shows at once, and paying works as it does in the shop.</p>
        <noscript><p class="notice">Trying looks on needs JavaScript.</p></noscript>
      </header>
      <p class="note" id="returned" role="status" hidden></p>
      ${controls}
      <section id="pay" aria-label="Payment" data-client-secret="${session.clientSecret}" data-api-url="${fareboxUrl}"></section>
      <div class="samples">
        ${sample('code-script', 'With a script tag')}
        ${sample('code-react', 'With React')}
      </div>
    </article>`,
  };
}
