import type { Problem } from '@farebox/contract';
import { renderBrokenPage } from '@farebox/widget/server';
import type { Context } from 'hono';
import type { Context as FlowContext } from '../../flows/context.ts';
import { pageHeaders } from '../../http/headers.ts';
import { pageLocale } from '../../http/locale.ts';
import { answerError } from '../../http/problem.ts';
import type { Assets } from '../system/asset-files.ts';

/** Answers an error as a page, since a shopper looks at it; its status and its log line are those of any other error. */
export async function brokenPage(
  error: Error,
  { c, context, assets }: { c: Context; context: FlowContext; assets: Assets },
): Promise<Response> {
  const answer = answerError(error, c, context);
  const { recoverable, requestId } = (await answer.json()) as Problem;
  const locale = pageLocale(c);
  const html = renderBrokenPage({
    recoverable,
    requestId,
    locale,
    assets: { style: assets.style.text },
  });
  const headers = {
    'content-type': 'text/html; charset=UTF-8',
    ...pageHeaders({ style: assets.style.integrity }),
  };
  return new Response(html, { status: answer.status, headers });
}
