import { createHash } from 'node:crypto';

/**
 * MD5 of UTF-8 text, in lower-case hex.
 *
 * Broken: collisions cost seconds, so two different inputs can be made to share a hash. PayAtom alone forces it, in two places:
 * the text inside `post_hash` (there an HMAC-SHA256 with the merchant's secret does the proving) and the `verification_code` of
 * the wallet balance call, which is the operator's password unsalted and must be kept as secret as the password.
 * Nothing else may use it.
 */
export const md5Hex = (text: string): string => createHash('md5').update(text, 'utf8').digest('hex');
