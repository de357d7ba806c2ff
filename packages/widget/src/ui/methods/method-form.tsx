import type { JSX } from 'preact';
import type { Method } from '../../core/contract.ts';
import { Glyph } from '../glyph.tsx';
import { SHIELD } from '../glyphs.ts';
import { keyedText } from '../keyed-text.tsx';
import type { LoadedProps } from '../view-props.ts';
import { MethodCard } from './method-card.tsx';

/** The methods and the pay button: a plain form that works without a script. */
export function MethodForm({ state, view }: LoadedProps): JSX.Element {
  const { methods } = state.checkout;
  const { paymentViews } = view;
  const submit = (event: Event) => {
    event.preventDefault();
    view.actions.act('pay');
  };
  return (
    <form
      class="methods"
      part="methods"
      method="post"
      action={view.action}
      onSubmit={submit}
      aria-busy={state.phase === 'launching'}
    >
      {paymentViews && <paymentViews.NoticeBanner state={state} view={view} />}
      <fieldset>
        <legend>{view.texts.t('choose')}</legend>
        {methods.map((method, index) => (
          <MethodCard key={method.id} state={state} view={view} method={method} index={index} />
        ))}
      </fieldset>
      <PayButton state={state} view={view} />
    </form>
  );
}

function PayButton({ state, view }: LoadedProps): JSX.Element {
  const { t, price } = view.texts;
  const { methods } = state.checkout;
  const chosen = view.live && methods.find(({ id }) => id === state.selected);
  const busy = state.phase === 'launching';
  const then = promise(state, view, chosen);
  const label = chosen ? t('pay', { amount: price(chosen.amount, chosen.currency) }) : t('continue');
  return (
    <div class="submit">
      <button type="submit" class="primary" part="button" aria-disabled={busy || undefined}>
        {busy && <span class="spinner" />}
        {keyedText(busy ? t('starting') : label)}
      </button>
      <p key={then} class="fine" data-empty={!then || undefined}>
        <Glyph path={SHIELD} />
        <span>{then}</span>
      </p>
      <button
        type="button"
        class="quiet phone"
        disabled={!view.live}
        onClick={() => view.actions.act('showOnPhone')}
      >
        {t('onPhone')}
      </button>
    </div>
  );
}

/** What happens next; where that could not even be fetched, that it could not. */
function promise(state: LoadedProps['state'], view: LoadedProps['view'], chosen?: Method | false): string {
  const { t } = view.texts;
  if (!chosen) return t('secured', { shop: state.checkout.site.name });
  if (state.notice?.type === 'trouble' && !view.paymentViews) return t('trouble');
  // The card form has a text of its own.
  if (chosen.next === 'card') return '';
  const away = chosen.next === 'redirect';
  return t(away ? 'goesAway' : 'staysHere', { provider: chosen.providerName });
}
