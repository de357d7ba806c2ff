import type { JSX } from 'preact';
import type { QrCode } from '../../core/checkout/state.ts';
import type { LoadedProps } from '../view-props.ts';

interface PictureProps extends Pick<LoadedProps, 'view'> {
  readonly qr: QrCode;
}

/** A code to scan; dark on white in either scheme, because cameras need that. */
export const QrPicture = ({ qr, view }: PictureProps): JSX.Element => (
  <svg
    class="qr"
    role="img"
    aria-label={view.texts.t('qrOf', { text: qr.text })}
    viewBox={`0 0 ${qr.size} ${qr.size}`}
    shape-rendering="crispEdges"
  >
    <path d={qr.path} />
  </svg>
);
