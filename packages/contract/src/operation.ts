import type { z } from 'zod';

/** Who calls: a merchant's server with its secret key, a shopper's browser with a client secret, the others without a key in a header. */
export type Audience = 'merchant' | 'shopper' | 'browser' | 'provider' | 'operator';

/** What a caller proves itself with, as a bearer token. */
export type SecurityScheme = 'secretKey' | 'clientSecret';

/** The media type of an answer that is no JSON of ours, or null for no body. */
export type Media = `${string}/${string}` | null;

/** A call of the API: all that a route, the document and a client have to agree on. */
export interface Operation {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** A template such as `/v1/sessions/{id}`. */
  readonly path: `/${string}`;
  readonly audience: Audience;
  /** Empty where anybody may call. */
  readonly security: readonly SecurityScheme[];
  readonly summary: string;
  readonly params?: z.ZodObject;
  /** Left out: a request with any parameter is refused. `any`: providers and shops append what they like, and it is ignored. */
  readonly query?: z.ZodObject | 'any';
  /** JSON, read by its schema. */
  readonly body?: z.ZodType;
  /** A body that says no more than it must. */
  readonly example?: Readonly<Record<string, unknown>>;
  /** The same as a form, by its media type. */
  readonly forms?: Readonly<Record<string, z.ZodType>>;
  /** By status, in the order of importance: a schema is JSON. Problems are not listed. */
  readonly answers: Readonly<Record<number, z.ZodType | Media>>;
}

/** The part of an operation that its audience does not decide. */
type Call = Omit<Operation, 'audience' | 'security'>;

/** A call of a merchant's server, with the site's secret key. */
export const byMerchant = <const O extends Call>(call: O) => ({
  ...call,
  audience: 'merchant' as const,
  security: ['secretKey'] as const,
});

/** A call of a shopper's browser, with the session's client secret. */
export const byShopper = <const O extends Call>(call: O) => ({
  ...call,
  audience: 'shopper' as const,
  security: ['clientSecret'] as const,
});

/** A call that needs no key: a browser's, a provider's or an operator's. */
export const byAnybody = <const A extends Audience, const O extends Call>(audience: A, call: O) => ({
  ...call,
  audience,
  security: [] as const,
});
