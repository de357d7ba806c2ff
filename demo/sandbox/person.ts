import type { Choice } from './orders.ts';

/** Where a person stands after a choice: the address that the page sent them to, or null when it ended there. */
export interface Whereabouts {
  readonly location: string | null;
}

/**
 * Acts as a person on a provider's payment page, over HTTP alone: opens it, presses one of its buttons, and says where that leads
 * without going there.
 * @throws Error when there is no payment page, or no such button on it.
 */
export async function choose(pageUrl: string, choice: Choice): Promise<Whereabouts> {
  const page = await fetch(pageUrl);
  const html = await page.text();
  if (!page.ok) throw new Error(`expected a payment page, got HTTP ${page.status}`);
  if (!html.includes(`value="${choice}"`))
    throw new Error(`expected a button "${choice}" on the payment page`);
  const answer = await fetch(page.url, {
    method: 'POST',
    body: new URLSearchParams({ choice }),
    redirect: 'manual',
  });
  await answer.body?.cancel();
  if (answer.status >= 400)
    throw new Error(`expected the payment page to take "${choice}", got HTTP ${answer.status}`);
  return { location: answer.headers.get('location') };
}
