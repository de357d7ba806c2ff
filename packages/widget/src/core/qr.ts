import { encode } from 'uqr';
import type { QrCode } from './checkout/state.ts';

/** Light modules around a code, which ISO/IEC 18004 (section 9.1) asks for. */
const QUIET_ZONE = 4;

/** Draws a text as a QR code that survives 15 % of damage (level M). Throws when the text is longer than 2,331 bytes. */
export function drawCode(text: string): QrCode {
  const { size, data } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  return { text, size, path: data.map(drawRow).join('') };
}

/** Dark modules side by side are one rectangle: the hosted page carries the drawing. */
function drawRow(row: readonly boolean[], y: number): string {
  const modules = row.map((dark) => (dark ? '1' : '0')).join('');
  const runs = [...modules.matchAll(/1+/g)];
  return runs.map(({ index, 0: { length } }) => `M${index} ${y}h${length}v1h-${length}z`).join('');
}
