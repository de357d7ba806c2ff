/** What both errors of this package carry: a literal code that programs compare. */
export abstract class CryptoError extends Error {
  abstract readonly code: 'invalid_key' | 'decryption_failed';

  constructor(message: string) {
    super(message);
    this.name = new.target.name;
  }
}

/** A key that cannot work; the message names its field, what was expected and how much came, and never the key. */
export class InvalidKey extends CryptoError {
  readonly code = 'invalid_key';
}

/**
 * The one error of every decryption that fails. Wrong alphabet, length, mac, padding or UTF-8 all look alike and carry no cause:
 * telling them apart is what a padding oracle needs.
 */
export class DecryptionFailed extends CryptoError {
  readonly code = 'decryption_failed';

  constructor() {
    super('expected a ciphertext made with these keys, got something else');
  }
}
