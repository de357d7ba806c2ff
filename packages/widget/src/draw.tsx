import { type ContainerNode, hydrate, render } from 'preact';
import type { CheckoutController } from './core/checkout-controller.ts';
import type { CheckoutState } from './core/state.ts';
import type { Texts } from './i18n/texts.ts';
import { CheckoutView } from './ui/checkout-view.tsx';

/** What is drawn, where, and in which words. */
export interface Drawing {
  readonly controller: CheckoutController;
  readonly root: Element;
  readonly texts: Texts;
  /** Given when the server has drawn it already: where its form goes without a script. */
  readonly hosted?: { readonly action: string };
}

/** Keeps what is on the screen equal to the controller's state, and the focus where the shopper looks; the answer ends it. */
export function draw({ controller, root, texts, hosted }: Drawing): () => void {
  const tree = (state: CheckoutState, live: boolean) => (
    <CheckoutView state={state} view={{ texts, actions: controller, live, action: hosted?.action }} />
  );
  const container: ContainerNode = root;
  if (hosted) hydrate(tree(controller.state, false), container);
  render(tree(controller.state, true), container);
  let before = controller.state;
  const end = controller.subscribe((state) => {
    render(tree(state, true), container);
    moveFocus(root, before, state);
    before = state;
  });
  // A page that the browser kept in memory comes back as it was left: "taking you away", while the shopper is here again.
  const onShow = (event: PageTransitionEvent) => event.persisted && controller.reload();
  addEventListener('pageshow', onShow);
  return () => {
    end();
    removeEventListener('pageshow', onShow);
    render(null, container);
  };
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
  const element = target ? root.querySelector(target) : null;
  if (element instanceof HTMLElement) element.focus();
}
