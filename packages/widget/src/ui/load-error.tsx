import type { JSX } from 'preact';
import type { CheckoutError } from '../core/checkout-error.ts';
import type { ViewContext } from './view-props.ts';

interface LoadErrorProps {
  readonly error: CheckoutError;
  readonly view: ViewContext;
}

/** The screen of a failed load: whether to try again, and the request's id for support. */
export function LoadError({ error, view }: LoadErrorProps): JSX.Element {
  const { t } = view.texts;
  const foreign = error.code === 'origin_not_allowed' || error.type === 'integration';
  return (
    <section class="outcome submit" part="outcome" role="alert">
      <h2 tabIndex={-1}>{t('broken')}</h2>
      <p>{t(foreign ? 'notHere' : error.recoverable ? 'trouble' : 'brokenFinal')}</p>
      {error.recoverable && (
        <button type="button" class="primary" part="button" onClick={() => view.actions.reload()}>
          {t('retry')}
        </button>
      )}
      {error.requestId && <p class="fine">{t('requestId', { requestId: error.requestId })}</p>}
    </section>
  );
}
