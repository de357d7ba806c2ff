import type { JSX } from 'preact';
import { isLive } from '../../core/checkout/state.ts';
import { Glyph } from '../glyph.tsx';
import { CHECK, CLOCK, STOP } from '../glyphs.ts';
import { keyedText } from '../keyed-text.tsx';
import type { LoadedProps } from '../view-props.ts';

/** The screen of a paid session, with the link to the shop. */
export function Paid({ state, view }: LoadedProps): JSX.Element {
  const { session, site, payment } = state.checkout;
  const { t } = view.texts;
  return (
    <section class="outcome" part="outcome">
      <span class="seal" data-kind="good">
        <Glyph path={CHECK} />
      </span>
      <h2 tabIndex={-1}>{keyedText(t('paid'))}</h2>
      <p role="status">{keyedText(t('paidDetail', { shop: site.name }))}</p>
      {payment?.methodName && (
        <p class="paid-with">
          <strong>{payment.methodName}</strong> {t('via', { provider: payment.providerName })}
        </p>
      )}
      {session.successUrl && (
        <a class="primary" part="button" href={session.successUrl}>
          {t('back', { shop: site.name })}
        </a>
      )}
    </section>
  );
}

/** The screen of an expired or canceled session, with the link to the shop. */
export function Closed({ state, view }: LoadedProps): JSX.Element {
  const { session, site, payment } = state.checkout;
  const { t } = view.texts;
  const expired = session.status === 'expired';
  const shop = site.name;
  return (
    <section class="outcome" part="outcome">
      <span class="seal">
        <Glyph path={expired ? CLOCK : STOP} />
      </span>
      <h2 tabIndex={-1}>{keyedText(t(expired ? 'expired' : 'canceled'))}</h2>
      <p>{keyedText(t(expired ? 'expiredDetail' : 'canceledDetail', { shop }))}</p>
      {isLive(payment) && <p>{t('stillPending', { shop })}</p>}
      {session.cancelUrl && (
        <a class="primary" part="button" href={session.cancelUrl}>
          {t('back', { shop })}
        </a>
      )}
    </section>
  );
}

/** The screen of a session without methods. */
export function NoMethods({ state, view }: LoadedProps): JSX.Element {
  const { t } = view.texts;
  const { session, site } = state.checkout;
  return (
    <section class="outcome" part="outcome">
      <span class="seal">
        <Glyph path={STOP} />
      </span>
      <h2 tabIndex={-1}>{keyedText(t('none'))}</h2>
      <p>{keyedText(t('noneDetail', { shop: site.name }))}</p>
      {view.live && (
        <button type="button" class="primary" part="button" onClick={() => view.actions.reload()}>
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
