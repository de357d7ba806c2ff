import type { ComponentChildren, JSX } from 'preact';
import type { Notice } from '../../core/checkout/state.ts';
import { Glyph } from '../glyph.tsx';
import { STOP } from '../glyphs.ts';
import type { LoadedProps } from '../view-props.ts';
import { onDemandText } from './payment-instructions.tsx';

/** What went wrong and what still works, as an alert. */
export function NoticeBanner({ state, view }: LoadedProps): JSX.Element | null {
  const { notice } = state;
  if (!notice) return null;
  const { t } = view.texts;
  return (
    <Banner text={wordsOf(notice, { state, view })}>
      {notice.type === 'elsewhere' && (
        <span class="actions">
          <button type="button" class="small" onClick={() => view.actions.act('switchHere')}>
            {t('switchHere')}
          </button>
          <button type="button" class="small" onClick={() => view.actions.reload()}>
            {t('followThere')}
          </button>
        </span>
      )}
      {notice.type === 'alreadyActive' && notice.page && (
        <p>
          <a href={notice.page} target="_blank" rel="noopener noreferrer">
            {onDemandText(state, 'subscriptionPage')}
          </a>
        </p>
      )}
    </Banner>
  );
}

function Banner({
  text,
  children,
}: {
  readonly text: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <div class="notice" part="notice" role="alert">
      <Glyph path={STOP} />
      <div>
        <p key={text}>{text}</p>
        {children}
      </div>
    </div>
  );
}

function wordsOf(notice: Notice, { state, view }: LoadedProps): string {
  const { t, language } = view.texts;
  if (notice.type === 'alreadyActive') return onDemandText(state, 'alreadyActive');
  if (!('method' in notice)) return t(notice.type);
  const { methods, payment } = state.checkout;
  // The payment has the name of a method that is no longer offered.
  const kept = payment?.method === notice.method ? payment.methodName : null;
  const method = methods.find(({ id }) => id === notice.method)?.name ?? kept ?? notice.method;
  if (notice.type === 'declined') return t('declined', { method });
  const others = [...new Set(methods.filter(({ id }) => id !== notice.method).map(({ name }) => name))];
  return others.length
    ? t('unavailable', { method, others: new Intl.ListFormat(language).format(others) })
    : t('unavailableAlone', { method });
}
