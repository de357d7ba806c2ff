import { hydrate, render } from 'preact';
import { Fragment, jsx } from 'preact/jsx-runtime';
import type { CheckoutController } from '../../core/checkout/checkout-controller.ts';
import { CheckoutView } from '../../ui/checkout-view.tsx';
import type { PaymentViews, ViewContext } from '../../ui/view-props.ts';

/** The views that are loaded later. They render with the script's Preact, which is passed to them before each render. */
export interface InjectableViews extends PaymentViews {
  injectJsx(createElement: typeof jsx, fragment: typeof Fragment): void;
}

/** What the view needs besides the state. */
export interface RenderContext extends Omit<ViewContext, 'actions' | 'live'> {
  readonly paymentViews?: InjectableViews | undefined;
}

/** The checkout to render, and the element for it. */
export interface RenderTarget {
  readonly controller: CheckoutController;
  readonly root: Element;
  /** What the view needs besides the state, as it is now. */
  readonly view: () => RenderContext;
}

/** Renders the checkout, and again on every change of the controller's state. */
export function renderCheckout({ controller, root, view }: RenderTarget): void {
  const drawBy = (write: typeof render, live: boolean) => {
    const context = { ...view(), actions: controller, live };
    context.paymentViews?.injectJsx(jsx, Fragment);
    write(<CheckoutView state={controller.state} view={context} />, root);
  };
  const redraw = () => drawBy(render, true);
  // The server's HTML was rendered with `live: false`, so it is hydrated with that first.
  if (root.firstChild) drawBy(hydrate, false);
  controller.subscribe(redraw);
  redraw();
}
