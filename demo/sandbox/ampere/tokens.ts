import CryptoJS from 'crypto-js';

const LIFETIME_MS = 60 * 60 * 1000;

/** The tokens that were handed out. */
export interface Tokens {
  /** A new token, and when it ends (ISO 8601, UTC). */
  issue(username: string): { readonly jwt_token: string; readonly expiry_dt: string };
  isValid(token: string): boolean;
}

/** AMPERE's page, "Authenticate User": tokens that look like a JWT and live for an hour. */
export function createTokens(): Tokens {
  const signingKey = CryptoJS.lib.WordArray.random(32);
  const expiries = new Map<string, number>();
  return {
    issue(username) {
      const expiry = Math.floor((Date.now() + LIFETIME_MS) / 1000) * 1000;
      const nonce = CryptoJS.lib.WordArray.random(8).toString();
      const claims = `${segment({ alg: 'HS256', typ: 'JWT' })}.${segment({ sub: username, jti: nonce, exp: expiry / 1000 })}`;
      const token = `${claims}.${CryptoJS.HmacSHA256(claims, signingKey).toString(CryptoJS.enc.Base64url)}`;
      expiries.set(token, expiry);
      return { jwt_token: token, expiry_dt: new Date(expiry).toISOString() };
    },
    isValid: (token) => (expiries.get(token) ?? 0) > Date.now(),
  };
}

const segment = (value: unknown): string =>
  CryptoJS.enc.Utf8.parse(JSON.stringify(value)).toString(CryptoJS.enc.Base64url);
