import type { JSX } from 'preact';
import type { Method } from '../core/contract.ts';
import { providerName } from './brand.ts';
import { Glyph } from './glyph.tsx';
import { MethodCard } from './method-card.tsx';
import { NoticeBanner } from './notice-banner.tsx';
import type { LoadedProps } from './view-props.ts';

/** The ways to pay, one of them chosen, and the button. A plain form: it works before, and without, a script. */
export function MethodForm({ state, view }: LoadedProps): JSX.Element {
  const { methods } = state.checkout;
  const chosen = methods.find(({ id }) => id === state.selected);
  const submit = (event: Event) => {
    event.preventDefault();
    view.actions.pay();
  };
  return (
    <form
      class="methods"
      method="post"
      action={view.action}
      onSubmit={submit}
      aria-busy={state.phase === 'launching'}
    >
      <NoticeBanner state={state} view={view} />
      <fieldset>
        <legend>{view.texts.t('choose')}</legend>
        {methods.map((method, index) => (
          <MethodCard key={method.id} state={state} view={view} method={method} index={index} />
        ))}
      </fieldset>
      <PayButton state={state} view={view} chosen={chosen} />
    </form>
  );
}

function PayButton({
  state,
  view,
  chosen,
}: LoadedProps & { readonly chosen: Method | undefined }): JSX.Element {
  const { t, price } = view.texts;
  const busy = state.phase === 'launching';
  const label =
    view.live && chosen ? t('pay', { amount: price(chosen.amount, chosen.currency) }) : t('continue');
  const { shop } = { shop: state.checkout.site.name };
  return (
    <div class="submit">
      <button type="submit" class="primary" aria-disabled={busy || undefined}>
        {busy && <span class="spinner" aria-hidden="true" />}
        {busy ? t('starting') : label}
      </button>
      <p class="fine">
        <Glyph name="shield" />
        <span>
          {view.live && chosen
            ? t(whereOf(chosen), { provider: providerName(chosen.provider) })
            : t('secured', { shop })}
        </span>
      </p>
    </div>
  );
}

const whereOf = (method: Method) => (method.next === 'redirect' ? 'goesAway' : 'staysHere');

/** Said honestly when there is nothing to choose from. */
export function NoMethods({ state, view }: LoadedProps): JSX.Element {
  const { t } = view.texts;
  const { session, site } = state.checkout;
  return (
    <section class="outcome">
      <span class="seal">
        <Glyph name="stop" />
      </span>
      <h2 tabIndex={-1}>{t('none')}</h2>
      <p>{t('noneDetail', { shop: site.name })}</p>
      {view.live && (
        <button type="button" class="primary" onClick={() => view.actions.reload()}>
          {t('retry')}
        </button>
      )}
      {session.cancelUrl && (
        <a class="quiet" href={session.cancelUrl}>
          {t('back', { shop: site.name })}
        </a>
      )}
    </section>
  );
}
