import type { Page } from '@playwright/test';
import { expect, lightTest as test } from '../fixtures.ts';
import type { Visit } from '../visit.ts';
import { scriptTag, type WayIn } from '../ways-in.ts';

/** The tag that `/integration.json` tells shops to write. */
const prescribedTag: WayIn = { ...scriptTag, name: 'prescribed tag', page: 'prescribed' };

/** Goes to a page with that tag, under a policy made from the prescribed one; the answer is the calls for the checkout's content. */
async function enter(visit: Visit, policyOf: (prescribed: string) => string): Promise<string[]> {
  const { page, farebox } = visit;
  const prescribed = await page.request.get(`${farebox}/integration.json`);
  const { script, contentSecurityPolicyHeader } = (await prescribed.json()) as Record<string, string>;
  const calls: string[] = [];
  page.on('request', (call) => {
    if (call.url() === `${farebox}/v1/checkout`) calls.push(call.method());
  });
  await page.addInitScript(watchShifts);
  await visit.enter({
    prescribed: { tag: script ?? '', policy: policyOf(contentSecurityPolicyHeader ?? '') },
  });
  return calls;
}

/** Runs in the page before anything else: adds up what moves (Layout Instability API). */
function watchShifts(): void {
  const counted = window as unknown as { shift: number };
  counted.shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) counted.shift += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** What has moved, once two more frames are painted. */
const shiftOf = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const tell = () => resolve((window as unknown as { shift: number }).shift);
        requestAnimationFrame(() => requestAnimationFrame(tell));
      }),
  );

test('the prescribed tag, under the prescribed policy, asks for the checkout once, before its script is there', async ({
  page,
  visitBy,
}) => {
  const visit = visitBy(prescribedTag);
  // The script comes only after the checkout was asked for: whoever waits for the script waits for ever.
  const asked = page.waitForRequest(`${visit.farebox}/v1/checkout`);
  await page.route(/\/farebox-[0-9a-f]+\.js$/, async (route) => {
    await asked;
    await route.continue();
  });
  expect(await enter(visit, (prescribed) => prescribed)).toEqual(['POST']);
  expect(await shiftOf(page)).toBe(0);
});

test('where a policy stops the line behind the tag, the checkout asks for itself', async ({
  page,
  visitBy,
  witness,
}) => {
  witness.pardon(/Content Security Policy/);
  const withoutHash = (prescribed: string) => prescribed.replace(/ 'sha384-[^']+'/, '');
  expect(await enter(visitBy(prescribedTag), withoutHash)).toEqual(['POST']);
  expect(await shiftOf(page)).toBe(0);
});
