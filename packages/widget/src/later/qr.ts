import { encode } from 'uqr';
import type { QrCode } from '../core/state.ts';

/** Light modules around a code, which ISO/IEC 18004 (section 9.1) asks for. */
const QUIET_ZONE = 4;

/** Draws a text as a QR code that survives 15 % of damage (level M). Throws when the text is longer than 2,331 bytes. */
export function drawCode(text: string): QrCode {
  const { size, data } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  const path = data
    .map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join(''))
    .join('');
  return { text, size, path };
}
