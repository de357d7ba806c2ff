export { CryptoError, DecryptionFailed, InvalidKey } from './errors.ts';
export { safeEqual } from './safe-equal.ts';
