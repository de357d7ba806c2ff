import { FareboxError } from './errors.ts';

/** What a picture may be, at most: under 5 MB, in bytes. */
export const MOST_BYTES = 5_000_000;

/** The picture is neither a PNG nor a JPEG, whatever its name says. */
class NoPicture extends FareboxError {
  readonly code = 'no_picture';
}

/** The picture is 5 MB or more. */
class PictureTooLarge extends FareboxError {
  readonly code = 'picture_too_large';
}

/** What a picture was found to be. */
export type PictureType = 'image/png' | 'image/jpeg';

/**
 * What kind of picture these bytes are, by what is in them: signature, every part's length, a size, and an end.
 * @throws NoPicture, PictureTooLarge
 */
export function pictureTypeOf(bytes: Uint8Array): PictureType {
  if (bytes.length >= MOST_BYTES)
    throw new PictureTooLarge(`expected less than ${MOST_BYTES} bytes, got ${bytes.length}`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isPng(view)) return 'image/png';
  if (isJpeg(view)) return 'image/jpeg';
  throw new NoPicture(`expected a whole PNG or JPEG, got ${bytes.length} bytes of something else`);
}

const PNG_SIGNATURE = [0x89504e47, 0x0d0a1a0a] as const;
const IHDR = 0x49484452;
const IDAT = 0x49444154;
const IEND = 0x49454e44;

/** PNG (Third Edition), sections 5.2 and 5.3: a signature, then chunks of length, type, data and CRC; IHDR first, IEND last. */
function isPng(view: DataView): boolean {
  if (view.byteLength < 57 || PNG_SIGNATURE.some((word, index) => view.getUint32(index * 4) !== word))
    return false;
  if (view.getUint32(8) !== 13 || view.getUint32(12) !== IHDR) return false;
  if (view.getUint32(16) === 0 || view.getUint32(20) === 0) return false;
  let hasData = false;
  for (let at = 8; at + 12 <= view.byteLength; ) {
    const type = view.getUint32(at + 4);
    const next = at + 12 + view.getUint32(at);
    if (type === IEND) return hasData && next === view.byteLength;
    hasData ||= type === IDAT;
    at = next;
  }
  return false;
}

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/**
 * JPEG (ITU T.81, annex B): SOI, then segments of marker and length, among them a frame with a size, until a scan, and an EOI. Cameras
 * write things of their own after the end.
 */
function isJpeg(view: DataView): boolean {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return false;
  let hasFrame = false;
  for (let at = 2; at + 4 <= view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return false;
    const marker = view.getUint8(at + 1);
    // B.1.1.2: any number of fill bytes may stand before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (length < 2 || at + 2 + length > view.byteLength) return false;
    if (isFrame(marker)) hasFrame = hasSize(view, at, length);
    if (marker === 0xda) return hasFrame && hasEnd(view, at + 2 + length);
    at += 2 + length;
  }
  return false;
}

/** B.2.2: a frame's header holds its height at 5 and its width at 7. */
const hasSize = (view: DataView, at: number, length: number): boolean =>
  length >= 8 && view.getUint16(at + 5) > 0 && view.getUint16(at + 7) > 0;

function hasEnd(view: DataView, from: number): boolean {
  for (let at = view.byteLength - 2; at >= from; at -= 1) if (view.getUint16(at) === 0xffd9) return true;
  return false;
}
