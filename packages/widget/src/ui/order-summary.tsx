import type { JSX } from 'preact';
import { keyedText } from './keyed-text.tsx';
import type { LoadedProps } from './view-props.ts';

/** The shop, the total, the items and the reference. */
export function OrderSummary({ state, view }: LoadedProps): JSX.Element {
  const { session, site } = state.checkout;
  const { t } = view.texts;
  return (
    <section class="summary" part="summary" aria-label={t('summary')}>
      <p class="shop">
        {site.logo && <img src={site.logo} alt="" width="36" height="36" />}
        <span>{site.name}</span>
      </p>
      <Total state={state} view={view} />
      {session.items.length > 0 && <Items state={state} view={view} />}
      <p class="fine">{t('reference', { reference: session.reference })}</p>
    </section>
  );
}

function Total({ state, view }: LoadedProps): JSX.Element {
  const { session, methods } = state.checkout;
  const { t, price } = view.texts;
  if (session.amount !== null && session.currency !== null) {
    return <p class="total">{price(session.amount, session.currency)}</p>;
  }
  // Without a script the total could not follow the choice of a plan, so it is not shown.
  const chosen = view.live && methods.find(({ id }) => id === state.selected);
  return (
    <p class={chosen ? 'total' : 'total vague'}>
      {keyedText(chosen ? price(chosen.amount, chosen.currency) : t('choosePlan'))}
    </p>
  );
}

function Items({ state, view }: LoadedProps): JSX.Element {
  const { items, currency } = state.checkout.session;
  return (
    <ul class="items">
      {items.map(({ name, quantity, amount, image }) => (
        <li key={name}>
          {view.picture?.(image)}
          <span>
            {name}
            {quantity !== 1 && <span class="detail"> × {quantity}</span>}
          </span>
          {amount !== undefined && currency !== null && (
            <span class="price">{view.texts.price(amount * quantity, currency)}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
