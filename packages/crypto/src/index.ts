export * as ampere from './ampere.ts';
export * as boxcharge from './boxcharge.ts';
export { CryptoError, DecryptionFailed, InvalidKey } from './errors.ts';
export * as payatom from './payatom.ts';
export * as paysepro from './paysepro.ts';
export { safeEqual } from './safe-equal.ts';
