import type { Page } from '@playwright/test';
import { expect, lightTest as test } from '../fixtures.ts';
import { scriptTag } from '../ways-in.ts';

/** What is in the way on this page: the checks that failed, each with the line to change. */
async function obstacles(page: Page): Promise<unknown> {
  return page.evaluate(`Farebox.diagnose().then((findings) =>
    findings.filter(({ ok }) => !ok).map(({ check, fix }) => [check, fix]))`);
}

test('on a page of which nothing is in the way a developer reads only how to do better', async ({
  visitBy,
  page,
}) => {
  await visitBy(scriptTag).enter({ policy: 'strict' });
  // A tag without the version and its integrity works; it is only less than it could be.
  expect(await obstacles(page)).toEqual([['integrity', expect.stringContaining('integrity="sha384-')]]);
});

test('a developer whose policy stops the calls reads what to add', async ({
  visitBy,
  page,
  demo,
  witness,
}) => {
  witness.pardon(/Content Security Policy/, /^Refused to connect/, /^Failed to (fetch|load)/, /^Farebox: /);
  await visitBy(scriptTag).goto({ policy: 'no calls' });
  await expect(visitBy(scriptTag).checkout.broken).toBeVisible();
  expect(await obstacles(page)).toContainEqual([
    'policy',
    `Content-Security-Policy: add ${demo.server} to connect-src`,
  ]);
});

test('a developer whose session has expired reads to create another', async ({ visitBy, page, merchant }) => {
  const visit = visitBy(scriptTag);
  await visit.enter();
  await merchant.expire(visit.clientSecret);
  expect(await obstacles(page)).toContainEqual(['session', expect.stringContaining('POST /v1/sessions')]);
});
