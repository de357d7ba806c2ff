import type { JSX } from 'preact';
import { keyedText } from '../keyed-text.tsx';
import type { LoadedProps } from '../view-props.ts';
import { QrPicture } from './qr-picture.tsx';

/** The session as a QR code: the shopper pays on the phone, and this page shows the status. */
export function OnPhone({ state, view }: LoadedProps): JSX.Element {
  const { t } = view.texts;
  const { actions } = view;
  return (
    <section class="outcome" part="outcome">
      <h2 tabIndex={-1}>{keyedText(t('onPhone'))}</h2>
      {state.qr && <QrPicture qr={state.qr} view={view} />}
      <p role="status">{keyedText(t('onPhoneDetail'))}</p>
      <button type="button" class="small" onClick={() => actions.act('copyLink')}>
        {keyedText(t(state.copied ? 'copied' : 'copyLink'))}
      </button>
      <button type="button" class="quiet" onClick={() => actions.act('leavePhone')}>
        {t('onPhoneBack')}
      </button>
    </section>
  );
}
