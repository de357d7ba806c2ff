import type { Context } from 'hono';

/** The first language that the browser asks for. */
export const preferredLocale = (c: Context): string =>
  /^[A-Za-z-]+/.exec(c.req.header('accept-language') ?? '')?.[0] ?? 'en';
