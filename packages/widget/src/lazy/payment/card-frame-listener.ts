import { type CardFrameHost, cardFrameResized } from '../../core/card/card-entry.ts';
import { type FrameAppearance, readFromFrame, type ToFrame } from '../../core/card/messages.ts';
import type { CheckoutController } from '../../core/checkout/checkout-controller.ts';
import { refused, unreachable } from '../../core/checkout-error.ts';
import { listen } from '../../core/listen.ts';
import { PROPERTIES } from './appearance.ts';

/** The checkout around the frame. */
interface CardFrameContext {
  readonly apiUrl: string;
  readonly root: Element;
}

/**
 * Exchanges messages with the frame for card details until the checkout is unmounted: with our own origin and that frame only. Messages of
 * other windows or origins, and unknown ones, are ignored.
 */
export function listenToCardFrame(
  controller: CheckoutController,
  host: CardFrameHost,
  { apiUrl, root }: CardFrameContext,
): void {
  const { signal } = controller;
  const { origin } = new URL(apiUrl);
  const frame = () => root.querySelector<HTMLIFrameElement>('iframe.card')?.contentWindow;
  const tell = (message: ToFrame) => frame()?.postMessage(message, origin);
  // `load` does not bubble, so it is handled in the capture phase.
  const greet = (event: Event) => {
    if (event.target instanceof HTMLIFrameElement) tell({ type: 'look', look: appearanceOf(root) });
  };
  listen(signal, root, { load: greet });
  const hear = ({ source, origin: from, data }: MessageEvent) => {
    if (source === null || source !== frame() || from !== origin) return;
    const message = readFromFrame(data);
    if (message?.type === 'height') controller.apply(cardFrameResized(message.height));
    if (message?.type === 'pressed') tell({ type: 'go', order: host.cardPressed() });
    if (message?.type === 'launched') host.cardLaunched(message.launched);
    if (message?.type === 'refused') host.cardRefused(refused(message.problem));
    if (message?.type === 'unreachable') host.cardRefused(unreachable('the frame had no answer'));
  };
  listen(signal, window, { message: hear });
}

/** The appearance of the checkout around the frame, as the shop has set it. */
function appearanceOf(root: Element): FrameAppearance {
  const style = getComputedStyle(root);
  const names = Object.keys(PROPERTIES).map((name) => `--farebox-${name}`);
  const set = names.map((name) => [name, style.getPropertyValue(name).trim()] as const);
  const tree = root.getRootNode();
  const themed = tree instanceof ShadowRoot ? tree.host : document.documentElement;
  const theme = themed.getAttribute('data-theme');
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
    variables: Object.fromEntries(set.filter(([, value]) => value !== '')),
  };
}
