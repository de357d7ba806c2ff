import type { Problem } from '@farebox/widget/contract';
import { renderBrokenPage } from '@farebox/widget/server';
import type { Context } from 'hono';
import type { Logger } from 'pino';
import { PAGE_POLICY } from '../http/headers.ts';
import { answerError } from '../http/problem.ts';
import type { Assets } from './assets.ts';

/** Answers an error as a page, since a shopper looks at it; its status and its log line are those of any other error. */
export async function brokenPage(
  error: Error,
  { c, log, assets }: { c: Context; log: Logger; assets: Assets },
): Promise<Response> {
  const answer = answerError(error, c, log);
  const { recoverable, requestId } = (await answer.json()) as Problem;
  const locale = preferredLocale(c);
  const html = renderBrokenPage({
    recoverable,
    requestId,
    locale,
    assets: { style: assets.style.versionedPath },
  });
  const headers = { 'content-type': 'text/html; charset=UTF-8', 'content-security-policy': PAGE_POLICY };
  return new Response(html, { status: answer.status, headers });
}

/** The first language that the browser asks for. */
export const preferredLocale = (c: Context): string =>
  /^[A-Za-z-]+/.exec(c.req.header('accept-language') ?? '')?.[0] ?? 'en';
