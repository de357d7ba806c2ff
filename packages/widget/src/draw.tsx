import type { CheckoutController } from './core/checkout-controller.ts';
import type { Painted } from './paint/jsx-runtime.ts';
import { paint } from './paint/paint.ts';
import { CheckoutView } from './ui/checkout-view.tsx';
import type { ViewContext } from './ui/view-props.ts';

/** What is drawn, and where. */
export interface Drawing {
  readonly controller: CheckoutController;
  readonly root: Element;
  /** What the view needs besides the state, as it is now. */
  readonly view: () => Omit<ViewContext, 'actions' | 'live'>;
}

/** Keeps what is on the screen equal to the controller's state, for as long as it lives. */
export function draw({ controller, root, view }: Drawing): void {
  const repaint = () => {
    const context = { ...view(), actions: controller, live: true };
    paint(root, (<CheckoutView state={controller.state} view={context} />) as Painted);
  };
  controller.subscribe(repaint);
  repaint();
}
