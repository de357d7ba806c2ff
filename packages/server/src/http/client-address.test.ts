import { afterEach, expect, it } from 'vitest';
import { replaceProvider } from '../../testing/providers/replace-providers.ts';
import { startTestServer, type TestServer } from '../../testing/server/test-server.ts';
import type { LaunchRequest } from '../providers/provider.ts';

let server: TestServer;
afterEach(() => server.close());

/** Launches behind one proxy that wrote this into X-Forwarded-For, and gives the address that the provider is told. */
async function shopperIp(forwarded: string): Promise<string | undefined> {
  const launches: LaunchRequest[] = [];
  server = await startTestServer(
    {},
    {
      trustedProxies: 1,
      wrap: (context) =>
        replaceProvider(context, 'paysepro', (paysepro) => ({
          ...paysepro,
          launch(request, signal) {
            launches.push(request);
            return paysepro.launch(request, signal);
          },
        })),
    },
  );
  const { clientSecret } = await server.session();
  const answer = await fetch(`${server.url}/v1/checkout/payments`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${clientSecret}`,
      'content-type': 'application/json',
      'x-forwarded-for': forwarded,
    },
    body: JSON.stringify({ method: 'paysepro:sofort', fields: {} }),
  });
  expect([answer.status, await answer.text()]).toEqual([201, expect.any(String)]);
  return launches[0]?.shopperIp;
}

it.each([
  ['203.0.113.9, 198.51.100.7:51008', '198.51.100.7'],
  ['203.0.113.9, "[2001:DB8:0::5]:443"', '2001:db8::5'],
  ['::ffff:c633:6407', '198.51.100.7'],
  ['203.0.113.9, unknown', ''],
  ['203.0.113.9, ', ''],
])('a provider is told of the shopper behind %j by a plain address', async (forwarded, address) => {
  expect(await shopperIp(forwarded)).toBe(address);
});
