import type { JSX } from 'preact';
import type { CheckoutState } from '../core/checkout/state.ts';
import { unreachable } from '../core/checkout-error.ts';
import { LoadError } from './load-error.tsx';
import { MethodForm } from './methods/method-form.tsx';
import { OrderSummary } from './order-summary.tsx';
import { MethodsSkeleton, Skeleton } from './skeleton.tsx';
import type { LoadedProps, ViewContext } from './view-props.ts';

/** The whole checkout: the same view on the server, on the hosted page and inside a shop's page. */
export function CheckoutView(props: {
  readonly state: CheckoutState;
  readonly view: ViewContext;
}): JSX.Element {
  const { state, view } = props;
  if (state.phase === 'loading') return <Skeleton view={view} />;
  if (state.phase === 'error') return <LoadError error={state.error} view={view} />;
  return (
    <div class="checkout" part="checkout" data-phase={state.phase}>
      {state.checkout.site.mode === 'sandbox' && (
        <p class="test">
          <strong>{view.texts.t('test')}</strong> {view.texts.t('testDetail')}
        </p>
      )}
      <OrderSummary state={state} view={view} />
      <div class="stage">
        <Screen state={state} view={view} />
      </div>
      {view.sidePanel?.(state)}
    </div>
  );
}

function Screen({ state, view }: LoadedProps): JSX.Element {
  const { phase, checkout } = state;
  if (/choosing|launching/.test(phase) && checkout.methods.length)
    return <MethodForm state={state} view={view} />;
  if (view.paymentViews) return <view.paymentViews.Screen state={state} view={view} />;
  // The payment flow's views could not be loaded.
  return state.notice ? <LoadError error={unreachable(null)} view={view} /> : <MethodsSkeleton />;
}
