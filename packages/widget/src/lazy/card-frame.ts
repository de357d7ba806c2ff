import { CardFrame } from './card/frame.ts';

// The script of the page for card details, which our server draws for a frame of the checkout or as a page of its own.
const form = document.querySelector('form');
if (form) {
  const around = window.parent === window ? null : window.parent;
  const frame = new CardFrame({
    form,
    around,
    fetch: (...request) => fetch(...request),
    now: () => new Date(),
  });
  addEventListener('message', (event) => frame.hear(event));
  new ResizeObserver(() => frame.measure()).observe(form);
  // A page that the browser has kept in memory must not come back with a card in it.
  addEventListener('pagehide', () => form.reset());
}
