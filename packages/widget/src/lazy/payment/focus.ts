import type { CheckoutController } from '../../core/checkout/checkout-controller.ts';
import type { CheckoutState } from '../../core/checkout/state.ts';
import { listen } from '../../core/listen.ts';

/** Moves the focus to the new screen when the screen changes. */
export function keepFocus(controller: CheckoutController, root: Element): void {
  let before = controller.state;
  controller.subscribe((now) => {
    moveFocus(root, before, now);
    before = now;
  });
}

/** Reloads the state when the page is restored from the back/forward cache, where it still shows the redirect. */
export function reloadOnReturn(controller: CheckoutController): void {
  listen(controller.signal, window, {
    pageshow: (event) => event.persisted && controller.reload(),
  });
}

const screenOf = ({ phase }: CheckoutState): string => {
  if (phase === 'launching') return 'choosing';
  return phase === 'leaving' || phase === 'giving-up' ? 'waiting' : phase;
};

function moveFocus(root: Element, before: CheckoutState, now: CheckoutState): void {
  if (before.phase === 'loading' || before === now) return;
  const refused = now.phase === 'choosing' && before.phase === 'launching';
  const moved = screenOf(before) !== screenOf(now);
  const target = refused ? '[aria-invalid=true]' : moved ? 'h2, input:checked' : null;
  if (target && isAttended(root)) root.querySelector<HTMLElement>(target)?.focus();
}

/** Whether the focus is in the checkout, or nowhere. The focus of another field of the shop's page is not moved. */
function isAttended(root: Element): boolean {
  const tree = root.getRootNode();
  const host = tree instanceof ShadowRoot ? tree.host : root;
  const { activeElement } = document;
  const isNowhere = activeElement === null || activeElement === document.body;
  return isNowhere || host.contains((host.getRootNode() as Document | ShadowRoot).activeElement);
}
