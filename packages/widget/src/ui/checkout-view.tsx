import type { JSX } from 'preact';
import type { CheckoutState, Phase } from '../core/state.ts';
import { MethodForm, NoMethods } from './method-form.tsx';
import { OrderSummary } from './order-summary.tsx';
import { Broken, Closed, Paid } from './outcome.tsx';
import { Skeleton } from './skeleton.tsx';
import type { LoadedProps, ViewContext } from './view-props.ts';
import { Waiting } from './waiting.tsx';

/** The whole checkout as it stands: the same on the server, on the hosted page and inside a shop's page. */
export function CheckoutView(props: {
  readonly state: CheckoutState;
  readonly view: ViewContext;
}): JSX.Element {
  const { state, view } = props;
  if (state.phase === 'loading') return <Skeleton view={view} />;
  if (state.phase === 'error') return <Broken error={state.error} view={view} />;
  return (
    <div class="checkout" data-phase={state.phase}>
      {state.checkout.site.mode === 'sandbox' && <TestBanner view={view} />}
      <OrderSummary state={state} view={view} />
      <div class="stage">
        <Stage state={state} view={view} />
      </div>
    </div>
  );
}

const STAGES: { readonly [P in Phase]: (props: LoadedProps) => JSX.Element } = {
  choosing: (props) =>
    props.state.checkout.methods.length ? <MethodForm {...props} /> : <NoMethods {...props} />,
  launching: (props) => <MethodForm {...props} />,
  leaving: (props) => <Waiting {...props} />,
  waiting: (props) => <Waiting {...props} />,
  'giving-up': (props) => <Waiting {...props} />,
  paid: (props) => <Paid {...props} />,
  closed: (props) => <Closed {...props} />,
};

function Stage(props: LoadedProps): JSX.Element {
  return STAGES[props.state.phase](props);
}

function TestBanner({ view }: { readonly view: ViewContext }): JSX.Element {
  return (
    <p class="test">
      <strong>{view.texts.t('test')}</strong> {view.texts.t('testDetail')}
    </p>
  );
}
