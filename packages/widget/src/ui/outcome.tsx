import type { JSX } from 'preact';
import type { CheckoutError } from '../core/checkout-error.ts';
import { isLive } from '../core/state.ts';
import { Glyph } from './glyph.tsx';
import type { LoadedProps, ViewContext } from './view-props.ts';

/** It is paid: said plainly, with the way back. */
export function Paid({ state, view }: LoadedProps): JSX.Element {
  const { session, site } = state.checkout;
  const { t } = view.texts;
  return (
    <section class="outcome">
      <span class="seal" data-kind="good">
        <Glyph name="check" />
      </span>
      <h2 tabIndex={-1}>{t('paid')}</h2>
      <p role="status">{t('paidDetail', { shop: site.name })}</p>
      {session.successUrl && (
        <a class="primary" href={session.successUrl}>
          {t('back', { shop: site.name })}
        </a>
      )}
    </section>
  );
}

/** It can no longer be paid: why, and the way back. */
export function Closed({ state, view }: LoadedProps): JSX.Element {
  const { session, site, payment } = state.checkout;
  const { t } = view.texts;
  const expired = session.status === 'expired';
  const shop = site.name;
  return (
    <section class="outcome">
      <span class="seal">
        <Glyph name={expired ? 'clock' : 'stop'} />
      </span>
      <h2 tabIndex={-1}>{t(expired ? 'expired' : 'canceled')}</h2>
      <p>{t(expired ? 'expiredDetail' : 'canceledDetail', { shop })}</p>
      {isLive(payment) && <p>{t('stillPending', { shop })}</p>}
      {session.cancelUrl && (
        <a class="primary" href={session.cancelUrl}>
          {t('back', { shop })}
        </a>
      )}
    </section>
  );
}

/** Nothing could be loaded: whether trying again makes sense, and what to tell support. */
export function Broken({
  error,
  view,
}: {
  readonly error: CheckoutError;
  readonly view: ViewContext;
}): JSX.Element {
  const { t } = view.texts;
  return (
    <section class="outcome" role="alert">
      <span class="seal">
        <Glyph name="stop" />
      </span>
      <h2 tabIndex={-1}>{t('broken')}</h2>
      <p>{t(error.recoverable ? 'trouble' : 'brokenFinal')}</p>
      {error.recoverable && (
        <button type="button" class="primary" onClick={() => view.actions.reload()}>
          {t('retry')}
        </button>
      )}
      {error.requestId && <p class="fine">{t('requestId', { requestId: error.requestId })}</p>}
    </section>
  );
}
