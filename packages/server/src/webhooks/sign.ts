import { createHmac } from 'node:crypto';

/** A message to sign: the event's id, the time in whole seconds since 1970, and the exact body. */
export interface Message {
  readonly id: string;
  readonly timestamp: number;
  readonly body: string;
}

/** The `webhook-signature` header's value: `v1,` and the HMAC-SHA256 in base64 (Standard Webhooks, "Signature scheme"). */
export function signMessage({ id, timestamp, body }: Message, secret: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
}
